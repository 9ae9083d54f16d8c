import type { IToken, TokenType } from 'chevrotain';
import { connectives, dataTypes, declarations, valueSets } from '../../../grammar/keyword-table.js';
import type { IgnoreComment, SyntaxProblem } from '../facts/facts.js';
import type { ReqFile } from '../generated/ast.js';
import { lexText } from './lexer.js';
import type { Places, ReadableText } from './readable-text.js';
import { tooDeep } from './nesting.js';
import { parseQuickly } from './quick-parser.js';
import { parseRepairing } from './repairing-parser.js';
import type { TokenTypes } from './token-list.js';
import { tokenEnd } from './token-reader.js';
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

/** Types of tokens, by name. */
const bareTypes: TokenTypes = Object.fromEntries(
  [
    ...['NAME', 'TEXT', 'DATE', 'NUMBER', 'LINE_COMMENT', 'BLOCK_COMMENT', 'PROPERTY', 'UNIT'],
    ...[':', ',', '(', ')', '{', '}', '=', '<', '>', '<=', '>=', '!=', '..'],
    ...Object.keys(declarations),
    ...Object.keys(connectives),
    ...Object.keys(dataTypes),
    ...Object.keys(valueSets.caseClass),
  ].map((name) => [name, { name } as TokenType]),
);

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

/**
 * The tokens of a text in order, keywords and properties marked, and its comments. Their images are as the language
 * reads them, their offsets where they stand in the text.
 */
export function scan(text: string): { readonly tokens: IToken[]; readonly comments: IToken[] } {
  const { tokens, comments, source } = lexText(text, bareTypes);
  const real = tokens.filter((token) => !token.isInsertedInRecovery);
  const { places } = source;
  return places
    ? { tokens: real.map((token) => placed(token, places)), comments: comments.map((token) => placed(token, places)) }
    : { tokens: real, comments };
}

function placed(token: IToken, places: Places): IToken {
  const startOffset = places.startOf(token.startOffset);
  const end = places.endOf(tokenEnd(token));
  return {
    image: token.image,
    tokenType: token.tokenType,
    tokenTypeIdx: token.tokenTypeIdx,
    startOffset,
    endOffset: end - 1,
    startLine: token.startLine as number,
    endLine: token.endLine as number,
  };
}

/** The tokens of a text without its comments. */
export const tokenize = (text: string): IToken[] => scan(text).tokens;

/** True for PEM certificate requests, which also end in `.req`. */
export function isCertificateRequest(text: string): boolean {
  return /^\uFEFF?\s*-----BEGIN (NEW )?CERTIFICATE REQUEST-----/.test(text);
}
