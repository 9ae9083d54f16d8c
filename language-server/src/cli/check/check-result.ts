import type { Span } from '../../facts/facts.js';
import type { Finding } from '../../rules/rule.js';
import { lineOf } from '../../text/line-of.js';
import { endOf, startOf } from '../../text/span.js';

/** A file that findings may point into. */
export interface CheckedFile {
  readonly uri: string;
  readonly path: string;
  readonly lineStarts: readonly number[];
}

export interface CheckSummary {
  readonly files: number;
  readonly requirements: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

export interface CheckResult {
  readonly files: ReadonlyMap<string, CheckedFile>;
  /** By file, position and code. */
  readonly findings: readonly Finding[];
  readonly summary: CheckSummary;
}

/** How many findings there are of each severity. */
export function countOf(findings: readonly Finding[]): Omit<CheckSummary, 'files' | 'requirements'> {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint') };
}

/** A place in a file, from 0, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Line and character of an offset. */
export function positionAt({ lineStarts }: CheckedFile, offset: number): Position {
  const line = lineOf(lineStarts, offset);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** Start and end of a span. */
export function rangeOf(file: CheckedFile, at: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(file, startOf(at)), end: positionAt(file, endOf(at)) };
}
