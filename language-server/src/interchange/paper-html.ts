/** What pages for paper consist of: tables with all rows, under heads that repeat on each page, and drawings. */
import { type Cell, type CellKind, type ReportTable, shareText } from './report-table.js';
import { escapeXml, widthOf } from './svg.js';

/** A picture on a page of its own if it is higher than wide. */
export function figure(svg: string): string {
  const [, width = '1', height = '1'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return `<figure class="${Number(height) > Number(width) * 0.8 ? 'tall' : 'wide-picture'}">${svg}</figure>`;
}

/** In ems. */
const shortWidth = 8;

/** Without the columns that say nothing in any row. */
export function tableHtml({ title, headers, kinds, rows }: ReportTable): string {
  const shown = headers.flatMap((_, i) => (rows.some((row) => row[i] !== undefined && row[i] !== '') ? [i] : []));
  const numeric = new Set(shown.filter((i) => rows.some((row) => typeof row[i] === 'number')));
  // Names, days and words stay on one line, or they would be as narrow as a letter beside a long text.
  const short = new Set(shown.filter((i) => rows.every((row) => widthOf(String(row[i] ?? ''), 1) <= shortWidth)));
  const cls = (i: number) => (numeric.has(i) ? ' class="number"' : short.has(i) ? ' class="one-line"' : '');
  const head = shown.map((i) => `<th scope="col"${cls(i)}>${escapeXml(headers[i] ?? '')}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${shown.map((i) => `<td${cls(i)}>${cellHtml(row[i], kinds?.[i])}</td>`).join('')}</tr>`,
  );
  return `${title ? `<h3>${escapeXml(title)}</h3>\n` : ''}<table class="paper-table">
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function cellHtml(cell: Cell, kind: CellKind | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return kind === 'share' ? shareText(cell) : String(Math.round(cell * 100) / 100);
  // Lists run on: each entry on a line of its own would make narrow columns very long.
  return escapeXml(cell.replace(/\s*[\r\n]+\s*/g, ' · '));
}

/** Those that have rows. */
export const tablesHtml = (tables: readonly ReportTable[]): readonly string[] =>
  tables.filter(({ rows }) => rows.length > 0).map(tableHtml);
