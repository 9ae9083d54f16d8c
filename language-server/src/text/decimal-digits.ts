/** Plain decimal notation, digit by digit: nothing is ever rounded. */

/** Moves the decimal point `places` to the right (left if negative): `0.15` by two is `15`. */
export function shiftPoint(plain: string, places: number): string {
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

/** The same without zeros that say nothing: `15.00` is `15`. */
export const withoutIdleZeros = (digits: string): string =>
  digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;

/** `1000000.01` → `1_000_000.01`, as the language reads it. */
export function withUnderscores(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '_');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** True for a field that is counted in hundredths. */
export const isPercentUnit = (unit: string | undefined): boolean => /^\s*[%％]\s*$/.test(unit ?? '');

interface Digits {
  readonly value: number;
  readonly digits: string;
  readonly percent?: true;
}

/** A number of a field whose unit is %: 15 and 15% are the same. */
export function inHundredths<T extends Digits>(number: T): T & { readonly percent: true } {
  if (number.percent) return number as T & { readonly percent: true };
  const digits = shiftPoint(number.digits, -2);
  return { ...number, value: Number(digits), digits, percent: true };
}

/** A share as the language reads it and as people write it: `0.011` is `1.1%`. */
export const asPercent = (digits: string): string => `${withUnderscores(withoutIdleZeros(shiftPoint(digits, 2)))}%`;

/** A number as the language reads it: `1_000_000`, or `15%` if it is a percentage. */
export const shownNumber = ({ digits, percent }: { readonly digits: string; readonly percent?: boolean }): string =>
  percent ? asPercent(digits) : withUnderscores(digits);

/** Numbers in a text in the form that people are used to: `1_000_000` becomes `1,000,000`. */
export const groupedForPeople = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}_.-])-?[0-9]{1,3}(?:_[0-9]{3})+(?![0-9_\p{L}-])/gu, (number) =>
    number.replaceAll('_', ','),
  );
