/** Quick fixes and "fix all", made from the fixes that rules offer. */
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import type { Span } from '../facts/facts.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { titleOf } from '../rules/messages.js';
import type { Fault } from '../rules/not-checked.js';
import { ruleOf } from '../rules/registry.js';
import type { Finding, Fix, TextChange } from '../rules/rule.js';
import { diagnosticOf, type LineStarts } from './diagnostics.js';
import { offsetAt, rangeAt } from './text-positions.js';
import { endOf, startOf } from '../text/span.js';

/** The kind of "fix all problems that have one right answer". */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.reqlang`;

/** The kinds that the server announces. */
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, fixAllKind];

export interface CodeActionContext {
  /** Of the reader; inserted text is in the language of its file. */
  readonly language: Language;
  readonly model: ModelReader;
  text(uri: string): string;
  readonly lineStarts: LineStarts;
  /** Kinds that the client asks for; undefined means all. */
  readonly only?: readonly string[] | undefined;
  /** The version of an open document, so that a stale edit is refused. */
  version?(uri: string): number | undefined;
  pageOf?(code: string): string | undefined;
  /** Is told of rules whose fixes fail. */
  failed?(fault: Fault): void;
}

const fixAllTitle: Wording = { en: 'Apply all sure fixes in this file', zh: '应用本文件中所有确定的修复' };

const asksFor = (kind: string, only: readonly string[] | undefined) =>
  !only || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));

/**
 * The code actions for a place in a file.
 * @param findings all findings of the file
 * @param range what is selected; findings that touch it get their fixes
 */
export function codeActionsFor(findings: readonly Finding[], range: Range, context: CodeActionContext): CodeAction[] {
  const actions: CodeAction[] = [];
  if (asksFor(CodeActionKind.QuickFix, context.only))
    for (const finding of findings)
      if (touches(finding, range, context.lineStarts))
        for (const fix of fixesOf(finding, context)) addOnce(actions, quickFix(finding, fix, context));
  if (asksFor(fixAllKind, context.only)) {
    const changes = sureChanges(findings, context);
    if (changes.length > 0)
      actions.push({
        title: fill(fixAllTitle, context.language),
        kind: fixAllKind,
        edit: { documentChanges: documentChanges(changes, context) },
      });
  }
  return actions;
}

/** The fixes that a finding's rule offers, the best one first. None where a rule fails: the others keep theirs. */
export function fixesOf(
  finding: Finding,
  { model, text, failed }: Pick<CodeActionContext, 'model' | 'text' | 'failed'>,
): readonly Fix[] {
  try {
    return ruleOf(finding.code)?.fixes?.(finding, { model, text }) ?? [];
  } catch (error) {
    failed?.({ doing: `fixes of ${finding.code}`, uri: finding.uri, error });
    return [];
  }
}

/**
 * What "fix all" changes in a file: every preferred fix that keeps to this file and to text that no earlier one changes.
 * Applying it again takes the rest.
 */
export function sureChanges(
  findings: readonly Finding[],
  context: Pick<CodeActionContext, 'model' | 'text' | 'failed'>,
): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const finding of findings) {
    const sure = fixesOf(finding, context).find((fix) => fix.preferred);
    if (!sure || sure.changes.some((change) => change.uri !== finding.uri)) continue;
    if (sure.changes.some((change) => taken.some((other) => overlap(change.at, other.at)))) continue;
    taken.push(...sure.changes);
  }
  return taken.sort((a, b) => startOf(a.at) - startOf(b.at));
}

/** Insertions at one place overlap too: which comes first would be chance. */
const overlap = (a: Span, b: Span) => startOf(a) <= endOf(b) && startOf(b) <= endOf(a);

function touches(finding: Finding, range: Range, lineStarts: LineStarts): boolean {
  const lines = lineStarts(finding.uri);
  return startOf(finding.at) <= offsetAt(lines, range.end) && offsetAt(lines, range.start) <= endOf(finding.at);
}

function quickFix(finding: Finding, fix: Fix, context: CodeActionContext): CodeAction {
  return {
    title: titleOf(fix, context.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, context.language, context.lineStarts, context.pageOf)],
    ...(fix.preferred && { isPreferred: true }),
    edit: { documentChanges: documentChanges(fix.changes, context) },
  };
}

/** Findings side by side may offer the same fix, such as all that a rule lacks: it is one entry of the menu. */
function addOnce(actions: CodeAction[], action: CodeAction): void {
  const edit = JSON.stringify(action.edit);
  const known = actions.find(({ title, edit: other }) => title === action.title && JSON.stringify(other) === edit);
  if (known) known.diagnostics = [...(known.diagnostics ?? []), ...(action.diagnostics ?? [])];
  else actions.push(action);
}

function documentChanges(changes: readonly TextChange[], context: CodeActionContext): TextDocumentEdit[] {
  const editsOf = new Map<string, TextEdit[]>();
  for (const { uri, at, text } of changes) {
    const edits = editsOf.get(uri) ?? [];
    edits.push({ range: rangeAt(context.lineStarts(uri), at), newText: text });
    editsOf.set(uri, edits);
  }
  return [...editsOf].map(([uri, edits]) => ({
    textDocument: { uri, version: context.version?.(uri) ?? null },
    edits,
  }));
}
