/** A table of cells with a heading per column: what spreadsheets, CSV, Markdown and printed pages are written from. */
import type { Language, Wording } from '../locale/language.js';
import type { NotUnderstood } from '../views/not-understood.js';
import { notUnderstood } from './cell-words.js';

export type Cell = string | number | undefined;

/** What the cells of a column are, where text and number do not tell: days `YYYY-MM-DD`, shares such as 0.3 for 30 %. */
export type CellKind = 'day' | 'share';

export interface ReportTable {
  /** Above the table in Markdown and on paper, and the name of its sheet. */
  readonly title?: string;
  readonly headers: readonly string[];
  /** By column; absent if all are plain texts and numbers. */
  readonly kinds?: readonly (CellKind | undefined)[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column: its heading and what it shows of a row. */
export interface Column<Row> {
  readonly header: Wording;
  readonly kind?: CellKind;
  /** The field of the view that it shows; where that has no value because it cannot be read, the cell says so. */
  readonly field?: string;
  cell(row: Row): Cell;
}

/**
 * Fills a table from rows; columns that are empty in every row stay, so that files from two days have the same shape.
 * @param unreadableIn what of a row cannot be read
 */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
  unreadableIn: (row: Row) => NotUnderstood | undefined,
): ReportTable {
  const cellOf = ({ field, cell }: Column<Row>, row: Row) =>
    field !== undefined && unreadableIn(row)?.[field] ? notUnderstood[language] : cell(row);
  return {
    headers: columns.map(({ header }) => header[language]),
    ...(columns.some(({ kind }) => kind) && { kinds: columns.map(({ kind }) => kind) }),
    rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
  };
}

/** Puts the tables of several projects below each other, with the project in front of each row. */
export function joinTables(
  parts: readonly { readonly project: string; readonly table: ReportTable }[],
  header: string,
): ReportTable {
  const [first] = parts;
  return {
    ...(first?.table.title !== undefined && { title: first.table.title }),
    headers: [header, ...(first?.table.headers ?? [])],
    ...(first?.table.kinds && { kinds: [undefined, ...first.table.kinds] }),
    rows: parts.flatMap(({ project, table }) => table.rows.map((row) => [project, ...row])),
  };
}

/** 0.456 → `45.6%` */
export const shareText = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** `released 3 / 7` */
export const partOfAll = (part: number, all: number, what: string) => `${what} ${part} / ${all}`;
