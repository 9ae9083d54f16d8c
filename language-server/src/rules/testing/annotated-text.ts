/** Tests as annotated text: every finding has its marker and every marker its finding. The format is in `annotations.ts`. */
import { expect } from 'vitest';
import type { Language } from '../../locale/language.js';
import type { ProjectConfig } from '../../model/project-config.js';
import { titleOf } from '../messages.js';
import { ruleOf } from '../registry.js';
import type { Fix, TextChange } from '../rule.js';
import { differenceOf, findingsOf, projectOf, type TestProject } from './annotations.js';
import { endOf, startOf } from '../../text/span.js';

export { factsOf, filesOf, findingsOf, projectOf, type TestProject } from './annotations.js';

export interface CheckOptions {
  readonly language?: Language;
  readonly config?: Partial<ProjectConfig>;
  /** Codes of the rules to run; all if left out. */
  readonly only?: readonly string[];
}

/** Fails, and shows the markers that the text should have, unless the findings are exactly those marked. */
export function expectFindings(text: string, options: CheckOptions = {}): void {
  const project = projectOf(text, options.config);
  const difference = differenceOf(project, findingsOf(project, options.only), options.language ?? 'en');
  if (difference) expect(difference.actual).toBe(difference.expected);
}

export interface FixOptions extends CheckOptions {
  /** The beginning of the fix's title; the first fix if left out. */
  readonly title?: string;
}

/** The fixes for all findings of a code, in order. */
export function fixesFor(project: TestProject, code: string): Fix[] {
  const context = { model: project.model.reader(), text: (uri: string) => project.files.get(uri) ?? '' };
  return findingsOf(project, [code]).flatMap((finding) => ruleOf(code)?.fixes?.(finding, context) ?? []);
}

/** The titles of the fixes for all findings of a code. */
export function fixTitles(text: string, code: string, options: CheckOptions = {}): string[] {
  return fixesFor(projectOf(text, options.config), code).map((fix) => titleOf(fix, options.language ?? 'en'));
}

/**
 * The text after a fix for the first finding of a code (or the first with the title asked for), without markers.
 * Several files come back in one text.
 */
export function fixed(text: string, code: string, options: FixOptions = {}): string {
  const project = projectOf(text, options.config);
  const { title = '', language = 'en' } = options;
  const fix = fixesFor(project, code).find((candidate) => titleOf(candidate, language).startsWith(title));
  if (!fix) throw new Error(`no fix “${title}” for ${code}; there are: ${fixTitles(text, code, options).join(' | ')}`);
  const after = applyChanges(project.files, fix.changes);
  if (after.size === 1) return [...after.values()].join('');
  return [...after].map(([uri, content]) => `==> ${uri}\n${content}`).join('');
}

/** The files after changes that do not overlap. */
export function applyChanges(
  files: ReadonlyMap<string, string>,
  changes: readonly TextChange[],
): ReadonlyMap<string, string> {
  const after = new Map(files);
  // From the end to the start; of two at one place the first in the list comes first in the text.
  const fromEnd = [...changes].reverse().sort((a, b) => startOf(b.at) - startOf(a.at) || endOf(b.at) - endOf(a.at));
  for (const change of fromEnd) {
    const text = after.get(change.uri) as string;
    after.set(change.uri, text.slice(0, startOf(change.at)) + change.text + text.slice(endOf(change.at)));
  }
  return after;
}
