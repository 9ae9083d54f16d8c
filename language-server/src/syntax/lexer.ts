import type { IToken } from 'chevrotain';
import { DefaultLexer, type LexerResult, type LexingReport } from 'langium';
import type { IgnoreComment, Span, SyntaxProblem } from '../facts/facts.js';
import { repairBraces } from './brace-repair.js';
import { readText } from './text-literal.js';
import { endOf, isDeclarationWord, readWords } from './token-reader.js';

/** The lexing report: problems already put into words. Langium hands it on with the parse result. */
export interface ReqLexingReport extends LexingReport {
  readonly problems: readonly SyntaxProblem[];
  readonly ignored: readonly IgnoreComment[];
}

const ignoreComment = /^\/\/\s*req-ignore\s+([\w-]+)\s*(?:[:：]\s*(.*))?$/;

/** Lexes, reads words by their place, repairs braces. */
export class ReqLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens: lexed, groups, errors } = this.chevrotainLexer.tokenize(text);
    const tokens = joinUnopenedTexts(lexed, text);
    const hidden = (groups as { hidden?: IToken[] }).hidden ?? [];
    const problems: SyntaxProblem[] = errors.map(({ offset, length }) => ({
      message: 'unexpected-character',
      args: { found: text.slice(offset, offset + length) },
      at: [offset, offset + length],
    }));
    for (const token of tokens) if (token.tokenType.name === 'TEXT') reportText(token, problems);
    for (const comment of hidden) {
      if (comment.image.startsWith('/*') && (comment.image.length < 4 || !comment.image.endsWith('*/')))
        problems.push({
          message: 'comment-not-closed',
          args: {},
          at: [comment.startOffset, comment.startOffset + 2],
          fix: { at: [endOf(comment), endOf(comment)], text: ' */' },
        });
    }
    const read = repairBraces(readWords(tokens, this.tokenTypes), this.tokenTypes);
    const ignored = hidden.flatMap((comment) => ignoreOf(comment, text) ?? []);
    const report: ReqLexingReport = { diagnostics: [], problems: [...problems, ...read.problems], ignored };
    return { tokens: read.tokens, hidden, errors: [], report };
  }
}

function ignoreOf(comment: IToken, text: string): IgnoreComment | undefined {
  const match = ignoreComment.exec(comment.image);
  const lineStart = text.lastIndexOf('\n', comment.startOffset - 1) + 1;
  if (!match || text.slice(lineStart, comment.startOffset).trim() !== '') return undefined;
  const line = (comment.startLine as number) - 1;
  return { code: match[1] as string, reason: match[2]?.trim() ?? '', line, at: [comment.startOffset, endOf(comment)] };
}

/**
 * A quote with nothing behind it and loose words before it closes a text that was never opened: the words and the
 * quote become one text.
 */
function joinUnopenedTexts(tokens: IToken[], source: string): IToken[] {
  for (let i = tokens.length - 1; i > 0; i--) {
    const quote = tokens[i] as IToken;
    if (quote.tokenType.name !== 'TEXT' || quote.image.length !== 1) continue;
    const first = firstLooseWord(tokens, i);
    if (first === i) continue;
    const start = tokens[first] as IToken;
    const { startOffset, startLine, startColumn } = start;
    const image = source.slice(startOffset, endOf(quote));
    tokens.splice(first, i - first + 1, { ...quote, image, startOffset, startLine, startColumn } as IToken);
    i = first;
  }
  return tokens;
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

function reportText(token: IToken, problems: SyntaxProblem[]): void {
  const { problem } = readText(token.image);
  if (!problem) return;
  const at: Span = [token.startOffset, endOf(token)];
  if (problem === 'not-opened') {
    const quote = token.image.at(-1) === '”' ? '“' : '"';
    problems.push({ message: 'text-not-opened', args: { open: quote }, at, fix: { at: [at[0], at[0]], text: quote } });
    return;
  }
  const open = token.image.startsWith('"""') ? '"""' : (token.image[0] as string);
  const close = open === '“' ? '”' : open === '「' ? '」' : open;
  if (problem === 'not-closed')
    problems.push({ message: 'text-not-closed', args: { close }, at, fix: { at: [at[1], at[1]], text: close } });
  else
    problems.push({
      message: 'text-quotes-mixed',
      args: { open, close, found: token.image.at(-1) as string },
      at,
      fix: { at: [at[1] - 1, at[1]], text: close },
    });
}
