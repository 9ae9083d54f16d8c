/** What a rule is: a check with its code, words, documentation and fix, all in one file beside this one. */
import { topKinds } from '../../../grammar/keyword-table.js';
import type { Declaration, FileFacts, IgnoreComment, Span } from '../facts/facts.js';
import type { Wording, WordingArgs } from '../locale/language.js';
import type { Severity } from '../model/project-config.js';
import type { Declared, FactsOf, ModelReader } from '../model/project-model.js';

/** What a rule looks at. It runs once for each, and again only when something it has read changes. */
export type SubjectKind = Declaration['kind'] | 'file' | 'whole-project';

/** For rules about whatever is declared at the top of a file, one by one. */
export const everyDeclaration: readonly Declaration['kind'][] = topKinds;

export type SubjectOf<S extends SubjectKind> = S extends Declaration['kind']
  ? Declared<FactsOf<S>>
  : S extends 'file'
    ? FileFacts
    : undefined;

export interface Place {
  readonly uri: string;
  readonly at: Span;
}

export interface RelatedPlace extends Place {
  readonly message: Wording;
  readonly args?: WordingArgs;
}

/** What a check reports. */
export interface Report {
  /** The smallest text at fault. */
  readonly at: Span;
  /** In another file than the subject's only for rules about the whole project. */
  readonly uri?: string;
  readonly message: Wording;
  readonly args?: WordingArgs;
  /** In place of the rule's own severity; a severity in `req.config.json` still wins. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** What the fix needs to know; plain JSON. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** One diagnostic, with its words still in both languages. */
export interface Finding extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Wording;
  readonly args: WordingArgs;
  readonly related: readonly RelatedPlace[];
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface TextChange extends Place {
  readonly text: string;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: Wording;
  readonly args?: WordingArgs;
  readonly changes: readonly TextChange[];
  /** True for the one that is right if any is and that loses nothing; "fix all" applies it without asking. */
  readonly preferred?: boolean;
}

export interface FixContext {
  readonly model: ModelReader;
  /** The text of a file of the project. */
  text(uri: string): string;
}

/** An example for the documentation: a file by itself. Failing examples give this rule's finding, mended ones nothing. */
export type Example = Readonly<Record<'en' | 'zh', string>>;

export interface RuleDocumentation {
  /** One sentence: what it flags. */
  readonly flags: Wording;
  /** Why that matters to a product manager. */
  readonly why: Wording;
  readonly failing: Example;
  readonly mended: Example;
  /** Codes of other rules that the failing example cannot help giving too. */
  readonly alsoGives?: readonly string[];
}

/** What the comments of a file that silence findings came to. */
export interface IgnoreOutcome {
  /** Codes of all rules. */
  readonly codes: ReadonlySet<string>;
  /** True if the comment kept a finding from being shown. */
  silences(comment: IgnoreComment): boolean;
}

export interface Rule<S extends SubjectKind = SubjectKind> {
  readonly code: string;
  readonly severity: Severity;
  /** One kind of subject or several. */
  readonly subject: S | readonly S[];
  readonly documentation: RuleDocumentation;
  check(subject: SubjectOf<S>, model: ModelReader, report: (finding: Report) => void): void;
  /** Looks at the comments of a file that silence findings, after all checks. */
  checkIgnored?(file: FileFacts, outcome: IgnoreOutcome, model: ModelReader, report: (finding: Report) => void): void;
  /** Fixes for a finding of this rule, the best one first. */
  fixes?(finding: Finding, context: FixContext): readonly Fix[];
}

/** Declares a rule; only there to infer the subject's type. */
export function defineRule<S extends SubjectKind>(rule: Rule<S>): Rule {
  return rule as unknown as Rule;
}

/** What a rule looks at. */
export const subjectsOf = ({ subject }: Rule): readonly SubjectKind[] =>
  typeof subject === 'string' ? [subject] : subject;
