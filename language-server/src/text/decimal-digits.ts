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
