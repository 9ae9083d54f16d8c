/**
 * Boundary value analysis (ISTQB Foundation Level Syllabus 4.0, § 4.2.2): the boundary of a comparison and its neighbours on
 * the field's grid. With two values a product that has `=` for `>=` may pass, which is the syllabus' own example; with
 * three it does not.
 *
 * Where the constant itself is not a possible value (0.005 in steps of 0.01), its neighbours on both sides are the
 * boundary. Points outside the field's domain are left out.
 */
import type { Comparison, Constant } from './comparison.js';
import { dayNumber } from './day-number.js';
import { atOrAbove, atOrBelow, isWithinBounds, type OrderedDomain } from './ordered-domain.js';
import { scaled } from './scaled-decimal.js';

/** First and last value that a constant covers: a month is from its first to its last day. */
export function extentOf(constant: Constant, { places }: OrderedDomain): readonly [first: bigint, last: bigint] {
  if (constant.is === 'days') return [dayNumber(constant.start), dayNumber(constant.end)];
  if (constant.is === 'word') throw new Error('An ordered field is compared with a word.');
  const value = scaled(constant.digits, places);
  return [value, value];
}

/** How many values a boundary has: the one that the rule names and its neighbour on the other side, or both neighbours. */
export type ValuesPerBoundary = 2 | 3;

/**
 * The values to test for a comparison with constants: for an order the constant and its neighbour on the other side, or
 * both neighbours; for `=`, `!=` the constant and both neighbours; for a range both ends with their outer neighbours, or
 * with both; of a list each member with both. A month or a quarter compares by the end that matters (`> 2025-03` is after
 * its last day) and equals as the range of its days.
 * @returns undefined if the comparison has no boundary: a value without an order, another field
 */
export function boundaryValues(
  comparison: Comparison,
  domain: OrderedDomain,
  perBoundary: ValuesPerBoundary = 2,
): readonly bigint[] | undefined {
  const grid = neighboursIn(domain);
  const beside = (value: bigint, side: 'below' | 'above') =>
    perBoundary === 2
      ? onOrBeside(value, side, grid)
      : [...onOrBeside(value, 'below', grid), ...onOrBeside(value, 'above', grid)];
  const ends = (first: bigint, last: bigint) => [...beside(first, 'below'), ...beside(last, 'above')];
  switch (comparison.is) {
    case 'order': {
      const [first, last] = extentOf(comparison.constant, domain);
      if (comparison.operator === '<' || comparison.operator === '>=') return within(domain, beside(first, 'below'));
      if (comparison.operator === '>' || comparison.operator === '<=') return within(domain, beside(last, 'above'));
      return within(domain, ends(first, last));
    }
    case 'range': {
      const first = extentOf(comparison.from, domain)[0];
      const last = extentOf(comparison.to, domain)[1];
      return first > last ? [] : within(domain, ends(first, last));
    }
    case 'one-of':
      return within(
        domain,
        comparison.constants.flatMap((each) => ends(...extentOf(each, domain))),
      );
    case 'fields':
      return undefined;
  }
}

/** The grid on which neighbours are looked for. */
const neighboursIn = (domain: OrderedDomain): OrderedDomain =>
  domain.dense ? { ...domain, step: domain.spacing, base: 0n } : domain;

function onOrBeside(value: bigint, side: 'below' | 'above', grid: OrderedDomain): bigint[] {
  const [below, above] = [atOrBelow(grid, value), atOrAbove(grid, value)];
  if (below !== above) return [below, above];
  return side === 'below' ? [value - grid.step, value] : [value, value + grid.step];
}

const within = (domain: OrderedDomain, values: readonly bigint[]): bigint[] =>
  [...new Set(values)].filter((value) => isWithinBounds(domain, value)).sort((a, b) => (a < b ? -1 : 1));
