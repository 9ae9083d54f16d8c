/** The pieces of a file: its tokens and comments in order, each with the text that the formatter writes for it. */
import type { IToken } from 'chevrotain';
import { type Member, type ParsedFile, scan } from '../../syntax/parser.js';
import type { Places } from '../../syntax/readable-text.js';
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
 * @param parsed the text, if that is known: its tree tells where members start
 */
export function piecesOf(text: string, punctuation: Punctuation, parsed?: ParsedFile): Piece[] {
  const { tokens, comments } = scan(text);
  const all = [...tokens, ...comments].sort((a, b) => a.startOffset - b.startOffset);
  const starts = new Set<number>();
  collectStarts(parsed?.tree.members ?? [], starts, parsed?.source.places);
  let previousEnd = 0;
  return all.map((token, i) => {
    const gap = text.slice(previousEnd, token.startOffset);
    previousEnd = tokenEnd(token);
    return {
      type: token.tokenType.name,
      start: token.startOffset,
      end: previousEnd,
      text: isBetweenNumbers(all, i) && textOf(token, punctuation) === '，' ? '、' : textOf(token, punctuation),
      breaks: gap.match(/\r\n?|\n/g)?.length ?? 0,
      touches: gap === '',
      separator: canonicalSeparator(/[;；]/.exec(gap)?.[0] ?? '', punctuation),
      startsMember: starts.has(token.startOffset),
    };
  });
}

/** `100，200` could be one number: between two of them stands `、`. */
const isBetweenNumbers = (tokens: readonly IToken[], i: number) =>
  tokens[i]?.tokenType.name === ',' &&
  tokens[i - 1]?.tokenType.name === 'NUMBER' &&
  tokens[i + 1]?.tokenType.name === 'NUMBER';

function textOf(token: IToken, punctuation: Punctuation): string {
  if (token.tokenType.name === 'BLOCK_COMMENT') return token.image;
  return token.tokenType.name === 'LINE_COMMENT'
    ? token.image.trimEnd()
    : canonicalText(token.tokenType.name, token.image, punctuation);
}

function collectStarts(members: readonly Member[], starts: Set<number>, places: Places | undefined): void {
  for (const member of members) {
    if (member.$cstNode) starts.add(places ? places.startOf(member.$cstNode.offset) : member.$cstNode.offset);
    if ('block' in member && member.block) collectStarts(member.block.members, starts, places);
  }
}
