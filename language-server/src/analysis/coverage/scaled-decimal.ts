/**
 * Exact decimals as whole numbers of their field's finest decimal place: 0.05 with two places is 5n. Binary floating
 * point knows neither 0.01 nor 0.1 + 0.2.
 */

/** Digits after the point: 2 for `0.05`, 0 for `1000000`. */
export function decimalPlaces(digits: string): number {
  const point = digits.indexOf('.');
  return point < 0 ? 0 : digits.length - point - 1;
}

/** @param places at least the decimal places of `digits` */
export function scaled(digits: string, places: number): bigint {
  const point = digits.indexOf('.');
  if (point < 0) return BigInt(digits + '0'.repeat(places));
  const fraction = digits.slice(point + 1);
  return BigInt(digits.slice(0, point) + fraction.padEnd(places, '0'));
}

/** Plain decimal notation, without zeros that say nothing: 500n with two places is `5`. */
export function digitsOf(value: bigint, places: number): string {
  if (places === 0) return value.toString();
  const sign = value < 0n ? '-' : '';
  const all = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const fraction = all.slice(-places).replace(/0+$/, '');
  return `${sign}${all.slice(0, -places)}${fraction && `.${fraction}`}`;
}

/** 10 to a power. */
export const powerOfTen = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The greatest common divisor, not below 0; of 0 and a number it is the size of that number. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** Division that rounds down, for negative numbers too. */
export const floorDivide = (value: bigint, by: bigint): bigint => {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
};
