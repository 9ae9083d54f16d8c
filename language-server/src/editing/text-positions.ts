/** Offsets ↔ LSP positions. Lines and characters count from 0; characters are UTF-16 units, as offsets are. */
import type { Position, Range } from 'vscode-languageserver';
import type { Span } from '../facts/facts.js';

/** @param lineStarts offset of the start of each line */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (lineStarts[low] ?? 0) };
}

/** A position behind the last line counts as its start. */
export function offsetAt(lineStarts: readonly number[], { line, character }: Position): number {
  return (lineStarts[Math.min(line, lineStarts.length - 1)] ?? 0) + character;
}

export function rangeAt(lineStarts: readonly number[], [start, end]: Span): Range {
  return { start: positionAt(lineStarts, start), end: positionAt(lineStarts, end) };
}
