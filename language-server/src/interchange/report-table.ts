/** A table of cells with a heading per column: what CSV and Markdown are written from. */
import type { Language, Wording } from '../locale/language.js';

export type Cell = string | number | undefined;

export interface ReportTable {
  /** Above the table in Markdown. */
  readonly title?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column: its heading and what it shows of a row. */
export interface Column<Row> {
  readonly header: Wording;
  cell(row: Row): Cell;
}

/** Fills a table from rows; columns that are empty in every row stay, so that files from two days have the same shape. */
export function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[], language: Language): ReportTable {
  return {
    headers: columns.map(({ header }) => header[language]),
    rows: rows.map((row) => columns.map((column) => column.cell(row))),
  };
}

/** Puts the tables of several projects below each other, with the project in front of each row. */
export function joinTables(
  parts: readonly { readonly project: string; readonly table: ReportTable }[],
  header: string,
): ReportTable {
  return {
    headers: [header, ...(parts[0]?.table.headers ?? [])],
    rows: parts.flatMap(({ project, table }) => table.rows.map((row) => [project, ...row])),
  };
}
