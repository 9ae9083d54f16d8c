/**
 * Conditions as people speak them: `金额 大于 5万`, `amount is at least 100 and also vip`, `非会员`, `订单金额的30%`. Where the
 * meaning is sure, they are read as what they mean: tokens get the image that would be written, which is also what the
 * formatter writes. Where it is not (`5万以上`), or no condition can say it (whether something is filled in), one problem
 * says what to write instead.
 */
import type { IToken, TokenTypeDictionary } from 'chevrotain';
import { connectives, declarations } from '../../../grammar/keyword-table.js';
import {
  boundWords,
  comparisonWords,
  denyingWords,
  jointWords,
  noneOfWords,
  pairsOfSigns,
  rangeWords,
  shareWords,
  signsInConditions,
  unaskableWords,
  wordsOf,
} from '../../../grammar/synonym-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { spanAt } from '../text/span.js';
import { joined } from './token-joins.js';
import { isDeclarationWord, tokenEnd } from './token-reader.js';
import { knownWord } from './word-roles.js';

type Meaning =
  | { readonly is: 'comparison' | 'bound'; readonly sign: string }
  | { readonly is: 'joint'; readonly joint: 'and' | 'or' }
  | { readonly is: 'unaskable'; readonly what: keyof typeof unaskableWords }
  | { readonly is: 'range' }
  | { readonly is: 'none-of' };

/** Phrases by their first word, those with more words first. */
type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly meaning: Meaning }[]>;

function phrasesOf(entries: Iterable<readonly [list: string, meaning: Meaning]>): Phrases {
  const phrases = new Map<string, { words: readonly string[]; meaning: Meaning }[]>();
  for (const [list, meaning] of entries)
    for (const phrase of wordsOf(list)) {
      const words = phrase.split(' ');
      const first = words[0] as string;
      phrases.set(first, [...(phrases.get(first) ?? []), { words, meaning }]);
    }
  for (const all of phrases.values()) all.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** Chinese words for signs that may be glued to the name before them, the longest first. */
const gluedSigns = Object.entries(comparisonWords)
  .flatMap(([sign, list]) => wordsOf(list).map((word) => ({ word, sign })))
  .filter(({ word }) => word.charCodeAt(0) > 0x7f && !word.includes(' '))
  .sort((a, b) => b.word.length - a.word.length);

/** What may stand between two operands. */
const between = phrasesOf([
  ...Object.entries(unaskableWords).map(([what, list]) => [list, { is: 'unaskable', what } as Meaning] as const),
  ...Object.entries(comparisonWords).map(([sign, list]) => [list, { is: 'comparison', sign } as Meaning] as const),
  ...Object.entries(jointWords).map(([joint, list]) => [list, { is: 'joint', joint } as Meaning] as const),
  [rangeWords.before, { is: 'range' }],
  [noneOfWords, { is: 'none-of' }],
]);
const behindNumber = phrasesOf(
  Object.entries(boundWords).map(([sign, list]) => [list, { is: 'bound', sign } as Meaning] as const),
);
/** Words before a name that deny it, where `not` belongs. */
export const denials: ReadonlySet<string> = new Set(wordsOf(denyingWords));
const rangeMiddles = new Set(wordsOf(rangeWords.between));
const rangeEnds = new Set(wordsOf(rangeWords.behind));
const calendar = new Set(wordsOf(unaskableWords.calendar));

const spellings = (words: Readonly<Record<string, { readonly zh: string }>>) =>
  new Set(Object.entries(words).flatMap(([en, { zh }]) => [en, zh]));
const connectiveWords = spellings(connectives);
const givenProperties = new Set(
  declarations.case.properties
    .filter(({ value }) => value.is === 'givens')
    .flatMap(({ en, zh, alsoRead }) => [en, zh, ...(alsoRead ?? [])]),
);
const ownIn = [connectives.in.zh, 'in'];
const ownOr = [connectives.or.zh, 'or', ...wordsOf(jointWords.or)];
const ownAnd = [connectives.and.zh, 'and', ...wordsOf(jointWords.and)];
/** Words that ask for a condition and begin none: `unless x > 3`. */
const conjunctions = new Set(['除非', '如果', '若', '当', 'unless', 'if', 'when']);
/** Words that declare what a condition can ask. */
export const dataWords: ReadonlySet<string> = new Set([
  declarations.data.en,
  declarations.data.zh,
  declarations.rule.en,
  declarations.rule.zh,
]);
const signInCondition = new RegExp(
  Object.keys(signsInConditions)
    .sort((a, b) => b.length - a.length)
    .map((sign) => sign.replace(/[|]/g, '\\$&'))
    .join('|'),
  'gy',
);

const comparisonSigns = /^(?:[<>!]?=|[<>])$/;
const gluedShare = new RegExp(`^(.+)${shareWords.zh}([0-9]+(?:\\.[0-9]+)?)$`);

/** Words that deny and may be glued to the name behind them, the longest first. */
const gluedDenials = [connectives.not.zh, ...wordsOf(denyingWords)]
  .filter((word) => word.charCodeAt(0) > 0x7f)
  .sort((a, b) => b.length - a.length);
/** First characters of these. */
const denialStarts = new Set(gluedDenials.map((word) => word.charCodeAt(0)));

/** True for a character with which a word may begin that denies the name in it. */
export const mayDeny = (code: number): boolean => denialStarts.has(code);

/**
 * The name that a word denies: 会员 of 非会员.
 * @param isDeclared whether there is data or a rule of a name; a name that is there is never taken apart
 * @returns undefined if it denies none
 */
export function deniedName(word: string, isDeclared: (name: string) => boolean): string | undefined {
  if (!mayDeny(word.charCodeAt(0)) || isDeclared(word)) return undefined;
  const denial = gluedDenials.find((each) => word.startsWith(each) && isDeclared(word.slice(each.length)));
  return denial && word.slice(denial.length);
}

/** The names of data and rules in the declaration that begins with a token. */
function namesDeclared(tokens: readonly IToken[], first: number): ReadonlySet<string> {
  const names = new Set<string>();
  let depth = 0;
  for (let i = first; i < tokens.length; i++) {
    const { image, tokenType } = tokens[i] as IToken;
    if (tokenType.name === '{') depth++;
    else if (tokenType.name === '}' && --depth <= 0) break;
    if (dataWords.has(tokens[i - 1]?.image ?? '')) names.add(image);
  }
  return names;
}

const isSimple = (token: IToken | undefined): token is IToken =>
  token !== undefined &&
  (/^(?:NUMBER|DATE)$/.test(token.tokenType.name) ||
    (token.tokenType.name === 'NAME' && !connectiveWords.has(token.image)));
const endsOperand = (token: IToken | undefined): boolean => {
  const name = token?.tokenType.name;
  return isSimple(token) || name === 'TEXT' || name === ')';
};
const isChinese = (word: string) => word.charCodeAt(0) > 0x7f;

/**
 * Puts right what stands in conditions in words.
 * @param tokens as lexed; changed by this function
 * @param unexpected places of characters that no token has
 * @returns the problems, and those of the places that they tell of
 */
export function readSpokenConditions(
  tokens: IToken[],
  unexpected: readonly { readonly offset: number; readonly length: number }[],
  source: string,
  types: TokenTypeDictionary,
): { readonly problems: SyntaxProblem[]; readonly told: ReadonlySet<number> } {
  return new SpokenConditions(tokens, unexpected, source, types).run();
}

class SpokenConditions {
  private readonly problems: SyntaxProblem[] = [];
  private readonly told = new Set<number>();
  private nextUnexpected = 0;
  /** The language of the word that the condition stands behind. */
  private chinese = false;
  private declared: ReadonlySet<string> | undefined;
  /** How many braces are open, and the first token of the outermost declaration at hand. */
  private depth = 0;
  private outermost = 0;

  constructor(
    private readonly tokens: IToken[],
    private readonly unexpected: readonly { readonly offset: number; readonly length: number }[],
    private readonly source: string,
    private readonly types: TokenTypeDictionary,
  ) {}

  run(): { readonly problems: SyntaxProblem[]; readonly told: ReadonlySet<number> } {
    const { tokens } = this;
    let place: 'condition' | 'given' | undefined;
    let groups = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as IToken;
      const { name } = token.tokenType;
      this.countBraces(i, name);
      if (name === ':' && place === 'condition' && this.readTime(i)) {
        i--;
        continue;
      }
      if (name === ':') {
        const word = (tokens[i - 1] as IToken | undefined)?.image ?? '';
        place = knownWord(word).holdsCondition ? 'condition' : givenProperties.has(word) ? 'given' : undefined;
        groups = 0;
        this.chinese = isChinese(word);
        if (place === 'condition') this.takeSigns(i);
        continue;
      }
      if (place === undefined) continue;
      // A condition in texts is that of a case.
      if (/^[{}]$/.test(name) || (name === 'TEXT' && tokens[i - 1]?.tokenType.name === ':')) place = undefined;
      else if (tokens[i + 1]?.tokenType.name === ':') continue;
      else if (this.startsLine(i) && isDeclarationWord(token.image)) place = undefined;
      else if (place === 'given') this.readGiven(i);
      else {
        if (name === '(') groups++;
        else if (name === ')') groups--;
        this.takeSigns(i);
        if (name === ',' && groups === 0) this.reportComma(i);
        else if (comparisonSigns.test(name)) this.joinSigns(i);
        else if (name === 'NUMBER') this.takeMinus(i);
        else if (name === 'NAME') this.readWord(i);
      }
    }
    return { problems: this.problems, told: this.told };
  }

  private countBraces(i: number, name: string): void {
    if (name === '{') this.depth++;
    else if (name === '}' && --this.depth <= 0) {
      this.depth = 0;
      this.outermost = i + 1;
      this.declared = undefined;
    }
  }

  private startsLine(i: number): boolean {
    const before = this.tokens[i - 1];
    return !before || (before.endLine as number) < (this.tokens[i]?.startLine as number);
  }

  /** The phrase that begins with a token, on one line. */
  private phraseAt(i: number, phrases: Phrases): { readonly last: number; readonly meaning: Meaning } | undefined {
    const first = this.tokens[i] as IToken;
    for (const { words, meaning } of phrases.get(first.image.toLowerCase()) ?? []) {
      const fits = words.every((word, n) => {
        const token = this.tokens[i + n];
        return token?.image.toLowerCase() === word && token.startLine === first.endLine;
      });
      if (fits) return { last: i + words.length - 1, meaning };
    }
    return undefined;
  }

  /** True if an operand begins with this token, on the line of the one before it. */
  private startsOperand(i: number): boolean {
    const token = this.tokens[i];
    if (!token || this.startsLine(i) || this.tokens[i + 1]?.tokenType.name === ':') return false;
    return /^(?:TEXT|\()$/.test(token.tokenType.name) || isSimple(token) || isNot(token);
  }

  /** The characters without a token between a token and the next one, if that begins on the same line as they do. */
  private unexpectedBehind(i: number): readonly { readonly offset: number; readonly length: number }[] {
    const { tokens, unexpected } = this;
    const [start, end] = [tokenEnd(tokens[i] as IToken), tokens[i + 1]?.startOffset ?? 0];
    while (this.nextUnexpected < unexpected.length && (unexpected[this.nextUnexpected]?.offset ?? 0) < start)
      this.nextUnexpected++;
    let last = this.nextUnexpected;
    while (last < unexpected.length && (unexpected[last]?.offset ?? 0) < end) last++;
    const found = unexpected.slice(this.nextUnexpected, last);
    return found[0] && /[\n\r]/.test(this.source.slice(found[0].offset, end)) ? [] : found;
  }

  /** Gives signs of mathematics and of programs a token each where one makes sense: `!vip`, `a && b`, `n ∈ (1, 2)`. */
  private takeSigns(i: number): void {
    const found = this.unexpectedBehind(i);
    const [token, next] = [this.tokens[i] as IToken, this.tokens[i + 1]];
    if (found.length === 0 || !next || this.tokens[i + 2]?.tokenType.name === ':') return;
    const signs: { readonly image: string; readonly offset: number }[] = [];
    for (const { offset, length } of found) {
      let read = 0;
      for (const { 0: image } of this.source.slice(offset, offset + length).matchAll(signInCondition)) {
        signs.push({ image, offset: offset + read });
        read += image.length;
      }
      if (read < length) return;
    }
    const denies = (n: number) => signsInConditions[signs[n]?.image ?? ''] === 'not';
    // `! =`, `!> 3`
    const apart = signs.length === 1 && denies(0) ? pairsOfSigns[`!${next.tokenType.name}`] : undefined;
    const between = endsOperand(token) ? 1 : 0;
    const opens = between > 0 || /^[:(]$/.test(token.tokenType.name) || connectiveWords.has(token.image);
    const goesOn = /^(?:\(|TEXT)$/.test(next.tokenType.name) || isNot(next) || isSimple(next);
    if (apart ? between === 0 : !opens || !goesOn || signs.length > between + 1) return;
    if (!apart && signs.some((_, n) => denies(n) !== n >= between)) return;
    for (const { offset } of found) this.told.add(offset);
    const put = signs.map(({ image, offset }): IToken => {
      const startColumn = (next.startColumn as number) - (next.startOffset - offset);
      return {
        ...next,
        image,
        startOffset: offset,
        endOffset: offset + image.length - 1,
        startColumn,
        endLine: next.startLine as number,
        endColumn: startColumn + image.length - 1,
        tokenType: this.types.NAME as never,
        tokenTypeIdx: this.types.NAME?.tokenTypeIdx as number,
      };
    });
    this.tokens.splice(i + 1, 0, ...put);
    if (apart) this.writeSign(i + 1, i + 2, apart);
  }

  /** `< >`, `= <`, `> =`: one sign in two. */
  private joinSigns(i: number): boolean {
    const [first, second] = [this.tokens[i] as IToken, this.tokens[i + 1]];
    if (!second || !/^[<>=]$/.test(first.tokenType.name) || !/^[<>=]$/.test(second.tokenType.name)) return false;
    const sign = pairsOfSigns[first.tokenType.name + second.tokenType.name];
    if (!sign || !endsOperand(this.tokens[i - 1]) || !this.startsOperand(i + 2)) return false;
    this.writeSign(i, i + 1, sign);
    return true;
  }

  /** `limit -3`: behind a value the sign before a number is one that calculates. */
  private takeMinus(i: number): void {
    const { tokens, types } = this;
    const token = tokens[i] as IToken;
    const before = tokens[i - 1];
    if (!token.image.startsWith('-') || !endsOperand(before) || this.startsLine(i)) return;
    const minus = types['-'];
    const { startOffset, startColumn } = token;
    tokens.splice(
      i,
      1,
      {
        ...token,
        image: '-',
        startOffset,
        endOffset: startOffset,
        startLine: token.startLine as number,
        startColumn: startColumn as number,
        tokenType: minus as never,
        tokenTypeIdx: minus?.tokenTypeIdx as number,
      },
      {
        ...token,
        image: token.image.slice(1),
        startOffset: startOffset + 1,
        endOffset: token.endOffset as number,
        startLine: token.startLine as number,
        startColumn: (startColumn as number) + 1,
      },
    );
  }

  private readSign(i: number, meaning: (typeof signsInConditions)[string]): void {
    if (meaning === 'and' || meaning === 'or' || meaning === 'not' || meaning === 'in')
      this.writeWord(i, i, this.chinese ? connectives[meaning].zh : meaning);
    else if (meaning === 'not in') this.readNoneOf(i, i, this.chinese);
    else this.writeSign(i, i, meaning);
  }

  /** n 不属于 (1，2) */
  private readNoneOf(first: number, last: number, chinese: boolean): void {
    const { tokens } = this;
    const [field, before, value] = [tokens[first - 1], tokens[first - 2], tokens[last + 1]];
    if (field?.tokenType.name !== 'NAME' || (before && isNot(before)) || !value) return;
    if (value.tokenType.name !== '(' && tokens[last + 2]?.tokenType.name !== '..') return;
    const [not, own] = chinese ? [connectives.not.zh, connectives.in.zh] : ['not', 'in'];
    this.put(first, last, 'NAME', own);
    const { startOffset, startColumn, startLine } = field;
    tokens.splice(first - 1, 0, {
      ...field,
      image: not,
      endOffset: startOffset - 1,
      endColumn: (startColumn as number) - 1,
      endLine: startLine as number,
    });
  }

  /** The names of data and of rules in the declaration at hand: what others declare is none of its business. */
  private isDeclared(name: string): boolean {
    this.declared ??= namesDeclared(this.tokens, this.outermost);
    return name.includes('.') || this.declared.has(name);
  }

  /**
   * Several values behind one sign, the first separator at `i`: `level = Gold, Silver`, `level in Gold or Silver`. Names
   * that are data or rules are conditions of their own.
   */
  private readList(i: number): boolean {
    const { tokens } = this;
    const [field, sign, value] = [tokens[i - 3], tokens[i - 2], tokens[i - 1]];
    if (!field || !sign || field.tokenType.name !== 'NAME' || !isSimple(field) || !isSimple(value)) return false;
    const isIn = ownIn.includes(sign.image);
    const isDenied = sign.tokenType.name === '!=';
    if (!isIn && !isDenied && sign.tokenType.name !== '=') return false;
    const separates = (at: number): boolean => {
      const { image, tokenType } = tokens[at] as IToken;
      return tokenType.name === ',' || ownOr.includes(image) || (isIn && ownAnd.includes(image));
    };
    const isMember = (at: number): boolean => {
      const token = tokens[at];
      if (!isSimple(token) || this.startsLine(at) || this.isDeclared(token.image)) return false;
      const next = tokens[at + 1];
      const name = next?.tokenType.name ?? '';
      return !comparisonSigns.test(name) && !/^(?::|\.\.)$/.test(name) && !(next && ownIn.includes(next.image));
    };
    let last = i - 1;
    while (tokens[last + 1] && separates(last + 1) && isMember(last + 2)) last += 2;
    if (last < i) return false;
    const members = [];
    for (let n = i - 1; n <= last; n += 2) members.push((tokens[n] as IToken).image);
    const [own, comma] = this.chinese ? [connectives.in.zh, '，'] : ['in', ', '];
    const at = this.at(i - 3, last);
    const not = this.chinese ? connectives.not.zh : 'not';
    const suggestion = `${isDenied ? `${not} ` : ''}${field.image} ${own} (${members.join(comma)})`;
    this.problems.push({
      message: 'values-without-parentheses',
      args: { suggestion },
      at,
      fix: { at, text: suggestion },
    });
    this.leaveOut(i, last);
    return true;
  }

  private readGiven(i: number): void {
    if (this.tokens[i]?.tokenType.name !== 'NAME' || !isSimple(this.tokens[i - 1]) || this.startsLine(i)) return;
    const phrase = this.phraseAt(i, between);
    if (phrase?.meaning.is === 'comparison' && phrase.meaning.sign === '=' && this.startsOperand(phrase.last + 1))
      this.writeSign(i, phrase.last, '=');
  }

  private readWord(i: number): void {
    const { tokens } = this;
    const token = tokens[i] as IToken;
    const before = tokens[i - 1];
    if (this.startsLine(i) && before?.tokenType.name !== ':') return;
    const sign = Object.hasOwn(signsInConditions, token.image) ? signsInConditions[token.image] : undefined;
    if (sign) {
      this.readSign(i, sign);
      return;
    }
    if (!endsOperand(before)) {
      if (this.readGluedSign(i) || this.readGluedShare(i) || this.readGluedDenial(i)) return;
      const opens = before === undefined || /^(?:[:(]|NAME)$/.test(before.tokenType.name);
      if (opens && denials.has(token.image.toLowerCase()) && isSimple(tokens[i + 1]) && !this.startsLine(i + 1))
        this.writeWord(i, i, isChinese(token.image) ? connectives.not.zh : 'not');
      return;
    }
    if (ownIn.includes(token.image)) {
      const day = tokens[i + 1];
      if (day && calendar.has(day.image.toLowerCase())) this.reportUnaskable(i, i + 1, 'calendar');
      return;
    }
    if ((ownOr.includes(token.image) || ownAnd.includes(token.image)) && this.readList(i)) return;
    if (this.readShare(i)) return;
    const bound = before?.tokenType.name === 'NUMBER' ? this.phraseAt(i, behindNumber) : undefined;
    if (bound?.meaning.is === 'bound') {
      this.readBound(i, bound.last, bound.meaning.sign);
      return;
    }
    const phrase = this.phraseAt(i, between);
    if (!phrase) {
      if (connectiveWords.has(token.image)) return;
      const sign = tokens[i + 1]?.tokenType.name ?? '';
      if (before?.tokenType.name === 'NAME' && comparisonSigns.test(sign)) this.reportApart(i);
      return;
    }
    const { last, meaning } = phrase;
    if (meaning.is === 'unaskable') this.reportUnaskable(i, last, meaning.what);
    else if (meaning.is === 'range') this.readRange(i, last);
    else if (meaning.is === 'none-of') this.readNoneOf(i, last, isChinese(token.image));
    else if (this.startsOperand(last + 1)) {
      if (meaning.is === 'comparison') this.writeSign(i, last, meaning.sign);
      else if (meaning.is === 'joint')
        this.writeWord(i, last, isChinese(token.image) ? connectives[meaning.joint].zh : meaning.joint);
    }
  }

  /** 订单金额 的 30%, 30% of order */
  private readShare(i: number): boolean {
    const [before, token, next] = [this.tokens[i - 1], this.tokens[i] as IToken, this.tokens[i + 1]];
    if (!isSimple(before) || !isSimple(next) || this.startsLine(i + 1)) return false;
    const [number, name] = token.image === shareWords.zh ? [next, before] : [before, next];
    if (token.image !== shareWords.zh && token.image !== shareWords.en) return false;
    if (number.tokenType.name !== 'NUMBER' || name.tokenType.name !== 'NAME') return false;
    this.put(i, i, '*', '*');
    return true;
  }

  /** 订单金额的30%: the sign behind it is none that a word has. */
  private readGluedShare(i: number): boolean {
    const { tokens, types } = this;
    const token = tokens[i] as IToken;
    const [, name = '', number = ''] = gluedShare.exec(token.image) ?? [];
    const [percent] = this.unexpectedBehind(i);
    const isPercent = percent?.offset === tokenEnd(token) && /[%％]/.test(this.source.charAt(percent.offset));
    if (number === '' || !isPercent || percent.length > 1 || !this.isDeclared(name)) return false;
    this.told.add(percent.offset);
    const part = (from: number, to: number, type: string, image: string): IToken => ({
      ...token,
      image,
      startOffset: token.startOffset + from,
      endOffset: token.startOffset + to - 1,
      startLine: token.startLine as number,
      startColumn: (token.startColumn as number) + from,
      tokenType: types[type] as never,
      tokenTypeIdx: types[type]?.tokenTypeIdx as number,
    });
    const behind = name.length + shareWords.zh.length;
    tokens.splice(
      i,
      1,
      part(0, name.length, 'NAME', name),
      part(name.length, behind, '*', '*'),
      part(behind, token.image.length + 1, 'NUMBER', `${number}%`),
    );
    return true;
  }

  /** 非会员 */
  private readGluedDenial(i: number): boolean {
    const { tokens } = this;
    const token = tokens[i] as IToken;
    const denied = deniedName(token.image, (name) => this.isDeclared(name));
    if (denied === undefined || comparisonSigns.test(tokens[i + 1]?.tokenType.name ?? '')) return false;
    const length = token.image.length - denied.length;
    tokens.splice(
      i,
      1,
      {
        ...token,
        image: connectives.not.zh,
        endOffset: token.startOffset + length - 1,
        startLine: token.startLine as number,
      },
      {
        ...token,
        image: denied,
        startOffset: token.startOffset + length,
        endOffset: token.endOffset as number,
        startLine: token.startLine as number,
        startColumn: (token.startColumn as number) + length,
      },
    );
    return true;
  }

  /** 金额至少 100万 */
  private readGluedSign(i: number): boolean {
    const { tokens } = this;
    const token = tokens[i] as IToken;
    const next = tokens[i + 1];
    const isOperand = next && isSimple(next) && !this.startsLine(i + 1) && tokens[i + 2]?.tokenType.name !== ':';
    if (!isOperand || this.isDeclared(token.image)) return false;
    const found = gluedSigns.find(
      ({ word }) => token.image.endsWith(word) && this.isDeclared(token.image.slice(0, -word.length)),
    );
    if (!found) return false;
    const name = token.image.slice(0, -found.word.length);
    const sign = this.types[found.sign];
    const end = token.startOffset + name.length - 1;
    const behind: IToken = {
      ...token,
      image: found.sign,
      startOffset: end + 1,
      endOffset: token.endOffset as number,
      startLine: token.startLine as number,
      tokenType: sign as never,
      tokenTypeIdx: sign?.tokenTypeIdx as number,
    };
    tokens.splice(i, 1, { ...token, image: name, endOffset: end }, behind);
    return true;
  }

  /** 22:00 */
  private readTime(colon: number): boolean {
    const [hour, minute] = [this.tokens[colon - 1], this.tokens[colon + 1]];
    const digits = [hour, minute].every((token) => token && /^\d{1,2}$/.test(token.image));
    const found = digits ? this.found(colon - 1, colon + 1) : '';
    if (!/^\d+[:：]\d+$/.test(found)) return false;
    const last = this.problems.at(-1);
    const line = String(hour?.startLine);
    // Once a line is enough.
    if (last?.message !== 'no-time' || last.args.line !== line)
      this.problems.push({
        message: 'no-time',
        args: { found, hour: String(Number(hour?.image)), line },
        at: this.at(colon - 1, colon + 1),
      });
    this.leaveOut(colon, colon + 1);
    return true;
  }

  private readonly found = (first: number, last: number) =>
    this.source.slice((this.tokens[first] as IToken).startOffset, tokenEnd(this.tokens[last] as IToken));
  private readonly at = (first: number, last: number) =>
    spanAt((this.tokens[first] as IToken).startOffset, tokenEnd(this.tokens[last] as IToken));

  private put(first: number, last: number, type: string, image: string): void {
    const token = joined(this.tokens, first, last, this.types[type] as never, this.source);
    this.tokens.splice(first, last - first + 1, { ...token, image });
  }

  /** The rest is read for its form; the condition has no value while its problem stands. */
  private leaveOut(first: number, last: number): void {
    this.tokens.splice(first, last - first + 1);
  }

  private writeSign(first: number, last: number, sign: string): void {
    this.put(first, last, sign, sign);
  }

  private writeWord(first: number, last: number, word: string): void {
    this.put(first, last, 'NAME', word);
  }

  /** 在 1万 到 5万 之间 */
  private readRange(first: number, last: number): void {
    const { tokens } = this;
    const [from, middle, to] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
    if (from?.tokenType.name === '(')
      this.writeWord(first, last, isChinese((tokens[first] as IToken).image) ? connectives.in.zh : 'in');
    if (!isSimple(from) || !isSimple(to) || !middle) return;
    const isMiddle = middle.tokenType.name === '..' || rangeMiddles.has(middle.image.toLowerCase());
    if (!isMiddle || to.startLine !== tokens[first]?.startLine) return;
    const end = rangeEnds.has(tokens[last + 4]?.image ?? '') ? last + 4 : last + 3;
    const own = isChinese((tokens[first] as IToken).image) ? connectives.in.zh : 'in';
    if (end > last + 3) tokens.splice(end, 1);
    this.put(last + 2, last + 2, '..', '..');
    this.put(first, last, 'NAME', own);
  }

  /** 金额 5万 以上: whether 5万 itself is meant nobody can tell. */
  private readBound(first: number, last: number, sign: string): void {
    const number = this.tokens[first - 1] as IToken;
    const field = this.tokens[first - 2];
    if (!isSimple(field)) return;
    const at = this.at(first - 1, last);
    const choice = (with_: string) => ({ at, text: `${with_} ${number.image}` });
    this.problems.push({
      message: 'spoken-bound',
      args: { found: this.found(first, last), number: number.image, sign, strict: sign.charAt(0) },
      at,
      choices: [choice(sign), choice(sign.charAt(0))],
    });
    this.leaveOut(first - 1, last);
  }

  private reportUnaskable(first: number, last: number, what: keyof typeof unaskableWords): void {
    const field = this.tokens[first - 1] as IToken;
    const end = what === 'contains' && isSimple(this.tokens[last + 1]) ? last + 1 : last;
    this.problems.push({
      message: 'condition-unaskable',
      args: {
        found: this.found(first, last),
        name: field.image,
        what,
        ...(end > last && { member: (this.tokens[end] as IToken).image }),
      },
      at: this.at(first - 1, end),
    });
    this.leaveOut(first, end);
  }

  /** Two names side by side before a sign: 明细 数量 = 0. */
  private reportApart(i: number): void {
    const at = this.at(i - 1, i);
    const found = this.found(i - 1, i);
    const word = this.tokens[i]?.image ?? '';
    if (conjunctions.has(this.tokens[i - 1]?.image.toLowerCase() ?? '')) return;
    const suggestion = `${this.tokens[i - 1]?.image}${isChinese(word) ? '' : '-'}${word}`;
    this.problems.push({
      message: 'name-apart',
      args: { found, suggestion },
      at,
      fix: { at, text: suggestion, sure: false },
    });
    this.leaveOut(i, i);
  }

  private reportComma(i: number): void {
    const { tokens } = this;
    if (!endsOperand(tokens[i - 1]) || !this.startsOperand(i + 1) || this.readList(i)) return;
    const at = this.at(i, i);
    const words = (['and', 'or'] as const).map((joint) => (this.chinese ? connectives[joint].zh : joint));
    const blank = /\s/.test(this.source.charAt(tokenEnd(tokens[i] as IToken))) ? '' : ' ';
    this.problems.push({
      message: 'comma-in-condition',
      args: {},
      at,
      choices: words.map((word) => ({ at, text: ` ${word}${blank}` })),
    });
    this.put(i, i, 'NAME', connectives.and.zh);
  }
}

const isNot = ({ image }: IToken) => image === 'not' || image === connectives.not.zh;
