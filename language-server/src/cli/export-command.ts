import path from 'node:path';
import { type Json, modelOf } from '../interchange/model-json.js';
import { type EditorSubject, type ExportSubject, type FormatName, whyNotWritten } from '../catalogue/exports.js';
import type { PictureName } from '../catalogue/pictures.js';
import { type ExportedProject, NotExportable } from '../interchange/exporter.js';
import { exportProjects } from '../interchange/project-export.js';
import { pictureOf } from '../views/picture-data.js';
import type { Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import type { AcceptanceMatrix } from '../views/acceptance-data.js';
import { buildAcceptanceMatrix } from '../views/acceptance-matrix.js';
import { pathOf } from '../workspace/disk.node.js';
import { failureCode } from '../locale/file-failure.js';
import { messageOf } from '../rules/messages.js';
import { notCheckedCode, reasonOf } from '../rules/not-checked.js';
import { unreadableCode } from '../workspace/content-findings.js';
import { askedProjects, shownPath } from './asked-files.js';
import { rangeOf } from './check/check-result.js';
import { readProject } from './check/read-project.js';
import { localDay } from '../workspace/local-day.js';
import { CannotRun, type CommandIo, type ExitCode } from './command-io.js';
import { pngOf, previewFiles, writeExport } from './export-files.js';
import { inputsOf } from './export-inputs.js';
import { logFault } from './log-fault.js';
import { spanAt, type Span } from '../text/span.js';
import { type ProjectRequirements, writeFeatures } from './write-features.js';

export interface ExportOptions {
  readonly to: FormatName;
  readonly output?: string;
  /** Names of the only requirements that are exported, for acceptance and its checklist; all if empty. */
  readonly requirement: readonly string[];
  readonly spans: boolean;
  readonly language: Language;
}

interface OpenProject extends ExportedProject {
  /** The project's folder as shown. */
  readonly root: string;
  readonly model: ModelReader;
}

/** `reqlang export`. */
export async function exportProject(
  io: CommandIo,
  subject: ExportSubject,
  paths: readonly string[],
  options: ExportOptions,
): Promise<ExitCode> {
  const why = whyNotWritten(subject, options.to);
  if (why) throw new CannotRun(why.en, why.zh);
  const isAcceptance = subject === 'acceptance' || subject === 'checklist';
  if (options.requirement.length > 0 && !isAcceptance)
    throw new CannotRun(
      '--requirement is for acceptance and checklist only.',
      '--requirement 只能用于 acceptance 和 checklist。',
    );
  const projects: OpenProject[] = [];
  let damaged = 0;
  const asked = await askedProjects(io, paths);
  for (const files of asked) {
    // What cannot be read today may hold half of the report, or say how it is to be made.
    const missing = [...files.closed, ...files.findings].find(({ code }) =>
      [unreadableCode, notCheckedCode].includes(code),
    );
    if (missing) {
      const place = shownPath(io, missing.uri);
      throw new CannotRun(`${place}: ${messageOf(missing, 'en')}`, `${place}：${messageOf(missing, 'zh')}`);
    }
    for (const finding of files.findings)
      if (finding.severity === 'error')
        io.err(`${shownPath(io, finding.uri)}: ${messageOf(finding, options.language)}\n`);
    const { model, notes } = await readProject(io, files, files.config);
    for (const [uri, { finding, unread }] of notes) {
      const path = shownPath(io, uri);
      // What cannot be read today may hold half of the report.
      if (unread === 'failed' || unread === 'not-permitted')
        throw new CannotRun(`${path}: ${messageOf(finding, 'en')}`, `${path}：${messageOf(finding, 'zh')}`);
      io.err(`${path}: ${messageOf(finding, options.language)}\n`);
    }
    const reader = model.reader();
    const read = [...model.uris()].flatMap((uri) => reader.file(uri) ?? []);
    damaged += read.filter(({ problems }) => problems.length > 0).length;
    const root = shownPath(io, files.root);
    projects.push({
      root,
      name: root === '.' ? path.basename(io.cwd) : root,
      model: reader,
      files: read,
      shownPath: (uri) => shownPath({ ...io, cwd: pathOf(files.root) }, uri),
    });
  }
  const wanted = new Set(options.requirement);
  const target = { ...options, isInput: inputsOf(asked) };
  let exitCode: ExitCode = 0;
  const content = await named(io, subject, async () => {
    const matrices = isAcceptance ? matricesOf(projects, wanted) : [];
    return {
      matrices,
      written: options.to === 'gherkin' ? '' : await contentOf(io, subject, projects, matrices, options),
    };
  });
  if (options.to === 'gherkin') exitCode = writeFeatures(io, content.matrices, target);
  else writeExport(io, content.written, target);
  if (damaged > 0)
    io.err(
      options.language === 'zh'
        ? `${damaged} 个文件有语法错误，其中读不懂的内容没有导出；用 reqlang check 查看。\n`
        : `${damaged} file${damaged === 1 ? ' has' : 's have'} syntax errors; what cannot be read is not exported. See \`reqlang check\`.\n`,
    );
  return exitCode;
}

/**
 * What is to be written of a subject.
 * @throws CannotRun if we fail on it ourselves: nothing is written then, and the error output has the error
 */
async function named<T>(io: CommandIo, subject: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof CannotRun || failureCode(error)) throw error;
    logFault(io)({ doing: `exporting ${subject}`, uri: '', error });
    const reason = reasonOf(error);
    throw new CannotRun(
      `"${subject}" could not be exported because of an error of Reqlang's own (${reason}). Nothing was written. Please report it.`,
      `Reqlang 自身出错（${reason}），没能导出“${subject}”，也没有写入任何文件。请把这个问题反馈给我们。`,
    );
  }
}

async function contentOf(
  io: CommandIo,
  subject: ExportSubject,
  projects: readonly OpenProject[],
  matrices: readonly ProjectMatrix[],
  options: ExportOptions,
): Promise<string | Uint8Array> {
  const { to, language } = options;
  if (to === 'json' || to === 'gherkin') return jsonOf(io, subject, projects, matrices, options);
  try {
    const content = await exportProjects(projects, subject as EditorSubject, to === 'png' ? 'svg' : to, {
      language,
      today: localDay(),
      requirements: new Set(options.requirement),
      ...(to === 'html' && subject !== 'checklist' && { application: previewFiles(io) }),
    });
    return to === 'png' ? pngOf(io, content as string, language) : content;
  } catch (error) {
    throw error instanceof NotExportable ? new CannotRun(error.wording.en, error.wording.zh) : error;
  }
}

type ProjectMatrix = AcceptanceMatrix & ProjectRequirements;

/** @param wanted names of requirements; all if empty */
function matricesOf(projects: readonly OpenProject[], wanted: ReadonlySet<string>): ProjectMatrix[] {
  const isWanted = ({ name }: { readonly name: string }) => wanted.size === 0 || wanted.has(name);
  const matrices = projects.map(({ root, model }) => ({ root, ...buildAcceptanceMatrix(model, { isWanted }) }));
  const found = new Set(matrices.flatMap((m) => [...m.requirements, ...m.without]).map(({ name }) => name));
  for (const name of wanted)
    if (!found.has(name))
      throw new CannotRun(`There is no requirement "${name}" that needs cases.`, `没有需要用例的需求“${name}”。`);
  return matrices;
}

function jsonOf(
  io: CommandIo,
  subject: ExportSubject,
  projects: readonly OpenProject[],
  matrices: readonly ProjectMatrix[],
  options: ExportOptions,
): string {
  const contents = projects.map(({ root, model }, i) => {
    const fileAt = (uri: string) => ({ uri, path: shownPath(io, uri), lineStarts: model.file(uri)?.lineStarts ?? [0] });
    const range = (uri: string, at: Span) => rangeOf(fileAt(uri), at) as unknown as Json;
    if (subject === 'model')
      return {
        root,
        ...modelOf(model, { path: (uri) => shownPath(io, uri), ...(options.spans && { range }) }),
      };
    const view = matrices[i] ?? pictureOf(subject as PictureName, model, { today: localDay() }).data;
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
