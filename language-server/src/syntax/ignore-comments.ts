/** Comments that say which findings of the next line are not shown. */
import { type Span, spanAt } from '../text/span.js';

/** `// req-ignore CODE: reason` on a line by itself: findings with that code on the next line are not shown. */
export interface IgnoreComment {
  readonly code: string;
  readonly reason: string;
  /** Of the comment, from 0. */
  readonly line: number;
  readonly at: Span;
}

const ignoreComment = /^\/\/\s*req-ignore\s+([\w-]+)\s*(?:[:：]\s*(.*))?$/;

/**
 * What a comment says about findings.
 * @param line that it starts on, from 0, and where that starts
 * @returns undefined if it says nothing, or is not alone on its line
 */
export function ignoreCommentAt(
  text: string,
  [start, end]: readonly [number, number],
  line: number,
  lineStart: number,
): IgnoreComment | undefined {
  const match = ignoreComment.exec(text.slice(start, end));
  if (!match || text.slice(lineStart, start).trim() !== '') return undefined;
  return { code: match[1] as string, reason: match[2]?.trim() ?? '', line, at: spanAt(start, end) };
}
