/** The formatter: a pure function over a file's text. */
import type { Span, SyntaxProblem } from '../../facts/facts.js';
import { readFacts } from '../../facts/read-facts.js';
import { isCertificateRequest, parse } from '../../syntax/parser.js';
import { styleOf } from '../../writing/writing-style.js';
import type { Punctuation } from './canonical-text.js';
import { layOut } from './layout.js';
import { type Piece, piecesOf } from './pieces.js';
import { endOf, spanAt, startOf } from '../../text/span.js';

/** A text with problems of form is left alone: what it means is not certain enough to move anything. */
export interface NotFormatted {
  readonly problems: readonly SyntaxProblem[];
}

/** One replacement in the text as it was. */
export interface FormatEdit {
  readonly at: Span;
  readonly text: string;
}

/**
 * Formats the text of a `.req` file: layout, punctuation and spelling, never what it says.
 * @param punctuation which signs to write, as `req.config.json` says
 * @returns the formatted text, which is a fixed point, or the problems that stand in the way
 */
export function formatText(text: string, punctuation: Punctuation): { readonly text: string } | NotFormatted {
  const result = formatEdits(text, punctuation);
  return 'problems' in result ? result : { text: applyEdits(text, result.edits) };
}

/**
 * The smallest replacements that format a text, in order and without overlaps, so that cursors and folds stay.
 * @param range leave out what lies outside of it
 */
export function formatEdits(
  text: string,
  punctuation: Punctuation,
  range?: Span,
): { readonly edits: readonly FormatEdit[] } | NotFormatted {
  if (isCertificateRequest(text)) return { edits: [] };
  const parsed = parse(text);
  const all = readFacts('', text, parsed).problems;
  if (all.length > 0) return { problems: all };
  const pieces = piecesOf(text, punctuation);
  const edits = editsOf(text, pieces);
  // A layout that would be read differently is a mistake of ours; the file must not pay for it.
  if (!saysTheSame(pieces, piecesOf(applyEdits(text, edits), punctuation))) return { edits: [] };
  return {
    edits:
      range !== undefined
        ? edits.filter(({ at }) => startOf(at) >= startOf(range) && endOf(at) <= endOf(range))
        : edits,
  };
}

function editsOf(text: string, pieces: readonly Piece[]): FormatEdit[] {
  const edits: FormatEdit[] = [];
  const replace = (start: number, end: number, by: string) => {
    const old = text.slice(start, end);
    if (old === by) return;
    const kept = sharedStart(old, by);
    edits.push({ at: spanAt(start + kept, end), text: by.slice(kept) });
  };
  const { lineBreak, indent: unit } = styleOf(text, 'en');
  const gaps = layOut(pieces, text, unit);
  // A byte order mark stays.
  let end = text.startsWith('\uFEFF') ? 1 : 0;
  pieces.forEach((piece, i) => {
    const gap = gaps[i] as string;
    replace(end, piece.start, gap.replaceAll('\n', lineBreak));
    const indent = gap.includes('\n') || i === 0 ? gap.slice(gap.lastIndexOf('\n') + 1) : undefined;
    replace(piece.start, piece.end, piece.type === 'BLOCK_COMMENT' ? withStarsAligned(piece.text, indent) : piece.text);
    end = piece.end;
  });
  replace(end, text.length, pieces.length > 0 ? lineBreak : '');
  return edits;
}

/** How far two texts are the same from the start; a line end of two characters counts as one. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a[length - 1] === '\r' ? length - 1 : length;
}

/** Lines of a comment that all begin with a star move with the comment's first line; all else inside stays. */
function withStarsAligned(comment: string, indent: string | undefined): string {
  if (indent === undefined || !/^[^\n]*(\n[ \t]*\*[^\n]*)+$/.test(comment)) return comment;
  return comment.replace(/\n[ \t]*/g, `\n${indent} `);
}

/** Replaces the parts of a text; the edits are in order. */
export function applyEdits(text: string, edits: readonly FormatEdit[]): string {
  let result = '';
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, startOf(edit.at)) + edit.text;
    end = endOf(edit.at);
  }
  return result + text.slice(end);
}

const content = ({ type, text }: Piece) =>
  `${type} ${type === 'BLOCK_COMMENT' ? text.replace(/\n[ \t]*\*/g, '\n*') : text}`;

function saysTheSame(pieces: readonly Piece[], after: readonly Piece[]): boolean {
  return after.length === pieces.length && after.every((piece, i) => content(piece) === content(pieces[i] as Piece));
}
