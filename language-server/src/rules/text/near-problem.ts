import type { FileFacts, Span, SyntaxProblem } from '../../facts/facts.js';
import { lineOf } from '../../text/line-of.js';
import { endOf, startOf } from '../../text/span.js';

/** True if a line that the span touches has a syntax problem: what is wrong there is said already. */
export function isNearProblem(file: FileFacts | undefined, near: Span): boolean {
  if (!file || file.problems.length === 0) return false;
  const { problems, lineStarts } = file;
  const lineStart = lineStarts[lineOf(lineStarts, startOf(near))] ?? 0;
  const lineEnd = lineStarts[lineOf(lineStarts, endOf(near)) + 1] ?? Number.POSITIVE_INFINITY;
  return isProblemIn(problems, lineStart, lineEnd - 1);
}

/**
 * True if a problem touches a piece of the text, ends included.
 * @param problems of the file, in text order
 */
export function isProblemIn(problems: readonly SyntaxProblem[], start: number, end: number): boolean {
  // A long one far before may reach here.
  const reach = reachOf(problems);
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf((problems[middle] as SyntaxProblem).at) <= end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (reach[low - 1] as number) >= start;
}

const reaches = new WeakMap<readonly SyntaxProblem[], readonly number[]>();

/** For each problem, how far it and those before it reach. Worked out once for each list. */
function reachOf(problems: readonly SyntaxProblem[]): readonly number[] {
  const known = reaches.get(problems);
  if (known) return known;
  let farthest = 0;
  const reach = problems.map(({ at }) => {
    farthest = Math.max(farthest, endOf(at));
    return farthest;
  });
  reaches.set(problems, reach);
  return reach;
}
