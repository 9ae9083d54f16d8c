/** Numbers and dates as they are written, turned into values. */
import { numberSuffixes } from '../../../grammar/keyword-table.js';
import { shiftPoint } from '../text/decimal-digits.js';
import type { Decimal } from './facts.js';

const exponents: ReadonlyMap<string, number> = new Map(
  Object.entries(numberSuffixes).map(([suffix, factor]) => [suffix, Math.round(Math.log10(factor))]),
);

/**
 * Reads `1_000`, `0.5`, `30%`, `100万`, `1.5k`.
 * @returns the exact decimal; undefined if the image is not wholly a number, such as `1,200`: half of it would be a
 *   different one
 */
export function readNumber(image: string): Decimal | undefined {
  const match = /^(-?[0-9][0-9_]*(?:\.[0-9]+)?)[ \t]*([百千]万|[%％千万亿kKmM])?$/.exec(image);
  if (!match) return undefined;
  const suffix = (match[2] ?? '').toLowerCase().replace('％', '%');
  const digits = shiftPoint((match[1] as string).replaceAll('_', ''), exponents.get(suffix) ?? 0);
  const value = Number(digits);
  return Number.isFinite(value) ? { value, digits, ...(suffix === '%' && { percent: true }) } : undefined;
}

/** A number so many times. @param times a whole number */
export function multiplied(number: Decimal, times: number): Decimal {
  if (times === 1) return number;
  const places = number.digits.split('.')[1]?.length ?? 0;
  const digits = shiftPoint(String(BigInt(number.digits.replace('.', '')) * BigInt(times)), -places);
  return { value: Number(digits), digits };
}

/** 1900 to 9999: there are customers born a hundred years ago, and contracts without end that end on 9999-12-31. */
export const isSaneYear = (date: string): boolean => Number(date.slice(0, 4)) >= 1900;

const day = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A date as the language writes it: `2025/3/8`, `2025.3.8` and `2025年3月8日` are `2025-03-08`, `2025-q1` is `2025-Q1`. */
export function canonicalDate(image: string): string {
  const plain = image
    .replace(/日$/, '')
    .replace(/月$/, '')
    .replace(/[/.年月]/g, '-');
  return plain.toUpperCase().replace(/-(\d)(?=-|$)/g, '-0$1');
}

/**
 * The days that `2025-03-28`, `2025-03` or `2025-Q1` covers, as `YYYY-MM-DD`.
 * @returns undefined if there is no such day, month or quarter, or the year is none that people plan in
 */
export function readDate(image: string): { readonly start: string; readonly end: string } | undefined {
  const plain = canonicalDate(image);
  if (!isSaneYear(plain)) return undefined;
  const quarter = /^(\d{4})-[Qq](\d)$/.exec(plain);
  if (quarter) {
    const [year, number] = [Number(quarter[1]), Number(quarter[2])];
    if (number < 1 || number > 4) return undefined;
    return { start: iso(Date.UTC(year, number * 3 - 3, 1)), end: iso(Date.UTC(year, number * 3, 1) - day) };
  }
  const [year, month, date] = plain.split('-').map(Number) as [number, number, number | undefined];
  if (month < 1 || month > 12) return undefined;
  if (date === undefined) return { start: iso(Date.UTC(year, month - 1, 1)), end: iso(Date.UTC(year, month, 1) - day) };
  const time = Date.UTC(year, month - 1, date);
  if (date < 1 || new Date(time).getUTCMonth() !== month - 1) return undefined;
  return { start: iso(time), end: iso(time) };
}
