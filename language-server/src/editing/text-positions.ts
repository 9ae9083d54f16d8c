/** Offsets ↔ LSP positions. Lines and characters count from 0; characters are UTF-16 units, as offsets are. */
import { endOf, startOf } from '../text/span.js';
import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../facts/facts.js';
import { lineOf } from '../text/line-of.js';

/** @param lineStarts offset of the start of each line */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = lineOf(lineStarts, offset);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** A position behind the last line counts as its start. */
export function offsetAt(lineStarts: readonly number[], { line, character }: Position): number {
  return (lineStarts[Math.min(line, lineStarts.length - 1)] ?? 0) + character;
}

export function rangeAt(lineStarts: readonly number[], at: Span): Range {
  return { start: positionAt(lineStarts, startOf(at)), end: positionAt(lineStarts, endOf(at)) };
}
