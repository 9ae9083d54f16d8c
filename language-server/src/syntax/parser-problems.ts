/** Turns what the parser stumbled over into one problem per line, in terms of what was found and what was expected. */
import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import type { Span, SyntaxProblem } from '../facts/facts.js';
import { tokenEnd } from './token-reader.js';
import { endOf, spanAt, startOf } from '../text/span.js';

/** Chevrotain's exceptions know the token before the one at fault; their common type does not say so. */
type ParserError = IRecognitionException & { readonly previousToken?: IToken };

/**
 * @param errors of the parser, in the order in which it met them
 * @param source the text they are about
 * @param known problems that were found before parsing; what the parser says about the same lines follows from them
 */
export function problemsOfParser(
  errors: readonly ParserError[],
  source: string,
  known: readonly SyntaxProblem[],
): SyntaxProblem[] {
  const lineOf = (offset: number) => {
    let line = 0;
    for (let i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) line++;
    return line;
  };
  if (errors.length === 0) return [];
  const taken = new Set(known.flatMap(({ at }) => [lineOf(startOf(at)), lineOf(endOf(at))]));
  const problems: SyntaxProblem[] = [];
  for (const error of errors) {
    const at = placeOf(error, source);
    const previous = error.previousToken;
    const lines = [lineOf(startOf(at)), ...(previous && isReal(previous) ? [lineOf(tokenEnd(previous))] : [])];
    if (lines.some((line) => taken.has(line))) continue;
    for (const line of lines) taken.add(line);
    problems.push(problemOf(error, at, source));
  }
  return problems;
}

const isReal = (token: IToken) => Number.isFinite(token.startOffset) && token.image !== '';

/** The token at fault; where something is missing or the line breaks off (or the file does), the token before it. */
function placeOf(error: ParserError, source: string): Span {
  const token = breaksOff(error) || expectedOf(error) === ')' ? error.previousToken : error.token;
  return token && isReal(token) ? spanAt(token.startOffset, tokenEnd(token)) : spanAt(source.length, source.length);
}

/** See `ExpectedTokenProvider`. */
const expectedOf = (error: ParserError) => (error.name === 'MismatchedTokenException' ? error.message : undefined);

const breaksOff = ({ token, previousToken }: ParserError) =>
  !isReal(token) || (previousToken && isReal(previousToken) && (token.startLine ?? 0) > (previousToken.endLine ?? 0));

function problemOf(error: ParserError, at: Span, source: string): SyntaxProblem {
  const args = { found: source.slice(startOf(at), endOf(at)) };
  const expected = expectedOf(error);
  if (expected === ')')
    return { message: 'parenthesis-missing', args, at, fix: { at: spanAt(endOf(at), endOf(at)), text: ')' } };
  if (expected === ':') return { message: 'colon-expected', args, at };
  if (error.previousToken?.tokenType.name === ',') return { message: 'comma-without-next', args, at };
  return { message: breaksOff(error) ? 'unfinished' : 'unexpected', args, at };
}

/** Makes the name of the expected token the whole message: the words for people are chosen later, in their language. */
export class ExpectedTokenProvider extends LangiumParserErrorMessageProvider {
  override buildMismatchTokenMessage({ expected }: { expected: TokenType }): string {
    return expected.name;
  }
}
