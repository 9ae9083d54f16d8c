/** How texts, words of the language, numbers and dates are written in the reader's language. */
import { type ValueSetName, valueSets, wordOfProperty } from '../../grammar/keyword-table.js';
import { type PictureName, pictures } from '../../language-server/src/catalogue/pictures.js';
import { fill, type Language, type Wording } from '../../language-server/src/locale/language.js';
import type { NotUnderstood } from '../../language-server/src/views/not-understood.js';
import { type UiText, uiTexts } from './ui-texts.js';

const localeOf = { en: 'en-GB', zh: 'zh-CN' } as const;

export class Words {
  private readonly plain: Intl.NumberFormat;
  private readonly compact: Intl.NumberFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly dayOfYear: Intl.DateTimeFormat;
  private readonly month: Intl.DateTimeFormat;
  private readonly monthAndYear: Intl.DateTimeFormat;
  /** Compares names as a reader orders them: V1.2 before V1.10. */
  readonly compare: (a: string, b: string) => number;

  constructor(readonly language: Language) {
    const locale = localeOf[language];
    const utc = { timeZone: 'UTC' } as const;
    this.plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    this.compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
    this.day = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short' });
    this.dayOfYear = new Intl.DateTimeFormat(locale, { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
    this.month = new Intl.DateTimeFormat(locale, { ...utc, month: 'short' });
    this.monthAndYear = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', year: 'numeric' });
    this.compare = new Intl.Collator(locale, { numeric: true }).compare;
  }

  /** What a picture is called. */
  title(name: PictureName): string {
    return pictures[name].title[this.language];
  }

  /** What has a wording of its own. */
  word(wording: Wording): string {
    return wording[this.language];
  }

  /** A text of the user interface. */
  say(text: UiText, args: Readonly<Record<string, string | number>> = {}): string {
    const shown = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? this.number(value) : value,
    ]);
    return fill(uiTexts[text], this.language, Object.fromEntries(shown));
  }

  /** What of a row or chip cannot be read: “⚠ 写法有误：成本”; undefined if all can. */
  notUnderstood(unreadable: NotUnderstood | undefined): string | undefined {
    const properties = [...new Set(Object.values(unreadable ?? {}).flat())];
    const names = properties.map((property) => wordOfProperty(property)[this.language]);
    return names.length === 0
      ? undefined
      : this.say('notUnderstoodOf', { properties: names.join(this.say('listSeparator')) });
  }

  /** A value of the language, such as `do-now`: “Do now”, “立即做”. */
  value<S extends ValueSetName>(set: S, value: keyof (typeof valueSets)[S] & string): string {
    if (value === 'mvp') return 'MVP';
    if (this.language === 'zh') return String(valueSets[set][value]);
    const spaced = value.replace(/-/g, ' ');
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  }

  /** 1,234.5 */
  number(value: number): string {
    return this.plain.format(value);
  }

  /** 1,234.50, with as many decimals as asked for, so that numbers of a column stand below each other. */
  fixed(value: number, decimals: number): string {
    const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return value.toLocaleString(localeOf[this.language], format);
  }

  /** 1.2m, 120万 */
  shortNumber(value: number): string {
    return this.compact.format(value);
  }

  /** Jan, 1月 */
  monthName(date: Date): string {
    return this.month.format(date);
  }

  /** Jan 2025, 2025年1月 */
  monthOfYear(date: Date): string {
    return this.monthAndYear.format(date);
  }

  /** 6 Jan – 28 Mar, with years where the two days are not of one year. Takes ISO days. */
  dateRange(start: string, end: string): string {
    const format = start.slice(0, 4) === end.slice(0, 4) ? this.day : this.dayOfYear;
    return start === end ? this.date(start) : `${format.format(dateOf(start))} – ${format.format(dateOf(end))}`;
  }

  /** 6 Jan 2025. Takes an ISO day. */
  date(day: string): string {
    return this.dayOfYear.format(dateOf(day));
  }
}

/** Midnight UTC of an ISO day. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
