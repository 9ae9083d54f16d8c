/** How a picture is written into files. */
import type { Language } from '../locale/language.js';
import type { ReportTable } from './report-table.js';

/** A number on the cover of a report, and what is said of it. */
export interface CoverFigure {
  readonly name: string;
  readonly value: string;
  readonly about: readonly string[];
}

export interface ExportedPicture<Data> {
  /** What spreadsheets, CSV and Markdown hold; several have a title each. */
  tables(data: Data, language: Language): readonly ReportTable[];
  /** As SVG, if the catalogue says that it is drawn. */
  readonly drawing?: (data: Data, language: Language) => string;
  /** As HTML for paper; empty if there is nothing to show. */
  paper(data: Data, language: Language): string;
  cover(data: Data, language: Language): CoverFigure;
}
