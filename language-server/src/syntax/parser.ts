import type { IgnoreComment } from './ignore-comments.js';
import type { SyntaxProblem } from './syntax-problem.js';
import type { ReqFile } from '../generated/ast.js';
import { lexText } from './lexer.js';
import { bareTypes } from './marked-tokens.js';
import type { ReadableText } from './readable-text.js';
import { tooDeep } from './nesting.js';
import { parseQuickly } from './quick-parser.js';
import { parseRepairing } from './repairing-parser.js';
import { bySpan, endOf, startOf } from '../text/span.js';

/** A property or declaration in the tree. */
export type Member = ReqFile['members'][number];

/** The tree of one file and what is wrong with its form. */
export interface ParsedFile {
  readonly tree: ReqFile;
  readonly problems: readonly SyntaxProblem[];
  readonly ignored: readonly IgnoreComment[];
  /** False if braces do not match, or a property stands outside all of them. */
  readonly balanced: boolean;
  /** The text that the tree, the problems and all places are in. */
  readonly source: ReadableText;
}

/**
 * Parses the text of one `.req` file. Never throws for any text; the tree holds whatever could be read.
 * A certificate request in PEM form, which shares the file extension, gives an empty tree and no problem.
 */
export function parse(text: string): ParsedFile {
  const lexed = lexText(isCertificateRequest(text) ? '' : text, bareTypes);
  const { ignored, balanced, source } = lexed;
  const tree =
    lexed.problems.length === 0 && balanced && !tooDeep(lexed.tokens) ? parseQuickly(lexed.tokens) : undefined;
  if (tree) return { tree, problems: [], ignored, balanced, source };
  const repaired = parseRepairing(source.text, lexed, bareTypes);
  return {
    tree: repaired.tree,
    problems: outsideConflicts(repaired.problems).sort((a, b) => bySpan(a.at, b.at)),
    ignored,
    balanced,
    source,
  };
}

/** What is wrong between the marks of a merge conflict is not settled yet: the conflict is the one problem. */
function outsideConflicts(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const conflicts = problems.filter(({ message }) => message === 'merge-conflict');
  return problems.filter(
    (problem) =>
      conflicts.includes(problem) ||
      !conflicts.some(
        ({ at, related }) => startOf(at) <= startOf(problem.at) && related && endOf(problem.at) <= endOf(related.at),
      ),
  );
}

/** True for PEM certificate requests, which also end in `.req`. */
export function isCertificateRequest(text: string): boolean {
  return /^\uFEFF?\s*-----BEGIN (NEW )?CERTIFICATE REQUEST-----/.test(text);
}
