import type { Located, Span } from '../../facts/facts.js';
import { lineOf } from '../../text/line-of.js';
import { endOf, lengthOf, spanAt, startOf } from '../../text/span.js';
import type { TextPart } from './surroundings.js';

/**
 * Where a part of a quoted text stands in its file.
 *
 * Facts keep what a text says, not how it is written. How long it is in the file, and where the lines begin, tells how the
 * one follows from the other; the few texts that could be written in two ways get the place of the whole text.
 * @param lineStarts of the file; for texts in `"""`
 */
export function rangeInText(text: Located<string>, part: TextPart, lineStarts: readonly number[]): Span {
  const start = startOf(text.at);
  const first = lineOf(lineStarts, start);
  const last = lineOf(lineStarts, Math.max(start, endOf(text.at) - 1));
  const offsetOf = first === last ? onOneLine(text) : onLines(text, first, last, lineStarts);
  if (!offsetOf) return text.at;
  return spanAt(offsetOf(part.start), offsetOf(part.end - 1) + 1);
}

/** From an offset in what a text says to the offset in the file. */
type OffsetOf = (inside: number) => number;

function onOneLine({ value, at }: Located<string>): OffsetOf | undefined {
  const start = startOf(at);
  const extra = lengthOf(at) - value.length;
  if (extra === 2) return (inside) => start + 1 + inside;
  const quotes = countOf(value, '"', value.length);
  // `"""…"""`, unless it could also be a text with four escaped quotes.
  if (extra === 6 && quotes !== 4) return (inside) => start + 3 + inside;
  // Every quote in it is written as `\"`.
  if (extra === 2 + quotes && quotes !== 4) return (inside) => start + 1 + inside + countOf(value, '"', inside + 1);
  return undefined;
}

/** A text in `"""`, each on a line of its own; the lines between have lost the indentation that they share. */
function onLines(
  { value, at }: Located<string>,
  first: number,
  last: number,
  lineStarts: readonly number[],
): OffsetOf | undefined {
  const lines = value.split('\n');
  if (lines.length !== last - first - 1) return undefined;
  const startOfLine = (line: number) => lineStarts[line] ?? 0;
  const lineBreak = startOfLine(first + 1) - startOf(at) - 3;
  if (lineBreak !== 1 && lineBreak !== 2) return undefined;
  let indentation = Number.MAX_SAFE_INTEGER;
  for (const [i, line] of lines.entries()) {
    const length = startOfLine(first + 2 + i) - startOfLine(first + 1 + i) - lineBreak;
    if (line !== '') indentation = Math.min(indentation, length - line.length);
  }
  if (indentation < 0) return undefined;
  return (inside) => {
    const line = countOf(value, '\n', inside);
    const column = inside - (value.lastIndexOf('\n', inside - 1) + 1);
    return startOfLine(first + 1 + line) + indentation + column;
  };
}

/** How often a character stands before an offset. */
function countOf(text: string, char: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0 && at < end; at = text.indexOf(char, at + 1)) count++;
  return count;
}
