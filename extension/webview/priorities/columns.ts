import { valueSets } from '../../../grammar/keyword-table.js';
import { personDays, propertyLabel } from '../../../language-server/src/catalogue/labels.js';
import {
  entryOfColumn,
  isNumeric,
  type PropertyColumn,
  propertyColumns,
} from '../../../language-server/src/catalogue/property-columns.js';
import type { Wording } from '../../../language-server/src/locale/language.js';
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import { uiTexts } from '../ui-texts.js';

export type ColumnId =
  | PropertyColumn
  | 'requirement'
  | 'findings'
  | 'customers'
  | 'effort'
  | 'value'
  | 'benefit'
  | 'priority'
  | 'decision'
  | 'score'
  | 'status'
  | 'version'
  | 'cases'
  | 'module'
  | 'from'
  | 'tags';

/** Columns whose values make groups. */
export const groupIds = ['priority', 'decision', 'version', 'module', 'status', 'from', 'tags'] as const;
export type GroupId = (typeof groupIds)[number];

/** Columns whose values can be asked for. */
export const facetIds = ['from', 'module', 'version', 'status', 'tags'] as const;
export type FacetId = (typeof facetIds)[number];

export interface Column {
  readonly id: ColumnId;
  readonly label: Wording;
  /** Shown small below the label. */
  readonly unit?: Wording;
  /** Least width in CSS pixels. */
  readonly width: number;
  /** True for the columns that share the rest of the room. */
  readonly grows?: boolean;
  readonly numeric: boolean;
  /** Where the reader has not chosen columns: never, or only if some row has a value. */
  readonly unlessChosen?: 'hidden' | 'if-used';
}

/** Every column, in the order in which they are shown. */
export const columns: readonly Column[] = [
  { id: 'requirement', label: uiTexts.columnRequirement, width: 165, grows: true, numeric: false },
  { id: 'findings', label: uiTexts.columnFindings, width: 104, numeric: false, unlessChosen: 'if-used' },
  { id: 'customers', label: uiTexts.columnCustomers, width: 94, numeric: true },
  { id: 'effort', label: uiTexts.columnEffort, unit: personDays, width: 92, numeric: true },
  { id: 'value', label: uiTexts.columnValue, width: 130, grows: true, numeric: false },
  { id: 'benefit', label: uiTexts.columnBenefit, width: 104, numeric: true, unlessChosen: 'if-used' },
  { id: 'priority', label: uiTexts.columnPriority, width: 100, numeric: false },
  { id: 'decision', label: uiTexts.columnDecision, width: 116, numeric: false },
  { id: 'score', label: uiTexts.columnScore, width: 80, numeric: true },
  { id: 'status', label: uiTexts.columnStatus, width: 100, numeric: false, unlessChosen: 'if-used' },
  { id: 'version', label: uiTexts.columnVersion, width: 92, numeric: false },
  { id: 'cases', label: uiTexts.columnCases, width: 92, numeric: true },
  { id: 'module', label: uiTexts.columnModule, width: 120, numeric: false, unlessChosen: 'hidden' },
  { id: 'from', label: uiTexts.columnFrom, width: 150, numeric: false, unlessChosen: 'hidden' },
  { id: 'tags', label: uiTexts.columnTags, width: 120, numeric: false, unlessChosen: 'hidden' },
  ...propertyColumns.map(
    (id): Column => ({
      id,
      label: propertyLabel('requirement', id),
      ...(entryOfColumn(id).value.is === 'effort' && { unit: personDays }),
      width: 120,
      numeric: isNumeric(id),
      unlessChosen: 'hidden',
    }),
  ),
];

/**
 * The columns to show.
 * @param chosen by the reader; the requirement itself is always there
 */
export function columnsOf(table: Priorities, chosen?: readonly ColumnId[]): readonly Column[] {
  if (chosen) return columns.filter(({ id }) => id === 'requirement' || chosen.includes(id));
  return columns.filter(
    ({ id, unlessChosen }) =>
      unlessChosen === undefined ||
      (unlessChosen === 'if-used' && table.rows.some((row) => sortValue[id](row, table) !== undefined)),
  );
}

/** True for a column's id; state kept from an older release may hold others. */
export function isColumnId(id: string): id is ColumnId {
  return columns.some((column) => column.id === id);
}

/** Position in an ordered set; undefined if there is no value. Unknown values come after the known ones. */
function place(order: readonly string[], value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const at = order.indexOf(value);
  return at < 0 ? order.length : at;
}

const decisions = Object.keys(valueSets.decision);
const statuses = Object.keys(valueSets.requirementStatus);
const weights = { error: 1_000_000, warning: 1000, info: 1 } as const;

/** What a column is sorted by; undefined sorts last. */
export const sortValue: Readonly<
  Record<ColumnId, (row: PriorityRow, table: Priorities) => number | string | undefined>
> = {
  requirement: (row) => row.name,
  findings: ({ findings }) => findings?.reduce((sum, { severity }) => sum + weights[severity], 0),
  customers: (row) => row.customers,
  effort: (row) => row.effortDays,
  value: (row) => row.value,
  benefit: (row) => row.benefit,
  priority: (row, { levels }) => place(levels, row.priority),
  decision: (row) => place(decisions, row.decision),
  score: (row) => row.score?.value,
  status: (row) => place(statuses, row.status),
  version: (row) => row.version?.name,
  cases: ({ cases, points }) => {
    const demanded = cases.required + (points?.total ?? 0);
    return demanded === 0 ? undefined : (cases.present + (points?.covered ?? 0)) / demanded;
  },
  module: (row) => row.module?.name,
  from: (row) => row.from[0],
  tags: (row) => row.tags?.[0],
  ...(Object.fromEntries(propertyColumns.map((column) => [column, sortProperty(column)])) as Record<
    PropertyColumn,
    ReturnType<typeof sortProperty>
  >),
};

/** Values of a set go by its order, all else by itself. */
function sortProperty(column: PropertyColumn) {
  const { value: form } = entryOfColumn(column);
  return ({ properties }: PriorityRow): number | string | undefined => {
    const value = properties?.[column];
    if (typeof value === 'number') return value;
    const text = typeof value === 'string' ? value : value?.[0];
    return form.is === 'choice' ? place(Object.keys(valueSets[form.of]), text) : text;
  };
}

/** A value by which rows are grouped or filtered. */
export interface GroupValue {
  readonly key: string;
  /** What it is called; for sets of values the canonical word, still to be put into the reader's language. */
  readonly label: string;
}

const plain = (value: string | undefined): GroupValue[] => (value === undefined ? [] : [{ key: value, label: value }]);
const each = (values: readonly string[] = []): GroupValue[] => [...new Set(values)].flatMap(plain);
const titled = (thing: { name: string; title?: string } | undefined): GroupValue[] =>
  thing ? [{ key: thing.name, label: thing.title ? `${thing.name} ${thing.title}` : thing.name }] : [];

/** The groups a row belongs to: several for stakeholders and tags, none if it has no value. */
export const groupValues: Readonly<Record<GroupId, (row: PriorityRow) => readonly GroupValue[]>> = {
  priority: ({ priority }) => plain(priority),
  decision: ({ decision }) => plain(decision),
  status: ({ status }) => plain(status),
  version: ({ version }) => titled(version),
  module: ({ module }) => titled(module),
  from: ({ from }) => each(from),
  tags: ({ tags }) => each(tags),
};

/** Place of a group among the others: by an order of values, else by its name. */
export function groupOrder(group: GroupId, key: string, { levels }: Priorities): number | string {
  const orders: Partial<Record<GroupId, readonly string[]>> = {
    priority: levels,
    decision: decisions,
    status: statuses,
  };
  const order = orders[group];
  return order ? (place(order, key) ?? order.length) : key;
}
