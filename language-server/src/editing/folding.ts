import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { rangeAt } from './text-positions.js';
import { lineStartsOf } from '../text/line-of.js';
import { scan } from '../syntax/parser.js';
import { spanAt } from '../text/span.js';

/** Blocks, long texts and comments of more than one line. A folded block still shows its closing brace. */
export function foldingRangesOf(text: string): FoldingRange[] {
  const lineStarts = lineStartsOf(text);
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, keepLast: boolean, kind?: FoldingRangeKind) => {
    const range = rangeAt(lineStarts, spanAt(start, end));
    const endLine = range.end.line - (keepLast ? 1 : 0);
    if (endLine > range.start.line) ranges.push({ startLine: range.start.line, endLine, ...(kind && { kind }) });
  };
  const { tokens, comments } = scan(text);
  const open: number[] = [];
  for (const { tokenType, startOffset, image } of tokens) {
    if (tokenType.name === '{') open.push(startOffset);
    else if (tokenType.name === '}') {
      const start = open.pop();
      if (start !== undefined) add(start, startOffset + 1, true);
    } else if (tokenType.name === 'TEXT') add(startOffset, startOffset + image.length, false);
  }
  for (const { startOffset, image } of comments)
    add(startOffset, startOffset + image.length, false, FoldingRangeKind.Comment);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
