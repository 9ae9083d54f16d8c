/** A field that rules or cases of the block use, as the engine sees it. */
import type { FieldFacts, FieldType, Operand } from '../../facts/facts.js';
import { dayNumber, dayOf } from './day-number.js';
import type { Datum, FieldValue } from './field-value.js';
import { atOrAbove, atOrBelow, isOnGrid, type OrderedDomain } from './ordered-domain.js';
import { canonicalWord, readConstant } from './read-constant.js';
import { type Interval, readableValue } from './readable-values.js';
import { digitsOf, scaled } from './scaled-decimal.js';
import type { ValueCells } from './value-cells.js';

export interface Variable extends ValueCells {
  readonly index: number;
  /** As the text calls it: `amount`, `Order.amount`. */
  readonly name: string;
  readonly field: FieldFacts;
  readonly type: FieldType;
  /** For a field with an order. */
  readonly domain: OrderedDomain | undefined;
  /** Its values are shown with %. */
  readonly isPercent: boolean;
  /** Numbers of the values of a field without an order. */
  readonly codes: ReadonlyMap<string, bigint>;
}

/** A value as a number; undefined if the field cannot have it. */
export const codeOf = ({ codes }: Pick<Variable, 'codes'>, value: Datum): bigint | undefined =>
  typeof value === 'bigint' ? value : codes.get(value);

/** The value that has a number. */
export function datumOf({ domain, codes }: Pick<Variable, 'domain' | 'codes'>, code: bigint): Datum {
  if (domain) return code;
  for (const [word, own] of codes) if (own === code) return word;
  throw new Error('No such value.');
}

/** The value of an interval that reads best: of a field without a step one with as few decimals as there are. */
export function readableIn({ domain }: Pick<Variable, 'domain'>, interval: Interval): bigint {
  if (!domain) return interval.first ?? interval.last ?? 0n;
  const { first, last } = interval;
  for (let step = domain.dense ? domain.spacing : 1n; step > 1n; step /= 10n) {
    const grid = { ...domain, step, base: 0n };
    const coarse = {
      first: first === undefined ? undefined : atOrAbove(grid, first),
      last: last === undefined ? undefined : atOrBelow(grid, last),
    };
    if (coarse.first === undefined || coarse.last === undefined || coarse.first <= coarse.last)
      return readableValue(coarse, grid);
  }
  return readableValue(interval, domain);
}

/** A value as results show it: options and yes / no as the field declares them. */
export function fieldValue({ type, domain, isPercent }: Variable, value: Datum): FieldValue {
  if (typeof value === 'bigint')
    return type.name === 'date'
      ? { is: 'date', day: dayOf(value) }
      : { is: 'number', digits: digitsOf(value, domain?.places ?? 0), ...(isPercent && { percent: true }) };
  if (type.name === 'yes-no') return { is: 'yes-no', value: value === 'yes' ? 'yes' : 'no' };
  if (type.name === 'text') return { is: 'text', text: value };
  const option = type.options?.find(({ name }) => canonicalWord(name) === value);
  return { is: 'one-of', option: option?.name ?? value };
}

/** What an assignment sets a field to, or why that is no value of its type; neither if it names something unknown. */
export function assignedDatum(
  { type, domain }: Variable,
  operand: Operand,
): { readonly datum?: Datum; readonly problem?: 'not-a-day' | 'wrong-type' } {
  const constant = readConstant(operand, type);
  if (constant === 'unknown') return {};
  if (constant === 'wrong-type') return { problem: constant };
  if (constant.is === 'word') return { datum: constant.word };
  if (constant.is === 'number') return { datum: scaled(constant.digits, domain?.places ?? 0) };
  return constant.start === constant.end ? { datum: dayNumber(constant.start) } : { problem: 'not-a-day' };
}

/** Why values from `first` to `last` are not in a field's domain, if none of them is. */
export function outsideDomain(
  domain: OrderedDomain,
  first: bigint,
  last: bigint,
): 'below-minimum' | 'above-maximum' | 'not-on-step' | undefined {
  if (domain.min !== undefined && last < domain.min) return 'below-minimum';
  if (domain.max !== undefined && first > domain.max) return 'above-maximum';
  return first === last && !isOnGrid(domain, first) ? 'not-on-step' : undefined;
}
