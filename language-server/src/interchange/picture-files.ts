/** Pictures as what files are made of. */
import { pictures as catalogue, type PictureName } from '../catalogue/pictures.js';
import type { Language } from '../locale/language.js';
import type { Picture } from '../views/picture-data.js';
import type { CoverFigure, ExportedPicture } from './exported-picture.js';
import { pictures } from './pictures.js';
import type { ReportTable } from './report-table.js';

/** What is written of each picture. Each takes the data of its own picture only: see `written`. */
const byName: Readonly<Record<PictureName, ExportedPicture<never>>> = pictures;

/** What is written of a picture, ready to be given its data. */
const written = ({ view, data }: Picture) => ({ of: byName[view], data: data as never });

export const titleOf = ({ view }: Picture, language: Language): string => catalogue[view].title[language];

/** The tables of a picture: one, and of the value report three. */
export function tablesOf(picture: Picture, language: Language): readonly ReportTable[] {
  const { of, data } = written(picture);
  return of.tables(data, language);
}

/** The same with a title each, to stand among others. */
export function titledTables(picture: Picture, language: Language): readonly ReportTable[] {
  return tablesOf(picture, language).map((table) => ({ ...table, title: table.title ?? titleOf(picture, language) }));
}

/** @returns undefined if there is no drawing of it */
export function drawingOf(picture: Picture, language: Language): string | undefined {
  const { of, data } = written(picture);
  return of.drawing?.(data, language);
}

/** HTML for paper; empty if there is nothing to show. */
export function paperOf(picture: Picture, language: Language): string {
  const { of, data } = written(picture);
  return of.paper(data, language);
}

export function coverOf(picture: Picture, language: Language): CoverFigure {
  const { of, data } = written(picture);
  return of.cover(data, language);
}
