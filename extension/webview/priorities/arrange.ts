/** The lines of the priority table from the top, and sums: what `RowTable` has computed, as the grid shows it. */
import { aggregationFns, type Row } from '@tanstack/table-core';
import type { PriorityRow, PriorityTable } from '../../../language-server/src/views/priority-table.js';
import type { TableChoices } from './choices.js';
import { type GroupId, groupValue } from './columns.js';
import { type Compare, missingIn, RowTable } from './row-table.js';

/** Sums over some rows. */
export interface Sums {
  readonly count: number;
  readonly customers: number;
  /** Working days; rows without an estimate count 0. */
  readonly effortDays: number;
  readonly unestimated: number;
}

export type TableLine =
  | { readonly is: 'row'; readonly key: string; readonly row: PriorityRow }
  | {
      readonly is: 'group';
      readonly key: string;
      readonly label: string | undefined;
      readonly sums: Sums;
      readonly collapsed: boolean;
    };

/** As long as a table is shown, a keystroke computes only what it changes. */
const rowTables = new WeakMap<PriorityTable, RowTable>();

/**
 * Lines of the table from the top.
 * @param compare orders texts as the reader does
 */
export function arrange(table: PriorityTable, choices: TableChoices, compare: Compare): TableLine[] {
  const { rows } = rowTableOf(table, compare).with(choices).getExpandedRowModel();
  return rows.map((row) => (row.getIsGrouped() ? groupLine(row) : { is: 'row', key: row.id, row: row.original }));
}

/** Sums over the rows that the filter leaves. */
export function sumsOf(table: PriorityTable, choices: TableChoices, compare: Compare): Sums {
  const { rows } = rowTableOf(table, compare).with(choices).getFilteredRowModel();
  return sumsBy(rows.length, (column) => aggregationFns.sum(column, rows, rows));
}

function rowTableOf(table: PriorityTable, compare: Compare): RowTable {
  const known = rowTables.get(table);
  if (known?.compare === compare) return known;
  const made = new RowTable(table, compare);
  rowTables.set(table, made);
  return made;
}

function groupLine(group: Row<PriorityRow>): TableLine {
  return {
    is: 'group',
    key: group.id,
    label: groupValue[group.groupingColumnId as GroupId](group.original)?.label,
    sums: sumsBy(group.subRows.length, (column) => group.getValue(column)),
    collapsed: !group.getIsExpanded(),
  };
}

function sumsBy(count: number, sumIn: (column: string) => number): Sums {
  return {
    count,
    customers: sumIn('customers'),
    effortDays: Math.round(sumIn('effort') * 100) / 100,
    unestimated: sumIn(missingIn('effort')),
  };
}
