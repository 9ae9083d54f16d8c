import { type Cell, type CellKind, type ReportTable, shareText } from './report-table.js';

/** Tables as Markdown, each under its title. */
export function markdownOf(tables: readonly ReportTable[]): string {
  return `${tables.map(tableMarkdown).join('\n\n')}\n`;
}

/** One table, without a line break behind it. */
export function tableMarkdown({ title, headers, kinds, rows }: ReportTable): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map((cell, i) => cellText(cell, kinds?.[i])).join(' | ')} |`;
  const isNumber = headers.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  return [
    ...(title ? [`## ${escapeMarkdown(title)}`, ''] : []),
    line(headers),
    `| ${isNumber.map((number) => (number ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n');
}

const cellText = (cell: Cell, kind: CellKind | undefined) =>
  cell === undefined
    ? ''
    : escapeMarkdown(kind === 'share' && typeof cell === 'number' ? shareText(cell) : String(cell));

/** Text that Markdown shows as it is: no markup, no HTML, no end of the cell. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/\r\n?|\n/g, '<br>');
}
