/** Numbers and days as people write them, put into the form that the language reads, where there is only one. */
import { effortUnitOf } from '../../../grammar/keyword-table.js';
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
  // 0x10 is a number of another sort: to leave out a part of it would make another one.
  if (/[0-9]/.test(word)) return undefined;
  return { number: image.trim(), sure: idleWords.test(word) };
}

function shifted(image: string, places: number): string {
  const digits = readNumber(image)?.digits ?? image;
  return withUnderscores(shiftPoint(digits, places));
}

const digitsOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const placesOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * A number in Chinese characters at the start of a word: `三百家` is 300 with the rest `家`, `半人日` is 0.5 with `人日`.
 * @returns undefined if there is none, or if it is not exact (`几十`, `十几`, `百余`)
 */
export function numeralIn(word: string): { readonly number: string; readonly rest: string } | undefined {
  if (word.startsWith('半')) return { number: '0.5', rest: word.slice(1) };
  const numeral = /^[零〇一二两三四五六七八九十百千万]+/.exec(word)?.[0];
  if (numeral === undefined) return undefined;
  const rest = word.slice(numeral.length);
  const value = valueOfNumeral(numeral);
  return value === undefined || /^[几数多余来亿半]/.test(rest)
    ? undefined
    : { number: withUnderscores(String(value)), rest };
}

/** Every digit stands before its place (二百三十), a last one after 零 or 十 alone; anything else may mean anything. */
function valueOfNumeral(numeral: string): number | undefined {
  const [whole, tenThousands, below] = /^([^万]*)万([^万]*)$/.exec(numeral) ?? [numeral, undefined, numeral];
  if (tenThousands !== undefined) {
    const [high, low] = [valueOfNumeral(tenThousands), below === '' ? 0 : valueOfNumeral(below as string)];
    // 三万五 is 35 000 to most, and not sure.
    if (!high || low === undefined || (low > 0 && low < 1000 && !(below as string).startsWith('零'))) return undefined;
    return high * 10_000 + low;
  }
  const form =
    /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二两三四五六七八九])?$/.exec(
      whole as string,
    );
  if (!form) return whole === '零' || whole === '〇' ? 0 : undefined;
  const [, thousands, hundreds, tens, ten, ones] = form;
  // 三百五 is 350, not 305.
  if (ones && !ten && !/零.$/.test(whole as string) && (hundreds || thousands)) return undefined;
  const digit = (sign: string | undefined, otherwise = 0) => (sign ? (digitsOf[sign] as number) : otherwise);
  return (
    digit(thousands) * (placesOf.千 as number) +
    digit(hundreds) * (placesOf.百 as number) +
    (ten ? digit(tens, 1) * (placesOf.十 as number) : 0) +
    digit(ones)
  );
}

/** A number in Chinese characters, with an idle word at most: `三百家` is `300`. */
export function numberOfNumeral(word: string): string | undefined {
  const found = numeralIn(word);
  return found && !word.startsWith('半') && (found.rest === '' || idleWords.test(found.rest))
    ? found.number
    : undefined;
}

/** A share in words: `百分之30`, `百分之三十`, `三成`, `一半`. */
export function shareOfWord(word: string): string | undefined {
  if (word === '一半') return '50%';
  const hundredths = /^百分之(.+)$/.exec(word)?.[1];
  if (hundredths !== undefined) {
    if (/^[0-9]+(?:\.[0-9]+)?$/.test(hundredths)) return `${hundredths}%`;
    const found = hundredths === '百' ? { number: '100', rest: '' } : numeralIn(hundredths);
    return found?.rest === '' ? `${found.number}%` : undefined;
  }
  const tenths = /^([一二两三四五六七八九十])成$/.exec(word)?.[1];
  return tenths === undefined ? undefined : `${tenths === '十' ? 100 : (digitsOf[tenths] as number) * 10}%`;
}

/** A share as a number with a word behind it: `3成`, `30 percent`, `30pct`. */
export function shareWithWord(image: string, word: string): string | undefined {
  const number = readNumber(image);
  if (!number || number.percent) return undefined;
  if (word === '成') return number.value <= 10 ? `${shiftPoint(number.digits, 1)}%` : undefined;
  return /^(?:percent|pct)$/i.test(word) ? `${image.trim()}%` : undefined;
}

/** What people call units of work that say nothing of how many people; one person is meant. */
const bareUnits: readonly (readonly [RegExp, string])[] = [
  [/^(?:天|个?工作日)$/, '人日'],
  [/^(?:周|个?星期|个?礼拜)$/, '人周'],
  [/^个?月$/, '人月'],
];

/** An effort with a number in Chinese characters: `两人周` is `2人周`, `半天` is `0.5人日`. */
export function effortOfNumeral(word: string): string | undefined {
  const found = numeralIn(word);
  if (!found) return undefined;
  const unit = effortUnitOf(found.rest) ? found.rest : bareUnits.find(([pattern]) => pattern.test(found.rest))?.[1];
  return unit && found.number + unit;
}

/** A year or half of one, as a number with a word behind it: `2025年`, `2025H1`, `2025年上半年`. */
export function periodOf(image: string, word: string): string | undefined {
  const [, half] = /^(?:年(?:全年|整年|度)?|年?([上下]半年|[Hh][12]))$/.exec(word) ?? [];
  if (!/^(?:19|[2-9][0-9])[0-9]{2}$/.test(image) || !/^年|^[上下]半年$|^[Hh][12]$/.test(word)) return undefined;
  if (half === undefined) return /^年(?:全年|整年|度)?$/.test(word) ? `${image}-01..${image}-12` : undefined;
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
