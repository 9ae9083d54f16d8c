/** Numbers and dates as they are written, turned into values. */
import { numberSuffixes } from '../../../grammar/keyword-table.js';
import type { Decimal } from './facts.js';

const exponents: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(numberSuffixes).map(([suffix, factor]) => [suffix, Math.round(Math.log10(factor))]),
);

/**
 * Reads `1_000`, `0.5`, `30%`, `100万`, `1.5k`.
 * @returns the exact decimal; `percent` tells whether it was written with %
 */
export function readNumber(image: string): Decimal & { readonly percent: boolean } {
  const match = /^(-?[0-9_]+(?:\.[0-9]+)?)[ \t]*(.?)$/.exec(image);
  const plain = (match?.[1] ?? image).replaceAll('_', '');
  const suffix = (match?.[2] ?? '').toLowerCase().replace('％', '%');
  const digits = shiftPoint(plain, exponents[suffix] ?? 0);
  return { value: Number(digits), digits, percent: suffix === '%' };
}

/** Moves the decimal point `places` to the right (left if negative), digit by digit, so that nothing is rounded. */
function shiftPoint(plain: string, places: number): string {
  const negative = plain.startsWith('-');
  const [whole = '0', fraction = ''] = plain.replace('-', '').split('.');
  const all = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at);
  const digits = right === '' ? left : `${left}.${right}`;
  return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

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
 * @returns undefined if there is no such day, month or quarter
 */
export function readDate(image: string): { readonly start: string; readonly end: string } | undefined {
  const plain = canonicalDate(image);
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
