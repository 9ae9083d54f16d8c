/**
 * Which rows of a priority table are shown, and in which order.
 *
 * Done by hand: every keystroke brings new rows, and a table library makes an object with dozens of methods for each of
 * them, which at ten thousand rows takes longer than all the rest.
 */
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import type { SortKey, TableChoices } from './choices.js';
import { type FacetId, facetIds, groupValues, sortValue } from './columns.js';

/** Orders texts as the reader does. */
export type Compare = (a: string, b: string) => number;

/**
 * The rows that the filters leave, sorted; without a sort key in the order of the text.
 * @param compare orders texts as the reader does
 */
export function rowsOf(table: Priorities, choices: TableChoices, compare: Compare): readonly PriorityRow[] {
  return sorted(filtered(table.rows, choices), table, choices.sort, compare);
}

function filtered(rows: readonly PriorityRow[], { filter, facets }: TableChoices): readonly PriorityRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = facetIds.flatMap((id) => (facets[id] === undefined ? [] : [{ id, value: facets[id] }]));
  if (words.length === 0 && wanted.length === 0) return rows;
  return rows.filter(
    (row) =>
      wanted.every(({ id, value }) => hasValue(row, id, value)) &&
      (words.length === 0 || hasEveryWord(searchedIn(row), words)),
  );
}

/** @param value the empty text for rows that have none */
function hasValue(row: PriorityRow, facet: FacetId, value: string): boolean {
  const values = groupValues[facet](row);
  return value === '' ? values.length === 0 : values.some(({ key }) => key === value);
}

const searchedIn = ({ name, title, value = '', from, tags = [] }: PriorityRow) =>
  [name, title, value, ...from, ...tags].join('\n').toLowerCase();

const hasEveryWord = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

type SortValue = number | string | undefined;

/** Missing values come last either way; rows that are equal by every key stay in the order of the text. */
function sorted(
  rows: readonly PriorityRow[],
  table: Priorities,
  sort: readonly SortKey[],
  compare: Compare,
): readonly PriorityRow[] {
  if (sort.length === 0) return rows;
  const columns = sort.map(({ id }) => rows.map((row) => sortValue[id](row, table)));
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (let i = 0; i < sort.length; i++) {
      const [values, key] = [columns[i] as readonly SortValue[], sort[i] as SortKey];
      const by = compareValues(values[a], values[b], key.desc, compare);
      if (by !== 0) return by;
    }
    return a - b;
  });
  return order.map((index) => rows[index] as PriorityRow);
}

function compareValues(a: SortValue, b: SortValue, descending: boolean, compare: Compare): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
  return descending ? -order : order;
}
