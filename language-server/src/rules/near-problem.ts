import type { FileFacts, Span } from '../facts/facts.js';
import { lineOf } from '../text/line-of.js';
import { endOf, startOf } from '../text/span.js';

/** True if a line that the span touches has a syntax problem: what is wrong there is said already. */
export function isNearProblem(file: FileFacts | undefined, near: Span): boolean {
  if (!file || file.problems.length === 0) return false;
  const { problems, lineStarts } = file;
  const lineStart = lineStarts[lineOf(lineStarts, startOf(near))] ?? 0;
  const lineEnd = lineStarts[lineOf(lineStarts, endOf(near)) + 1] ?? Number.POSITIVE_INFINITY;
  return problems.some(({ at }) => startOf(at) < lineEnd && endOf(at) >= lineStart);
}
