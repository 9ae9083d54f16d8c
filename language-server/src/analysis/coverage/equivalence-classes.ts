/**
 * Equivalence partitions (ISTQB Foundation Level Syllabus 4.0, § 4.2.1) of a field's values: no comparison of the block
 * tells two values of one class apart. Whatever holds for one assignment of classes holds for every choice of values
 * from them, so that searching through classes is exact.
 */
import type { Datum } from './field-value.js';
import { atOrAbove, atOrBelow, type OrderedDomain } from './ordered-domain.js';
import { closed, type Interval, readableValue } from './readable-values.js';

export interface EquivalenceClass {
  /** Any value of it, for asking whether a comparison holds. */
  readonly sample: Datum;
  /** A value that reads well, found when it is asked for: most classes are never shown. */
  readonly readable: () => Datum;
}

/**
 * The partition of an ordered domain by constants: each constant alone, and the values between two of them.
 * @param constants scaled, in any order; those outside the domain still separate nothing but themselves
 */
export function elementaryIntervals(constants: Iterable<bigint>, domain: OrderedDomain): readonly Interval[] {
  const intervals: Interval[] = [];
  let from = domain.min === undefined ? undefined : atOrAbove(domain, domain.min);
  const end = domain.max === undefined ? undefined : atOrBelow(domain, domain.max);
  const add = (first: bigint | undefined, last: bigint | undefined) => {
    if (first === undefined || last === undefined || first <= last) intervals.push({ first, last });
  };
  for (const constant of [...new Set(constants)].sort((a, b) => (a < b ? -1 : 1))) {
    if (from !== undefined && constant < from) continue;
    if (end !== undefined && constant > end) break;
    const at = atOrBelow(domain, constant);
    if (at === constant) {
      add(from, constant - domain.step);
      add(constant, constant);
    } else add(from, at);
    from = at + domain.step;
  }
  add(from, end);
  return intervals;
}

/** The classes of a field that is compared with constants only. */
export function classesBySignature(
  values: readonly (Interval | string)[],
  domain: OrderedDomain | undefined,
  tests: readonly ((value: Datum) => boolean)[],
): readonly EquivalenceClass[] {
  const bySignature = new Map<string, (Interval | string)[]>();
  for (const value of values) {
    const signature = signatureOf(typeof value === 'string' ? value : someValueOf(value), tests);
    const same = bySignature.get(signature);
    if (same) same.push(value);
    else bySignature.set(signature, [value]);
  }
  return [...bySignature.values()].map((members) => {
    const [first] = members as [Interval | string];
    const sample = typeof first === 'string' ? first : someValueOf(first);
    const readable = () =>
      domain ? readableValue(widest(members.filter((member) => typeof member !== 'string')), domain) : sample;
    return { sample, readable };
  });
}

/** Which tests a value passes; the same for all values of a class. */
export function signatureOf(value: Datum, tests: readonly ((value: Datum) => boolean)[]): string {
  let signature = '';
  for (const test of tests) signature += test(value) ? '1' : '0';
  return signature;
}

const someValueOf = ({ first, last }: Interval): bigint => first ?? last ?? 0n;

function widest(intervals: readonly Interval[]): Interval {
  const widthOf = ({ first, last }: Interval) =>
    first === undefined || last === undefined ? Number.POSITIVE_INFINITY : Number(last - first);
  return intervals.reduce((best, each) => (widthOf(each) > widthOf(best) ? each : best));
}

/**
 * The classes of a field that is compared with other fields: single values, enough of them between two constants that
 * every order in which `fields` many can stand there occurs. A grid needs as many values as there are
 * fields; a dense field takes the values of the grid, and as many again in every gap.
 * @param constants of all fields that are compared with each other, their bounds included
 * @param grid the domain of a field with steps among them, the same steps for all; undefined if all are dense
 */
export function classesForComparedFields(
  constants: Iterable<bigint>,
  domain: OrderedDomain,
  grid: OrderedDomain | undefined,
  fields: number,
): readonly EquivalenceClass[] {
  const unbounded: OrderedDomain = { ...(grid ?? domain), min: undefined, max: undefined };
  const onGrid = grid ? valuesOf(elementaryIntervals(constants, unbounded), unbounded, fields) : [...constants];
  const values = domain.dense
    ? valuesOf(
        elementaryIntervals([...constants, ...onGrid], { ...domain, min: undefined, max: undefined }),
        domain,
        fields,
      )
    : onGrid;
  return values.filter((value) => (domain.min ?? value) <= value && value <= (domain.max ?? value)).map(singleValue);
}

/** A class of one value. */
export const singleValue = (value: Datum): EquivalenceClass => ({ sample: value, readable: () => value });

/** Of each interval all values, if there are no more than `count`; else as many that read well. */
function valuesOf(intervals: readonly Interval[], domain: OrderedDomain, count: number): bigint[] {
  return intervals.flatMap((interval) => {
    const [first, last] = closed(interval, domain, BigInt(count));
    const steps = (last - first) / domain.step;
    if (steps < count) return Array.from({ length: Number(steps) + 1 }, (_, i) => first + BigInt(i) * domain.step);
    const part = (i: number) => first + (((steps + 1n) * BigInt(i)) / BigInt(count)) * domain.step;
    return Array.from({ length: count }, (_, i) =>
      readableValue({ first: part(i), last: part(i + 1) - domain.step }, domain),
    );
  });
}
