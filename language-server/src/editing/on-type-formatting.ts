/** Indentation while typing: of a new line, and of a line that a closing brace begins. No other line is touched. */
import { lineEndAt, lineStartAt } from '../writing/text-layout.js';
import { styleOf } from '../writing/writing-style.js';
import { outlineOf, type OutlineToken } from '../syntax/outline.js';
import { isCertificateRequest } from '../syntax/parser.js';
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
  const { tokens, comments } = outlineOf(text);
  for (const { start, end } of comments) if (start < lineStart && lineStart < end) return undefined;
  let depth = 0;
  let parentheses = 0;
  let last: OutlineToken | undefined;
  for (const token of tokens) {
    if (token.start >= lineStart) break;
    last = token;
    const { role, type } = token;
    if (role === 'open') depth++;
    else if (role === 'close') depth = Math.max(0, depth - 1);
    else if (type === '(') parentheses++;
    else if (type === ')') parentheses = Math.max(0, parentheses - 1);
    if (role === 'open' || role === 'close' || role === 'key') parentheses = 0;
  }
  if (last && isOpenAt(last.image, last.end, lineStart)) return undefined;
  if (/\/\*/.test(withoutComments(text, comments, last?.end ?? 0, lineStart))) return undefined;
  if (first === '}' || first === '｝') return Math.max(0, depth - 1);
  if (!last || !breakAfter.has(last.type)) return depth + (parentheses > 0 ? 1 + parentheses : 0);
  return depth + 1 + Math.max(0, parentheses - (first === ')' || first === '）' ? 1 : 0));
}

/** True for a text in three quotes that a line begins in: one without its end, or one that ends further on. */
function isOpenAt(image: string, end: number, lineStart: number): boolean {
  if (/^[“”]{3}/.test(image)) return end > lineStart;
  if (!image.startsWith('"""')) return false;
  return end > lineStart || image.length < 6 || !image.endsWith('"""');
}

/** The part of a text between two offsets, less its comments: a comment that is not closed is none. */
function withoutComments(text: string, comments: readonly OutlineToken[], from: number, to: number) {
  let result = '';
  let end = from;
  for (const comment of comments) {
    if (comment.start < from || comment.start >= to) continue;
    result += text.slice(end, comment.start);
    end = comment.end;
  }
  return result + text.slice(end, Math.max(end, to));
}
