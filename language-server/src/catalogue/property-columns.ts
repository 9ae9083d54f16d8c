/**
 * Properties of requirements that are columns of the priorities as they stand in the text: on the page, in exported tables,
 * and for sorting. A word here is all that it takes. Columns that do more than show (edit, group, compute) are made by hand.
 */
import { type PropertyEntry, propertyOf } from '../../../grammar/keyword-table.js';
import type { PropertyOf } from './labels.js';

/** In the order of the columns. On the page they are there for those who choose them. */
export const propertyColumns = ['owner', 'kind', 'scope'] as const satisfies readonly PropertyOf<'requirement'>[];

export type PropertyColumn = (typeof propertyColumns)[number];

/** What the language table says of the property of a column. */
export const entryOfColumn = (column: PropertyColumn) => propertyOf('requirement', column) as PropertyEntry;

/** True if its values are numbers. */
export const isNumeric = (column: PropertyColumn): boolean =>
  ['number', 'percent', 'effort'].includes(entryOfColumn(column).value.is);
