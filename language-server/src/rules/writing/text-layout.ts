/** How a file is laid out, so that inserted text looks like its neighbours. */

/** The line break that the file uses. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Offset at which the line of `offset` starts. */
export const lineStartAt = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Offset at which the line of `offset` ends, before its line break. */
export function lineEndAt(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** The blanks at the start of the line of `offset`. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStartAt(text, offset), offset))?.[0] ?? '';
}

/** One level of indentation: that of the first indented line, or two spaces. */
export function indentUnit(text: string): string {
  const first = /^(\t| {2,8})(?=\S)/m.exec(text)?.[1];
  return first ?? '  ';
}
