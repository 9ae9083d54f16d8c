/**
 * Findings written into the text that they are about, as markers that are line comments:
 *
 *     requirement RC-7 "Large orders" { from: RiskDirecter }
 *     //~ unresolved-reference «RiskDirecter» There is no stakeholder …
 *
 * `//~ [severity] code «text at fault» [message]`, below the line at fault; the severity is left out if it is the rule's
 * own. Text at fault that stands several times on the line is counted (`«a»2`), text that goes on behind the line ends
 * with `…`. A marker `//~v` stands above its line: below a comment that silences findings, nothing may come between.
 * Several files stand in one text, each below a line `==> name.req`.
 */
import type { FileFacts } from '../../facts/facts.js';
import { factsOf as readFactsOf } from '../../facts/read-facts.js';
import type { Language } from '../../locale/language.js';
import { defaultConfig, type ProjectConfig } from '../../model/project-config.js';
import { ProjectModel } from '../../model/project-model.js';
import { messageOf } from '../messages.js';
import { ruleOf, rules as allRules } from '../registry.js';
import type { Finding, Rule } from '../rule.js';
import { checkProject } from '../check-project.js';
import { endOf, startOf } from '../../text/span.js';

/** A small project held in memory. */
export interface TestProject {
  /** uri → text */
  readonly files: ReadonlyMap<string, string>;
  readonly model: ProjectModel;
}

const separator = /^==> (\S+)\r?\n/gm;

/** The files of a text with `==> name` lines; one without them is the file `main.req`. */
export function filesOf(text: string): Map<string, string> {
  const heads = [...text.matchAll(separator)];
  if (heads.length === 0) return new Map([['main.req', text]]);
  return new Map(
    heads.map((head, i) => [head[1] as string, text.slice(head.index + head[0].length, heads[i + 1]?.index)]),
  );
}

/** The facts of a text. */
export function factsOf(uri: string, text: string): FileFacts {
  return readFactsOf(uri, text);
}

/** A project of the files in `text`. */
export function projectOf(
  text: string | ReadonlyMap<string, string>,
  config: Partial<ProjectConfig> = {},
): TestProject {
  const files = typeof text === 'string' ? filesOf(text) : text;
  const model = new ProjectModel();
  model.setConfig({ ...defaultConfig, ...config });
  for (const [uri, content] of files) model.update(factsOf(uri, content));
  return { files, model };
}

/** The findings of the rules over a project. */
export function findingsOf({ model }: TestProject, only?: readonly string[]): Finding[] {
  const chosen: readonly Rule[] = only ? allRules.filter((rule) => only.includes(rule.code)) : allRules;
  return checkProject(model, chosen);
}

const marker = /^\s*\/\/~v?\s+(?:(error|warning|info|hint)\s+)?([\w-]+)\s+«(.*?)»(\d*)\s*(.*)$/;
const isMarker = (line: string) => /^\s*\/\/~/.test(line);
const pointsDown = (line: string) => /^\s*\/\/~v/.test(line);
const silences = (line: string) => /^\s*\/\/\s*req-ignore\s/.test(line);

/**
 * Compares findings with markers.
 * @returns undefined if they agree; else the text as it is and with the markers that it should have
 */
export function differenceOf(
  { files }: TestProject,
  findings: readonly Finding[],
  language: Language,
): { readonly expected: string; readonly actual: string } | undefined {
  const expected: string[] = [];
  const actual: string[] = [];
  let agree = true;
  for (const [uri, text] of files) {
    const lines = text.split('\n');
    const lineStarts = startsOf(lines);
    const left = findings.filter((finding) => finding.uri === uri);
    const marked = new Map<number, string[]>();
    lines.forEach((line, number) => {
      if (!isMarker(line)) return;
      const target = targetOf(lines, number);
      const at = left.findIndex((finding) => matches(line, finding, lines, lineStarts, target, language));
      if (at < 0) agree = false;
      else {
        left.splice(at, 1);
        marked.set(target, [...(marked.get(target) ?? []), line]);
      }
    });
    if (left.length > 0) agree = false;
    for (const finding of left) {
      const target = lineOf(lineStarts, startOf(finding.at));
      marked.set(target, [...(marked.get(target) ?? []), markerOf(finding, lines, lineStarts, language)]);
    }
    expected.push(`==> ${uri}`, ...lines);
    actual.push(`==> ${uri}`);
    lines.forEach((line, number) => {
      if (isMarker(line)) return;
      const markers = marked.get(number) ?? [];
      actual.push(...markers.filter(pointsDown), line, ...markers.filter((each) => !pointsDown(each)));
    });
  }
  return agree ? undefined : { expected: expected.join('\n'), actual: actual.join('\n') };
}

const startsOf = (lines: readonly string[]) => {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
};

const lineOf = (starts: readonly number[], offset: number) => starts.findLastIndex((start) => start <= offset);

/** The line that a marker is about. */
const targetOf = (lines: readonly string[], number: number) => {
  const step = pointsDown(lines[number] as string) ? 1 : -1;
  let target = number;
  while (isMarker(lines[target] ?? '')) target += step;
  return target;
};

function matches(
  line: string,
  finding: Finding,
  lines: readonly string[],
  lineStarts: readonly number[],
  target: number,
  language: Language,
): boolean {
  const parts = marker.exec(line);
  if (!parts) throw new Error(`not a marker: ${line}`);
  const [, severity, code, shown = '', count, message] = parts;
  if (finding.code !== code || lineOf(lineStarts, startOf(finding.at)) !== target) return false;
  if (severity && finding.severity !== severity) return false;
  const [text, nth] = textAtFault(finding, lines, lineStarts);
  return shown === text && Number(count || 1) === nth && (!message || message === messageOf(finding, language));
}

/** The text at fault as a marker shows it, and which of its likes on the line it is. */
function textAtFault(finding: Finding, lines: readonly string[], lineStarts: readonly number[]): [string, number] {
  const line = lineOf(lineStarts, startOf(finding.at));
  const start = lineStarts[line] as number;
  const content = lines[line] as string;
  const from = startOf(finding.at) - start;
  const to = endOf(finding.at) - start;
  const text = to > content.length ? `${content.slice(from)}…` : content.slice(from, to);
  let nth = 1;
  if (text !== '' && to <= content.length)
    for (let i = content.indexOf(text); i >= 0 && i < from; i = content.indexOf(text, i + 1)) nth++;
  return [text, nth];
}

function markerOf(
  finding: Finding,
  lines: readonly string[],
  lineStarts: readonly number[],
  language: Language,
): string {
  const line = lines[lineOf(lineStarts, startOf(finding.at))] as string;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const [text, nth] = textAtFault(finding, lines, lineStarts);
  const severity = finding.severity === ruleOf(finding.code)?.severity ? '' : `${finding.severity} `;
  const count = nth > 1 ? String(nth) : '';
  return `${indent}//~${silences(line) ? 'v' : ''} ${severity}${finding.code} «${text}»${count} ${messageOf(finding, language)}`;
}

/** A text without markers, with those of its findings. */
export function annotate(text: string, language: Language, config: Partial<ProjectConfig> = {}): string {
  const project = projectOf(new Map([['main.req', text]]), config);
  const difference = differenceOf(project, findingsOf(project), language);
  return difference ? difference.actual.slice(difference.actual.indexOf('\n') + 1) : text;
}
