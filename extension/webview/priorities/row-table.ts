/** The rows of a priority table in TanStack Table, which filters, sorts, groups, folds and sums them. */
import {
  type ColumnDef,
  createTable,
  type FilterFn,
  getCoreRowModel,
  getExpandedRowModel,
  getFilteredRowModel,
  getGroupedRowModel,
  getSortedRowModel,
  type SortingFn,
  sortingFns,
  type Table,
  type TableFeature,
  type TableState,
} from '@tanstack/table-core';
import type { PriorityRow, PriorityTable } from '../../../language-server/src/views/priority-table.js';
import type { TableChoices } from './choices.js';
import { type ColumnId, type GroupId, groupIds, groupValue, sortIds, sortValue } from './columns.js';

/** Orders texts as the reader does. */
export type Compare = (a: string, b: string) => number;

/** The column with 1 where another one has no value, else 0. */
export const missingIn = (id: ColumnId | GroupId) => `${id}:missing` as const;

const searchedColumn = 'searched';

/** Takes words in lower case. */
const hasEveryWord: FilterFn<PriorityRow> = (row, id, words: readonly string[]) =>
  words.every((word) => row.getValue<string>(id).includes(word));

/**
 * Has the rows sorted before they are grouped, not after: by their group first, so that the groups come in the order of
 * their first rows. Else groups in equal place, such as two unknown priorities, would go by the sums in their columns.
 */
const sortThenGroup: TableFeature<PriorityRow> = {
  createTable(table) {
    table.getPreSortedRowModel = () => table.getFilteredRowModel();
    table.getPreGroupedRowModel = () => table.getSortedRowModel();
    table.getPreExpandedRowModel = () => table.getGroupedRowModel();
  },
};

/** For one table: the library keeps what it has computed, and after a change computes only what follows from it. */
export class RowTable {
  private readonly table: Table<PriorityRow>;
  private choices: TableChoices | undefined;

  constructor(
    source: PriorityTable,
    readonly compare: Compare,
  ) {
    this.table = createTable<PriorityRow>({
      _features: [sortThenGroup],
      data: [...source.rows],
      columns: columnDefs(source, compare),
      // The library would guess by the first row's value, which may be missing.
      defaultColumn: { aggregationFn: 'sum' },
      getRowId: ({ id }) => id,
      getIsRowExpanded: ({ id }) => !this.choices?.collapsed.has(id),
      getCoreRowModel: getCoreRowModel(),
      getFilteredRowModel: getFilteredRowModel(),
      getSortedRowModel: getSortedRowModel(),
      getGroupedRowModel: getGroupedRowModel(),
      getExpandedRowModel: getExpandedRowModel(),
      // The choices are kept by the page; the library never changes them.
      autoResetAll: false,
      onStateChange: () => {},
      state: {},
      renderFallbackValue: undefined,
    });
  }

  /** The library's row models for these choices. */
  with(choices: TableChoices): Table<PriorityRow> {
    const changed = changedState(this.choices, choices);
    this.choices = choices;
    this.table.setOptions((options) => ({
      ...options,
      state: { ...this.table.initialState, ...options.state, ...changed },
    }));
    return this.table;
  }
}

function columnDefs(table: PriorityTable, compare: Compare): ColumnDef<PriorityRow>[] {
  const sortingFn: SortingFn<PriorityRow> = (a, b, id) => {
    const [x, y] = [a.getValue(id), b.getValue(id)];
    return typeof x === 'string' && typeof y === 'string' ? compare(x, y) : sortingFns.basic(a, b, id);
  };
  return [
    {
      id: searchedColumn,
      accessorFn: ({ name, title, value = '', from }) => [name, title, value, ...from].join('\n').toLowerCase(),
      filterFn: hasEveryWord,
    },
    ...sortIds.flatMap((id): ColumnDef<PriorityRow>[] => [
      { id, accessorFn: (row) => sortValue[id](row, table), sortingFn, sortUndefined: false, ...grouping(id) },
      {
        id: missingIn(id),
        accessorFn: (row) => (sortValue[id](row, table) === undefined ? 1 : 0),
        sortingFn: 'basic',
      },
    ]),
  ];
}

function grouping(id: ColumnId | GroupId): Pick<ColumnDef<PriorityRow>, 'getGroupingValue'> {
  const group = groupIds.find((known) => known === id);
  return group ? { getGroupingValue: (row) => groupValue[group](row)?.key ?? '' } : {};
}

/** The parts of the library's state that differ; what it is not given again it does not compute again. */
function changedState(before: TableChoices | undefined, now: TableChoices): Partial<TableState> {
  return {
    ...(before?.filter !== now.filter && { columnFilters: filtersOf(now) }),
    ...((before?.sort !== now.sort || before.group !== now.group) && {
      sorting: sortingOf(now),
      grouping: now.group === 'none' ? [] : [now.group],
    }),
    ...(before?.collapsed !== now.collapsed && { expanded: expandedOf(now) }),
  };
}

function filtersOf({ filter }: TableChoices): TableState['columnFilters'] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? [] : [{ id: searchedColumn, value: words }];
}

/**
 * Each key after a key that puts missing values last either way. `sortUndefined: 'last'` would not do: it finds each of
 * two missing values greater than the other, and never comes to the next key.
 */
function sortingOf({ sort, group }: TableChoices): TableState['sorting'] {
  const desc = sort.some((key) => key.id === group && key.desc);
  const keys = group === 'none' ? sort : [{ id: group, desc }, ...sort];
  return keys.flatMap((key) => [{ id: missingIn(key.id), desc: false }, { ...key }]);
}

/** True opens all; an object only has to be a new one, and not empty: `getIsRowExpanded` has the say. */
function expandedOf({ collapsed }: TableChoices): TableState['expanded'] {
  return collapsed.size === 0 || Object.fromEntries([...collapsed].map((key) => [key, false]));
}
