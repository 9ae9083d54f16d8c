/** Exact numbers: fractions. A third has no last digit. */
import { commonDivisor, decimalPlaces, digitsOf, powerOfTen, scaled } from '../coverage/scaled-decimal.js';

/** A numerator and a denominator that is above 0, always in lowest terms. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

/** @param under not 0 */
export function rational(over: bigint, under = 1n): Rational {
  const sign = under < 0n ? -1n : 1n;
  const common = commonDivisor(over, under) * sign;
  return { over: over / common, under: under / common };
}

/** @param digits plain decimal notation: `-12.50` */
export function rationalOf(digits: string): Rational {
  const places = decimalPlaces(digits);
  return rational(scaled(digits, places), powerOfTen(places));
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Rational, b: Rational): Rational =>
  rational(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Rational, b: Rational): Rational => rational(a.over * b.over, a.under * b.under);

/** @returns undefined for a division by 0 */
export const dividedBy = (a: Rational, b: Rational): Rational | undefined =>
  b.over === 0n ? undefined : rational(a.over * b.under, a.under * b.over);

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export const difference = (a: Rational, b: Rational): bigint => a.over * b.under - b.over * a.under;

/**
 * The multiple of a step that is nearest; of two equally near the one further from 0, as business rounds.
 * @returns undefined if the step is not above 0
 */
export function roundedTo(number: Rational, step: Rational): Rational | undefined {
  if (step.over <= 0n) return undefined;
  const { over, under } = times(number, rational(step.under, step.over));
  const size = over < 0n ? -over : over;
  const steps = (2n * size + under) / (2n * under);
  return times(rational(over < 0n ? -steps : steps), step);
}

/** Plain decimal notation; undefined if there is none, as of a third. */
export function exactDigits({ over, under }: Rational): string | undefined {
  let rest = under;
  let [twos, fives] = [0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  if (rest !== 1n) return undefined;
  const places = Math.max(twos, fives);
  return digitsOf((over * powerOfTen(places)) / under, places);
}

/** For people: exact where there are few places, else to four places. `isExact` says which. */
export function shownDigits(number: Rational): { readonly digits: string; readonly isExact: boolean } {
  const digits = exactDigits(number);
  if (digits !== undefined) return { digits, isExact: true };
  const rounded = roundedTo(number, rational(1n, 10_000n)) ?? number;
  return { digits: exactDigits(rounded) ?? '', isExact: false };
}
