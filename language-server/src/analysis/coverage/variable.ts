/** A field that rules or cases of the block use, as the engine sees it. */
import type { FieldFacts, FieldType, Operand } from '../../facts/facts.js';
import { dayNumber, dayOf } from './day-number.js';
import { type EquivalenceClass, signatureOf } from './equivalence-classes.js';
import type { Datum, FieldValue } from './field-value.js';
import { isOnGrid, type OrderedDomain } from './ordered-domain.js';
import { canonicalWord, readConstant } from './read-constant.js';
import { digitsOf, scaled } from './scaled-decimal.js';

export interface Variable {
  readonly index: number;
  /** As the text calls it: `amount`, `Order.amount`. */
  readonly name: string;
  readonly field: FieldFacts;
  readonly type: FieldType;
  /** For a field with an order. */
  readonly domain: OrderedDomain | undefined;
  /** Its values are shown with %. */
  readonly isPercent: boolean;
  /** Empty for a field that no rule uses. */
  readonly classes: readonly EquivalenceClass[];
  /** Compared with other fields: every class is a single value. */
  readonly isCompared: boolean;
  /** The number of the class that a value of the domain is in. */
  readonly classOf: (value: Datum) => number | undefined;
}

/** Finds the class of a value. */
export function classFinder(
  classes: readonly EquivalenceClass[],
  tests: readonly ((value: Datum) => boolean)[],
  isCompared: boolean,
): Variable['classOf'] {
  const keyOf = (value: Datum) => (isCompared ? value : signatureOf(value, tests));
  const index = new Map(classes.map(({ sample }, i) => [keyOf(sample), i]));
  return (value) => index.get(keyOf(value));
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
