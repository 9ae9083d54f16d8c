import type { FileFacts, Span } from '../facts/facts.js';
import { lineOf } from '../model/line-of.js';

/** True if a line that the span touches has a syntax problem: what is wrong there is said already. */
export function isNearProblem({ problems, lineStarts }: FileFacts, [start, end]: Span): boolean {
  if (problems.length === 0) return false;
  const lineStart = lineStarts[lineOf(lineStarts, start)] ?? 0;
  const lineEnd = lineStarts[lineOf(lineStarts, end) + 1] ?? Number.POSITIVE_INFINITY;
  return problems.some(({ at }) => at[0] < lineEnd && at[1] >= lineStart);
}
