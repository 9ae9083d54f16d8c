/** The pieces of a file: its tokens and comments in order, each with the text that the formatter writes for it. */
import type { IToken } from 'chevrotain';
import type { ReqFile } from '../../generated/ast.js';
import { type Member, scan } from '../../syntax/parser.js';
import { tokenEnd } from '../../syntax/token-reader.js';
import { canonicalSeparator, canonicalText, type Punctuation } from './canonical-text.js';

export interface Piece {
  /** Name of the token type, or which comment it is. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** What is written in its place. */
  readonly text: string;
  /** Line breaks between it and the piece before. */
  readonly breaks: number;
  /** True if nothing at all stands between it and the piece before. */
  readonly touches: boolean;
  /** True for the first token of a property or declaration. */
  readonly startsMember: boolean;
  /** `;` or `；` before it, as it is written on a line with others; empty if there is none. */
  readonly separator: string;
}

export const isComment = (piece: Piece | undefined) =>
  piece?.type === 'LINE_COMMENT' || piece?.type === 'BLOCK_COMMENT';

/**
 * The pieces of a text.
 * @param punctuation which signs are written
 * @param tree of the text, if it is known: it tells where members start
 */
export function piecesOf(text: string, punctuation: Punctuation, tree?: ReqFile): Piece[] {
  const { tokens, comments } = scan(text);
  const all = [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
  const starts = new Set<number>();
  collectStarts(tree?.members ?? [], starts);
  let previousEnd = 0;
  return all.map((token) => {
    const gap = text.slice(previousEnd, token.startOffset);
    previousEnd = tokenEnd(token);
    return {
      type: token.tokenType.name,
      start: token.startOffset,
      end: previousEnd,
      text: textOf(token, punctuation),
      breaks: gap.match(/\r\n?|\n/g)?.length ?? 0,
      touches: gap === '',
      separator: canonicalSeparator(/[;；]/.exec(gap)?.[0] ?? '', punctuation),
      startsMember: starts.has(token.startOffset),
    };
  });
}

function textOf(token: IToken, punctuation: Punctuation): string {
  if (token.tokenType.name === 'BLOCK_COMMENT') return token.image;
  return token.tokenType.name === 'LINE_COMMENT'
    ? token.image.trimEnd()
    : canonicalText(token.tokenType.name, token.image, punctuation);
}

function collectStarts(members: readonly Member[], starts: Set<number>): void {
  for (const member of members) {
    if (member.$cstNode) starts.add(member.$cstNode.offset);
    if ('block' in member && member.block) collectStarts(member.block.members, starts);
  }
}
