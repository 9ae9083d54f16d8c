/** What dates and amounts were probably meant as that say no exact day or number: `2025年3月底`, `约10人日`, `Jan 6, 2025`. */
import { effortUnitOf } from '../../../grammar/keyword-table.js';
import { vagueWords, wordsOf } from '../../../grammar/synonym-table.js';
import { readDate } from './literals.js';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: number | string) => String(number).padStart(2, '0');

/** What a date or two in words may mean: several where they are not exact. */
export interface DatesMeant {
  readonly texts: readonly string[];
  /** True if there is one plain meaning. */
  readonly sure: boolean;
}

/**
 * The days that are meant by a date that is none.
 * @param isWindow true if two days may be written
 * @returns only days that there are
 */
export function datesMeant(written: string, isWindow: boolean): DatesMeant | undefined {
  const { texts, sure } = englishDates(written) ?? shortDates(written) ?? partOfMonth(written, isWindow) ?? none;
  const valid = texts.filter(
    (text) => (isWindow || !text.includes('..')) && text.split('..').every((day) => readDate(day) !== undefined),
  );
  return valid.length > 0 ? { texts: valid, sure: sure && valid.length === 1 } : undefined;
}

const none: DatesMeant = { texts: [], sure: false };

/** Jan 6, 2025; 6 January 2025 – 20 January 2025. */
function englishDates(written: string): DatesMeant | undefined {
  const days = written.split(/\s*(?:\bto\b|\buntil\b|\bthrough\b|\.\.+|[–—~]|\s-\s)\s*/i).map(englishDate);
  return days.length <= 2 && days.every((day) => day !== undefined)
    ? { texts: [days.join('..')], sure: true }
    : undefined;
}

function englishDate(written: string): string | undefined {
  const text = written.trim();
  const [, month, day, year] = /^([a-z]{3,9})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?[,，]?\s+([0-9]{4})$/i.exec(text) ?? [];
  const [, dayBefore, monthBehind, yearBehind] =
    /^([0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\.?[,，]?\s+([0-9]{4})$/i.exec(text) ?? [];
  const number = monthNames.indexOf((month ?? monthBehind ?? '').slice(0, 3).toLowerCase()) + 1;
  return number > 0 ? `${year ?? yearBehind}-${two(number)}-${two(day ?? dayBefore ?? '')}` : undefined;
}

/** 25-01-06, 25/1/6: a year with two digits. */
function shortDates(written: string): DatesMeant | undefined {
  const days = written.split(/\s*(?:\.\.+|[–—~至到])\s*/).map((day) => {
    const [, year, month, date] = /^([0-9]{2})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$/.exec(day.trim()) ?? [];
    return year && month && date ? `20${year}-${two(month)}-${two(date)}` : undefined;
  });
  return days.length <= 2 && days.every((day) => day !== undefined)
    ? { texts: [days.join('..')], sure: false }
    : undefined;
}

/** 2025年3月底, 2025年3月上旬, 2025年底; 2025-11..2 */
function partOfMonth(written: string, isWindow: boolean): DatesMeant | undefined {
  const [, year, month, later] = /^([0-9]{4})-([0-9]{1,2})\s*\.\.+\s*([0-9]{1,2})$/.exec(written.trim()) ?? [];
  if (year && month && later) {
    const isNext = Number(later) < Number(month);
    return { texts: [`${year}-${two(month)}..${isNext ? Number(year) + 1 : year}-${two(later)}`], sure: false };
  }
  const [, of, on, part = ''] =
    /^([0-9]{4})年(?:([0-9]{1,2})月)?(初|底|末|中旬?|上旬|下旬|年?[初底末])$/.exec(written.trim()) ?? [];
  if (!of) return undefined;
  const whole = on ? `${of}-${two(on)}` : of;
  const number = on ?? (/初/.test(part) ? '1' : '12');
  if (!on && !/[初底末]/.test(part)) return undefined;
  const inMonth = `${of}-${two(number)}`;
  const last = readDate(inMonth)?.end.slice(8) ?? '28';
  const days: Readonly<Record<string, readonly [from: string, to: string]>> = {
    初: ['01', '01'],
    中: ['15', '15'],
    底: [last, last],
    末: [last, last],
    上旬: ['01', '10'],
    中旬: ['11', '20'],
    下旬: ['21', last],
  };
  const [from, to] = days[part] ?? ['01', last];
  const choice = isWindow && from !== to ? `${inMonth}-${from}..${inMonth}-${to}` : `${inMonth}-${to}`;
  return { texts: [...new Set([choice, on ? whole : inMonth])], sure: false };
}

const alternatives = (list: string) =>
  [...wordsOf(list)]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+');
const vagueAmount = new RegExp(
  `^(?:${alternatives(vagueWords.before)}|[~≈])?\\s*([0-9][0-9_.]*[万千kK]?)\\s*(.*?)\\s*(?:${alternatives(vagueWords.behind)})?$`,
  'i',
);

/** The amount of work that somebody has said about: `约10人日` is `10人日`. */
export function vagueEffort(written: string): string | undefined {
  const [, number, unit = ''] = vagueAmount.exec(written.trim()) ?? [];
  return number && effortUnitOf(unit) ? `${number}${/^[a-z]{2}/i.test(unit) ? ' ' : ''}${unit}` : undefined;
}

/** The number that somebody has said about: `约100` is `100`. */
export function vagueNumber(written: string): string | undefined {
  const [, number, rest] = vagueAmount.exec(written.trim()) ?? [];
  return number && rest === '' ? number : undefined;
}
