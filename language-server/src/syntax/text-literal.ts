/**
 * Quoted texts: where one ends in the source, and what it says.
 *
 * A text on one line ends at its closing quote or, if that is missing, at the end of the line, so that a forgotten
 * quote costs one error and nothing that follows it.
 */

import { declarations, quoteTwins } from '../../../grammar/keyword-table.js';

/** How a text is written. */
export interface TextShape {
  readonly content: string;
  readonly problem?: 'not-closed' | 'not-opened' | 'not-quoted' | 'quotes-mixed' | 'quotes-turned';
}

/** Opening quote → closing quote. A closing “ ” opens a text too: it is easily typed by mistake. */
const closers: Readonly<Record<string, string>> = { '"': '"', '”': '”', ...quoteTwins };

/** The characters that open a text. */
export const textOpeners: readonly string[] = Object.keys(closers);
const openerUnits = new Set(textOpeners.map((char) => char.charCodeAt(0)));

/** True for the code unit of a character that opens a text. */
export const opensTextAt = (code: number): boolean => openerUnits.has(code);

/** The quote that closes a text that begins with `open`. */
export const closerOf = (open: string): string => closers[open] ?? open;
const delimiter = /[\s,，、;；:：{}｛｝()（）]/;
const declarationWords = Object.values(declarations).flatMap((entry) => [entry.en, entry.zh]);
/** A line that starts a declaration with a block: the long text before it was never closed. */
const declarationLine = new RegExp(`\\n(?:${declarationWords.join('|')})[ \\t]+[^\\n]*[{｛]`);
const closingLine = /\n[ \t]*[}｝][ \t]*(?=\r?\n|$)/;

/** What a word processor or an input method makes of the quotes of a long text. */
const turnedQuotes = /^[“”]{3}/;
/** They begin a long text where nothing else follows on their line. */
const opensTurned = /^[“”]{3}[ \t]*\r?\n/;
/** A long text ends with such quotes at the beginning or the end of a line. */
const closesTurned = /\n[ \t]*[“”]{3}(?=[\s;；}｝]|$)|[“”]{3}(?=[ \t;；]*[}｝]?[ \t]*(?:\r?\n|$))/;
/** The same for a text that begins with them. */
const closesAny = new RegExp(`"{3}|${closesTurned.source}`);
/** The same on one line. */
const closesOnLine = /[“”]{3}(?=[\s;；,，、}｝]|$)|"{3}(?=[\s;；,，、}｝]|$)/;

/** True for characters that open a text. */
export function opensText(char: string | undefined): boolean {
  return char !== undefined && char in closers;
}

/**
 * The end (exclusive) of the text that starts at `offset`.
 * @param source the whole file
 * @param offset of an opening quote
 */
export function endOfText(source: string, offset: number): number {
  return endOfPlainText(source, offset) ?? endOfAnyText(source, offset);
}

/** Most texts stand in ASCII quotes or “…” and have no quote, backslash or line break inside. */
function endOfPlainText(source: string, offset: number): number | undefined {
  const open = source.charCodeAt(offset);
  if (open === 0x201c) return endOfPlainPair(source, offset);
  if (open !== 0x22) return undefined;
  for (let i = offset + 1; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 0x22) return i > offset + 1 ? i + 1 : undefined;
    // Line break, backslash, “, ”
    if (code === 0x0a || code === 0x0d || code === 0x5c || code === 0x201c || code === 0x201d) return undefined;
  }
  return undefined;
}

function endOfPlainPair(source: string, offset: number): number | undefined {
  for (let i = offset + 1; i < source.length; i++) {
    const code = source.charCodeAt(i);
    // Not the first of “”“, which stands for the quotes of a long text.
    if (code === 0x201d)
      return i === offset + 1 && turnedQuotes.test(source.slice(offset, offset + 3)) ? undefined : i + 1;
    // Line break, ", “
    if (code === 0x0a || code === 0x0d || code === 0x22 || code === 0x201c) return undefined;
  }
  return undefined;
}

/** The same for every text, the long way. */
export function endOfAnyText(source: string, offset: number): number {
  if (source.startsWith('"""', offset)) return endOfLongText(source, offset);
  const turned = turnedQuotes.test(source.slice(offset, offset + 3)) ? endOfTurnedText(source, offset) : undefined;
  if (turned !== undefined) return turned;
  let lineEnd = offset + 1;
  while (lineEnd < source.length && source[lineEnd] !== '\n' && source[lineEnd] !== '\r') lineEnd++;
  const open = source[offset];
  const closed = open === '"' ? closeOfAscii(source, offset, lineEnd) : closeOfPaired(source, offset, lineEnd);
  return closed ?? cutOpenText(source, offset, lineEnd);
}

function closeOfAscii(source: string, offset: number, lineEnd: number): number | undefined {
  let inner = 0;
  for (let i = offset + 1; i < lineEnd; i++) {
    const char = source[i];
    if (char === '\\' && source[i + 1] === '"') i++;
    else if (char === '"') return i + 1;
    else if (char === '“') inner++;
    else if (char === '”' && inner > 0) inner--;
    else if (char === '”' && endsWord(source, i + 1, lineEnd) && asciiQuotes(source, i + 1, lineEnd) % 2 === 0)
      return i + 1;
  }
  return undefined;
}

function closeOfPaired(source: string, offset: number, lineEnd: number): number | undefined {
  const open = source[offset] as string;
  const close = closers[open] as string;
  let inner = 0;
  let mixed: number | undefined;
  for (let i = offset + 1; i < lineEnd; i++) {
    const char = source[i];
    // Inside ‘…’ an apostrophe is no closing quote.
    if (char === '’' && open === '‘' && !endsWord(source, i + 1, lineEnd)) continue;
    if (char === close || (open === '”' && char === '“')) {
      if (inner === 0) return i + 1;
      inner--;
    } else if (char === open) {
      if (mixed !== undefined) return mixed;
      inner++;
    } else if (char === '"' && mixed === undefined && endsWord(source, i + 1, lineEnd)) mixed = i + 1;
  }
  return mixed;
}

const endsWord = (source: string, at: number, lineEnd: number) => at >= lineEnd || delimiter.test(source[at] as string);

function asciiQuotes(source: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (source[i] === '"') count++;
  return count;
}

/** An open text gives back the brace that its line ends with, or it would take the block with it. */
function cutOpenText(source: string, offset: number, lineEnd: number): number {
  const rest = source.slice(offset, lineEnd);
  // The quote of 金额”：数值 closes a text that has lost its first one.
  if (/^.[ \t]*[:：]/.test(rest) && /[\p{L}\p{N}_)）]/u.test(source[offset - 1] ?? '')) return offset + 1;
  const brace = /[ \t]*[{｛]/.exec(rest);
  if (brace && brace.index > 0) return offset + brace.index;
  const tail = /[ \t]*[}｝][ \t}｝]*$/.exec(rest);
  if (tail && tail.index > 0) return offset + tail.index;
  return offset + rest.trimEnd().length;
}

function endOfLongText(source: string, offset: number): number {
  const close = source.indexOf('"""', offset + 3);
  const inside = source.slice(offset, close < 0 ? source.length : close);
  // A `"""` behind the start of another declaration opens a later text, if one is missing; else the text quotes a file.
  const next = declarationLine.exec(inside);
  if (close >= 0 && !(next && source.slice(offset).split('"""').length % 2 === 0)) return close + 3;
  const before = inside.slice(0, next?.index);
  const turned = closesTurned.exec(before.slice(3));
  if (turned) return offset + 3 + turned.index + turned[0].length;
  return offset + withoutBraceBehind(before).length;
}

/** An open text of several lines gives back the brace that closes its block. */
const withoutBraceBehind = (text: string): string => text.slice(0, closingLine.exec(text)?.index).trimEnd();

/** The end of a long text in `“““`; undefined if it is none. */
function endOfTurnedText(source: string, offset: number): number | undefined {
  const rest = source.slice(offset + 3);
  const isOpen = opensTurned.test(source.slice(offset, offset + 200));
  const inside = rest.slice(0, isOpen ? declarationLine.exec(rest)?.index : rest.search(/[\r\n]|$/));
  const close = (isOpen ? closesAny : closesOnLine).exec(inside);
  if (close) return offset + 3 + close.index + close[0].length;
  return isOpen ? offset + 3 + withoutBraceBehind(inside).length : undefined;
}

/**
 * What a text says that stands in ASCII quotes or “…” on one line without anything to look at twice, as most do.
 * @returns undefined if it does not
 */
export function plainContent(source: string, start: number, end: number): string | undefined {
  if (
    source.charCodeAt(start) === 0x201c &&
    end - start > 1 &&
    source.charCodeAt(end - 1) === 0x201d &&
    !turnedQuotes.test(source.slice(start, start + 3))
  )
    return source.slice(start + 1, end - 1);
  if (end - start < 3 || source.charCodeAt(start) !== 0x22 || source.charCodeAt(end - 1) !== 0x22) return undefined;
  if (source.charCodeAt(start + 1) === 0x22) return undefined;
  const content = source.slice(start + 1, end - 1);
  return content.includes('\\') ? undefined : content;
}

/**
 * What a text says and whether its quotes are right.
 * @param image the text with its quotes, as `endOfText` delimits it
 */
export function readText(image: string): TextShape {
  const plain = plainContent(image, 0, image.length);
  if (plain !== undefined) return { content: plain };
  if (image.startsWith('"""')) {
    const closed = image.length >= 6 && image.endsWith('"""');
    if (!closed && isTurnedLongText(image))
      return { content: withoutIndentation(image.slice(3, -3)), problem: 'quotes-turned' };
    const content = withoutIndentation(image.slice(3, closed ? -3 : undefined));
    return closed ? { content } : { content, problem: 'not-closed' };
  }
  if (isTurnedLongText(image)) {
    const closed = /["“”]{3}$/.test(image) && image.length >= 6;
    return { content: withoutIndentation(image.slice(3, closed ? -3 : undefined)), problem: 'quotes-turned' };
  }
  const open = image[0] as string;
  if (!opensText(open)) {
    const closed = opensText(image.at(-1)) || Object.values(closers).includes(image.at(-1) as string);
    return closed ? { content: image.slice(0, -1), problem: 'not-opened' } : { content: image, problem: 'not-quoted' };
  }
  const last = image.length > 1 ? image[image.length - 1] : undefined;
  const escapedEnd = open === '"' && image.endsWith('\\"');
  const close = closers[open] as string;
  if (last === close && !escapedEnd) return { content: unescaped(open, image.slice(1, -1)) };
  if (open === '”' && last === '“') return { content: image.slice(1, -1) };
  const mixed = !escapedEnd && ((open === '"' && last === '”') || (open !== '"' && last === '"'));
  if (mixed) return { content: image.slice(1, -1), problem: 'quotes-mixed' };
  return { content: unescaped(open, image.slice(1)), problem: 'not-closed' };
}

/** True for a long text of whose quotes some are “ or ”. */
function isTurnedLongText(image: string): boolean {
  if (/^"{3}/.test(image)) return image.length >= 6 && /[“”]{3}$/.test(image);
  return (
    turnedQuotes.test(image) && (opensTurned.test(image) || (image.length >= 6 && /(?:[“”]{3}|"{3})$/.test(image)))
  );
}

/**
 * A long text with plain quotes, where `“““` stands for them.
 * @param image of a text with the problem `quotes-turned`
 */
export function withPlainLongQuotes(image: string): string {
  const [, content = ''] = /^.{3}(.*?)(?:["“”]{3})?$/s.exec(image) ?? [];
  const isClosed = image.length >= 6 && /["“”]{3}$/.test(image);
  const [, indent = ''] = /\n([ \t]*)\S[^\n]*$/.exec(image) ?? [];
  return `"""${content}${isClosed || !content.includes('\n') ? '' : `\n${indent}`}"""`;
}

const unescaped = (open: string, content: string) =>
  open === '"' && content.includes('\\"') ? content.replaceAll('\\"', '"') : content;

/** Removes the first line break, the indentation that all lines share, and a last line of blanks. */
function withoutIndentation(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length === 1) return text.trim();
  if (lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(shared, line.length)).trimEnd()).join('\n');
}
