/** What can be wrong with the form of a text, and what mends it. */
import type { Span } from '../text/span.js';

/** What can be wrong with the form of a file. The wording of each is in the rule `syntax`. */
export type SyntaxMessage =
  | 'unexpected-character'
  | 'value-torn'
  | 'list-with-marks'
  | 'names-in-range'
  | 'names-joined'
  | 'text-not-closed'
  | 'text-not-opened'
  | 'text-not-quoted'
  | 'text-quotes-mixed'
  | 'long-text-quotes'
  | 'comment-not-closed'
  | 'block-not-closed'
  | 'brace-too-many'
  | 'brace-missing-open'
  | 'braces-missing'
  | 'colon-missing'
  | 'colon-expected'
  | 'parenthesis-missing'
  | 'comma-without-next'
  | 'comma-missing'
  | 'number-grouped'
  | 'number-or-list'
  | 'number-unclear'
  | 'number-with-unit'
  | 'one-number-only'
  | 'amount-vague'
  | 'colon-not-here'
  | 'name-not-allowed'
  | 'keyword-missing'
  | 'header-missing'
  | 'property-missing'
  | 'parenthesis-not-opened'
  | 'sign-missing'
  | 'repeated'
  | 'swapped'
  | 'too-deep'
  | 'merge-conflict'
  | 'merge-mark-left'
  | 'unfinished'
  | 'unexpected'
  | 'unknown-word'
  | 'unknown-property'
  | 'property-elsewhere'
  | 'property-outside'
  | 'declaration-elsewhere'
  | 'block-not-here'
  | 'name-missing'
  | 'title-missing'
  | 'class-missing'
  | 'unknown-class'
  | 'type-missing'
  | 'unknown-type'
  | 'value-missing'
  | 'one-value-only'
  | 'value-not-text'
  | 'value-not-number'
  | 'value-not-range'
  | 'value-not-effort'
  | 'value-not-date'
  | 'value-not-window'
  | 'value-not-word'
  | 'value-not-names'
  | 'value-not-condition'
  | 'value-not-outcome'
  | 'value-not-given'
  | 'value-not-result'
  | 'date-missing'
  | 'subject-missing'
  | 'reason-missing'
  | 'run-not-here'
  | 'spoken-bound'
  | 'condition-unaskable'
  | 'no-time'
  | 'name-apart'
  | 'comma-in-condition'
  | 'values-without-parentheses';

/**
 * A problem with the form of a file. Arguments called `declaration`, `inside` and `property` are canonical words and
 * are shown in the reader's language; `suggestion` is shown as it stands.
 */
export interface SyntaxProblem {
  readonly message: SyntaxMessage;
  readonly args: Readonly<Record<string, string>>;
  readonly at: Span;
  /** What the problem is about elsewhere in the file, such as the opening brace. */
  readonly related?: { readonly message: 'block-opened-here' | 'conflict-ends-here'; readonly at: Span };
  /** Text that mends it, if there is one right answer; `sure` is false for one of several. */
  readonly fix?: { readonly at: Span; readonly text: string; readonly sure?: boolean };
  /** Texts of which each mends it, if only the writer knows which is meant. */
  readonly choices?: readonly { readonly at: Span; readonly text: string }[];
}
