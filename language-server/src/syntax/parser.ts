import type { IToken, TokenType } from 'chevrotain';
import { connectives, dataTypes, declarations, valueSets } from '../../../grammar/keyword-table.js';
import type { IgnoreComment, SyntaxProblem } from '../facts/facts.js';
import type { ReqFile } from '../generated/ast.js';
import { lexText } from './lexer.js';
import { parseQuickly } from './quick-parser.js';
import type { TokenTypes } from './scanner.js';

/** A property or declaration in the tree. */
export type Member = ReqFile['members'][number];

/** The tree of one file and what is wrong with its form. */
export interface ParsedFile {
  readonly tree: ReqFile;
  readonly problems: readonly SyntaxProblem[];
  readonly ignored: readonly IgnoreComment[];
  /** False if braces do not match, or a property stands outside all of them. */
  readonly balanced: boolean;
}

let parseThoroughly: ((text: string) => ParsedFile) | undefined;

/**
 * Says how to parse what is not well-formed. Whoever starts a program does this once, before it parses anything: at
 * the start, or when `parseWellFormed` first gives up.
 */
export function useThoroughParser(parser: (text: string) => ParsedFile): void {
  parseThoroughly = parser;
}

/** Types of tokens for all but Langium's parser, which is not even loaded while files are well-formed. */
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
  const parsed = parseWellFormed(text);
  if (parsed) return parsed;
  if (!parseThoroughly) throw new Error('The parser for what is not well-formed is missing; see useThoroughParser.');
  return parseThoroughly(text);
}

/**
 * The same for a well-formed file, in a fraction of the time.
 * @returns undefined if there is anything wrong with its form
 */
export function parseWellFormed(text: string): ParsedFile | undefined {
  const source = isCertificateRequest(text) ? '' : text;
  const { tokens, problems, ignored, balanced } = lexText(source, bareTypes);
  const tree = problems.length === 0 ? parseQuickly(tokens) : undefined;
  return tree && { tree, problems, ignored, balanced };
}

/** The tokens of a text in order, keywords and properties marked, and its comments. */
export function scan(text: string): { readonly tokens: IToken[]; readonly comments: IToken[] } {
  const { tokens, comments } = lexText(text, bareTypes);
  return { tokens: tokens.filter((token) => !token.isInsertedInRecovery), comments };
}

/** The tokens of a text without its comments. */
export const tokenize = (text: string): IToken[] => scan(text).tokens;

/** True for PEM certificate requests, which also end in `.req`. */
export function isCertificateRequest(text: string): boolean {
  return /^\uFEFF?\s*-----BEGIN (NEW )?CERTIFICATE REQUEST-----/.test(text);
}
