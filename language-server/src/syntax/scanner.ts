/**
 * Text → tokens, by hand: the same tokens that the terminals of `grammar/terminals.langium` and the token builder
 * describe, in a third of the time that a generated lexer takes. A test holds the two together.
 *
 * Words are all scanned as NAME; the token reader finds out what they are.
 */
import type { IToken, TokenType } from 'chevrotain';
import { signTwins } from '../../../grammar/keyword-table.js';
import { isTwinUnit, mayContinueLiteral } from './readable-text.js';
import { endOfText, opensTextAt } from './text-literal.js';

/** Kinds of tokens by name. Langium's parser, in tests, wants its own; else bare names will do. */
export type TokenTypes = Readonly<Record<string, TokenType>>;

/** What a text consists of. */
export interface ScannedText {
  readonly tokens: IToken[];
  readonly comments: IToken[];
  /** Runs of characters that no token has. */
  readonly unexpected: readonly { readonly offset: number; readonly length: number }[];
  /** False if there is a character or form that stands for another one: then the rest has not been scanned. */
  readonly isReadable: boolean;
}

/** A token as the parser wants it. */
class ScannedToken implements IToken {
  tokenTypeIdx: number;

  constructor(
    readonly image: string,
    readonly startOffset: number,
    readonly startLine: number,
    readonly startColumn: number,
    readonly endLine: number,
    readonly endColumn: number,
    public tokenType: TokenType,
  ) {
    this.tokenTypeIdx = tokenType.tokenTypeIdx as number;
  }

  get endOffset(): number {
    return this.startOffset + this.image.length - 1;
  }
}

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
/** What each character can be. */
const classes = new Uint8Array(0x1_0000);
for (const [first, last] of letters) classes.fill(startsName | continuesName, first, last + 1);
for (const char of '0123456789-\u200c\u200d') classes[char.charCodeAt(0)] = continuesName;
for (const char of '\t\n\v\f\r \u00a0\u2028\u2029\u202f\u205f\u3000\ufeff;；') classes[char.charCodeAt(0)] = isBlank;
classes.fill(isBlank, 0x2000, 0x200b);
// The one blank among the letters.
classes[0x1680] = isBlank | continuesName;

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

const date =
  /[0-9]{4}(-([0-9]{1,2}(-[0-9]{1,2})?|[Qq][0-9])|\/[0-9]{1,2}(\/[0-9]{1,2})?|\.[0-9]{1,2}\.[0-9]{1,2}|年[0-9]{1,2}月([0-9]{1,2}日)?)(?![0-9])/y;
const number = /-?[0-9][0-9_]*(\.[0-9]+)?([ \t]?([百千]万|[%％千万亿])|[kKmM](?![A-Za-z0-9_]))?/y;
const lineBreak = /\r\n?|\n/g;

/** Signs of one character. Longer ones begin with one of these or are found in `longSign`. */
const signs: readonly (readonly [string, string])[] = [
  ...[...':,(){}=<>'].map((sign) => [sign, sign] as const),
  // Blanks, suffixes of numbers and ranges have patterns of their own.
  ...Object.entries(signTwins).filter(([, sign]) => ![';', '%', '..'].includes(sign)),
];
const signOf = new Map(signs.map(([sign, name]) => [sign.charCodeAt(0), name]));
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

/**
 * @param types of the tokens, by name
 * @param isReadable true if the text has been made readable: what still looks as if it stood for something else does not
 */
export function scanText(text: string, types: TokenTypes, isReadable = false): ScannedText {
  return new Scanner(text, types, isReadable).run();
}

class Scanner {
  private readonly tokens: IToken[] = [];
  private readonly comments: IToken[] = [];
  private readonly unexpected: { offset: number; length: number }[] = [];
  private line = 1;
  private lineStart = 0;

  constructor(
    private readonly text: string,
    private readonly types: TokenTypes,
    private readonly isReadable: boolean,
  ) {}

  /** Something that stands for something else has been met. */
  private metTwin = false;

  run(): ScannedText {
    const { text } = this;
    let at = 0;
    while (at < text.length && !this.metTwin) {
      const code = text.charCodeAt(at);
      const kind = classes[code] as number;
      // A byte order mark begins a file; anywhere else it is something that nobody sees.
      if (code === 0xfeff && at > 0) this.meetTwin();
      if ((kind & isBlank) !== 0) {
        at++;
        if (code === 0x0a || code === 0x0d) {
          if (code === 0x0d && text.charCodeAt(at) === 0x0a) at++;
          this.line++;
          this.lineStart = at;
        }
        continue;
      }
      const end = this.token(at, code, kind);
      if (end > at) at = end;
      else {
        if (isTwinUnit(code)) this.meetTwin();
        this.skip(at++);
      }
    }
    return {
      tokens: this.tokens,
      comments: this.comments,
      unexpected: this.unexpected,
      isReadable: !this.metTwin,
    };
  }

  private meetTwin(): void {
    this.metTwin ||= !this.isReadable;
  }

  /** @returns where the token that starts here ends; `at` if there is none */
  private token(at: number, code: number, kind: number): number {
    const { text } = this;
    if ((kind & startsName) !== 0 || (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(at + 1))))
      return this.name(at);
    if (opensTextAt(code)) return this.add('TEXT', at, endOfText(text, at), this.tokens);
    if (isDigit(code) || (code === 0x2d && isDigit(text.charCodeAt(at + 1)))) {
      date.lastIndex = at;
      if (date.test(text)) return this.literal('DATE', at, date.lastIndex);
      number.lastIndex = at;
      number.test(text);
      return this.literal('NUMBER', at, number.lastIndex);
    }
    if (code === 0x2f) return this.comment(at);
    if (mayBeLong.has(code)) {
      longSign.lastIndex = at;
      if (longSign.test(text)) return this.add(nameOfLong[text[at] as string] ?? '..', at, longSign.lastIndex);
    }
    const sign = signOf.get(code);
    return sign === undefined ? at : this.add(sign, at, at + 1);
  }

  private literal(type: string, start: number, end: number): number {
    if (mayContinueLiteral(this.text, start, end, type === 'DATE')) this.meetTwin();
    return this.add(type, start, end);
  }

  private name(start: number): number {
    const end = this.endOfName(start);
    const next = this.text.charCodeAt(end);
    // RC—7
    if ((next === 0x2013 || next === 0x2014) && isDigit(this.text.charCodeAt(end + 1))) this.meetTwin();
    return this.add('NAME', start, end);
  }

  private comment(at: number): number {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (next === 0x2f) {
      let end = at + 2;
      while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
      return this.add('LINE_COMMENT', at, end, this.comments);
    }
    if (next !== 0x2a) return at;
    const close = text.indexOf('*/', at + 2);
    return this.add('BLOCK_COMMENT', at, close < 0 ? text.length : close + 2, this.comments);
  }

  private endOfName(start: number): number {
    let end = this.endOfSegment(start);
    // Segments are joined by dots.
    while (this.text.charCodeAt(end) === 0x2e) {
      const next = this.endOfSegment(end + 1);
      if (next === end + 1) break;
      end = next;
    }
    return end;
  }

  private endOfSegment(start: number): number {
    const { text } = this;
    let end = start;
    for (;;) {
      const code = text.charCodeAt(end);
      if (isTwinUnit(code)) this.meetTwin();
      if (((classes[code] as number) & continuesName) !== 0) end++;
      else if (isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(end + 1))) end += 2;
      else return end;
    }
  }

  /** @returns `end` */
  private add(type: string, start: number, end: number, list = this.tokens): number {
    const image = this.text.slice(start, end);
    const { line, lineStart } = this;
    // Only texts and comments have several lines.
    if (type === 'TEXT' || type === 'BLOCK_COMMENT') this.countLines(start, image);
    list.push(
      new ScannedToken(
        image,
        start,
        line,
        start - lineStart + 1,
        this.line,
        end - this.lineStart,
        this.types[type] as TokenType,
      ),
    );
    return end;
  }

  private countLines(start: number, image: string): void {
    if (!image.includes('\n') && !image.includes('\r')) return;
    for (const found of image.matchAll(lineBreak)) {
      this.line++;
      this.lineStart = start + found.index + found[0].length;
    }
  }

  private skip(at: number): void {
    const last = this.unexpected.at(-1);
    if (last && last.offset + last.length === at) last.length++;
    else this.unexpected.push({ offset: at, length: 1 });
  }
}
