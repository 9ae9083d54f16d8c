/**
 * Applies every fix that the server offers for a text, each by itself and as a code action, and says what is wrong with
 * the result: the finding is still there, another kind has come, less can be read, a meaning is turned around, or the
 * same is offered again.
 */
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { valueSets } from '../../../../grammar/keyword-table.js';
import type { Condition, Declaration, Operand } from '../../facts/facts.js';
import { areOpposed } from '../../locale/opposites.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { messageOf } from '../../rules/messages.js';
import type { Finding } from '../../rules/rule.js';
import { findingsOf, projectOf, type TestProject } from '../../rules/testing/annotated-text.js';
import { endOf, startOf } from '../../text/span.js';
import { type CodeActionContext, codeActionsFor, fixAllKind } from '../code-actions.js';
import { offsetAt, positionAt } from '../text-positions.js';

export interface Fault {
  readonly why: 'still there' | 'another kind' | 'reads less' | 'turned around' | 'offered again' | 'fix all';
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly before: string;
  readonly after: string;
}

export interface CheckedText {
  readonly files: ReadonlyMap<string, string>;
  readonly config?: Partial<ProjectConfig>;
  /** The text before a slip was made in it: what it says is meant, and what is found in it may come to light again. */
  readonly original?: ReadonlyMap<string, string>;
}

export interface CheckResult {
  readonly faults: readonly Fault[];
  /** How many fixes were applied. */
  readonly applied: number;
}

interface Checked {
  readonly project: TestProject;
  readonly findings: readonly Finding[];
}

export function checkFixes({ files, config = {}, original }: CheckedText): CheckResult {
  const meant = original ? check(original, config) : undefined;
  const before = check(files, config);
  const faults: Fault[] = [];
  let applied = 0;
  for (const finding of before.findings)
    for (const action of actionsOf(finding, before)) {
      const after = check(textsAfter(files, action, before.project), config);
      applied++;
      for (const [why, detail] of faultsOf(finding, action, before, after, meant))
        faults.push({
          why,
          code: finding.code,
          title: action.title,
          detail,
          before: textOf(files),
          after: textOf(after.project.files),
        });
    }
  faults.push(...faultsOfAll(before, config, meant));
  return { faults, applied };
}

const textOf = (files: ReadonlyMap<string, string>) => [...files.values()].join('\n==>\n');

function check(files: ReadonlyMap<string, string>, config: Partial<ProjectConfig>): Checked {
  const project = projectOf(files, config);
  return { project, findings: findingsOf(project) };
}

function contextOf({ project }: Checked): CodeActionContext {
  const model = project.model.reader();
  return {
    language: 'en',
    model,
    text: (uri) => project.files.get(uri) ?? '',
    lineStarts: (uri) => model.file(uri)?.lineStarts ?? [0],
  };
}

/** The quick fixes for a finding, as the server offers them at its place. */
function actionsOf(finding: Finding, checked: Checked): readonly CodeAction[] {
  const context = contextOf(checked);
  const lines = context.lineStarts(finding.uri);
  const range = { start: positionAt(lines, startOf(finding.at)), end: positionAt(lines, endOf(finding.at)) };
  const inFile = checked.findings.filter(({ uri }) => uri === finding.uri);
  const message = messageOf(finding, 'en');
  return codeActionsFor(inFile, range, { ...context, only: ['quickfix'] }).filter((action) =>
    action.diagnostics?.some((each) => each.code === finding.code && each.message === message),
  );
}

function textsAfter(
  files: ReadonlyMap<string, string>,
  { edit }: CodeAction,
  { model }: TestProject,
): Map<string, string> {
  const after = new Map(files);
  for (const { textDocument, edits } of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
    const lines = model.reader().file(textDocument.uri)?.lineStarts ?? [0];
    let text = after.get(textDocument.uri) ?? '';
    const changes = edits
      .map((each, i) => {
        const { range, newText } = each as TextEdit;
        return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end), newText, i };
      })
      .sort((a, b) => b.start - a.start || b.i - a.i);
    for (const { start, end, newText } of changes) text = text.slice(0, start) + newText + text.slice(end);
    after.set(textDocument.uri, text);
  }
  return after;
}

const keyOf = (finding: Finding) => `${finding.code} ${messageOf(finding, 'en')}`;

function countBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return counts;
}

function faultsOf(
  finding: Finding,
  action: CodeAction,
  before: Checked,
  after: Checked,
  meant: Checked | undefined,
): (readonly [Fault['why'], string])[] {
  const faults: (readonly [Fault['why'], string])[] = [];
  const key = keyOf(finding);
  const [keysBefore, keysAfter] = [countBy(before.findings, keyOf), countBy(after.findings, keyOf)];
  if ((keysAfter.get(key) ?? 0) >= (keysBefore.get(key) ?? 0)) faults.push(['still there', key]);
  // One of all the values that there are: which one is for the writer to say, and what follows from it too.
  const isChoice = finding.code === 'invalid-value' && !action.isPreferred;
  for (const added of isChoice ? [] : addedKinds(finding, action.title, before, after, meant))
    faults.push(['another kind', added]);
  const syntax = ({ findings }: Checked) => findings.filter(({ code }) => code === 'syntax').length;
  if (syntax(after) > syntax(before)) faults.push(['reads less', keysOf(after, 'syntax')]);
  // A case that contradicts its rule is to say the opposite; what a slip has turned around before is not the fix's doing.
  const isAsked =
    isChoice || finding.code === 'case-contradicts-rule' || (meant && turnedAround(meant, before) !== undefined);
  const turned = isAsked ? undefined : turnedAround(meant ?? before, after);
  if (turned) faults.push(['turned around', turned]);
  const again = after.findings.some(
    (each) =>
      keyOf(each) === key &&
      (keysAfter.get(key) ?? 0) >= (keysBefore.get(key) ?? 0) &&
      actionsOf(each, after).some(({ title }) => title === action.title),
  );
  if (again) faults.push(['offered again', action.title]);
  return faults;
}

const keysOf = ({ findings }: Checked, code: string) =>
  findings
    .filter((each) => each.code === code)
    .map(keyOf)
    .join(' | ');

/** Findings of other kinds that were not there: neither before, nor in the text that was meant. */
function addedKinds(
  finding: Finding,
  title: string,
  before: Checked,
  after: Checked,
  meant: Checked | undefined,
): readonly string[] {
  const [was, is, should] = [before, after, meant].map((each) => countBy(each?.findings ?? [], ({ code }) => code));
  const added = [...(is as Map<string, number>)].filter(
    ([code, count]) =>
      code !== finding.code &&
      count > Math.max(was?.get(code) ?? 0, should?.get(code) ?? 0) &&
      !(finding.code === 'invalid-value' && fromValues.has(code)) &&
      !isHeldBack(finding, code, before, after),
  );
  // What has just been declared has all its own still to be said.
  if (/^Add (?:the|a source)/.test(title)) return [];
  // A skeleton leaves one thing to be filled in, and says so once.
  const extra = after.findings.length - before.findings.length;
  const asksToFillIn = /TBD|待定/.test(textOf(after.project.files).replace(textOf(before.project.files), ''));
  if (asksToFillIn && extra <= 1 && added.length === 1 && fillInCodes.has(added[0]?.[0] ?? '')) return [];
  // A case that gets a result to fill in is said to be unfinished, and what it alone would decide to be open.
  if (finding.code === 'no-observable-result' && added.every(([code]) => fillInCodes.has(code))) return [];
  return added.map(([code]) => `${code}: ${keysOf(after, code)}`);
}

/** Findings about values, sums and ranks: a value that is possible again counts again. */
const fromValues = new Set([
  'version-over-capacity',
  'decision-against-priority',
  'priority-against-score',
  'priority-inversion',
  'high-priority-unscheduled',
  'mvp-overloaded',
]);

/** Findings that say what is to be filled in. */
const fillInCodes = new Set([
  'placeholder-left',
  'requirement-without-acceptance',
  'missing-normal-case',
  'missing-exception-case',
  'missing-boundary-case',
  // A case that is still to be written decides nothing.
  'uncovered-boundary',
  'uncovered-condition',
]);

/** What a problem with the form of a text holds back comes to light with its mending: in the same declaration. */
function isHeldBack(finding: Finding, code: string, before: Checked, after: Checked): boolean {
  // A name that means nothing keeps its rule from being looked at.
  // Of a property that stands there twice nobody can tell which one counts.
  if (!['syntax', 'unresolved-reference', 'duplicate-property'].includes(finding.code)) return false;
  const known = new Set(before.findings.filter((each) => each.code === code).map(keyOf));
  const names = (checked: Checked) =>
    checked.project.model
      .reader()
      .file(finding.uri)
      ?.declarations.map(({ facts }) => facts) ?? [];
  const around = names(before).find(
    ({ span }) => startOf(span) <= endOf(finding.at) && startOf(finding.at) <= endOf(span),
  );
  const same = around && names(after).find((each) => each.kind === around.kind && each.name === around.name);
  return after.findings
    .filter((each) => each.code === code && !known.has(keyOf(each)))
    .every(
      ({ uri, at }) =>
        same !== undefined &&
        uri === finding.uri &&
        startOf(same.span) <= startOf(at) &&
        startOf(at) <= endOf(same.span),
    );
}

/** Applies "fix all" until nothing is sure any more. */
function faultsOfAll(before: Checked, config: Partial<ProjectConfig>, meant: Checked | undefined): Fault[] {
  let current = before;
  for (let round = 0; round < 10; round++) {
    const context = contextOf(current);
    let files = new Map(current.project.files);
    let changed = false;
    for (const uri of current.project.files.keys()) {
      const inFile = current.findings.filter((each) => each.uri === uri);
      const [action] = codeActionsFor(
        inFile,
        { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        { ...context, only: [fixAllKind] },
      );
      if (!action) continue;
      files = textsAfter(files, action, current.project);
      changed = true;
      break;
    }
    if (!changed) {
      if (current === before) return [];
      const fault = (detail: string): Fault => ({
        why: 'fix all',
        code: 'fix all',
        title: '',
        detail,
        before: textOf(before.project.files),
        after: textOf(current.project.files),
      });
      const turned = turnedAround(meant ?? before, current);
      const [was, is] = [before, current].map(
        ({ findings }) => findings.filter(({ severity }) => severity === 'error').length,
      );
      return [
        ...(turned ? [fault(`turned around: ${turned}`)] : []),
        ...((is as number) > (was as number) && !meant ? [fault(`errors: ${was} → ${is}`)] : []),
      ];
    }
    current = check(files, config);
  }
  return [
    {
      why: 'fix all',
      code: 'fix all',
      title: '',
      detail: 'goes on for ever',
      before: textOf(before.project.files),
      after: textOf(current.project.files),
    },
  ];
}

// ── meaning ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What says the opposite of what was meant: a value, an outcome of a case, a condition. */
function turnedAround(meant: Checked, is: Checked): string | undefined {
  for (const [uri] of meant.project.files) {
    const [a, b] = [meant, is].map(({ project }) => project.model.reader().file(uri)?.declarations ?? []);
    for (const { facts } of a ?? []) {
      const other = b?.find((each) => each.facts.kind === facts.kind && each.facts.name === facts.name)?.facts;
      const found = other && turnedIn(facts, other);
      if (found) return found;
    }
  }
  return undefined;
}

function turnedIn(a: Declaration, b: Declaration): string | undefined {
  for (const [key, value] of Object.entries(a)) {
    const other = (b as unknown as Record<string, unknown>)[key];
    const [was, is] = [wordOf(value), wordOf(other)];
    if (
      was &&
      is &&
      key !== 'name' &&
      key !== 'title' &&
      isValue(was) &&
      isValue(is) &&
      areOpposed(zhOf(was), zhOf(is))
    )
      return `${key}: ${was} → ${is}`;
  }
  if (a.kind !== 'requirement' || b.kind !== 'requirement') return undefined;
  for (const rule of a.acceptance?.rules ?? []) {
    const other = b.acceptance?.rules.find(({ name }) => name === rule.name);
    if (rule.when && other?.when && areInverted(rule.when, other.when)) return `rule ${rule.name}`;
  }
  for (const each of a.acceptance?.cases ?? []) {
    const other = b.acceptance?.cases.find(({ name }) => name !== '' && name === each.name);
    for (const outcome of each.then ?? [])
      for (const now of other?.then ?? [])
        if (outcome.is === 'rule' && now.is === 'rule' && outcome.name === now.name && outcome.holds !== now.holds)
          return `case ${each.name}: ${outcome.name}`;
    for (const given of each.given ?? [])
      for (const now of other?.given ?? [])
        if (given.is === 'assignment' && now.is === 'assignment' && given.field.name === now.field.name)
          if (given.value.is === 'name' && now.value.is === 'name' && given.value.name !== now.value.name)
            if (areOpposed(given.value.name, now.value.name)) return `case ${each.name}: ${given.field.name}`;
  }
  return undefined;
}

const wordOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string'
    ? value.value
    : undefined;
const zhWords = new Map(Object.values(valueSets).flatMap((set) => Object.entries(set) as [string, string][]));
const isValue = (word: string) => zhWords.has(word);
const zhOf = (word: string) => zhWords.get(word) ?? word;

/** True if two conditions answer every question the other way round. */
function areInverted(a: Condition, b: Condition): boolean {
  const answers = samples(a, b).map((data) => [truthOf(a, data), truthOf(b, data)] as const);
  const known = answers.filter(([x, y]) => x !== undefined && y !== undefined);
  return known.length > 1 && known.every(([x, y]) => x !== y);
}

type Data = ReadonlyMap<string, number | string>;

/** Data for all fields of two conditions: what they compare with, and what lies beside it. */
function samples(...conditions: readonly Condition[]): readonly Data[] {
  const values = new Map<string, Set<number | string>>();
  const add = (left: Operand, right: Operand) => {
    if (left.is !== 'name') return;
    const known = values.get(left.name) ?? new Set();
    if (right.is === 'number') for (const d of [-1, 0, 1]) known.add(right.number.value + d);
    else known.add(right.is === 'name' ? right.name : JSON.stringify(right)).add('other');
    values.set(left.name, known);
  };
  const visit = (condition: Condition): void => {
    if (condition.is === 'and' || condition.is === 'or') for (const part of condition.parts) visit(part);
    else if (condition.is === 'not') visit(condition.part);
    else if (condition.is === 'field') values.set(condition.name, new Set(['yes', 'no']));
    else if (condition.is === 'comparison') add(condition.left, condition.right);
    else if (condition.is === 'in-range') {
      add(condition.left, condition.from);
      add(condition.left, condition.to);
    } else if (condition.is === 'in-list') for (const option of condition.options) add(condition.left, option);
  };
  for (const condition of conditions) visit(condition);
  let all: Map<string, number | string>[] = [new Map()];
  for (const [field, of] of values) {
    if (all.length * of.size > 500) for (const value of [...of].slice(2)) of.delete(value);
    all = all.flatMap((data) => [...of].map((value) => new Map(data).set(field, value)));
  }
  return all;
}

function truthOf(condition: Condition, data: Data): boolean | undefined {
  switch (condition.is) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => truthOf(part, data));
      const decisive = condition.is === 'or';
      return parts.includes(decisive) ? decisive : parts.includes(undefined) ? undefined : !decisive;
    }
    case 'not': {
      const part = truthOf(condition.part, data);
      return part === undefined ? undefined : !part;
    }
    case 'field': {
      const value = data.get(condition.name);
      return value === undefined ? undefined : value === 'yes';
    }
    case 'comparison': {
      const [left, right] = [sampleOf(condition.left, data), sampleOf(condition.right, data)];
      if (left === undefined || right === undefined) return undefined;
      if (condition.operator === '=') return left === right;
      if (condition.operator === '!=') return left !== right;
      if (typeof left !== 'number' || typeof right !== 'number') return undefined;
      return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[condition.operator];
    }
    case 'in-range': {
      const [value, from, to] = [condition.left, condition.from, condition.to].map((each) => sampleOf(each, data));
      return typeof value === 'number' && typeof from === 'number' && typeof to === 'number'
        ? from <= value && value <= to
        : undefined;
    }
    case 'in-list': {
      const value = sampleOf(condition.left, data);
      return value === undefined ? undefined : condition.options.some((option) => sampleOf(option, data) === value);
    }
    default:
      return undefined;
  }
}

function sampleOf(operand: Operand, data: Data): number | string | undefined {
  if (operand.is === 'number') return operand.number.value;
  if (operand.is === 'name') return data.get(operand.name) ?? operand.name;
  return JSON.stringify({ ...operand, at: undefined });
}
