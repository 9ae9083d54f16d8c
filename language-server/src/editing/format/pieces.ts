/** The pieces of a file: its tokens and comments in order, each with the text that the formatter writes for it. */
import { outlineOf, type OutlineToken } from '../../syntax/outline.js';
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
 */
export function piecesOf(text: string, punctuation: Punctuation): Piece[] {
  const { all } = outlineOf(text);
  let previousEnd = 0;
  return all.map((token, i) => {
    const gap = text.slice(previousEnd, token.start);
    previousEnd = token.end;
    return {
      type: token.type,
      start: token.start,
      end: previousEnd,
      text: isBetweenNumbers(all, i) && textOf(token, punctuation) === '，' ? '、' : textOf(token, punctuation),
      breaks: gap.match(/\r\n?|\n/g)?.length ?? 0,
      touches: gap === '',
      separator: canonicalSeparator(/[;；]/.exec(gap)?.[0] ?? '', punctuation),
      startsMember: token.role === 'keyword' || token.role === 'key',
    };
  });
}

/** `100，200` could be one number: between two of them stands `、`. */
const isBetweenNumbers = (tokens: readonly OutlineToken[], i: number) =>
  tokens[i]?.type === ',' && tokens[i - 1]?.type === 'NUMBER' && tokens[i + 1]?.type === 'NUMBER';

function textOf(token: OutlineToken, punctuation: Punctuation): string {
  if (token.type === 'BLOCK_COMMENT') return token.image;
  return token.type === 'LINE_COMMENT' ? token.image.trimEnd() : canonicalText(token.type, token.image, punctuation);
}
