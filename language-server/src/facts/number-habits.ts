/** Numbers and days as people write them, put into the form that the language reads, where there is only one. */
import { shiftPoint, withUnderscores } from '../text/decimal-digits.js';
import { canonicalDate, readDate, readNumber } from './literals.js';

/** What people add to a number and what multiplies it. */
const scales: readonly (readonly [RegExp, string])[] = [
  [/^[wW](?![a-z])/, '万'],
  [/^(?:thousand)(?![a-z])/i, 'k'],
  [/^(?:million|mn|mio)(?![a-z])/i, 'm'],
  [/^(?:[百千十]?万|[百千]?亿|[百千])/, ''],
];
/** Powers of ten of the scales that no suffix of the language stands for, or not behind another one. */
const powers: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  百亿: 10,
  千亿: 11,
};

/** Words behind a number that only count or name the currency. */
const idleWords =
  /^(?:元|圆|块|块钱|元整|人民币|美元|美金|港币|欧元|rmb|cny|usd|eur|hkd|家|个|位|人|名|户|次|笔|单|条|项|件|台|套|张|份|款|种|类|家客户|个客户|times?|customers?|pieces?|pcs)$/i;

/**
 * A number with a word behind it, such as `10万元`, `100w` or `8家`, without the word.
 * @param image of the number
 * @param word behind it
 * @returns the number as the language reads it, and whether that is all that can be meant
 */
export function withoutUnit(
  image: string,
  word: string,
): { readonly number: string; readonly sure: boolean } | undefined {
  const number = readNumber(image);
  if (!number) return undefined;
  const exponent = /^[eE]([0-9]{1,2})$/.exec(word)?.[1];
  if (exponent) return { number: shifted(image, Number(exponent)), sure: true };
  for (const [pattern, suffix] of scales) {
    const scale = pattern.exec(word)?.[0];
    if (scale === undefined) continue;
    const rest = word.slice(scale.length).trim();
    const plain = /^-?[0-9_.]+$/.test(image);
    const written =
      suffix !== '' && plain
        ? image + suffix
        : shifted(image, suffix === '' ? (powers[scale] ?? 0) : suffix === '万' ? 4 : suffix === 'k' ? 3 : 6);
    return { number: written, sure: rest === '' || idleWords.test(rest) };
  }
  return { number: image.trim(), sure: idleWords.test(word) };
}

function shifted(image: string, places: number): string {
  const digits = readNumber(image)?.digits ?? image;
  return withUnderscores(shiftPoint(digits, places));
}

/** A year or half of one, as a number with a word behind it: `2025年`, `2025H1`, `2025年上半年`. */
export function periodOf(image: string, word: string): string | undefined {
  const [, half] = /^(?:年(?:全年|整年)?|年?([上下]半年|[Hh][12]))$/.exec(word) ?? [];
  if (!/^(?:19|[2-9][0-9])[0-9]{2}$/.test(image) || !/^年|^[上下]半年$|^[Hh][12]$/.test(word)) return undefined;
  if (half === undefined) return /^年(?:全年|整年)?$/.test(word) ? `${image}-01..${image}-12` : undefined;
  return /[上1]/.test(half) ? `${image}-01..${image}-06` : `${image}-07..${image}-12`;
}

/** A day or month that looks like a number: `20250328`, `2025.3`. */
export function dateOfNumber(image: string): string | undefined {
  const [, year, month, day] =
    /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(image) ?? /^([0-9]{4})\.([0-9]{1,2})$/.exec(image) ?? [];
  if (!year || !month) return undefined;
  const written = canonicalDate(day ? `${year}-${month}-${day}` : `${year}-${month}`);
  return readDate(written) ? written : undefined;
}
