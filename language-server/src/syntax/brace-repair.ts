/**
 * Finds the one brace too many or too few from the indentation, before the parser sees it.
 *
 * Only files whose braces do not balance, or that have a property outside all braces, are touched. A block whose neighbour starts at its own column was never
 * closed; a closing brace that is followed by members further to the right closed too early.
 */
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { declarations } from '../../../grammar/keyword-table.js';
import type { SyntaxProblem } from '../facts/facts.js';
import { tokenEnd, insertedAfter, type ReadTokens } from './token-reader.js';
import { endOf, spanAt } from '../text/span.js';

interface OpenBlock {
  readonly brace: IToken;
  /** Column of the first token of the line on which the declaration starts. */
  readonly column: number;
  readonly declaration: IToken | undefined;
  readonly name: IToken | undefined;
}

/**
 * Adds the braces that are missing and takes out those too many, each with a problem at its place.
 * @param read tokens with keywords and properties already marked
 * @returns `balanced` is false if indentation had a say, which may go far
 */
export function repairBraces(
  read: ReadTokens,
  types: TokenTypeDictionary,
): ReadTokens & { readonly balanced: boolean } {
  return isBalanced(read.tokens)
    ? { ...read, balanced: true }
    : { ...new BraceRepair(read, types).run(), balanced: false };
}

/** True if there are as many braces as there should be: none too many, and no property outside all of them. */
function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    const name = token.tokenType.name;
    if (name === '{') depth++;
    else if (name === '}' && --depth < 0) return false;
    else if (name === 'PROPERTY' && depth === 0) return false;
  }
  return depth === 0;
}

const isDeclaration = (token: IToken) => token.tokenType.name in declarations;
const isMember = (token: IToken) => token.tokenType.name === 'PROPERTY' || isDeclaration(token);
const columnOf = (token: IToken) => token.startColumn as number;

class BraceRepair {
  private readonly out: IToken[] = [];
  private readonly problems: SyntaxProblem[];
  private readonly open: OpenBlock[] = [];
  private lineColumn = 1;
  private header: { keyword: IToken; name: IToken | undefined; column: number } | undefined;

  constructor(
    private readonly read: ReadTokens,
    private readonly types: TokenTypeDictionary,
  ) {
    this.problems = [...read.problems];
  }

  run(): ReadTokens {
    const { tokens } = this.read;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as IToken;
      const startsLine = i === 0 || (token.startLine as number) > ((tokens[i - 1] as IToken).endLine as number);
      if (startsLine) this.lineColumn = columnOf(token);
      const name = token.tokenType.name;
      if (startsLine && isMember(token)) this.beforeMember(token);
      if (name === '{') this.openBlock(token);
      else if (name === '}') {
        if (this.isTooMany(i, startsLine)) {
          this.report('brace-too-many', {}, token);
          continue;
        }
        if (startsLine) this.closeInner(columnOf(token));
        this.open.pop();
        this.header = undefined;
      } else this.followHeader(token);
      this.out.push(token);
    }
    this.closeAll();
    return { tokens: this.out, problems: this.problems };
  }

  private followHeader(token: IToken): void {
    if (isDeclaration(token)) this.header = { keyword: token, name: undefined, column: this.lineColumn };
    else if (this.header && token.tokenType.name === 'NAME') this.header.name ??= token;
    else if (this.header && token.tokenType.name !== 'TEXT') this.header = undefined;
  }

  private openBlock(brace: IToken): void {
    this.open.push({
      brace,
      column: this.header?.column ?? this.lineColumn,
      declaration: this.header?.keyword,
      name: this.header?.name,
    });
    this.header = undefined;
  }

  /** A member at or left of the open block's column means that the block was to end before it. */
  private beforeMember(member: IToken): void {
    const header = this.header;
    if (header && member.tokenType.name === 'PROPERTY' && columnOf(member) > header.column) {
      const last = this.out.at(-1) as IToken;
      this.report('brace-missing-open', { declaration: header.keyword.tokenType.name }, last, '{');
      const brace = insertedAfter(last, this.types['{'] as TokenType, '{');
      this.out.push(brace);
      this.openBlock(brace);
      return;
    }
    while (this.open.length > 0 && columnOf(member) <= (this.open.at(-1) as OpenBlock).column) this.closeTop();
  }

  /** A closing brace in the column of an outer block means that the inner ones were to end before it. */
  private closeInner(column: number): void {
    while (
      this.open.length > 1 &&
      column < (this.open.at(-1) as OpenBlock).column &&
      this.open.slice(0, -1).some((block) => block.column >= column)
    )
      this.closeTop();
  }

  private isTooMany(index: number, startsLine: boolean): boolean {
    const top = this.open.at(-1);
    if (!top) return true;
    if (!startsLine) return false;
    const token = this.read.tokens[index] as IToken;
    const next = this.read.tokens[index + 1];
    if (!next || (next.startLine as number) <= (token.endLine as number)) return false;
    if (isMember(next)) return columnOf(next) > top.column && columnOf(token) <= columnOf(next);
    return next.tokenType.name === '}' && columnOf(token) > top.column && columnOf(next) <= top.column;
  }

  private closeTop(): void {
    const block = this.open.pop() as OpenBlock;
    const last = this.out.at(-1) as IToken;
    if (block.brace.isInsertedInRecovery) {
      // Neither brace is there: one problem, at the declaration.
      const opening = this.problems.findIndex(
        ({ at, message }) => message === 'brace-missing-open' && endOf(at) === block.brace.startOffset,
      );
      const { fix: _, ...missing } = this.problems[opening] as SyntaxProblem;
      this.problems[opening] = { ...missing, message: 'braces-missing' };
      this.out.push(insertedAfter(last, this.types['}'] as TokenType, '}'));
      return;
    }
    const what = block.declaration?.tokenType.name;
    this.problems.push({
      message: 'block-not-closed',
      args: { declaration: what ?? '{', name: block.name?.image ?? '' },
      at: spanAt(last.startOffset, tokenEnd(last)),
      related: { message: 'block-opened-here', at: spanAt(block.brace.startOffset, tokenEnd(block.brace)) },
      fix: { at: spanAt(tokenEnd(last), tokenEnd(last)), text: `\n${' '.repeat(block.column - 1)}}` },
    });
    this.out.push(insertedAfter(last, this.types['}'] as TokenType, '}'));
  }

  /** At the end of the file one message is enough, however many blocks are open. */
  private closeAll(): void {
    const before = this.problems.length;
    while (this.open.length > 0) this.closeTop();
    this.problems.splice(before + 1);
  }

  private report(
    message: 'brace-too-many' | 'brace-missing-open',
    args: Record<string, string>,
    token: IToken,
    text = '',
  ): void {
    const at = spanAt(token.startOffset, tokenEnd(token));
    this.problems.push({
      message,
      args,
      at,
      fix: text ? { at: spanAt(endOf(at), endOf(at)), text: ` ${text}` } : { at, text },
    });
  }
}
