/**
 * A text as the language reads it: characters that stand for others are replaced (see the table of characters), and so
 * are dates and ranges in forms that have one plain meaning. Texts and comments stay as they are.
 *
 * Scanner, parsers and facts know this text alone, so that each thing is written in one way for them; places are
 * translated back into the text of the file at the very end.
 */
import {
  bracketTwins,
  characterTwins,
  combiningRanges,
  compatibilityRanges,
  connectives,
  dataTypes,
  declarations,
  invisibleCharacters,
  signTwins,
} from '../../../grammar/keyword-table.js';
import { endOf, type Span, spanAt, startOf } from '../text/span.js';
import { endOfText, opensText } from './text-literal.js';

/** Where the characters of a readable text stand in the text of the file. */
export class Places {
  /**
   * @param starts of what each character stands for, and the length of the file's text at the end
   * @param ends of what each character stands for
   */
  constructor(
    private readonly starts: ArrayLike<number>,
    private readonly ends: ArrayLike<number>,
  ) {}

  startOf(offset: number): number {
    return this.starts[offset] ?? 0;
  }

  endOf(offset: number): number {
    return offset === 0 ? 0 : (this.ends[offset - 1] ?? 0);
  }

  /** The place in the text of the file. */
  spanOf(at: Span): Span {
    const [start, end] = [startOf(at), endOf(at)];
    return start === end
      ? spanAt(this.endOf(start), this.endOf(start))
      : spanAt(this.startOf(start), Math.max(this.endOf(end), this.startOf(start)));
  }

  /** The places of a text that was made from this one by further replacements. */
  after(next: Places, length: number): Places {
    const starts = new Int32Array(length + 1);
    const ends = new Int32Array(length);
    for (let i = 0; i <= length; i++) starts[i] = this.startOf(next.startOf(i));
    for (let i = 0; i < length; i++) ends[i] = this.endOf(next.endOf(i + 1));
    return new Places(starts, ends);
  }
}

export interface ReadableText {
  readonly text: string;
  /** Absent where every character stands where it stood. */
  readonly places?: Places;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const hex = (code: number) => `\\u{${code.toString(16)}}`;
const escaped = (chars: Iterable<string>) => [...chars].map((char) => hex(char.codePointAt(0) as number)).join('');
const ranges = (all: readonly { readonly first: number; readonly last: number }[]) =>
  all.map(({ first, last }) => `${hex(first)}-${hex(last)}`).join('');

const openers = Object.keys(bracketTwins);
const closers = Object.values(bracketTwins);
const brackets = escaped([...openers, ...closers]);
const marks = combiningRanges.map(([first, last]) => `${hex(first)}-${hex(last)}`).join('');
const namePart = '[\\p{L}\\p{N}_-]';

/** Full-width signs that the scanner knows by itself. */
const knownSigns = [...Object.keys(signTwins), '！'];

/** Everything that may have to be replaced, in the order in which it is tried. */
const replaceable = new RegExp(
  [
    `(?<bracket>[${brackets}])`,
    `(?<twin>[${escaped(Object.keys(characterTwins))}])`,
    `(?<compatible>(?:(?![${escaped(knownSigns)}])[${ranges(compatibilityRanges)}])+)`,
    `(?<composed>[^\\s${marks}][${marks}]+)`,
    `(?<invisible>[${ranges(invisibleCharacters)}])`,
    `(?<stop>。)`,
    `(?<dash>(?<=(?:^|[^\\p{L}\\p{N}_-])[\\p{L}_]${namePart}*)[–—](?=\\d))`,
  ].join('|'),
  'gu',
);
const stopInName = new RegExp(
  `(?<=${namePart})。(?=[\\p{L}\\p{N}_])(?!${namePart}+(?:[.。]${namePart}+)*[ \\t]*[:：])`,
  'uy',
);

const isTwin = 1;
/** The characters for which a text has to be made readable, by code unit. */
const twinUnits = new Uint8Array(0x1_0000);
for (const { first, last } of [...compatibilityRanges, ...invisibleCharacters])
  if (last <= 0xffff) twinUnits.fill(isTwin, first, last + 1);
for (const [first, last] of combiningRanges) twinUnits.fill(isTwin, first, last + 1);
for (const char of [...Object.keys(characterTwins), ...openers, ...closers, '。'])
  twinUnits[char.charCodeAt(0)] = isTwin;
for (const char of [...knownSigns, '＂']) twinUnits[char.charCodeAt(0)] = 0;
// The first halves of mathematical letters and of the compatibility ideographs beyond the basic plane.
for (const high of [0xd835, 0xd87e]) twinUnits[high] = isTwin;

/** True for a code unit outside of texts and comments for which the text has to be made readable first. */
export const isTwinUnit = (code: number): boolean => twinUnits[code] === isTwin;

/** Characters behind a number or date, after blanks, that may make it one of the forms that are replaced. */
const mayFollow = new Set([...'年季第一二三四Qq上下全号到至tT-−Hh→']);

const shortEnd = /[ \t]*(?:\.\.+|…+|[~～–—]+)[ \t]*(?:[0-9]{1,2}[-/.月]|[Qq][1-4])/y;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** What stands before the year in English: a quarter, a half or the name of a month. */
const beforeYear =
  '(?:[QqHh][1-4]|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?)';
const isBeforeYear = new RegExp(`(?:^|[^\\p{L}\\p{N}_.-])${beforeYear},?[ \\t]+$`, 'iu');

/** True if a number is a year behind what belongs to it: `Q1 2025`, `March 2025`. */
function isYearBehind(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  return (
    end - start === 4 &&
    (before === ' ' || before === '\t') &&
    isBeforeYear.test(text.slice(Math.max(0, start - 16), start))
  );
}

/** True if what stands behind or before a number or date may belong to it. */
export function mayContinueLiteral(text: string, start: number, end: number, isDate: boolean): boolean {
  if (!isDate && isYearBehind(text, start, end)) return true;
  shortEnd.lastIndex = end;
  if (isDate && shortEnd.test(text)) return true;
  let at = end;
  while (text[at] === ' ' || text[at] === '\t') at++;
  // `5 to 8`; but not `days >= 5  then:`, which stands in every rule.
  if (text[at] === 't') return text[at + 1] === 'o' && !/\p{L}/u.test(text[at + 2] ?? '');
  return mayFollow.has(text[at] as string);
}

/** Makes a text readable. A readable text gives itself. */
export function readableText(source: string): ReadableText {
  const outline = outlineOf(source);
  let read = rewritten(source, characterReplacements(source, outline));
  let code = read.text === source ? outline.code : outlineOf(read.text).code;
  for (const form of forms) {
    const replacements = formReplacements(code, form);
    if (replacements.length === 0) continue;
    const next = rewritten(read.text, replacements);
    const places =
      read.places && next.places ? read.places.after(next.places, next.text.length) : (next.places ?? read.places);
    read = { text: next.text, ...(places && { places }) };
    // Forms stand outside of texts and comments, so that the outline changes as the text does.
    code = replaced(code, replacements);
  }
  return read;
}

function rewritten(source: string, replacements: readonly Replacement[]): ReadableText {
  if (replacements.length === 0) return { text: source };
  const text = replaced(source, replacements);
  const moved = replacements.some(({ start, end, text: by }) => by.length !== end - start);
  return moved ? { text, places: placesOf(source, text.length, replacements) } : { text };
}

function replaced(source: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const { start, end: behind, text } of replacements) {
    parts.push(source.slice(end, start), text);
    end = behind;
  }
  parts.push(source.slice(end));
  return parts.join('');
}

function placesOf(source: string, length: number, replacements: readonly Replacement[]): Places {
  const starts = new Int32Array(length + 1);
  const ends = new Int32Array(length);
  let to = 0;
  let from = 0;
  const keep = (until: number) => {
    while (from < until) {
      starts[to] = from++;
      ends[to++] = from;
    }
  };
  for (const { start, end, text } of replacements) {
    keep(start);
    for (let i = 0; i < text.length; i++) {
      // Of one length, character stands for character.
      const same = text.length === end - start;
      starts[to] = same ? start + i : start;
      ends[to++] = same ? start + i + 1 : end;
    }
    from = end;
  }
  keep(source.length);
  starts[length] = source.length;
  return new Places(starts, ends);
}

interface Outline {
  /**
   * The text with everything inside texts and comments blotted out, place for place: what is looked for in it is found
   * outside of them only, in one go.
   */
  readonly code: string;
  /** Where comments start and end. */
  readonly comments: readonly (readonly [start: number, end: number])[];
}

function outlineOf(source: string): Outline {
  const parts: string[] = [];
  const comments: [number, number][] = [];
  let last = 0;
  const add = (start: number, end: number) => {
    // A line break joins nothing: no pattern goes across it.
    parts.push('\n'.repeat(start - last), source.slice(start, end));
    last = end;
  };
  const stop = /["“”「『‘｢＂]|[/／][/／*＊]/g;
  let from = 0;
  for (let found = stop.exec(source); found; found = stop.exec(source)) {
    const at = found.index;
    add(from, at);
    if (opensText(source[at])) from = endOfText(source, at);
    else {
      from = endOfComment(source, at);
      comments.push([at, from]);
    }
    stop.lastIndex = from;
  }
  add(from, source.length);
  return { code: parts.join(''), comments };
}

function endOfComment(source: string, at: number): number {
  if (source[at + 1] === '*' || source[at + 1] === '＊') {
    const close = /\*\/|＊／/g;
    close.lastIndex = at + 2;
    return close.exec(source) ? close.lastIndex : source.length;
  }
  let end = at + 2;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}

function characterReplacements(source: string, { code, comments }: Outline): Replacement[] {
  const found: Replacement[] = [];
  const add = (start: number, end: number, text: string) => {
    if (source.slice(start, end) !== text) found.push({ start, end, text });
  };
  const open: string[] = [];
  for (const match of code.matchAll(replaceable)) {
    const { bracket, twin, compatible, composed, invisible, stop } = match.groups as Record<string, string>;
    const at = match.index;
    const behind = at + match[0].length;
    if (bracket) {
      const pair = closers.includes(bracket) ? (open.pop() ?? '()') : bracketsAt(source, at);
      if (openers.includes(bracket)) open.push(pair);
      add(at, behind, pair.charAt(openers.includes(bracket) ? 0 : 1));
    } else if (twin) add(at, behind, characterTwins[twin] as string);
    else if (compatible) add(at, behind, compatible.normalize('NFKC'));
    else if (composed) add(at, behind, composed.normalize('NFC'));
    else if (invisible) {
      if (at > 0 && !joinsLetters(source, at)) add(at, behind, '');
    } else if (stop) {
      stopInName.lastIndex = at;
      add(at, behind, stopInName.test(source) ? '.' : ';');
    } else add(at, behind, '-');
  }
  for (const [start, end] of comments) {
    add(start, start + 2, source.slice(start, start + 2).normalize('NFKC'));
    if (source.slice(end - 2, end) === '＊／') add(end - 2, end, '*/');
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Scripts in which the joiners that nobody sees make a difference to a word. */
const joinsLetters = (source: string, at: number) =>
  /^[\u0600-\u0dff][\u200c\u200d][\u0600-\u0dff]$/.test(source.slice(at - 1, at + 2));

const beforeParenthesis = new RegExp(
  `(?:[=<>(（,，、:：!]|(?:^|[^\\p{L}])(?:${(['in', 'and', 'or', 'not'] as const)
    .flatMap((word) => [word, connectives[word].zh])
    .join('|')}))[ \\t]*$`,
  'u',
);

/** A bracket behind an operator or a colon holds a list or a condition, any other one a block. */
const bracketsAt = (source: string, at: number): string =>
  beforeParenthesis.test(source.slice(Math.max(0, at - 40), at)) ? '()' : '{}';

// ── dates and ranges in other forms ─────────────────────────────────────────────────────────────────────────────────

const spelled = (words: Readonly<Record<string, { readonly zh: string }>>, ...keys: string[]) =>
  keys.flatMap((key) => [key, (words[key] as { zh: string }).zh]);
/** Words behind which a date or number may stand. */
const valueWords = [
  ...spelled(connectives, 'in', 'on'),
  ...spelled(dataTypes, 'date', 'number', 'integer'),
  ...spelled(declarations, 'measured'),
].join('|');
const valueStart = `(?<=(?:[:：=＝<>＜＞≥≤≠,，、(（~～–—…]|\\.\\.)[ \\t]*|(?:^|[^\\p{L}\\p{N}_.-])(?:${valueWords})[ \\t]+)`;
/** Where a number may stand that no calculation begins with: `(5 - 3) * 2` is one. */
const rangeStart = `(?<=[:：][ \\t]*|(?:^|[^\\p{L}\\p{N}_.-])(?:${valueWords})[ \\t]+)`;
const date =
  '[0-9]{4}(?:-(?:[0-9]{1,2}(?:-[0-9]{1,2})?|[Qq][0-9])|/[0-9]{1,2}(?:/[0-9]{1,2})?|\\.[0-9]{1,2}\\.[0-9]{1,2}|年[0-9]{1,2}月(?:[0-9]{1,2}日)?)(?![0-9])';
const number = '-?[0-9][0-9_]*(?:\\.[0-9]+)?(?:[百千]万|[%％千万亿kKmM])?';
/** What people write between two days. */
const between = '(?:\\.\\.+|…+|[~～–—]+|--?>?|→)';
const literalEnd = '(?=[^\\p{L}\\p{N}_]|$)';

const chineseDigits = '一二三四';
/** A stretch of the text and what is read in its place. */
type Part = readonly [written: string, read: string];

interface Form {
  readonly pattern: RegExp;
  /** What a match consists of, one part for each token at least: every token keeps a place of its own. */
  readonly read: (match: RegExpExecArray) => readonly Part[];
}

const same = (written = ''): Part => [written, written];
/** For patterns that capture what stands before a range sign, and the sign. */
const rangeSign = ([, from, sign = '']: RegExpExecArray): readonly Part[] => [same(from), [sign, '..']];

/** A number or date in any of the forms. */
const anyLiteral =
  '-?[0-9][0-9._/-]*(?: ?年[0-9月日号]*)?(?: ?(?:第?[一二三四1-4]季度?|[Qq][1-4]|[Hh][12]|[上下]半年|[全整]年))?(?:[ \\t]?(?:[百千]万|[%％千万亿])|[kKmM])?';

/** Each is looked for in what the ones before it have made. */
const forms: readonly Form[] = [
  {
    // Q1 2025, H1 2025
    pattern: new RegExp(`${valueStart}([QqHh])([1-4]),?([ \\t]+)([0-9]{4})${literalEnd}`, 'gu'),
    read: ([whole, letter = '', number, , year]) => [
      [whole as string, `${year}${/q/i.test(letter) ? '-Q' : 'H'}${number}`],
    ],
  },
  {
    // March 2025
    pattern: new RegExp(`${valueStart}(?![QqHh][1-4])(${beforeYear}),?[ \\t]+([0-9]{4})${literalEnd}`, 'giu'),
    read: ([whole, month = '', year]) => [
      [whole as string, `${year}-${String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0')}`],
    ],
  },
  {
    pattern: new RegExp(`${valueStart}(${anyLiteral})([ \\t]*(?:[到至]|to(?![\\p{L}]))[ \\t]*)(?=-?[0-9])`, 'gu'),
    read: rangeSign,
  },
  {
    // 2025Q1-2025Q2
    pattern: new RegExp(
      `${valueStart}(${anyLiteral})([ \\t]*(?:--?>?|→)[ \\t]*)(?=[0-9]{4}[ /.-]?年?[ ]?(?:第?[一二三四1-4]季|[QqHh][1-4]|[上下]半年))`,
      'gu',
    ),
    read: rangeSign,
  },
  {
    // 2025年第一季度, 2025年Q1, 2025Q1
    pattern: new RegExp(
      `${valueStart}([0-9]{4})([ /.-]?年?[ ]?(?:第?([一二三四1-4])季度?|[Qq]([1-4])))${literalEnd}`,
      'gu',
    ),
    read: ([, year, quarter, chinese = '', plain]) => [
      same(year),
      [quarter as string, `-Q${plain ?? (chineseDigits.indexOf(chinese) + 1 || chinese)}`],
    ],
  },
  {
    // 2025-Q1..Q2: the year of the first quarter is that of the last one.
    pattern: new RegExp(
      `${valueStart}(([0-9]{4}-)[Qq][1-4])([ \\t]*(?:${between}|[到至]|to(?![\\p{L}]))[ \\t]*)((?:第?([一二三四1-4])季度?|[Qq]([1-4])))${literalEnd}`,
      'gu',
    ),
    read: ([, from, year = '', sign = '', quarter = '', chinese = '', plain]) => [
      same(from),
      [sign, '..'],
      [quarter, `${year}Q${plain ?? (chineseDigits.indexOf(chinese) + 1 || chinese)}`],
    ],
  },
  {
    pattern: new RegExp(`${valueStart}([0-9]{4}年[0-9]{1,2}月[0-9]{1,2})号`, 'gu'),
    read: ([, day]) => [same(day), ['号', '日']],
  },
  {
    // 2025-01-06..03-28: the year of the first day is that of the last one.
    pattern: new RegExp(
      `${valueStart}(([0-9]{4}[-/.])[0-9]{1,2}[-/.][0-9]{1,2})([ \\t]*${between}[ \\t]*)(?=[0-9]{1,2}[-/.][0-9]{1,2}(?![-/.]?[0-9]))`,
      'gu',
    ),
    read: ([, from, year = '', sign = '']) => [same(from), [sign, '..'], ['', year]],
  },
  {
    pattern: new RegExp(
      `${valueStart}(([0-9]{4}年)[0-9]{1,2}月[0-9]{1,2}日)([ \\t]*${between}[ \\t]*)(?=[0-9]{1,2}月[0-9]{1,2}日)`,
      'gu',
    ),
    read: ([, from, year = '', sign = '']) => [same(from), [sign, '..'], ['', year]],
  },
  {
    // 2025年1-3月
    pattern: new RegExp(
      `${valueStart}([0-9]{4}年)([0-9]{1,2})(月?)([ \\t]*${between}[ \\t]*)(?=[0-9]{1,2}月(?![0-9]))`,
      'gu',
    ),
    read: ([, year = '', from = '', unit = '', sign = '']) => [
      same(year + from),
      [unit, '月'],
      [sign, '..'],
      ['', year],
    ],
  },
  {
    // From one day to another, however the two are joined.
    pattern: new RegExp(`${valueStart}(${date})([ \\t]*(?:--?>?|→)[ \\t]*)(?=[0-9]{4}[-/.年])`, 'gu'),
    read: rangeSign,
  },
  {
    // 25-01-06 is no range.
    pattern: new RegExp(
      `${rangeStart}(?!${date}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{1,4}(?![0-9]))(?<![0-9][-/.])(${number})([ \\t]*-[ \\t]*)(?=[0-9])`,
      'gu',
    ),
    read: rangeSign,
  },
];

/** @param code the text without what is inside texts and comments */
function formReplacements(code: string, { pattern, read }: Form): Replacement[] {
  const found: Replacement[] = [];
  for (const match of code.matchAll(pattern)) {
    let at = match.index;
    for (const [written, text] of read(match as RegExpExecArray)) {
      if (written !== text) found.push({ start: at, end: at + written.length, text });
      at += written.length;
    }
  }
  return found;
}
