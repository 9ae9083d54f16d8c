/** A line of source with a mark below the text at fault, aligned for characters of any width. */
import { displayWidth, graphemesOf } from '../../editing/format/display-width.js';

/** Columns that an excerpt may take. */
const widest = 110;

/** So many characters on both sides fill an excerpt, however narrow they are. */
const near = 20 * widest;

/** The text of a line, without its line break. */
export function lineAt(text: string, lineStarts: readonly number[], line: number): string {
  return text.slice(lineStarts[line], lineStarts[line + 1]).replace(/[\r\n]+$/, '');
}

/** Text as it can be shown on a terminal: tabs as blanks, other control characters as visible signs. */
export function printable(text: string): string {
  return (
    text
      .replaceAll('\t', '  ')
      .replace(/\p{Cc}/gu, (sign) => (sign < ' ' ? String.fromCharCode(0x2400 + sign.charCodeAt(0)) : '\u2423'))
      // What turns the direction of writing around could show a line that is not there.
      .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '\u2423')
  );
}

/**
 * @param line a line of source, without its line break
 * @param from first character at fault
 * @param to character behind the last one at fault; may lie beyond the line
 * @returns undefined for a blank line
 */
export function sourceExcerpt(line: string, from: number, to: number): { line: string; mark: string } | undefined {
  if (line.trim() === '') return undefined;
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const start = Math.max(from, indent);
  const end = Math.max(start, Math.min(to, line.length));
  // Of a very long line only what is near can be shown: the rest is not even looked at.
  let before = printable(line.slice(Math.max(indent, start - near), start));
  let marked = printable(line.slice(start, Math.min(end, start + near)));
  let after = printable(line.slice(end, end + near));
  // A fault at the far end of a long line stays in sight.
  if (displayWidth(before) + displayWidth(marked) > widest) {
    const room = Math.max(20, widest - Math.min(displayWidth(marked), widest - 20));
    if (displayWidth(before) > room) before = `…${lastColumns(before, room)}`;
    if (displayWidth(marked) > widest - 20) {
      marked = firstColumns(marked, widest - 20);
      after = '…';
    }
  }
  const left = widest - displayWidth(before) - displayWidth(marked);
  if (displayWidth(after) > left) after = `${firstColumns(after, Math.max(0, left))}…`;
  const mark = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)));
  return { line: `${before}${marked}${after}`.trimEnd(), mark };
}

function firstColumns(text: string, columns: number): string {
  let taken = '';
  for (const { segment } of graphemesOf(text)) {
    if (displayWidth(taken + segment) > columns) break;
    taken += segment;
  }
  return taken;
}

function lastColumns(text: string, columns: number): string {
  let taken = '';
  // No grapheme that counts is so long that a hundred columns lie further back than this.
  for (const { segment } of [...graphemesOf(text.slice(-20 * columns))].reverse()) {
    if (displayWidth(segment + taken) > columns) break;
    taken = segment + taken;
  }
  return taken;
}
