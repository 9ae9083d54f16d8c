/**
 * Equivalence partitions (ISTQB Foundation Level Syllabus 4.0, § 4.2.1) of a field's values, in order: its values are cut
 * wherever a comparison of the block begins or ceases to hold. No comparison with constants tells two values of one
 * cell apart.
 */
import { atOrAbove, atOrBelow, type OrderedDomain } from './ordered-domain.js';
import type { Interval } from './readable-values.js';
import { allOf, setOf, type ValueSet } from './value-set.js';

/**
 * The values of a field as whole numbers, in cells. Numbers are scaled and days counted; an option, a text, `yes` and
 * `no` have a number each, the same in all fields that are compared with each other.
 */
export interface ValueCells {
  readonly cells: readonly Interval[];
  readonly all: ValueSet;
  /** The cell that a value of the field is in. */
  readonly cellOf: (code: bigint) => number | undefined;
  /** The cells that have values in some intervals; the intervals must be among those that the cells were cut by. */
  readonly within: (intervals: readonly Interval[]) => ValueSet;
}

/** The cells of an ordered domain, cut by intervals in which comparisons hold. */
export function orderedCells(cutBy: readonly Interval[], domain: OrderedDomain): ValueCells {
  const from = domain.min === undefined ? undefined : atOrAbove(domain, domain.min);
  const to = domain.max === undefined ? undefined : atOrBelow(domain, domain.max);
  if (from !== undefined && to !== undefined && from > to) return noCells;
  const isInside = (cut: bigint) => (from === undefined || cut > from) && (to === undefined || cut <= to);
  const cuts = new Set<bigint>();
  for (const { first, last } of cutBy) {
    if (first !== undefined) cuts.add(atOrAbove(domain, first));
    if (last !== undefined) cuts.add(atOrBelow(domain, last) + domain.step);
  }
  const starts = [...cuts].filter(isInside).sort((a, b) => (a < b ? -1 : 1));
  const cells = Array.from({ length: starts.length + 1 }, (_, i): Interval => {
    const next = starts[i];
    return { first: i === 0 ? from : starts[i - 1], last: next === undefined ? to : next - domain.step };
  });
  /** How many cuts are at or below a value. */
  const cellAt = (value: bigint): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as bigint) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const within = (intervals: readonly Interval[]) =>
    setOf(
      intervals.flatMap(({ first, last }): (readonly [number, number])[] => {
        const low = first === undefined ? from : atOrAbove(domain, first);
        const high = last === undefined ? to : atOrBelow(domain, last);
        if (low !== undefined && ((high !== undefined && low > high) || (to !== undefined && low > to))) return [];
        if (high !== undefined && from !== undefined && high < from) return [];
        return [[low === undefined ? 0 : cellAt(low), high === undefined ? starts.length : cellAt(high)]];
      }),
    );
  return { cells, all: allOf(cells.length), cellOf: cellAt, within };
}

/** A cell for each of some numbers, in their order. */
export function singleCells(codes: readonly bigint[]): ValueCells {
  const numbers = new Map(codes.map((code, i) => [code, i]));
  return {
    cells: codes.map((code) => ({ first: code, last: code })),
    all: allOf(codes.length),
    cellOf: (code) => numbers.get(code),
    within: (intervals) =>
      setOf(
        intervals.flatMap(({ first }): (readonly [number, number])[] => {
          const cell = first === undefined ? undefined : numbers.get(first);
          return cell === undefined ? [] : [[cell, cell]];
        }),
      ),
  };
}

const noCells: ValueCells = { cells: [], all: allOf(0), cellOf: () => undefined, within: () => allOf(0) };

/** The values of a set, as few intervals as they make. */
export function intervalsOf(set: ValueSet, { cells }: Pick<ValueCells, 'cells'>, step: bigint): readonly Interval[] {
  const found: { first: bigint | undefined; last: bigint | undefined }[] = [];
  for (let i = 0; i < set.length; i += 2)
    for (let cell = set[i] as number; cell <= (set[i + 1] as number); cell++) {
      const { first, last } = cells[cell] as Interval;
      const before = found.at(-1);
      if (before?.last !== undefined && first === before.last + step) before.last = last;
      else found.push({ first, last });
    }
  return found;
}
