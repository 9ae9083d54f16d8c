/**
 * Puts tokens together that a slip of the writer took apart: a text without its first quote, a title without quotes, a
 * name that begins with a digit. Done before words get their roles, with the neighbours on the line as the only evidence.
 */
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { SyntaxProblem } from '../facts/facts.js';
import { tokenEnd, isDeclarationWord, type ReadTokens, takesName, takesTitle } from './token-reader.js';
import { spanAt } from '../text/span.js';

/** @param tokens as lexed; changed by this function */
export function joinTokens(tokens: IToken[], source: string, types: TokenTypeDictionary): ReadTokens {
  const problems: SyntaxProblem[] = [];
  joinUnopenedTexts(tokens, source);
  joinHeaders(tokens, source, types, problems);
  return { tokens, problems };
}

/** The tokens from `first` to `last` as one token. */
function joined(tokens: readonly IToken[], first: number, last: number, type: TokenType, source: string): IToken {
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

/**
 * A quote with nothing behind it and loose words before it closes a text that was never opened: the words and the
 * quote become one text.
 */
function joinUnopenedTexts(tokens: IToken[], source: string): void {
  for (let i = tokens.length - 1; i > 0; i--) {
    const quote = tokens[i] as IToken;
    if (quote.tokenType.name !== 'TEXT' || quote.image.length !== 1) continue;
    const first = firstLooseWord(tokens, i);
    if (first === i) continue;
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
  // The line starts with a declaration's keyword and name.
  const header = isDeclarationWord((tokens[first] as IToken).image) ? first + 2 : quote;
  return Math.min(header, quote);
}

/** Header lines of declarations: a name may begin with a digit by mistake, and words before the brace are the title. */
function joinHeaders(tokens: IToken[], source: string, types: TokenTypeDictionary, problems: SyntaxProblem[]): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const keyword = tokens[i] as IToken;
    const startsLine = i === 0 || (tokens[i - 1] as IToken).endLine !== keyword.startLine;
    if (!startsLine || keyword.tokenType.name !== 'NAME' || !isDeclarationWord(keyword.image)) continue;
    if (takesName(keyword.image)) joinName(tokens, i + 1, keyword, source, types, problems);
    if (takesTitle(keyword.image)) joinTitle(tokens, i + 2, keyword, source, types);
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
  problems.push({
    message: 'name-not-allowed',
    args: { found: name.image },
    at: spanAt(name.startOffset, tokenEnd(name)),
  });
}

function joinTitle(tokens: IToken[], at: number, keyword: IToken, source: string, types: TokenTypeDictionary): void {
  const line = keyword.endLine;
  if ((tokens[at - 1] as IToken | undefined)?.tokenType.name !== 'NAME') return;
  let end = at;
  while (tokens[end]?.startLine === line && (isDigits(tokens[end]) || tokens[end]?.tokenType.name === 'NAME')) end++;
  const brace = tokens[end];
  if (end === at || brace?.tokenType.name !== '{' || brace.startLine !== line) return;
  tokens.splice(at, end - at, joined(tokens, at, end - 1, types.TEXT as TokenType, source));
}
