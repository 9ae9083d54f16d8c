/** Which rows the priority table shows, in which order: filter, sort, group. Pure, in time n log n. */
import type { PriorityRow, PriorityTable } from '../../../language-server/src/views/priority-table.js';
import { type ColumnId, type GroupId, groupValue, sortValue } from './columns.js';

export interface SortKey {
  readonly id: ColumnId;
  readonly desc: boolean;
}

export interface TableChoices {
  readonly filter: string;
  /** Most important key first. */
  readonly sort: readonly SortKey[];
  readonly group: GroupId | 'none';
  /** Keys of the groups whose rows are hidden. */
  readonly collapsed: ReadonlySet<string>;
}

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

type Compare = (a: string, b: string) => number;

export function sumsOf(rows: readonly PriorityRow[]): Sums {
  let [customers, effortDays, unestimated] = [0, 0, 0];
  for (const row of rows) {
    customers += row.customers ?? 0;
    effortDays += row.effortDays ?? 0;
    if (row.effortDays === undefined) unestimated++;
  }
  return { count: rows.length, customers, effortDays: Math.round(effortDays * 100) / 100, unestimated };
}

/** Rows in which every word of the query occurs: in the name, title, value or a source; any case. */
export function filterRows(rows: readonly PriorityRow[], query: string): readonly PriorityRow[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = [row.name, row.title, row.value ?? '', ...row.from].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/**
 * Lines of the table from the top.
 * @param compare orders texts as the reader does
 */
export function arrange(table: PriorityTable, choices: TableChoices, compare: Compare): TableLine[] {
  const rows = sortRows(filterRows(table.rows, choices.filter), choices.sort, table, compare);
  const { group } = choices;
  if (group === 'none') return rows.map((row) => ({ is: 'row', key: row.id, row }));

  const groups = new Map<
    string,
    { order: number | string | undefined; label: string | undefined; rows: PriorityRow[] }
  >();
  for (const row of rows) {
    const value = groupValue[group](row, table);
    const key = `${group}:${value?.key ?? ''}`;
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { order: value?.order, label: value?.label, rows: [row] });
  }
  const descending = choices.sort.some(({ id, desc }) => id === group && desc);
  const ordered = [...groups].sort(([, a], [, b]) => compareValues(a.order, b.order, descending, compare));
  return ordered.flatMap(([key, { label, rows: members }]): TableLine[] => {
    const collapsed = choices.collapsed.has(key);
    const head: TableLine = { is: 'group', key, label, sums: sumsOf(members), collapsed };
    return [head, ...(collapsed ? [] : members.map((row): TableLine => ({ is: 'row', key: row.id, row })))];
  });
}

/** Sorting after a click on a column: first way, other way, not at all. `more` keeps the other keys. */
export function nextSort(sort: readonly SortKey[], id: ColumnId, descendingFirst: boolean, more: boolean): SortKey[] {
  const known = sort.find((key) => key.id === id);
  const next = !known
    ? { id, desc: descendingFirst }
    : known.desc === descendingFirst
      ? { id, desc: !descendingFirst }
      : undefined;
  if (!more) return next ? [next] : [];
  if (!known) return next ? [...sort, next] : [...sort];
  return sort.flatMap((key) => (key.id !== id ? [key] : next ? [next] : []));
}

function sortRows(
  rows: readonly PriorityRow[],
  sort: readonly SortKey[],
  table: PriorityTable,
  compare: Compare,
): readonly PriorityRow[] {
  if (sort.length === 0) return rows;
  const keyed = rows.map((row) => ({ row, keys: sort.map(({ id }) => sortValue[id](row, table)) }));
  keyed.sort((a, b) => {
    for (const [i, { desc }] of sort.entries()) {
      const order = compareValues(a.keys[i], b.keys[i], desc, compare);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

/** Missing values come last either way. */
function compareValues(
  a: number | string | undefined,
  b: number | string | undefined,
  descending: boolean,
  compare: Compare,
): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  return descending ? -order : order;
}
