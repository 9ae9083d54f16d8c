/** The tokens of a text as the parsers for broken texts and the editing features want them: one object each. */
import type { IToken, TokenType } from 'chevrotain';
import { Scanner, tokenKinds } from './scanner.js';

/** Kinds of tokens by name. Langium's parser wants its own; where it is not needed, bare names will do. */
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

/** Lines and columns of places that come in order. */
class Lines {
  private line = 0;

  constructor(private readonly starts: readonly number[]) {}

  /** Goes on to the line that an offset is in. @returns the line, from 1 */
  of(offset: number): number {
    while (this.line + 1 < this.starts.length && (this.starts[this.line + 1] as number) <= offset) this.line++;
    return this.line + 1;
  }

  /** The column of an offset in the line gone to last, from 1. */
  column(offset: number): number {
    return offset - (this.starts[this.line] as number) + 1;
  }
}

/**
 * @param types of the tokens, by name
 * @param isReadable true if the text has been made readable: what still looks as if it stood for something else does not
 */
export function scanText(text: string, types: TokenTypes, isReadable = false): ScannedText {
  const scanner = new Scanner();
  scanner.scan(text, isReadable);
  const { kinds, starts, ends, lineStarts, count } = scanner;
  const from = (lines: Lines, start: number, end: number, type: TokenType) => {
    const startLine = lines.of(start);
    const startColumn = lines.column(start);
    const endLine = lines.of(end - 1);
    return new ScannedToken(
      text.slice(start, end),
      start,
      startLine,
      startColumn,
      endLine,
      lines.column(end - 1),
      type,
    );
  };
  const tokens: IToken[] = [];
  const lines = new Lines(lineStarts);
  for (let i = 0; i < count; i++) {
    const type = types[tokenKinds[kinds[i] as number] as string] as TokenType;
    tokens.push(from(lines, starts[i] as number, ends[i] as number, type));
  }
  const linesOfComments = new Lines(lineStarts);
  return {
    tokens,
    comments: scanner.comments.map(({ kind, start, end }) =>
      from(linesOfComments, start, end, types[kind] as TokenType),
    ),
    unexpected: scanner.unexpected,
    isReadable: !scanner.metTwin,
  };
}
