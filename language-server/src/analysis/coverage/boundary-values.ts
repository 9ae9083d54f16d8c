/**
 * Boundary value analysis (ISTQB Foundation Level Syllabus 4.0, § 4.2.2), two-value for an order and three-value for an
 * equality: the boundary of a comparison and its neighbours on the field's grid.
 *
 * Where the constant itself is not a possible value (0.005 in steps of 0.01), its neighbours on both sides are the
 * boundary. Points outside the field's domain are left out.
 */
import type { Comparison, Constant } from './comparison.js';
import { dayNumber } from './day-number.js';
import { atOrAbove, atOrBelow, isWithinBounds, type OrderedDomain } from './ordered-domain.js';
import { decimalPlaces, powerOfTen, scaled } from './scaled-decimal.js';

/** First and last value that a constant covers: a month is from its first to its last day. */
export function extentOf(constant: Constant, { places }: OrderedDomain): readonly [first: bigint, last: bigint] {
  if (constant.is === 'days') return [dayNumber(constant.start), dayNumber(constant.end)];
  if (constant.is === 'word') throw new Error('An ordered field is compared with a word.');
  const value = scaled(constant.digits, places);
  return [value, value];
}

/**
 * The values to test for a comparison with a constant: for an order the constant and its neighbour on the other side,
 * for `=`, `!=` the constant and both neighbours, for a range both ends with their outer neighbours. A month or a quarter
 * compares by the end that matters (`> 2025-03` is after its last day) and equals as the range of its days.
 * @returns undefined if the comparison has no boundary: a list, a value without an order, another field
 */
export function boundaryValues(comparison: Comparison, domain: OrderedDomain): readonly bigint[] | undefined {
  if (comparison.is === 'order') {
    const [first, last] = extentOf(comparison.constant, domain);
    const grid = gridAround([comparison.constant], domain);
    switch (comparison.operator) {
      case '<':
      case '>=':
        return within(domain, onOrBeside(first, 'below', grid));
      case '>':
      case '<=':
        return within(domain, onOrBeside(last, 'above', grid));
      default:
        return within(domain, ends(first, last, grid));
    }
  }
  if (comparison.is === 'range') {
    const first = extentOf(comparison.from, domain)[0];
    const last = extentOf(comparison.to, domain)[1];
    return first > last ? [] : within(domain, ends(first, last, gridAround([comparison.from, comparison.to], domain)));
  }
  return undefined;
}

/**
 * The grid on which neighbours are looked for. Where no step is declared, a number has the last decimal place written
 * in the constant, or in the finer of two.
 */
function gridAround(constants: readonly Constant[], domain: OrderedDomain): OrderedDomain {
  if (!domain.dense) return domain;
  const written = Math.max(...constants.map((each) => (each.is === 'number' ? decimalPlaces(each.digits) : 0)));
  return { ...domain, step: powerOfTen(domain.places - written), base: 0n };
}

function onOrBeside(value: bigint, side: 'below' | 'above', grid: OrderedDomain): bigint[] {
  const [below, above] = [atOrBelow(grid, value), atOrAbove(grid, value)];
  if (below !== above) return [below, above];
  return side === 'below' ? [value - grid.step, value] : [value, value + grid.step];
}

const ends = (first: bigint, last: bigint, grid: OrderedDomain): bigint[] => [
  ...onOrBeside(first, 'below', grid),
  ...onOrBeside(last, 'above', grid),
];

const within = (domain: OrderedDomain, values: readonly bigint[]): bigint[] =>
  [...new Set(values)].filter((value) => isWithinBounds(domain, value)).sort((a, b) => (a < b ? -1 : 1));
