/** Values that read well in a case that a person will keep. */
import { dayNumber, dayOf } from './day-number.js';
import { atOrAbove, atOrBelow, isOnGrid, type OrderedDomain } from './ordered-domain.js';
import { powerOfTen } from './scaled-decimal.js';

/** Consecutive values of a grid, ends included; an open end is undefined. */
export interface Interval {
  readonly first: bigint | undefined;
  readonly last: bigint | undefined;
}

/**
 * The value of an interval that somebody would write down: the roundest one near the middle, not at an end if there is
 * a choice, because an end looks like a boundary. For dates the first of a month, where one is inside.
 */
export function readableValue(interval: Interval, domain: OrderedDomain): bigint {
  const [first, last] = closed(interval, domain);
  const inner = last - first > domain.step ? [first + domain.step, last - domain.step] : [first, last];
  const [low, high] = inner as [bigint, bigint];
  const middle = (low + high) / 2n;
  if (domain.is === 'date') {
    const firstOfMonth = dayNumber(`${dayOf(middle).slice(0, 8)}01`);
    return low <= firstOfMonth ? firstOfMonth : middle;
  }
  for (let unit = powerOfTen((high < 0n ? -low : high).toString().length); unit > 1n; unit /= 10n) {
    const below = atOrBelow({ ...domain, step: unit, base: 0n }, middle);
    const nearest = middle - below <= below + unit - middle ? [below, below + unit] : [below + unit, below];
    for (const value of nearest)
      if (low <= value && value <= high && value !== 0n && isOnGrid(domain, value)) return value;
  }
  return atOrBelow(domain, middle) < low ? atOrAbove(domain, middle) : atOrBelow(domain, middle);
}

/**
 * An interval with both ends: an open one becomes something of the size of the other.
 * @param parts how many values of the grid it has at least, if an end was open
 */
export function closed({ first, last }: Interval, domain: OrderedDomain, parts = 1n): readonly [bigint, bigint] {
  if (first !== undefined && last !== undefined) return [first, last];
  const unit = domain.dense ? powerOfTen(domain.places) : domain.step;
  const room = (domain.is === 'date' ? 60n : 10n) * unit * parts;
  const sizeOf = (value: bigint) =>
    domain.is === 'date' ? room : atOrAbove({ ...domain, base: 0n }, max(abs(value), room));
  if (first !== undefined) return [first, first + sizeOf(first)];
  if (last === undefined) return domain.is === 'date' ? [someDay, someDay + room] : [domain.base, domain.base + room];
  // A number without a lower bound is most likely an amount or a count all the same.
  const zero = atOrAbove(domain, 0n);
  const positive = domain.is === 'number' && last - zero > domain.step * parts;
  return [positive ? zero : last - sizeOf(last), last];
}

/** For a date that is compared with no day and has no window. */
const someDay = dayNumber('2025-01-01');

const abs = (value: bigint) => (value < 0n ? -value : value);
const max = (a: bigint, b: bigint) => (a > b ? a : b);
