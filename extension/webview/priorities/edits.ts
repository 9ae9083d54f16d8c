/** Changing values in the table: what can be chosen or typed, and what is waiting for the text to say it. */
import { valueSets } from '../../../grammar/keyword-table.js';
import type { PictureIntent } from '../../../language-server/src/protocol/edit-requests.js';
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import type { Words } from '../words.js';

/** How a column is edited. */
const editors = {
  priority: 'choice',
  decision: 'choice',
  status: 'choice',
  effort: 'typing',
  customers: 'typing',
} as const;
export type EditableColumn = keyof typeof editors;

export function editorOf(column: string): (typeof editors)[EditableColumn] | undefined {
  return Object.hasOwn(editors, column) ? editors[column as EditableColumn] : undefined;
}

export function isEditable(column: string): column is EditableColumn {
  return editorOf(column) !== undefined;
}

export interface Choice {
  /** As intents say it; null takes the property out. */
  readonly value: string | null;
  readonly label: string;
}

/** What can be chosen for a property, nothing last. */
export function choicesFor(column: EditableColumn, { levels }: Priorities, words: Words): readonly Choice[] {
  const values =
    column === 'priority'
      ? levels.map((level) => ({ value: level, label: level }))
      : column === 'decision'
        ? Object.keys(valueSets.decision).map((value) => ({ value, label: words.value('decision', value as never) }))
        : Object.keys(valueSets.requirementStatus).map((value) => ({
            value,
            label: words.value('requirementStatus', value as never),
          }));
  return [...values, { value: null, label: words.say('notGiven') }];
}

/** The value of a property as it is typed or chosen; null if it is not written. */
export function writtenValue(row: PriorityRow, column: EditableColumn): string | null {
  const value = column === 'effort' ? row.effortDays : row[column];
  return value === undefined ? null : String(value);
}

/**
 * What changing a value means for the text; undefined if it says so already.
 * @param typed the empty text takes the property out
 */
export function intentFor(row: PriorityRow, column: EditableColumn, typed: string | null): PictureIntent | undefined {
  const text = typed?.trim() || null;
  if (text === writtenValue(row, column)) return undefined;
  // The table counts in days; the text may count this effort in weeks.
  const value = column === 'effort' && text !== null && isNumber(text) ? `${text} person-days` : text;
  return { kind: 'setProperty', requirement: row.name, property: column, value };
}

const isNumber = (text: string) => /^\d+(\.\d+)?$/.test(text);

/** Values that somebody has entered and that the text does not say yet. */
export class PendingEdits {
  private readonly values = new Map<string, string | null>();

  add(row: PriorityRow, column: EditableColumn, value: string | null): void {
    this.values.set(keyOf(row, column), value?.trim() || null);
  }

  /** The text refused it. */
  remove(row: PriorityRow, column: EditableColumn): void {
    this.values.delete(keyOf(row, column));
  }

  /** The text has answered: it says it, or it refused. */
  clear(): void {
    this.values.clear();
  }

  /** The value that is waited for; undefined if none is. */
  of(row: PriorityRow, column: string): string | null | undefined {
    return this.values.size === 0 ? undefined : this.values.get(keyOf(row, column));
  }

  /** A row as it will be if the text takes what is waited for. */
  shown(row: PriorityRow, column: string): PriorityRow {
    const value = this.of(row, column);
    if (value === undefined) return row;
    const property = column === 'effort' ? 'effortDays' : column;
    const { [property as keyof PriorityRow]: _, unreadable, ...rest } = row;
    const given = value !== null && (property === 'effortDays' || property === 'customers') ? Number(value) : value;
    const { [property]: __, ...others } = unreadable ?? {};
    const kept = Object.keys(others).length > 0 ? { ...rest, unreadable: others } : rest;
    return (given === null ? kept : { ...kept, [property]: given }) as PriorityRow;
  }
}

const keyOf = (row: PriorityRow, column: string) => `${column} ${row.id}`;
