/** What a format is written from. */
import type { EditorSubject } from '../catalogue/exports.js';
import { type PictureName, pictureNames } from '../catalogue/pictures.js';
import type { FileFacts } from '../facts/facts.js';
import type { Language, Wording } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import type { AcceptanceMatrix } from '../views/acceptance-data.js';
import { type Picture, pictureOf } from '../views/picture-data.js';
import { tablesOf, titledTables } from './picture-files.js';
import { joinTables, type ReportTable } from './report-table.js';

export interface ExportedProject {
  /** What it is called if the text gives it no title. */
  readonly name: string;
  readonly model: ModelReader;
  readonly files: readonly FileFacts[];
  /** How a file is named to the reader: never by where it is on this machine. */
  shownPath(uri: string): string;
}

/** The built preview application. */
export interface PreviewFiles {
  readonly script: string;
  readonly style: string;
}

export interface ExportOptions {
  readonly language: Language;
  /** Today by the clock, `YYYY-MM-DD`; a project's own `today` wins. */
  readonly today: string;
  /** Names of the only requirements whose acceptance is exported; all if empty. */
  readonly requirements?: ReadonlySet<string>;
  /** Script and style sheet of the previews, which an HTML file carries in it. */
  readonly application?: PreviewFiles;
}

/** Writes one format. */
export interface Exporter {
  /**
   * @param subject one that the catalogue does not refuse for this format
   * @throws NotExportable if the projects do not go into one file
   */
  write(
    projects: readonly ExportedProject[],
    subject: EditorSubject,
    options: ExportOptions,
  ): string | Uint8Array | Promise<string | Uint8Array>;
}

/** It cannot be written; what is shown says why. */
export class NotExportable extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}

/** The pictures that a subject consists of. */
export const picturesIn = (subject: EditorSubject): readonly PictureName[] => {
  if (subject === 'report') return pictureNames;
  return subject === 'checklist' ? ['acceptance'] : [subject];
};

/** A picture of a project. */
export function pictureIn(
  { model }: ExportedProject,
  view: PictureName,
  { today, requirements }: ExportOptions,
): Picture {
  const isWanted = requirements?.size ? ({ name }: { readonly name: string }) => requirements.has(name) : undefined;
  return pictureOf(view, model, { today, ...(isWanted && { isWanted }) });
}

export const titleOfProject = ({ model, name }: ExportedProject) => model.all('project')[0]?.facts.title?.value || name;

/** The day that the data is of. */
export const dayOf = ({ model }: ExportedProject, { today }: ExportOptions) => model.config.today ?? today;

/** @throws NotExportable if there are more projects than one, or none */
export function onlyOne(projects: readonly ExportedProject[]): ExportedProject {
  const [only, another] = projects;
  if (only && !another) return only;
  throw new NotExportable({
    en: `There are ${projects.length} projects here, and such a file shows one. Name the folder of one project.`,
    zh: `这里有 ${projects.length} 个项目，而这种文件只显示一个项目。请写明其中一个项目的文件夹。`,
  });
}

/** The tables of a subject, those of several projects put together with the project in front of each row. */
export function tablesIn(
  projects: readonly ExportedProject[],
  subject: EditorSubject,
  options: ExportOptions,
): readonly ReportTable[] {
  return picturesIn(subject).flatMap((view) => joined(projects, view, subject === 'report', options));
}

function joined(
  projects: readonly ExportedProject[],
  view: PictureName,
  titled: boolean,
  options: ExportOptions,
): readonly ReportTable[] {
  const { language } = options;
  const of = projects.map((project) => {
    const picture = pictureIn(project, view, options);
    return { project: titleOfProject(project), tables: (titled ? titledTables : tablesOf)(picture, language) };
  });
  const [first, another] = of;
  if (!first) return [];
  if (!another) return first.tables;
  return first.tables.map((_, i) =>
    joinTables(
      of.flatMap(({ project, tables }) => (tables[i] ? [{ project, table: tables[i] }] : [])),
      language === 'zh' ? '项目' : 'Project',
    ),
  );
}

/** The acceptance of each project; one without a title is named where there are several. */
export function acceptanceOf(projects: readonly ExportedProject[], options: ExportOptions) {
  return projects.map((project) => ({
    title: projects.length > 1 ? titleOfProject(project) : project.model.all('project')[0]?.facts.title?.value,
    matrix: pictureIn(project, 'acceptance', options).data as AcceptanceMatrix,
  }));
}
