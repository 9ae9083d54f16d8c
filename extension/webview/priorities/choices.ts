/** What the reader has chosen for the priority table. */
import type { ColumnId, GroupId } from './columns.js';

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
