import type { FileFacts } from '../facts/facts.js';
import { lineOf } from '../text/line-of.js';
import { startOf } from '../text/span.js';

/** A file of the project with a syntax error. */
export interface BrokenFile {
  readonly uri: string;
  /** Line of its first error, counted from 0. */
  readonly line: number;
}

/** The files with syntax errors, each with the line of the first one, in the order of their names. */
export function brokenFiles(files: Iterable<FileFacts>): BrokenFile[] {
  const broken: BrokenFile[] = [];
  for (const { uri, problems, lineStarts } of files) {
    if (problems.length === 0) continue;
    const first = Math.min(...problems.map((p) => startOf(p.at)));
    broken.push({ uri, line: lineOf(lineStarts, first) });
  }
  return broken.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}
