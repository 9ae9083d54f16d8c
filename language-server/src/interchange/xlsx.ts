/** Tables as an Excel workbook. */
import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/universal';
import type { Cell, CellKind, ReportTable } from './report-table.js';
import { looksLikeValue } from './spreadsheet-text.js';
import { widthOf, withoutControls } from './svg.js';

/** What Excel takes: signs in a cell and in the name of a sheet. */
const [longestCell, longestName] = [32_767, 31];
/** Widths of columns in signs. */
const [narrowest, widest] = [8, 48];

/**
 * One sheet per table: a header that stays in view and filters, columns as wide as their texts, numbers, days and shares
 * as such. A text is never a formula. The same tables give the same bytes.
 */
export async function xlsxOf(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const names = new SheetNames();
  const sheets = tables.map(
    (table): Sheet<Blob> => ({
      data: [
        table.headers.map((header) => ({ ...headStyle, value: textOf(header), type: String })),
        ...table.rows.map((row) => row.map((cell, i) => cellOf(cell, table.kinds?.[i]))),
      ],
      sheet: names.take(table.title ?? 'Reqlang'),
      columns: columnWidths(table).map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    }),
  );
  const written = await writeXlsxFile(sheets, { features: [filters(tables)] }).toBlob();
  // The library puts the clock into the archive; 1980 is where its time begins.
  const files = unzipSync(new Uint8Array(await written.arrayBuffer()));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

const headStyle = {
  fontWeight: 'bold',
  backgroundColor: '#EEF1F4',
  alignVertical: 'center',
  wrap: true,
} as const;

function cellOf(cell: Cell, kind: CellKind | undefined): CellObject | null {
  if (cell === undefined || cell === '') return null;
  const top = { alignVertical: 'top' } as const;
  if (typeof cell === 'number') {
    if (kind === 'share') return { ...top, value: cell, type: Number, format: '0.0%' };
    return { ...top, value: cell, type: Number, ...(!Number.isInteger(cell) && { format: '#,##0.00' }) };
  }
  const day = kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(cell) ? new Date(`${cell}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime())) return { ...top, value: day, type: Date, format: 'yyyy-mm-dd' };
  return {
    ...top,
    value: textOf(cell),
    type: String,
    wrap: true,
    // Text also after somebody has gone into the cell and out of it.
    ...((/^[=+\-@\t\r＝＋－＠]/.test(cell) || looksLikeValue(cell)) && { format: '@' }),
  };
}

/** What a cell can hold of a text: `_x0041_` would come out as `A`. */
function textOf(text: string): string {
  const plain = withoutControls(text)
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return plain.length <= longestCell ? plain : withoutControls(`${plain.slice(0, longestCell - 1)}…`);
}

function columnWidths({ headers, rows, kinds }: ReportTable): number[] {
  const ofText = (text: string) =>
    Math.max(...text.split('\n').map((line) => Math.ceil(widthOf(line.slice(0, 200), 1) / 0.56)));
  return headers.map((header, i) => {
    const texts = rows.slice(0, 500).map((row) => String(row[i] ?? ''));
    const longest = Math.max(ofText(header) + 3, ...texts.map(ofText), kinds?.[i] === 'day' ? 11 : 0);
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
}

/** Buttons to filter by, above every column. */
function filters(tables: readonly ReportTable[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex];
            if (!table) return xml;
            const range = `A1:${columnName(table.headers.length)}${table.rows.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}

/** A … Z, AA … */
function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

/** Names that Excel takes for sheets, each once. */
class SheetNames {
  private readonly taken = new Set<string>();

  take(wanted: string): string {
    const name =
      withoutControls(wanted)
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^[\s']+|[\s']+$/g, '') || 'Reqlang';
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` ${n}`;
      const candidate = name.slice(0, longestName - end.length) + end;
      if (this.taken.has(candidate.toLowerCase())) continue;
      this.taken.add(candidate.toLowerCase());
      return candidate;
    }
  }
}
