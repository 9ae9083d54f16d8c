import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  type AstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  LangiumParser,
} from 'langium';
import { connectives, dataTypes, declarations, valueSets } from '../../../grammar/keyword-table.js';
import type { IgnoreComment, SyntaxProblem } from '../facts/facts.js';
import type { ReqFile } from '../generated/ast.js';
import { ReqlangGeneratedModule, ReqlangGeneratedSharedModule } from '../generated/module.js';
import { lexText, ReqLexer, type ReqLexingReport } from './lexer.js';
import { ExpectedTokenProvider, problemsOfParser } from './parser-problems.js';
import { parseQuickly } from './quick-parser.js';
import type { TokenTypes } from './scanner.js';
import { SpanBuilder } from './span-builder.js';
import { readText } from './text-literal.js';
import { ReqTokenBuilder } from './token-builder.js';
import { endOf, startOf } from '../text/span.js';

/** The parts of Langium's parser that `consume` works with and that Langium keeps private. */
interface ParserInternals {
  nodeBuilder: SpanBuilder;
  isValidToken(token: IToken): boolean;
  getAssignment(feature: GrammarAST.AbstractElement): { assignment?: GrammarAST.Assignment };
  assign(operator: string, feature: string, value: unknown, leaf: unknown): void;
}

/**
 * Langium's parser with keywords in their canonical spelling: `需求` and `requirement` give the same tree, and the
 * operator table of infix rules finds `且` under `and`.
 */
class ReqParser extends LangiumParser {
  private readonly spans = new SpanBuilder();

  constructor(services: LangiumCoreServices) {
    super(services);
    (this as unknown as ParserInternals).nodeBuilder = this.spans;
  }

  override consume(idx: number, tokenType: TokenType, feature: GrammarAST.AbstractElement): void {
    const token = this.wrapper.wrapConsume(idx, tokenType);
    if (this.isRecording()) return;
    const internals = this as unknown as ParserInternals;
    if (!internals.isValidToken(token)) return;
    const leaf = this.spans.buildLeafNode(token);
    const { assignment } = internals.getAssignment(feature);
    if (assignment) internals.assign(assignment.operator, assignment.feature, contentOf(token), leaf);
  }
}

/** Keyword tokens are named by their canonical spelling; names, numbers and dates stay as they are written. */
function contentOf(token: IToken): string {
  switch (token.tokenType.name) {
    case 'TEXT':
      return readText(token.image).content;
    case 'NAME':
    case 'PROPERTY':
    case 'UNIT':
    case 'NUMBER':
    case 'DATE':
      return token.image;
    default:
      return token.tokenType.name;
  }
}

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

/** Langium's services for the language: grammar, lexer, parser. Nothing is linked or indexed by Langium. */
export function createSyntaxServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ReqlangGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), ReqlangGeneratedModule, {
    parser: {
      ParserErrorMessageProvider: () => new ExpectedTokenProvider(),
      TokenBuilder: () => new ReqTokenBuilder(),
      Lexer: (s: LangiumCoreServices) => new ReqLexer(s),
      LangiumParser: (s: LangiumCoreServices) => {
        const parser = new ReqParser(s);
        createParser(s.Grammar, parser, s.parser.Lexer.definition);
        parser.finalize();
        return parser;
      },
    },
  });
  shared.ServiceRegistry.register(services);
  return services;
}

let services: LangiumCoreServices | undefined;

/** Types of tokens for all but Langium's parser, which is not even built while files are well-formed. */
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
  const source = isCertificateRequest(text) ? '' : text;
  const { tokens, problems: found, ignored, balanced } = lexText(source, bareTypes);
  const quick = found.length === 0 ? parseQuickly(tokens) : undefined;
  return quick ? { tree: quick, problems: [], ignored, balanced } : parseThoroughly(source);
}

/** Parses with Langium, which goes on after errors. Takes several times as long as what `parse` does first. */
export function parseThoroughly(source: string): ParsedFile {
  services ??= createSyntaxServices();
  const { value, parserErrors, lexerReport } = services.parser.LangiumParser.parse<AstNode>(source);
  const { problems: known, ignored, balanced } = lexerReport as ReqLexingReport;
  const problems = [...known, ...problemsOfParser(parserErrors as IRecognitionException[], source, known)];
  return {
    tree: value as ReqFile,
    problems: problems.sort((a, b) => startOf(a.at) - startOf(b.at) || endOf(a.at) - endOf(b.at)),
    ignored,
    balanced,
  };
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
