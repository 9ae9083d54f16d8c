/**
 * Conditions as people speak them: `金额 大于 5万`, `amount is at least 100 and also vip`, `1 < amount <= 5`. Words for signs are
 * read as the signs that they mean, with one problem each that says how to write it. What no condition can say, such as a
 * sum or whether something is filled in, is one problem that says what to write instead.
 */
import type { IToken, TokenTypeDictionary } from 'chevrotain';
import { connectives, declarations } from '../../../grammar/keyword-table.js';
import {
  boundWords,
  comparisonWords,
  denyingWords,
  jointWords,
  rangeWords,
  unaskableWords,
  wordsOf,
} from '../../../grammar/synonym-table.js';
import type { SyntaxProblem } from '../facts/facts.js';
import { spanAt } from '../text/span.js';
import { joined } from './token-joins.js';
import { isDeclarationWord, tokenEnd } from './token-reader.js';
import { knownWord } from './word-roles.js';

type Meaning =
  | { readonly is: 'comparison' | 'bound'; readonly sign: string }
  | { readonly is: 'joint'; readonly joint: 'and' | 'or' }
  | { readonly is: 'unaskable'; readonly what: keyof typeof unaskableWords }
  | { readonly is: 'range' };

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

/** What may stand between two operands. */
const between = phrasesOf([
  ...Object.entries(unaskableWords).map(([what, list]) => [list, { is: 'unaskable', what } as Meaning] as const),
  ...Object.entries(comparisonWords).map(([sign, list]) => [list, { is: 'comparison', sign } as Meaning] as const),
  ...Object.entries(jointWords).map(([joint, list]) => [list, { is: 'joint', joint } as Meaning] as const),
  [rangeWords.before, { is: 'range' }],
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

const comparisonSigns = /^(?:[<>!]?=|[<>])$/;
const isSimple = (token: IToken | undefined): token is IToken =>
  token !== undefined &&
  (/^(?:NUMBER|DATE)$/.test(token.tokenType.name) ||
    (token.tokenType.name === 'NAME' && !connectiveWords.has(token.image)));
const endsOperand = (token: IToken | undefined): boolean => {
  const name = token?.tokenType.name;
  return isSimple(token) || name === 'TEXT' || name === ')';
};
const isChinese = (word: string) => word.charCodeAt(0) > 0x7f;

/** Signs that calculate. */
const calculation = /^(?:[-+*/×÷%^]|\*\*)$/;

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
      if (name === ':' && place === 'condition' && this.readTime(i)) {
        i--;
        continue;
      }
      if (name === ':') {
        const word = (tokens[i - 1] as IToken | undefined)?.image ?? '';
        place = knownWord(word).holdsCondition ? 'condition' : givenProperties.has(word) ? 'given' : undefined;
        groups = 0;
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
        this.findCalculation(i);
        if (name === ',' && groups === 0) this.reportComma(i);
        else if (comparisonSigns.test(name)) this.reportChain(i);
        else if (name === 'NAME') this.readWord(i);
      }
    }
    return { problems: this.problems, told: this.told };
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
    if (!endsOperand(before)) {
      const opens = before === undefined || /^(?:[:(]|NAME)$/.test(before.tokenType.name);
      if (opens && denials.has(token.image.toLowerCase()) && isSimple(tokens[i + 1]) && !this.startsLine(i + 1))
        this.writeWord(i, i, isChinese(token.image) ? connectives.not.zh : 'not');
      return;
    }
    if (ownIn.includes(token.image)) {
      const day = tokens[i + 1];
      if (day && calendar.has(day.image.toLowerCase())) this.reportUnaskable(i, i + 1, 'calendar');
      else if (day?.tokenType.name === 'DATE' && tokens[i + 2]?.tokenType.name !== '..') this.readPeriod(i + 1);
      return;
    }
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
    else if (this.startsOperand(last + 1)) {
      if (meaning.is === 'comparison') this.writeSign(i, last, meaning.sign);
      else if (meaning.is === 'joint')
        this.writeWord(i, last, isChinese(token.image) ? connectives[meaning.joint].zh : meaning.joint);
    }
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

  private say(first: number, last: number, suggestion: string): void {
    const at = this.at(first, last);
    const found = this.found(first, last);
    this.problems.push({ message: 'spoken-sign', args: { found, suggestion }, at, fix: { at, text: suggestion } });
  }

  private put(first: number, last: number, type: string, image: string): void {
    const token = joined(this.tokens, first, last, this.types[type] as never, this.source);
    this.tokens.splice(first, last - first + 1, { ...token, image });
  }

  /** The rest is read for its form; the condition has no value while its problem stands. */
  private leaveOut(first: number, last: number): void {
    this.tokens.splice(first, last - first + 1);
  }

  private writeSign(first: number, last: number, sign: string): void {
    this.say(first, last, sign);
    this.put(first, last, sign, sign);
  }

  private writeWord(first: number, last: number, word: string): void {
    this.say(first, last, word);
    this.put(first, last, 'NAME', word);
  }

  /** 在 1万 到 5万 之间 */
  private readRange(first: number, last: number): void {
    const { tokens } = this;
    const [from, middle, to] = [tokens[last + 1], tokens[last + 2], tokens[last + 3]];
    if (!isSimple(from) || !isSimple(to) || !middle) return;
    const isMiddle = middle.tokenType.name === '..' || rangeMiddles.has(middle.image.toLowerCase());
    if (!isMiddle || to.startLine !== tokens[first]?.startLine) return;
    const end = rangeEnds.has(tokens[last + 4]?.image ?? '') ? last + 4 : last + 3;
    const own = isChinese((tokens[first] as IToken).image) ? connectives.in.zh : 'in';
    this.say(first, end, `${own} ${from.image}..${to.image}`);
    if (end > last + 3) tokens.splice(end, 1);
    this.put(last + 2, last + 2, '..', '..');
    this.put(first, last, 'NAME', own);
  }

  /** 签收日 属于 2025-Q1: from its first day to its last. */
  private readPeriod(i: number): void {
    const { image } = this.tokens[i] as IToken;
    const at = this.at(i, i);
    const suggestion = `${image}..${image}`;
    this.problems.push({
      message: 'spoken-sign',
      args: { found: image, suggestion },
      at,
      fix: { at, text: suggestion },
    });
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
    if (!endsOperand(tokens[i - 1]) || !this.startsOperand(i + 1)) return;
    const at = this.at(i, i);
    const chinese = [tokens[i - 1], tokens[i + 1]].some((token) => token && isChinese(token.image));
    const words = (['and', 'or'] as const).map((joint) => (chinese ? connectives[joint].zh : joint));
    const blank = /\s/.test(this.source.charAt(tokenEnd(tokens[i] as IToken))) ? '' : ' ';
    this.problems.push({
      message: 'comma-in-condition',
      args: {},
      at,
      choices: words.map((word) => ({ at, text: ` ${word}${blank}` })),
    });
    this.put(i, i, 'NAME', connectives.and.zh);
  }

  /** 1万 < 金额 <= 5万 */
  private reportChain(i: number): void {
    const { tokens } = this;
    const [a, b, second, c] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
    const first = (tokens[i] as IToken).tokenType.name;
    const sign = second?.tokenType.name ?? '';
    if (!isSimple(a) || !isSimple(b) || !isSimple(c) || !comparisonSigns.test(sign)) return;
    if (c.startLine !== a.startLine || b.tokenType.name !== 'NAME') return;
    const turned = first.replace(/[<>]/, (each) => (each === '<' ? '>' : '<'));
    const and = isChinese(b.image) ? connectives.and.zh : 'and';
    const at = this.at(i - 1, i + 3);
    const suggestion = `${b.image} ${turned} ${a.image} ${and} ${b.image} ${sign} ${c.image}`;
    this.problems.push({
      message: 'comparison-chained',
      args: { suggestion },
      at,
      fix: { at, text: suggestion, ...(a.tokenType.name === 'NAME' && c.tokenType.name === 'NAME' && { sure: false }) },
    });
    this.leaveOut(i + 2, i + 3);
  }

  /** A sign between this token and the next that calculates. Once a line is enough. */
  private findCalculation(i: number): void {
    const { tokens, unexpected } = this;
    const [token, next] = [tokens[i] as IToken, tokens[i + 1]];
    if (!next) return;
    const [start, end] = [tokenEnd(token), next.startOffset];
    while (this.nextUnexpected < unexpected.length && (unexpected[this.nextUnexpected]?.offset ?? 0) < start)
      this.nextUnexpected++;
    const sign = unexpected[this.nextUnexpected];
    if (!sign || sign.offset >= end || !endsOperand(token) || next.startLine !== token.endLine) return;
    const found = this.source.slice(sign.offset, sign.offset + sign.length);
    if (!calculation.test(found)) return;
    this.told.add(sign.offset);
    if (isSimple(next)) this.leaveOut(i + 1, i + 1);
    const last = this.problems.at(-1);
    if (last?.message === 'no-calculation' && last.args.line === String(token.startLine)) return;
    this.problems.push({
      message: 'no-calculation',
      args: { found, line: String(token.startLine) },
      at: spanAt(sign.offset, sign.offset + sign.length),
    });
  }
}

const isNot = ({ image }: IToken) => image === 'not' || image === connectives.not.zh;
