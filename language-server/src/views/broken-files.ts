import type { FileFacts } from '../facts/facts.js';

/** A file of the project with a syntax error. */
export interface BrokenFile {
  readonly uri: string;
  /** Line of its first error, counted from 0. */
  readonly line: number;
}

/** The files with syntax errors, each with the line of the first one, in the order of `files`. */
export function brokenFiles(files: Iterable<FileFacts>): BrokenFile[] {
  const broken: BrokenFile[] = [];
  for (const { uri, problems, lineStarts } of files) {
    if (problems.length === 0) continue;
    const first = Math.min(...problems.map((p) => p.at[0]));
    broken.push({ uri, line: lineAt(lineStarts, first) });
  }
  return broken;
}

/** Line, counted from 0, that an offset is in. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
