import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvOf } from '../interchange/csv.js';
import { markdownOf } from '../interchange/markdown.js';
import { type Json, modelOf } from '../interchange/model-json.js';
import { priorityColumns } from '../interchange/priority-columns.js';
import { joinTables, type ReportTable, tableOf } from '../interchange/report-table.js';
import { roadmapColumns, roadmapRows } from '../interchange/roadmap-columns.js';
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { buildPriorityTable } from '../views/priority-table.js';
import { buildRoadmap } from '../views/roadmap.js';
import { askedProjects, shownPath } from './asked-files.js';
import { rangeOf } from './check/check-result.js';
import { readProject } from './check/read-project.js';
import { CannotRun, type CommandIo, type ExitCode } from './command-io.js';
import { spanAt, type Span } from '../text/span.js';

export const exportSubjects = ['table', 'roadmap', 'model'] as const;
export const exportFormats = ['json', 'csv', 'md'] as const;

export interface ExportOptions {
  readonly to: (typeof exportFormats)[number];
  readonly output?: string;
  readonly spans: boolean;
  readonly language: Language;
}

interface OpenProject {
  /** The project's folder as shown. */
  readonly root: string;
  readonly model: ModelReader;
}

/** `reqlang export`. */
export async function exportProject(
  io: CommandIo,
  subject: (typeof exportSubjects)[number],
  paths: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  if (subject === 'model' && options.to !== 'json')
    throw new CannotRun('The model can only be written as json.', '模型只能导出为 json。');
  const projects: OpenProject[] = [];
  let damaged = 0;
  for (const files of await askedProjects(io, paths)) {
    const { model } = await readProject(io, files, files.config);
    const reader = model.reader();
    for (const uri of model.uris()) if (reader.file(uri)?.problems.length) damaged++;
    projects.push({ root: shownPath(io, files.root), model: reader });
  }
  save(io, contentOf(io, subject, projects, options), options);
  if (damaged > 0)
    io.err(
      options.language === 'zh'
        ? `${damaged} 个文件有语法错误，其中读不懂的内容没有导出；用 reqlang check 查看。\n`
        : `${damaged} file${damaged === 1 ? ' has' : 's have'} syntax errors; what cannot be read is not exported. See \`reqlang check\`.\n`,
    );
  return 0;
}

function contentOf(
  io: CommandIo,
  subject: (typeof exportSubjects)[number],
  projects: readonly OpenProject[],
  options: ExportOptions,
): string {
  if (options.to === 'json') return jsonOf(io, subject, projects, options);
  const tables = projects.map(({ root, model }) => ({
    project: titleOf(model) ?? root,
    table: table(subject, model, options),
  }));
  if (options.to === 'md')
    return markdownOf(tables.map(({ project, table }) => (projects.length > 1 ? { title: project, ...table } : table)));
  const [only, more] = tables;
  return csvOf(only && !more ? only.table : joinTables(tables, options.language === 'zh' ? '项目' : 'Project'));
}

const titleOf = (model: ModelReader) => model.all('project')[0]?.facts.title?.value;

function table(subject: 'table' | 'roadmap' | 'model', model: ModelReader, { language }: ExportOptions): ReportTable {
  return subject === 'roadmap'
    ? tableOf(roadmapColumns(language), roadmapRows(buildRoadmap(model, { today: clockToday() })), language)
    : tableOf(priorityColumns(language), buildPriorityTable(model).rows, language);
}

function clockToday(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function jsonOf(
  io: CommandIo,
  subject: (typeof exportSubjects)[number],
  projects: readonly OpenProject[],
  options: ExportOptions,
): string {
  const contents = projects.map(({ root, model }) => {
    const fileAt = (uri: string) => ({ uri, path: shownPath(io, uri), lineStarts: model.file(uri)?.lineStarts ?? [0] });
    const range = (uri: string, at: Span) => rangeOf(fileAt(uri), at) as unknown as Json;
    if (subject === 'model')
      return {
        root,
        ...modelOf(model, { path: (uri) => shownPath(io, uri), ...(options.spans && { range }) }),
      };
    const view = subject === 'table' ? buildPriorityTable(model) : buildRoadmap(model, { today: clockToday() });
    // In a view, a place is where a click leads; outside of the editor it is a file, and on request a range.
    const withFile = (key: string, value: unknown) => {
      if (key !== 'place') return value;
      const { uri, start, end } = value as { uri: string; start: number; end: number };
      return { file: shownPath(io, uri), ...(options.spans && { range: range(uri, spanAt(start, end)) }) };
    };
    return { root, ...(JSON.parse(JSON.stringify(view, withFile)) as object) };
  });
  return `${JSON.stringify({ version: 1, projects: contents }, undefined, 2)}\n`;
}

function save(io: CommandIo, content: string, { output, language }: ExportOptions): void {
  if (output === undefined) {
    io.out(content);
    return;
  }
  try {
    writeFileSync(path.resolve(io.cwd, output), content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CannotRun(`"${output}" cannot be written (${reason}).`, `无法写入“${output}”（${reason}）。`);
  }
  io.err(language === 'zh' ? `已写入 ${output}。\n` : `Wrote ${output}.\n`);
}
