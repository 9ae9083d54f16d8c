/** The lines of the priority table from the top: rows under their groups, with sums. */
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import type { TableChoices } from './choices.js';
import { type GroupId, groupOrder, groupValues } from './columns.js';
import type { Compare } from './row-order.js';

/** Sums over some rows. */
export interface Sums {
  readonly count: number;
  readonly customers: number;
  /** Working days; rows without an estimate count 0. */
  readonly effortDays: number;
  readonly unestimated: number;
  /** How many have an effort that cannot be read. */
  readonly unreadableEfforts: number;
  /** Of the rows that have one. */
  readonly benefit: number;
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

/**
 * Lines of the table from the top.
 * @param rows those that are left, sorted
 * @param compare orders texts as the reader does
 */
export function arrange(
  rows: readonly PriorityRow[],
  table: Priorities,
  { group, sort, collapsed }: TableChoices,
  compare: Compare,
): TableLine[] {
  if (group === 'none') return rows.map((row) => ({ is: 'row', key: row.id, row }));
  const descending = sort.some(({ id, desc }) => id === group && desc);
  // A row under several groups is there several times; else its key is its own, so that it stays the same if groups change.
  const isShared = group === 'from' || group === 'tags';
  return groupsOf(rows, group, table, descending, compare).flatMap(({ key: value, label, rows: inGroup }) => {
    const key = `${group}:${value}`;
    const line: TableLine = { is: 'group', key, label, sums: sumsOf(inGroup), collapsed: collapsed.has(key) };
    if (line.collapsed) return [line];
    return [
      line,
      ...inGroup.map((row): TableLine => ({ is: 'row', key: isShared ? `${key}/${row.id}` : row.id, row })),
    ];
  });
}

interface Group {
  /** Empty for the rows without a value. */
  readonly key: string;
  readonly label: string | undefined;
  readonly rows: PriorityRow[];
}

/** The groups in their order, rows without a value last; groups in equal place in the order of their first rows. */
function groupsOf(
  rows: readonly PriorityRow[],
  group: GroupId,
  table: Priorities,
  descending: boolean,
  compare: Compare,
): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const values = groupValues[group](row);
    for (const { key, label } of values.length > 0 ? values : [{ key: '', label: undefined }]) {
      const known = groups.get(key);
      if (known) known.rows.push(row);
      else groups.set(key, { key, label, rows: [row] });
    }
  }
  return [...groups.values()].sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    const [x, y] = [groupOrder(group, a.key, table), groupOrder(group, b.key, table)];
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
    return descending ? -order : order;
  });
}

export function sumsOf(rows: readonly PriorityRow[]): Sums {
  let [customers, effortDays, unestimated, benefit, unreadableEfforts] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    customers += row.customers ?? 0;
    effortDays += row.effortDays ?? 0;
    benefit += row.benefit ?? 0;
    if (row.unreadable?.effortDays) unreadableEfforts++;
    else if (row.effortDays === undefined) unestimated++;
  }
  // Tenths of days do not add up exactly in binary.
  return {
    count: rows.length,
    customers,
    effortDays: rounded(effortDays),
    unestimated,
    unreadableEfforts,
    benefit: rounded(benefit),
  };
}

const rounded = (sum: number) => Math.round(sum * 100) / 100;
