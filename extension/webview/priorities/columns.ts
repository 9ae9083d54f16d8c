import { valueSets } from '../../../grammar/keyword-table.js';
import type { PriorityRow, PriorityTable } from '../../../language-server/src/views/priority-table.js';
import type { UiText } from '../ui-texts.js';

export type ColumnId =
  | 'requirement'
  | 'customers'
  | 'effort'
  | 'value'
  | 'benefit'
  | 'priority'
  | 'decision'
  | 'score'
  | 'status'
  | 'version'
  | 'cases';

export type GroupId = 'priority' | 'decision' | 'status' | 'version' | 'module';
export const groupIds: readonly GroupId[] = ['priority', 'decision', 'status', 'version', 'module'];

export interface Column {
  readonly id: ColumnId;
  readonly label: UiText;
  /** Shown small below the label. */
  readonly unit?: UiText;
  /** Least width in CSS pixels. */
  readonly width: number;
  /** True for the columns that share the rest of the room. */
  readonly grows?: boolean;
  readonly numeric: boolean;
}

const columns: readonly Column[] = [
  { id: 'requirement', label: 'columnRequirement', width: 165, grows: true, numeric: false },
  { id: 'customers', label: 'columnCustomers', width: 94, numeric: true },
  { id: 'effort', label: 'columnEffort', unit: 'unitDays', width: 92, numeric: true },
  { id: 'value', label: 'columnValue', width: 130, grows: true, numeric: false },
  { id: 'benefit', label: 'columnBenefit', width: 104, numeric: true },
  { id: 'priority', label: 'columnPriority', width: 76, numeric: false },
  { id: 'decision', label: 'columnDecision', width: 108, numeric: false },
  { id: 'score', label: 'columnScore', width: 76, numeric: true },
  { id: 'status', label: 'columnStatus', width: 100, numeric: false },
  { id: 'version', label: 'columnVersion', width: 92, numeric: false },
  { id: 'cases', label: 'columnCases', width: 76, numeric: true },
];

/** Columns worth showing: benefit and status only if some requirement has one. */
export function columnsOf({ rows }: PriorityTable): readonly Column[] {
  const empty = new Set<ColumnId>();
  if (rows.every((row) => row.benefit === undefined)) empty.add('benefit');
  if (rows.every((row) => row.status === undefined)) empty.add('status');
  return columns.filter(({ id }) => !empty.has(id));
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

/** What a column is sorted by, and what its groups are; undefined sorts last. */
export const sortValue: Readonly<
  Record<ColumnId | GroupId, (row: PriorityRow, table: PriorityTable) => number | string | undefined>
> = {
  requirement: (row) => row.name,
  customers: (row) => row.customers,
  effort: (row) => row.effortDays,
  value: (row) => row.value,
  benefit: (row) => row.benefit,
  priority: (row, { levels }) => place(levels, row.priority),
  decision: (row) => place(decisions, row.decision),
  score: (row) => row.score?.value,
  status: (row) => place(statuses, row.status),
  version: (row) => row.version?.name,
  module: (row) => row.module?.name,
  cases: ({ cases }) => (cases.required === 0 ? undefined : cases.present / cases.required),
};
export const sortIds = Object.keys(sortValue) as (keyof typeof sortValue)[];

interface GroupValue {
  readonly key: string;
  /** What the group is called; for sets of values the canonical word, still to be put into the reader's language. */
  readonly label: string;
}

const plain = (value: string | undefined): GroupValue | undefined =>
  value === undefined ? undefined : { key: value, label: value };

const titled = (thing: { name: string; title?: string } | undefined): GroupValue | undefined =>
  thing && { key: thing.name, label: thing.title ? `${thing.name} ${thing.title}` : thing.name };

/** The group a row belongs to; undefined for the rows without a value. */
export const groupValue: Readonly<Record<GroupId, (row: PriorityRow) => GroupValue | undefined>> = {
  priority: ({ priority }) => plain(priority),
  decision: ({ decision }) => plain(decision),
  status: ({ status }) => plain(status),
  version: ({ version }) => titled(version),
  module: ({ module }) => titled(module),
};
