/**
 * Text → tokens, by hand: the same tokens that the terminals of `grammar/terminals.langium` and the token builder
 * describe, in a third of the time that a generated lexer takes. A test holds the two together.
 *
 * Words are all scanned as NAME; their roles are found out later. What is found goes into typed arrays, so that reading a
 * well-formed text leaves nothing behind but its facts.
 */
import { signTwins } from '../../../grammar/keyword-table.js';
import { isTwinUnit, mayContinueLiteral } from './readable-text.js';
import { endOfText, opensTextAt } from './text-literal.js';
import { knownWords, type KnownWord, noWord } from './word-roles.js';

/** First and last character of each range of letters. */
const letters: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3005, 0x3007],
  [0x3021, 0x302f],
  [0x3031, 0x303c],
  [0x3040, 0x30fa],
  [0x30fc, 0xa48f],
  [0xa4d0, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
];

const startsName = 1;
const continuesName = 2;
const isBlank = 4;
/** Stands for something else. */
const isTwin = 8;
/** What each character can be. */
const classes = new Uint8Array(0x1_0000);
for (const [first, last] of letters) classes.fill(startsName | continuesName, first, last + 1);
for (const char of '0123456789-\u200c\u200d') classes[char.charCodeAt(0)] = continuesName;
for (const char of '\t\n\v\f\r \u00a0\u2028\u2029\u202f\u205f\u3000\ufeff;；') classes[char.charCodeAt(0)] = isBlank;
classes.fill(isBlank, 0x2000, 0x200b);
// The one blank among the letters.
classes[0x1680] = isBlank | continuesName;
for (let code = 0; code < classes.length; code++)
  if (isTwinUnit(code)) classes[code] = (classes[code] as number) | isTwin;

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

const date =
  /[0-9]{4}(-([0-9]{1,2}(-[0-9]{1,2})?|[Qq][0-9])|\/[0-9]{1,2}(\/[0-9]{1,2})?|\.[0-9]{1,2}\.[0-9]{1,2}|年[0-9]{1,2}月([0-9]{1,2}日)?)(?![0-9])/y;
const number = /-?[0-9][0-9_]*(\.[0-9]+)?([ \t]?([百千]万|[%％千万亿])|[kKmM](?![A-Za-z0-9_]))?/y;
/** Signs of one character. Longer ones begin with one of these or are found in `longSign`. */
const signs: readonly (readonly [string, string])[] = [
  ...[...':,(){}=<>+*'].map((sign) => [sign, sign] as const),
  // Blanks, suffixes of numbers and ranges have patterns of their own.
  ...Object.entries(signTwins).filter(([, sign]) => ![';', '%', '..'].includes(sign)),
];
const longSign = /[<＜][=＝]|[>＞][=＝]|[!！][=＝]|==|\.\.+|…+|[~～–—]+/y;
const mayBeLong = new Set([...'<＜>＞!！=.…~～–—'].map((sign) => sign.charCodeAt(0)));
const nameOfLong: Readonly<Record<string, string>> = {
  '<': '<=',
  '＜': '<=',
  '>': '>=',
  '＞': '>=',
  '!': '!=',
  '！': '!=',
  '=': '=',
};

/** Kinds of tokens, as the grammar calls them, by the number that stands for each. */
export const tokenKinds: readonly string[] = [
  'NAME',
  'TEXT',
  'DATE',
  'NUMBER',
  ':',
  ',',
  '(',
  ')',
  '{',
  '}',
  '=',
  '<',
  '>',
  '<=',
  '>=',
  '!=',
  '..',
  '+',
  '-',
  '*',
  '/',
];
const kindNumbers = new Map(tokenKinds.map((kind, number) => [kind, number]));
/** The number that stands for a kind of token. */
export const kindNumber = (kind: string): number => kindNumbers.get(kind) as number;
const [nameKind, textKind, dateKind, numberKind, minusKind, strokeKind] = [
  'NAME',
  'TEXT',
  'DATE',
  'NUMBER',
  '-',
  '/',
].map(kindNumber) as [number, number, number, number, number, number];

/** The number of the kind of each sign of one character. */
const signOf = new Map(signs.map(([sign, name]) => [sign.charCodeAt(0), kindNumber(name)]));

/** Words that the language knows, found by the hash of their characters. */
const wordTable: (readonly [string, KnownWord][] | undefined)[] = new Array(1024);
const hashStart = 17;
const hashWith = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0;
for (const entry of knownWords) {
  let hash = hashStart;
  for (let i = 0; i < entry[0].length; i++) hash = hashWith(hash, entry[0].charCodeAt(i));
  const slot = hash & 1023;
  wordTable[slot] = [...(wordTable[slot] ?? []), entry];
}

/** A comment of a text. */
export interface ScannedComment {
  readonly kind: 'LINE_COMMENT' | 'BLOCK_COMMENT';
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a text, in arrays that are used again for the next one: the n-th token is of the kind
 * `tokenKinds[kinds[n]]` and stands from `starts[n]` to `ends[n]`.
 */
export class Scanner {
  count = 0;
  kinds = new Uint8Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** 1 for the first token of a line: one that starts behind the line on which the token before it ends. */
  startsLine = new Uint8Array(1024);
  /** What the language knows of each NAME. */
  words: KnownWord[] = new Array<KnownWord>(1024).fill(noWord);
  lineStarts: number[] = [];
  comments: ScannedComment[] = [];
  /** Runs of characters that no token has. */
  unexpected: { offset: number; length: number }[] = [];
  /** Something that stands for something else has been met: the rest has not been scanned. */
  metTwin = false;

  private text = '';
  private isReadable = false;
  private newLine = true;

  /** @param isReadable true if the text has been made readable: what still looks as if it stood for something else does not */
  scan(text: string, isReadable = false): void {
    this.text = text;
    this.isReadable = isReadable;
    this.count = 0;
    this.newLine = true;
    this.lineStarts = [0];
    this.comments = [];
    this.unexpected = [];
    this.metTwin = false;
    const { length } = text;
    let at = 0;
    while (at < length && !this.metTwin) {
      const code = text.charCodeAt(at);
      const kind = classes[code | 0] as number;
      if ((kind & isBlank) !== 0) {
        // A byte order mark begins a file; anywhere else it is something that nobody sees.
        if (code === 0xfeff && at > 0) this.meetTwin();
        at++;
        if (code === 0x0a || code === 0x0d) {
          if (code === 0x0d && text.charCodeAt(at) === 0x0a) at++;
          this.lineStarts.push(at);
          this.newLine = true;
        }
        continue;
      }
      const end = this.token(at, code, kind);
      if (end > at) at = end;
      else {
        if ((kind & isTwin) !== 0) this.meetTwin();
        this.skip(at++);
      }
    }
  }

  private meetTwin(): void {
    this.metTwin ||= !this.isReadable;
  }

  /** @returns where the token that starts here ends; `at` if there is none */
  private token(at: number, code: number, kind: number): number {
    const { text } = this;
    if ((kind & startsName) !== 0) return this.name(at);
    if (opensTextAt(code)) return this.textFrom(at);
    if (isDigit(code) || (code === 0x2d && isDigit(text.charCodeAt(at + 1)))) {
      date.lastIndex = at;
      if (date.test(text)) return this.literal(dateKind, at, date.lastIndex);
      number.lastIndex = at;
      number.test(text);
      return this.literal(numberKind, at, number.lastIndex);
    }
    if (code === 0x2d) return this.add(minusKind, at, at + 1);
    if (code === 0x2f) return this.comment(at);
    if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(at + 1))) return this.name(at);
    if (mayBeLong.has(code)) {
      longSign.lastIndex = at;
      if (longSign.test(text))
        return this.add(kindNumber(nameOfLong[text[at] as string] ?? '..'), at, longSign.lastIndex);
    }
    const sign = signOf.get(code);
    return sign === undefined ? at : this.add(sign, at, at + 1);
  }

  private literal(kind: number, start: number, end: number): number {
    if (mayContinueLiteral(this.text, start, end, kind === dateKind)) this.meetTwin();
    return this.add(kind, start, end);
  }

  private name(start: number): number {
    const { text } = this;
    let end = start;
    let hash = hashStart;
    let seen = 0;
    for (;;) {
      const code = text.charCodeAt(end);
      // Behind the end of the text there is no code.
      const kind = classes[code | 0] as number;
      seen |= kind;
      if ((kind & continuesName) !== 0) {
        hash = hashWith(hash, code);
        end++;
      } else if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(end + 1))) end += 2;
      // Segments are joined by dots.
      else if (code === 0x2e && end > start && this.continuesAt(end + 1)) {
        hash = hashWith(hash, code);
        end++;
      } else {
        if ((seen & isTwin) !== 0) this.meetTwin();
        // RC—7
        if ((code === 0x2013 || code === 0x2014) && isDigit(text.charCodeAt(end + 1))) this.meetTwin();
        this.words[this.count] = this.wordAt(start, end, hash);
        return this.add(nameKind, start, end);
      }
    }
  }

  private continuesAt(at: number): boolean {
    const code = this.text.charCodeAt(at);
    const kind = classes[code | 0] as number;
    if ((kind & isTwin) !== 0) this.meetTwin();
    return (kind & continuesName) !== 0 || (isHighSurrogate(code) && isLowSurrogate(this.text.charCodeAt(at + 1)));
  }

  private wordAt(start: number, end: number, hash: number): KnownWord {
    const entries = wordTable[hash & 1023];
    if (entries !== undefined)
      for (const [word, known] of entries)
        if (word.length === end - start && this.text.startsWith(word, start)) return known;
    return noWord;
  }

  private textFrom(at: number): number {
    const end = this.add(textKind, at, endOfText(this.text, at));
    // Texts in plain quotes have one line.
    if (this.text.charCodeAt(at + 1) === 0x22 || this.text.charCodeAt(at) !== 0x22) this.countLines(at, end);
    return end;
  }

  private comment(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) {
      let end = at + 2;
      while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
      this.comments.push({ kind: 'LINE_COMMENT', start: at, end });
      return end;
    }
    if (next !== 0x2a) return this.add(strokeKind, at, at + 1);
    const close = text.indexOf('*/', at + 2);
    const end = close < 0 ? text.length : close + 2;
    this.comments.push({ kind: 'BLOCK_COMMENT', start: at, end });
    if (this.countLines(at, end)) this.newLine = true;
    return end;
  }

  /** @returns `end` */
  private add(kind: number, start: number, end: number): number {
    const n = this.count;
    if (n === this.kinds.length) this.grow();
    this.kinds[n] = kind;
    this.starts[n] = start;
    this.ends[n] = end;
    this.startsLine[n] = this.newLine ? 1 : 0;
    this.newLine = false;
    this.count = n + 1;
    return end;
  }

  private grow(): void {
    const larger = <A extends Uint8Array | Int32Array>(array: A, made: A): A => {
      made.set(array);
      return made;
    };
    const size = this.kinds.length * 2;
    while (this.words.length < size) this.words.push(noWord);
    this.kinds = larger(this.kinds, new Uint8Array(size));
    this.startsLine = larger(this.startsLine, new Uint8Array(size));
    this.starts = larger(this.starts, new Int32Array(size));
    this.ends = larger(this.ends, new Int32Array(size));
  }

  /** Counts the lines inside a text or a comment. @returns true if there is more than one */
  private countLines(start: number, end: number): boolean {
    const { text, lineStarts } = this;
    const before = lineStarts.length;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x0d && i + 1 < end && text.charCodeAt(i + 1) === 0x0a) i++;
      if (code === 0x0a || code === 0x0d) lineStarts.push(i + 1);
    }
    return lineStarts.length > before;
  }

  private skip(at: number): void {
    const last = this.unexpected.at(-1);
    if (last && last.offset + last.length === at) last.length++;
    else this.unexpected.push({ offset: at, length: 1 });
  }
}
