/**
 * Puts tokens together that a slip of the writer took apart: a text without its first quote, a title without quotes, a
 * name that begins with a digit. Done before words get their roles, with the neighbours on the line as the only evidence.
 */
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { declarations, valueIn } from '../../../grammar/keyword-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { nameFromDigits } from './name-from-digits.js';
import {
  declarationOfWord,
  tokenEnd,
  isDeclarationWord,
  isPropertyWord,
  mayHaveName,
  type ReadTokens,
  takesTitle,
} from './token-reader.js';
import { shiftPoint, withUnderscores } from '../text/decimal-digits.js';
import { type Span, spanAt } from '../text/span.js';

/** @param tokens as lexed; changed by this function */
export function joinTokens(tokens: IToken[], source: string, types: TokenTypeDictionary): ReadTokens {
  const problems: SyntaxProblem[] = [];
  joinGroupedNumbers(tokens, source, problems);
  joinUnopenedTexts(tokens, source);
  joinHeaders(tokens, source, types, problems);
  return { tokens, problems };
}

/** The tokens from `first` to `last` as one token. */
export function joined(
  tokens: readonly IToken[],
  first: number,
  last: number,
  type: TokenType,
  source: string,
): IToken {
  const [start, end] = [tokens[first] as IToken, tokens[last] as IToken];
  return {
    ...end,
    endOffset: tokenEnd(end) - 1,
    image: source.slice(start.startOffset, tokenEnd(end)),
    startOffset: start.startOffset,
    startLine: start.startLine as number,
    startColumn: start.startColumn as number,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
  };
}

const suffix = '(?:[ \\t]?(?:[百千]万|[%％千万亿])|[kKmM](?![A-Za-z0-9_]))?';
const decimals = `(?![0-9_])(?:\\.[0-9]+)?${suffix}`;
/** Numbers with something between the thousands: a comma, an apostrophe, a blank, or two points and more. */
const groupedNumber = new RegExp(
  `-?[0-9]{1,3}(?:(?:[,，][0-9]{3})+${decimals}|(?:['’][0-9]{3})+${decimals}|(?:[ \\u00a0\\u2009\\u202f][0-9]{3})+${decimals}|(?:\\.[0-9]{3}){2,}(?![0-9_.])${suffix})`,
  'y',
);

/** Digits, points and commas without a blank between them: one thing, whether or not it can be read. */
const commaNumber = new RegExp(`-?[0-9]+(?:\\.[0-9]+)*(?:[,，][0-9]+(?:\\.[0-9]+)*)+(?![0-9_])${suffix}`, 'y');
/** A ten thousand and its rest: `1万2千`. */
const splitNumber = /[0-9]+(?:\.[0-9]+)?[万亿](?:[0-9]+(?:\.[0-9]+)?(?:[百千]?万|[百千])?)+/y;

const endAt = (pattern: RegExp, source: string, start: number): number => {
  pattern.lastIndex = start;
  return pattern.test(source) ? pattern.lastIndex : 0;
};

/** True if a number goes on behind its token, with something between the thousands. */
export function isGrouped(source: string, start: number, end: number): boolean {
  return [groupedNumber, commaNumber].some((pattern) => {
    const whole = endAt(pattern, source, start);
    return whole > end && (pattern === groupedNumber || hasLeadingZero(source.slice(start, whole)));
  });
}

/** A part behind a comma that begins with 0 is no number of a list, unless it is three digits of a grouped one. */
const hasLeadingZero = (found: string) => /[,，]0(?:[0-9](?:[0-9]{2,})?)(?![0-9])/.test(found);

/**
 * `1,000,000` is one number that cannot be read as it stands, and never a list of three. In parentheses it may be a list:
 * then somebody has to say what it is.
 */
function joinGroupedNumbers(tokens: IToken[], source: string, problems: SyntaxProblem[]): void {
  const groups: { start: number; end: number; number: string; list: string; isSure: boolean }[] = [];
  let depth = 0;
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i] as IToken;
    const { name } = first.tokenType;
    if (name === '(') depth++;
    else if (name === ')') depth--;
    else if (name === '{' || name === '}') depth = 0;
    if (name !== 'NUMBER') continue;
    const unclear = endOfUnclear(first.startOffset, depth > 0, tokens[i - 1], source);
    const end = unclear || endAt(groupedNumber, source, first.startOffset);
    let last = i;
    while (last + 1 < tokens.length && tokenEnd(tokens[last] as IToken) < end) last++;
    if (last === i || tokenEnd(tokens[last] as IToken) !== end) continue;
    const whole = joined(tokens, i, last, first.tokenType, source);
    tokens.splice(i, last - i + 1, whole);
    if (unclear) {
      problems.push(unclearNumber(whole.image, spanAt(whole.startOffset, end)));
      continue;
    }
    const { image: found } = whole;
    const mayBeList = depth > 0 && /^-?[0-9]{1,3}(?:[,，](?!0)[0-9]{3})+(?![0-9])/.test(found);
    const number = isPointed(found)
      ? found.replaceAll('.', '_')
      : found.replaceAll(/[,，'’ \u00a0\u2009\u202f](?=[0-9]{3})/g, '_');
    const list = found.replaceAll(',', ', ').replaceAll('，', '、');
    const before = groups.at(-1);
    const one = { start: whole.startOffset, end, number, list, isSure: !mayBeList && !/[0-9]\s[0-9]/.test(found) };
    // (1,000，2,000): what is between them separates the members of a list.
    const gap = before && source.slice(before.end, one.start);
    if (!before || !gap || !/^[ \t]*[,，、][ \t]*$/.test(gap)) groups.push(one);
    else {
      before.end = end;
      before.number += gap + number;
      before.list += gap + list;
      before.isSure ||= one.isSure;
    }
  }
  for (const { start, end, number, list, isSure } of groups) {
    const at = spanAt(start, end);
    const args = { found: source.slice(start, end), number, list };
    const choice = (text: string) => ({ at, text });
    if (isSure) problems.push({ message: 'number-grouped', args, at, fix: choice(number) });
    else if (list !== args.found)
      problems.push({ message: 'number-or-list', args, at, choices: [choice(number), choice(list)] });
    else problems.push({ message: 'number-grouped', args, at, choices: [choice(number)] });
  }
}

/**
 * The end of a number that is none as a whole, though parts of it are: `12,34,567`, `1,2000`, `1.200,50`, `1万2千`; 0 if
 * there is none. Where several values may stand, only what can be no list counts.
 */
function endOfUnclear(start: number, mayBeList: boolean, before: IToken | undefined, source: string): number {
  const split = endAt(splitNumber, source, start);
  if (split) return split;
  const end = endAt(commaNumber, source, start);
  if (!end || endAt(groupedNumber, source, start) === end) return 0;
  const found = source.slice(start, end);
  if (hasLeadingZero(found)) return end;
  if (mayBeList) return 0;
  // Behind a sign of a condition several values may be meant, but no part of them is taken for a number by itself.
  return before?.tokenType.name === ':' || /[0-9]{1,3}[,，][0-9]{3}(?![0-9])/.test(found) ? end : 0;
}

function unclearNumber(found: string, at: Span): SyntaxProblem {
  const meant = meaningOfUnclear(found);
  return {
    message: 'number-unclear',
    args: { found },
    at,
    ...(meant !== undefined && { choices: [{ at, text: meant }] }),
  };
}

const placesOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What a number was probably meant as. */
function meaningOfUnclear(found: string): string | undefined {
  if (/[万亿]/.test(found) && !/[,，]/.test(found)) {
    const parts = [...found.matchAll(/([0-9.]+)([百千万亿]*)/g)].map(([, digits = '', scale = '']) => {
      const places = [...scale].reduce((sum, sign) => sum + (placesOf[sign] ?? 0), 0);
      return { value: Number(shiftPoint(digits, places)), limit: 10 ** places };
    });
    const goesDown = parts.every(({ value }, n) => n === 0 || value < (parts[n - 1]?.limit ?? 0));
    // 1万2 is 12 000 to some and 10 002 to others.
    if (!goesDown || !/[百千万亿]$/.test(found)) return undefined;
    return withUnderscores(String(parts.reduce((sum, { value }) => sum + value, 0)));
  }
  const [, sign = '', digits = '', behind = ''] = /^(-?)([0-9.,，]+)(.*)$/.exec(found) ?? [];
  // 1.200,50 and 1,5: the comma stands before the decimals.
  const [, whole, decimals] = /^([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)[,，]([0-9]{1,2})$/.exec(digits) ?? [];
  const plain = whole !== undefined ? `${whole.replaceAll('.', '')}.${decimals}` : digits.replaceAll(/[,，]/g, '');
  return /^(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(plain) ? sign + withUnderscores(plain) + behind : undefined;
}

const isPointed = (found: string) => /(?:\.[0-9]{3}){2,}/.test(found);

/**
 * A quote with nothing behind it and loose words before it closes a text that was never opened: the words and the
 * quote become one text.
 */
function joinUnopenedTexts(tokens: IToken[], source: string): void {
  for (let i = tokens.length - 1; i > 0; i--) {
    const quote = tokens[i] as IToken;
    if (quote.tokenType.name !== 'TEXT' || quote.image.length !== 1) continue;
    const first = firstLooseWord(tokens, i);
    // What begins with a text was opened: to join it would hide the quote that is too many.
    if (first === i || tokens[first]?.tokenType.name === 'TEXT') continue;
    tokens.splice(first, i - first + 1, joined(tokens, first, i, quote.tokenType, source));
    i = first;
  }
}

/** Index of the first token before the quote that belongs to its text: behind a colon, comma or brace, or a name. */
function firstLooseWord(tokens: readonly IToken[], quote: number): number {
  const line = (tokens[quote] as IToken).startLine;
  let first = quote;
  while (first > 0 && (tokens[first - 1] as IToken).endLine === line) {
    if (/^[:,{}]$/.test((tokens[first - 1] as IToken).tokenType.name)) return first;
    first--;
  }
  // The line starts with a declaration's keyword and name, and the class of a case.
  const keyword = (tokens[first] as IToken).image;
  if (!isDeclarationWord(keyword)) return quote;
  const isCase = keyword === declarations.case.en || keyword === declarations.case.zh;
  const hasClass = isCase && valueIn('caseClass', tokens[first + 2]?.image ?? '') !== undefined;
  return Math.min(first + (hasClass ? 3 : 2), quote);
}

/** Header lines of declarations: a name may begin with a digit by mistake, and words before the brace are the title. */
function joinHeaders(tokens: IToken[], source: string, types: TokenTypeDictionary, problems: SyntaxProblem[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const keyword = tokens[i] as IToken;
    const startsLine = i === 0 || (tokens[i - 1] as IToken).endLine !== keyword.startLine;
    if (!startsLine || keyword.tokenType.name !== 'NAME' || !isDeclarationWord(keyword.image)) continue;
    if (mayHaveName(keyword.image)) joinName(tokens, i + 1, keyword, source, types, problems);
    if (takesTitle(keyword.image)) joinTitle(tokens, i + 2, keyword, source, types, problems);
  }
}

const isDigits = (token: IToken | undefined) => token?.tokenType.name === 'NUMBER' || token?.tokenType.name === 'DATE';

function joinName(
  tokens: IToken[],
  at: number,
  keyword: IToken,
  source: string,
  types: TokenTypeDictionary,
  problems: SyntaxProblem[],
): void {
  const digits = tokens[at] as IToken;
  if (!isDigits(digits) || digits.startLine !== keyword.endLine) return;
  const next = tokens[at + 1];
  const last = next?.tokenType.name === 'NAME' && next.startOffset === tokenEnd(digits) ? at + 1 : at;
  const name = joined(tokens, at, last, types.NAME as TokenType, source);
  tokens.splice(at, last - at + 1, name);
  const suggestion = nameFromDigits(declarationOfWord(keyword.image), name.image);
  const place = spanAt(name.startOffset, tokenEnd(name));
  problems.push({
    message: 'name-not-allowed',
    args: { found: name.image, suggestion },
    at: place,
    fix: { at: place, text: suggestion },
  });
}

/**
 * Words behind a name are the title that lacks its quotes: `需求 A-1 甲功能`. A colon before them says so, too; what it is put
 * in for goes with it.
 */
function joinTitle(
  tokens: IToken[],
  at: number,
  keyword: IToken,
  source: string,
  types: TokenTypeDictionary,
  problems: SyntaxProblem[],
): void {
  const line = keyword.endLine;
  if ((tokens[at - 1] as IToken | undefined)?.tokenType.name !== 'NAME') return;
  const name = tokens[at - 1] as IToken;
  const separator = tokens[at];
  const hasColon = /^(?::|\.\.)$/.test(separator?.tokenType.name ?? '') && separator?.startLine === line;
  const first = hasColon ? at + 1 : at;
  const gap = source.slice(tokenEnd(name), tokens[first]?.startOffset);
  const text = tokens[first];
  if (separator?.tokenType.name === ':' && hasColon && text?.tokenType.name === 'TEXT' && text.startLine === line) {
    const colon = spanAt(separator.startOffset, tokenEnd(separator));
    const fix = { at: spanAt(tokenEnd(name), text.startOffset), text: ' ' };
    problems.push({ message: 'colon-not-here', args: { found: name.image }, at: colon, fix });
    tokens.splice(at, 1);
    return;
  }
  let end = first;
  while (tokens[end]?.startLine === line && (isDigits(tokens[end]) || tokens[end]?.tokenType.name === 'NAME')) end++;
  const behind = tokens[end];
  const isWhole = behind === undefined || behind.startLine !== line;
  if (end === first || !(isWhole || (behind.tokenType.name === '{' && behind.startLine === line))) return;
  // Without a brace, the words may be a property or another declaration.
  const isHeader =
    !isWhole || tokens.slice(first, end).every(({ image }) => !isPropertyWord(image) && !isDeclarationWord(image));
  if (!isHeader || !/^[ \t]*(?:[:：|]|[~～–—-]+|\.\.+|…+)?[ \t]*$/.test(gap)) return;
  const title = joined(tokens, first, end - 1, types.TEXT as TokenType, source);
  tokens.splice(at, end - at, title);
  if (gap.trim() === '') return;
  const place = spanAt(tokenEnd(name) + gap.search(/\S/), tokenEnd(title));
  const [open, close] = title.image.charCodeAt(0) > 0x7f ? '“”' : '""';
  problems.push({
    message: 'text-not-quoted',
    args: { found: title.image },
    at: place,
    fix: { at: spanAt(tokenEnd(name), tokenEnd(title)), text: ` ${open}${title.image}${close}` },
  });
}
