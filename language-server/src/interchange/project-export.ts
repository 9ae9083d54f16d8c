/** A project as one file to hand out. The same project gives the same bytes. */
import type { FileFacts } from '../facts/facts.js';
import type { Language, Wording } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import type { AcceptanceMatrix } from '../views/acceptance-data.js';
import { acceptanceMarkdown } from './acceptance-markdown.js';
import { acceptancePage } from './acceptance-page.js';
import { metricCharts, priorityChart, stakeholderGrid } from './chart-svg.js';
import { csvOfTables } from './csv.js';
import { exportTexts } from './export-texts.js';
import { escapeMarkdown, markdownOf } from './markdown.js';
import { type ProjectView, type ViewSubject, viewOf, viewSubjects } from './project-view.js';
import { type PreviewFiles, reportHtml } from './report-html.js';
import { joinTables, type ReportTable } from './report-table.js';
import { roadmapSvg } from './roadmap-svg.js';
import { tablesOf, titledTables } from './view-tables.js';
import { xlsxOf } from './xlsx.js';

/** The checklist is what the business signs: acceptance on paper. */
export type ExportSubject = ViewSubject | 'checklist' | 'report';
export type ExportFormat = 'html' | 'svg' | 'md' | 'csv' | 'xlsx';

export interface ExportedProject {
  /** What it is called if the text gives it no title. */
  readonly name: string;
  readonly model: ModelReader;
  readonly files: readonly FileFacts[];
  /** How a file is named to the reader: never by where it is on this machine. */
  shownPath(uri: string): string;
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

/** True if a subject can be written that way. */
export function isExportable(subject: ExportSubject, format: ExportFormat): boolean {
  if (subject === 'checklist') return format === 'html';
  if (format === 'svg') return subject !== 'acceptance' && subject !== 'report';
  return !(format === 'csv' && subject === 'report');
}

/** It cannot be written; what is shown says why. */
export class NotExportable extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
  }
}

/** @throws NotExportable if the subject cannot be written in the format, or several projects do not go into one file */
export async function exportProjects(
  projects: readonly ExportedProject[],
  subject: ExportSubject,
  format: ExportFormat,
  options: ExportOptions,
): Promise<string | Uint8Array> {
  if (!isExportable(subject, format)) throw new NotExportable(noSuchFile(subject, format));
  if (subject === 'checklist') return acceptancePage(acceptanceOf(projects, options), options.language);
  const [only, another] = projects;
  if (format === 'html' || format === 'svg') {
    if (!only || another)
      throw new NotExportable({
        en: `There are ${projects.length} projects here, and such a file shows one. Name the folder of one project.`,
        zh: `这里有 ${projects.length} 个项目，而这种文件只显示一个项目。请写明其中一个项目的文件夹。`,
      });
    if (format === 'svg') return pictureOf(one(only, subject as ViewSubject, options), options.language);
    const views = subjectsOf(subject).map((each) => one(only, each, options));
    return reportHtml({ ...only, title: titleOf(only), day: dayOf(only, options) }, subject, views, options);
  }
  if (format === 'md') return markdown(projects, subject, options);
  const tables = subjectsOf(subject).flatMap((each) => joined(projects, each, subject === 'report', options));
  return format === 'csv' ? csvOfTables(tables) : xlsxOf(tables);
}

const subjectsOf = (subject: ViewSubject | 'report'): readonly ViewSubject[] =>
  subject === 'report' ? viewSubjects : [subject];

function one({ model }: ExportedProject, subject: ViewSubject, { today, requirements }: ExportOptions): ProjectView {
  const isWanted = requirements?.size ? ({ name }: { readonly name: string }) => requirements.has(name) : undefined;
  return viewOf(subject, model, { today, ...(isWanted && { isWanted }) });
}

export const titleOf = ({ model, name }: ExportedProject) => model.all('project')[0]?.facts.title?.value || name;

const dayOf = ({ model }: ExportedProject, { today }: ExportOptions) => model.config.today ?? today;

/** The tables of a subject, those of several projects put together with the project in front of each row. */
function joined(
  projects: readonly ExportedProject[],
  subject: ViewSubject,
  titled: boolean,
  options: ExportOptions,
): readonly ReportTable[] {
  const { language } = options;
  const of = projects.map((project) => {
    const view = one(project, subject, options);
    return { project: titleOf(project), tables: (titled ? titledTables : tablesOf)(view, language) };
  });
  const [first, another] = of;
  if (!first) return [];
  if (!another) return first.tables;
  const header = language === 'zh' ? '项目' : 'Project';
  return first.tables.map((_, i) =>
    joinTables(
      of.flatMap(({ project, tables }) => (tables[i] ? [{ project, table: tables[i] }] : [])),
      header,
    ),
  );
}

/** The acceptance of each project; one without a title is named where there are several. */
function acceptanceOf(projects: readonly ExportedProject[], options: ExportOptions) {
  return projects.map((project) => ({
    title: projects.length > 1 ? titleOf(project) : project.model.all('project')[0]?.facts.title?.value,
    matrix: one(project, 'acceptance', options).data as AcceptanceMatrix,
  }));
}

function markdown(
  projects: readonly ExportedProject[],
  subject: ViewSubject | 'report',
  options: ExportOptions,
): string {
  const { language } = options;
  const several = projects.length > 1;
  if (subject === 'acceptance') return acceptanceMarkdown(acceptanceOf(projects, options), language);
  if (subject !== 'report')
    return markdownOf(
      projects.flatMap((project) =>
        tablesOf(one(project, subject, options), language).map((table): ReportTable => {
          const title = [...(several ? [titleOf(project)] : []), ...(table.title ? [table.title] : [])].join(' · ');
          return title ? { ...table, title } : table;
        }),
      ),
    );
  return projects
    .map((project) => {
      const day = exportTexts.asOf[language].replace('{day}', dayOf(project, options));
      const tables = viewSubjects
        .filter((each) => each !== 'acceptance')
        .flatMap((each) => titledTables(one(project, each, options), language));
      const head = `# ${escapeMarkdown(titleOf(project))}\n\n${day}\n\n`;
      return `${head}${markdownOf(tables)}\n${acceptanceMarkdown(
        acceptanceOf([project], options).map(({ matrix }) => ({ title: undefined, matrix })),
        language,
      )}`;
    })
    .join('\n');
}

/** The picture of a view. */
export function pictureOf(view: ProjectView, language: Language): string {
  switch (view.view) {
    case 'priority-table':
      return priorityChart(view.data, language);
    case 'roadmap':
      return roadmapSvg(view.data, language);
    case 'stakeholders':
      return stakeholderGrid(view.data, language);
    case 'value':
      return metricCharts(view.data, language);
    case 'acceptance':
      throw new NotExportable(noSuchFile('acceptance', 'svg'));
  }
}

function noSuchFile(subject: ExportSubject, format: ExportFormat): Wording {
  if (subject === 'checklist')
    return {
      en: 'The checklist is a page to print: use html. For other formats, export acceptance.',
      zh: '验收清单是用来打印的网页，请用 html。其他格式请导出 acceptance。',
    };
  if (format === 'csv')
    return {
      en: 'A CSV file holds one table, and a report has many. Use xlsx, or export one page.',
      zh: 'CSV 文件只能放一张表，而报告有多张。请用 xlsx，或只导出其中一页。',
    };
  return {
    en: `There is no picture of ${subject === 'report' ? 'the whole report' : 'acceptance'}. Use html, md or xlsx.`,
    zh: `${subject === 'report' ? '整份报告' : '验收'}没有对应的图片。请用 html、md 或 xlsx。`,
  };
}
