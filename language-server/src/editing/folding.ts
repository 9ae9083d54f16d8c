import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { rangeAt } from './text-positions.js';
import { lineStartsOf } from '../text/line-of.js';
import { outlineOf } from '../syntax/outline.js';
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
  const { all } = outlineOf(text);
  const open: number[] = [];
  for (const { role, type, start, end } of all) {
    if (role === 'open') open.push(start);
    else if (role === 'close') {
      const opened = open.pop();
      if (opened !== undefined) add(opened, end, true);
    } else if (type === 'TEXT') add(start, end, false);
    else if (role === 'comment') add(start, end, false, FoldingRangeKind.Comment);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
