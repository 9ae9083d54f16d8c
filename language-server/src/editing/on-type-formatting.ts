/** Indentation while typing: of a new line, and of a line that a closing brace begins. No other line is touched. */
import { lineEndAt, lineStartAt } from '../rules/writing/text-layout.js';
import { styleOf } from '../rules/writing/writing-style.js';
import { isCertificateRequest, scan } from '../syntax/parser.js';
import { tokenEnd } from '../syntax/token-reader.js';
import type { FormatEdit } from './format/format-text.js';
import { breakAfter } from './format/layout.js';
import { spanAt } from '../text/span.js';

/** What calls for it. */
export const onTypeCharacters = ['\n', '}', '｝'] as const;

/**
 * The edit that indents the line at an offset as the formatter would: as most lines of the file are.
 * @param text with what was typed in it
 * @param offset behind what was typed
 * @param typed one of `onTypeCharacters`
 */
export function onTypeEdits(text: string, offset: number, typed: string): FormatEdit[] {
  if (isCertificateRequest(text)) return [];
  const start = lineStartAt(text, offset);
  const line = text.slice(start, lineEndAt(text, start));
  const old = /^[ \t]*/.exec(line)?.[0] ?? '';
  const first = line[old.length];
  // A brace behind something else ends a block on one line.
  if (typed !== '\n' && start + old.length + 1 !== offset) return [];
  const depth = depthBefore(text, start, first);
  const indent = depth === undefined ? old : styleOf(text, 'en').indent.repeat(depth);
  return indent === old ? [] : [{ at: spanAt(start, start + old.length), text: indent }];
}

/**
 * How far a line is indented.
 * @param first sign of the line, if it is not empty
 * @returns undefined inside a long text or a comment, which are the writer's own
 */
function depthBefore(text: string, lineStart: number, first: string | undefined): number | undefined {
  const { tokens, comments } = scan(text);
  for (const { startOffset, image } of comments)
    if (startOffset < lineStart && lineStart < startOffset + image.length) return undefined;
  let depth = 0;
  let parentheses = 0;
  let last: (typeof tokens)[number] | undefined;
  for (const token of tokens) {
    if (token.startOffset >= lineStart) break;
    last = token;
    const name = token.tokenType.name;
    if (name === '{') depth++;
    else if (name === '}') depth = Math.max(0, depth - 1);
    else if (name === '(') parentheses++;
    else if (name === ')') parentheses = Math.max(0, parentheses - 1);
    if (name === '{' || name === '}' || name === 'PROPERTY') parentheses = 0;
  }
  if (last && isOpenAt(last.image, tokenEnd(last), lineStart)) return undefined;
  if (/\/\*/.test(withoutComments(text, comments, last ? tokenEnd(last) : 0, lineStart))) return undefined;
  if (first === '}' || first === '｝') return Math.max(0, depth - 1);
  if (!last || !breakAfter.has(last.tokenType.name)) return depth + (parentheses > 0 ? 1 + parentheses : 0);
  return depth + 1 + Math.max(0, parentheses - (first === ')' || first === '）' ? 1 : 0));
}

/** True for a text in three quotes that a line begins in: one without its end, or one that ends further on. */
function isOpenAt(image: string, end: number, lineStart: number): boolean {
  if (!image.startsWith('"""')) return false;
  return end > lineStart || image.length < 6 || !image.endsWith('"""');
}

/** The part of a text between two offsets, less its comments: a comment that is not closed is none. */
function withoutComments(text: string, comments: ReturnType<typeof scan>['comments'], from: number, to: number) {
  let result = '';
  let end = from;
  for (const comment of comments) {
    if (comment.startOffset < from || comment.startOffset >= to) continue;
    result += text.slice(end, comment.startOffset);
    end = tokenEnd(comment);
  }
  return result + text.slice(end, Math.max(end, to));
}
