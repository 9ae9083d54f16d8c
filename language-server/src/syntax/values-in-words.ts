/**
 * Dates and amounts in words: `Jan 6, 2025 to Jan 20, 2025`, `2025年3月底`, `about 10 person-days`, `实测 7月：18`. They are read as
 * one value that is none, so that nobody is told to take a part of them out; what can be made of it is said with the value.
 */
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { declarations } from '../../../grammar/keyword-table.js';
import { dateWords, vagueWords, wordsOf } from '../../../grammar/synonym-table.js';
import { takesOnly } from './entries-of-word.js';
import { joined } from './token-joins.js';
import { tokenEnd } from './token-reader.js';

interface Unexpected {
  readonly offset: number;
  readonly length: number;
}

const wordsOfDates: ReadonlySet<string> = new Set(wordsOf(dateWords));
const vague: ReadonlySet<string> = new Set(
  [vagueWords.before, vagueWords.behind].flatMap((list) => wordsOf(list).flatMap((phrase) => phrase.split(' '))),
);
/** Whatever Chinese dates consist of beside digits. */
const chineseDate = /^[0-9年月日号底初末中上下旬半季度第一二三四前后左右之以约大至到与]+$/;
const measured: readonly string[] = [declarations.measured.en, declarations.measured.zh];

/**
 * Joins the tokens of such values.
 * @param tokens as scanned; changed by this function
 * @returns the characters that no token has and that are part of no such value
 */
export function joinValuesInWords<U extends Unexpected>(
  tokens: IToken[],
  unexpected: readonly U[],
  source: string,
  types: TokenTypeDictionary,
): readonly U[] {
  const spans: { readonly start: number; readonly end: number }[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    const word = tokens[i] as IToken;
    if (word.tokenType.name !== 'NAME') continue;
    const isHeader = measured.includes(word.image) && tokens[i + 1]?.tokenType.name !== ':';
    const first = isHeader ? i + 1 : i + 2;
    if (!isHeader && tokens[i + 1]?.tokenType.name !== ':') continue;
    const isDate = isHeader || takesOnly(word.image, 'date', 'window');
    if (!isDate && !takesOnly(word.image, 'effort')) continue;
    const last = lastOfValue(tokens, first, word, isHeader);
    if (last === undefined) continue;
    const [start, end] = [(tokens[first] as IToken).startOffset, tokenEnd(tokens[last] as IToken)];
    const value = tokens.slice(first, last + 1);
    // A number with its unit is read as it stands: 2025年上半年.
    const isOne = isHeader
      ? value.length === 1 && value[0]?.tokenType.name === 'DATE'
      : value.length === 1 ||
        (value.length === 2 && value[0]?.tokenType.name === 'NUMBER' && value[1]?.tokenType.name === 'NAME');
    if (isOne || !(isDate ? isDateInWords(value, source.slice(start, end), isHeader) : isVague(value))) continue;
    const type = types[isHeader ? 'DATE' : 'NAME'] as TokenType;
    tokens.splice(first, last - first + 1, joined(tokens, first, last, type, source));
    spans.push({ start, end });
  }
  return spans.length === 0
    ? unexpected
    : unexpected.filter(({ offset }) => !spans.some(({ start, end }) => start <= offset && offset < end));
}

/** The last token of a value on the line of its word; undefined if it is not alone there. */
function lastOfValue(tokens: readonly IToken[], first: number, word: IToken, isHeader: boolean): number | undefined {
  let end = first;
  while (
    tokens[end]?.startLine === word.startLine &&
    (/^(?:NAME|NUMBER|DATE|\.\.)$/.test(tokens[end]?.tokenType.name ?? '') || tokens[end]?.tokenType.name === ',')
  )
    end++;
  const next = tokens[end];
  const isOnLine = next !== undefined && next.startLine === word.startLine;
  if (isHeader) return end > first && isOnLine && next.tokenType.name === ':' ? end - 1 : undefined;
  return end > first && (!isOnLine || next.tokenType.name === '}') ? end - 1 : undefined;
}

const isLiteral = ({ tokenType }: IToken) => tokenType.name === 'NUMBER' || tokenType.name === 'DATE';

function isDateInWords(value: readonly IToken[], written: string, isHeader: boolean): boolean {
  const isWord = ({ image }: IToken) => chineseDate.test(image) || wordsOfDates.has(image.toLowerCase());
  const names = value.filter(({ tokenType }) => tokenType.name === 'NAME');
  // 实测 上线后：18
  if (isHeader && names.length === value.length) return names.length === 1;
  if (!value.some(isLiteral) || !names.every((name) => isWord(name) || /^[0-9]*(?:st|nd|rd|th)$/i.test(name.image)))
    return false;
  if (names.length > 0) return true;
  // 25-01-06, 25/1/6, 7/2025; whole dates by themselves lack a sign at most.
  return value.every(({ tokenType }) => tokenType.name !== 'DATE') && /^[0-9]{1,4}[-/.][0-9]{1,4}/.test(written);
}

function isVague(value: readonly IToken[]): boolean {
  const names = value.filter(({ tokenType }) => tokenType.name === 'NAME');
  return (
    value.filter(isLiteral).length === 1 &&
    value.every(({ tokenType }) => tokenType.name === 'NAME' || tokenType.name === 'NUMBER') &&
    names.some(({ image }) => vague.has(image.toLowerCase())) &&
    names.filter(({ image }) => !vague.has(image.toLowerCase())).length <= 1
  );
}
