import { stringify } from 'csv-stringify/sync';
import type { CellKind, ReportTable } from './report-table.js';
import { looksLikeValue } from './spreadsheet-text.js';

/**
 * A table as CSV for spreadsheets: UTF-8 with a byte order mark, without which Excel garbles Chinese, and lines that
 * end in CRLF. A text that a spreadsheet would run as a formula, or take for a number
 * or a day (`1-2`, `007`), gets an apostrophe in front.
 */
export function csvOf({ headers, rows, kinds }: ReportTable): string {
  const cells = rows.map((row) =>
    row.map((cell, i) => (typeof cell === 'string' ? keptText(withPlainBreaks(cell), kinds?.[i]) : cell)),
  );
  return stringify([[...headers], ...cells], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}

/** Tables below each other, each under its title, with an empty line between. */
export function csvOfTables(tables: readonly ReportTable[]): string {
  const [only, another] = tables;
  if (only && !another) return csvOf(only);
  const parts = tables.map((table) => `${table.title ?? ''}\r\n${csvOf(table).slice(byteOrderMark.length)}`);
  return byteOrderMark + parts.join('\r\n');
}

const keptText = (text: string, kind: CellKind | undefined) =>
  kind === undefined && looksLikeValue(text) && !/^[=+\-@\t\r]/.test(text) ? `'${text}` : text;

const byteOrderMark = '\uFEFF';

/** A lone line feed is a new line inside a cell; anything else looks like the end of the row to some programs. */
const withPlainBreaks = (text: string) => text.replace(/\r\n?/g, '\n');
