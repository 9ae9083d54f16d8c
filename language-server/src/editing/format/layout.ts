/**
 * Where lines break and how far they are indented.
 *
 * The order of pieces never changes; the layout is the list of gaps before them. A block stays on one line if it is on
 * one line in the source and fits; every other block has one member per line. Inside a member the line breaks of the
 * source stay where a reader would put one: in lists, before and after `and` and `or`, before `because` and `until`.
 */
import { expressionFunctions } from '../../../../grammar/keyword-table.js';
import { displayWidth } from './display-width.js';
import { gapBeforeUnit } from './canonical-text.js';
import { isComment, type Piece } from './pieces.js';

const lineWidth = 120;
/** As wide as tabs are taken to be. */
const usualTab = '    ';

/** After these, and before those, a line break of the source stays. */
export const breakAfter: ReadonlySet<string> = new Set([':', ',', '(', 'and', 'or', '+', '-', '*', '/']);
const breakBefore = new Set([')', 'and', 'or', '+', '-', '*', '/', 'because', 'until']);

/**
 * The gap before each piece; line breaks are `\n`.
 * @param indent one level of indentation
 */
export function layOut(pieces: readonly Piece[], source: string, indent: string): string[] {
  return new Layout(pieces, source, indent).gaps();
}

class Layout {
  private readonly result: string[] = [];
  private readonly closing: ReadonlyMap<number, number>;
  /** Open blocks that have a line for each member. */
  private depth = 0;
  private parentheses = 0;
  /** Index of the brace that ends the block on one line that is being written. */
  private oneLineUntil = -1;
  /** What stands on the current line so far. */
  private line = '';

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly source: string,
    private readonly indent: string,
  ) {
    this.closing = matchBraces(pieces);
  }

  gaps(): string[] {
    this.pieces.forEach((piece, i) => {
      if (piece.type === '}' && i > this.oneLineUntil && !this.isEmptyBlock(i)) this.depth--;
      const gap = this.gapBefore(i);
      this.result.push(gap);
      this.write(gap + piece.text);
      if (piece.startsMember) this.parentheses = 0;
      if (piece.type === '(') this.parentheses++;
      if (piece.type === ')') this.parentheses--;
      if (piece.type === '{' && i > this.oneLineUntil && !this.isEmptyBlock(i + 1)) this.openBlock(i);
    });
    return this.result;
  }

  private write(text: string): void {
    const lastBreak = text.lastIndexOf('\n');
    this.line = lastBreak < 0 ? this.line + text : text.slice(lastBreak + 1);
  }

  private openBlock(open: number): void {
    const close = this.closing.get(open);
    if (close !== undefined && this.fitsOnLine(open, close)) this.oneLineUntil = close;
    else this.depth++;
  }

  private fitsOnLine(open: number, close: number): boolean {
    if (/[\r\n]/.test(this.source.slice((this.pieces[open] as Piece).start, (this.pieces[close] as Piece).end)))
      return false;
    const fits = (line: string) => displayWidth(line.replaceAll('\t', usualTab)) <= lineWidth;
    let line = this.line;
    // What is far too long is known to be before its end.
    let looksAt = 4 * lineWidth;
    for (let i = open + 1; i <= close; i++) {
      line += this.gapOnLine(i) + (this.pieces[i] as Piece).text;
      if (line.length < looksAt) continue;
      if (!fits(line)) return false;
      looksAt = 2 * line.length;
    }
    return fits(line);
  }

  private isEmptyBlock(close: number): boolean {
    return this.pieces[close]?.type === '}' && this.pieces[close - 1]?.type === '{';
  }

  private gapBefore(i: number): string {
    const piece = this.pieces[i] as Piece;
    const previous = this.pieces[i - 1];
    if (!previous || this.isEmptyBlock(i)) return '';
    if (i <= this.oneLineUntil) return this.gapOnLine(i);
    if (piece.type === '}') return this.newLine(this.depth);
    if (piece.startsMember) return this.leads(i - 1) ? ' ' : this.memberLine(i);
    if (isComment(piece)) return this.gapBeforeComment(i);
    const forced = previous.type === 'LINE_COMMENT' || (isComment(previous) && piece.breaks > 0);
    if (forced || (piece.breaks > 0 && (breakAfter.has(previous.type) || breakBefore.has(piece.type))))
      return piece.type === '{' ? this.newLine(this.depth) : this.continuation(piece);
    return gapBetween(previous, piece);
  }

  private gapBeforeComment(i: number): string {
    const { breaks } = this.pieces[i] as Piece;
    const next = this.pieces.slice(i + 1).find((piece) => !isComment(piece));
    const betweenMembers = !next || next.startsMember || next.type === '}';
    if (!betweenMembers) return breaks > 0 ? this.continuation(this.pieces[i] as Piece) : ' ';
    if (breaks > 0) return this.memberLine(i);
    // Right before a member on the same line it belongs to that one, else to what is before it.
    return this.leads(i) && !this.leads(i - 1) ? this.memberLine(i) : ' ';
  }

  /** True for comments that stand on the line of the member that follows them. */
  private leads(i: number): boolean {
    const piece = this.pieces[i];
    const next = this.pieces[i + 1];
    if (piece?.type !== 'BLOCK_COMMENT' || !next || next.breaks > 0) return false;
    return next.startsMember || this.leads(i + 1);
  }

  /** True if the line before ends with an opening brace, whatever comments follow that. */
  private followsBrace(i: number): boolean {
    const previous = this.pieces[i - 1];
    if (previous?.type === '{') return true;
    return isComment(previous) && previous?.breaks === 0 && !this.leads(i - 1) && this.followsBrace(i - 1);
  }

  private memberLine(i: number): string {
    const blank = (this.pieces[i] as Piece).breaks > 1 && !this.followsBrace(i);
    return (blank ? '\n' : '') + this.newLine(this.depth);
  }

  private newLine(depth: number): string {
    return `\n${this.indent.repeat(depth)}`;
  }

  private continuation(piece: Piece): string {
    return this.newLine(this.depth + 1 + Math.max(0, this.parentheses - (piece.type === ')' ? 1 : 0)));
  }

  private gapOnLine(i: number): string {
    const piece = this.pieces[i] as Piece;
    const previous = this.pieces[i - 1] as Piece;
    if (this.isEmptyBlock(i)) return '';
    if (piece.type === '}' || previous.type === '{') return ' ';
    if (piece.startsMember) return isComment(previous) ? ' ' : behindSeparator(piece.separator);
    return gapBetween(previous, piece);
  }
}

/** Members without a separator stand two blanks apart. */
const behindSeparator = (sign: string) => (sign === '' ? '  ' : sign === ';' ? '; ' : sign);

/** Full-width signs bring their own blank. */
const withBlank = /[：，、]$/;

/** The gap between two pieces of one member on one line. */
function gapBetween(previous: Piece, piece: Piece): string {
  if (isComment(piece)) return ' ';
  if (piece.type === ',' || piece.type === ':' || piece.type === ')' || previous.type === '(') return '';
  if (piece.type === '..' || previous.type === '..') return '';
  if ((previous.type === ':' || previous.type === ',') && withBlank.test(previous.text)) return '';
  if (piece.type === '(' && previous.type in expressionFunctions) return '';
  return piece.type === 'UNIT' ? gapBeforeUnit(piece.text, piece.touches) : ' ';
}

function matchBraces(pieces: readonly Piece[]): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  pieces.forEach(({ type }, i) => {
    if (type === '{') open.push(i);
    else if (type === '}') {
      const start = open.pop();
      if (start !== undefined) closing.set(start, i);
    }
  });
  return closing;
}
