import type { FileFacts, Span } from '../facts/facts.js';

/** True if a line that the span touches has a syntax problem: what is wrong there is said already. */
export function isNearProblem({ problems, lineStarts }: FileFacts, [start, end]: Span): boolean {
  if (problems.length === 0) return false;
  const lineStart = lineStarts[lineOf(lineStarts, start)] ?? 0;
  const lineEnd = lineStarts[lineOf(lineStarts, end) + 1] ?? Number.POSITIVE_INFINITY;
  return problems.some(({ at }) => at[0] < lineEnd && at[1] >= lineStart);
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
