/** What the reader has chosen for the priority table. */
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { HeightId } from '../../../language-server/src/views/scenes/quadrant-points.js';
import { type ColumnId, type FacetId, facetIds, type GroupId, groupIds, isColumnId } from './columns.js';

export interface SortKey {
  readonly id: ColumnId;
  readonly desc: boolean;
}

export interface TableChoices {
  readonly layout: 'table' | 'chart';
  readonly filter: string;
  /** The value that rows must have; the empty text stands for having none. */
  readonly facets: Readonly<Partial<Record<FacetId, string>>>;
  /** Most important key first. */
  readonly sort: readonly SortKey[];
  readonly group: GroupId | 'none';
  /** Keys of the groups whose rows are hidden. */
  readonly collapsed: ReadonlySet<string>;
  /** Columns to show; without them, those worth showing. */
  readonly columns?: readonly ColumnId[];
  readonly height: HeightId;
}

/** What is shown to begin with. */
export const noChoices: TableChoices = {
  layout: 'table',
  filter: '',
  facets: {},
  sort: [],
  group: 'none',
  collapsed: new Set(),
  height: 'score',
};

/** True if some rows may be left out. */
export function isFiltered({ filter, facets }: TableChoices): boolean {
  return filter.trim() !== '' || Object.keys(facets).length > 0;
}

export function keptFrom({
  columns,
  sort,
  filter,
  facets,
  group,
  collapsed,
  layout,
  height,
}: TableChoices): Omit<PreviewState, 'uri'> {
  return {
    layout,
    show: height,
    filter,
    facets: { ...facets },
    sort: [...sort],
    group,
    collapsed: [...collapsed],
    ...(columns && { columns: [...columns] }),
  };
}

/** The choices that were kept; what is not known any more is left out. */
export function choicesFrom({
  sort = [],
  filter = '',
  group,
  collapsed = [],
  columns,
  facets = {},
  layout,
  show,
}: Partial<PreviewState>): TableChoices {
  const known = (key: { id: string; desc: boolean }): key is SortKey => isColumnId(key.id);
  return {
    layout: layout === 'chart' ? 'chart' : 'table',
    height: show === 'benefit' ? 'benefit' : 'score',
    filter,
    facets: Object.fromEntries(facetIds.flatMap((id) => (facets[id] === undefined ? [] : [[id, facets[id]]]))),
    sort: sort.filter(known),
    group: groupFrom(group),
    collapsed: new Set(collapsed),
    ...(columns && { columns: columns.filter(isColumnId) }),
  };
}

export function groupFrom(value: string | undefined): TableChoices['group'] {
  return groupIds.find((id) => id === value) ?? 'none';
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
