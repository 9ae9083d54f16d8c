import { lineStartsOf } from '../../text/line-of.js';
import type { Language } from '../../locale/language.js';
import type { Severity } from '../../model/project-config.js';
import { rules } from '../../rules/registry.js';
import type { Finding } from '../../rules/rule.js';
import { compareFindings } from '../../rules/finding-order.js';
import { withNote } from '../../workspace/content-findings.js';
import { askedProjects, noFiles, shownPath } from '../asked-files.js';
import type { CommandIo, ExitCode } from '../command-io.js';
import { severitiesOf } from './asked-rules.js';
import { type CacheOptions, checkAfresh, checkWithCache } from './check-project.js';
import { type CheckedFile, type CheckResult, countOf } from './check-result.js';
import { jsonReport } from './json-report.js';
import { readText } from './read-project.js';
import { textReport } from './text-report.js';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly maxWarnings?: number;
  /** `CODE=severity`, as typed. */
  readonly rule?: readonly string[];
  /** Whether what was found the last time is used where nothing has changed since. */
  readonly cache?: boolean;
  /** The folder to keep it in, in place of the usual one; asks for the cache too. */
  readonly cacheLocation?: string;
  readonly language: Language;
}

/** `reqlang check`. */
export async function check(io: CommandIo, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const overrides = severitiesOf(options.rule ?? []);
  const { cache, cacheLocation: location, language } = options;
  const useCache = cache === true || location !== undefined;
  const result = await checkPaths(io, paths, overrides, useCache ? { location, language } : undefined);
  const { errors, warnings } = result.summary;
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings;
  if (options.format === 'json') io.out(jsonReport(result, options.language));
  else io.out(await textReport(io, result, options.language, tooMany ? options.maxWarnings : undefined));
  return errors > 0 || tooMany ? 1 : 0;
}

async function checkPaths(
  io: CommandIo,
  paths: readonly string[],
  overrides: Readonly<Record<string, Severity | 'off'>>,
  cache: CacheOptions | undefined,
): Promise<CheckResult> {
  const projects = await askedProjects(
    io,
    paths,
    rules.map((rule) => rule.code),
  );
  const files = new Map<string, CheckedFile>();
  let checked = 0;
  let requirements = 0;
  const findings: Finding[] = [];
  for (const project of projects) {
    const config = { ...project.config, rules: { ...project.config.rules, ...overrides } };
    const checkedProject = cache
      ? await checkWithCache(io, project, config, cache)
      : await checkAfresh(io, project, config);
    const { certificates, notes, lineStarts, requirementsIn } = checkedProject;
    const asked = new Set(project.asked.filter((uri) => !certificates.has(uri)));
    checked += asked.size;
    const found = new Map<string, Finding[]>();
    for (const finding of checkedProject.findings) {
      const ofFile = found.get(finding.uri);
      if (ofFile) ofFile.push(finding);
      else found.set(finding.uri, [finding]);
    }
    for (const uri of asked) {
      const [ofFile, note] = [found.get(uri) ?? [], notes.get(uri)];
      for (const finding of note ? withNote(ofFile, note, lineStarts(uri) ?? [0]) : ofFile) findings.push(finding);
      requirements += requirementsIn(uri);
    }
    findings.push(...project.findings, ...project.closed);
    for (const { uri } of project.closed) files.set(uri, fileOf(io, uri));
    for (const uri of project.files) files.set(uri, fileOf(io, uri, lineStarts(uri)));
    if (project.configFile && project.findings.length > 0)
      files.set(
        project.configFile,
        fileOf(io, project.configFile, lineStartsOf(await readText(io, project.configFile))),
      );
  }
  if (checked === 0) throw noFiles(paths);
  return {
    files,
    findings: inOrder(findings, files),
    summary: { files: checked, requirements, ...countOf(findings) },
  };
}

const fileOf = (io: CommandIo, uri: string, lineStarts: readonly number[] = [0]): CheckedFile => ({
  uri,
  path: shownPath(io, uri),
  lineStarts,
});

/** By file as shown, then by position and code. */
function inOrder(findings: readonly Finding[], files: ReadonlyMap<string, CheckedFile>): Finding[] {
  const pathOf = (finding: Finding) => files.get(finding.uri)?.path ?? finding.uri;
  return [...findings].sort((a, b) => {
    const [first, second] = [pathOf(a), pathOf(b)];
    return (first < second ? -1 : first > second ? 1 : 0) || compareFindings(a, b);
  });
}
