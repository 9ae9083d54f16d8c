/**
 * Langium's parser, made from the grammar. The grammar defines the language, and this is what the tests hold the parsers
 * of the product against; nothing of it is in the product.
 */
import type { IToken, TokenType } from 'chevrotain';
import {
  type AstNode,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  DefaultLexer,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type LangiumCoreServices,
  LangiumParser,
  type LexerResult,
  type LexingReport,
} from 'langium';
import type { ReqFile } from '../../generated/ast.js';
import { ReqlangGeneratedModule, ReqlangGeneratedSharedModule } from '../../generated/module.js';
import { type LexedText, lexText } from '../lexer.js';
import { SpanBuilder } from './span-builder.js';
import { readText } from '../text-literal.js';
import { ReqTokenBuilder } from './token-builder.js';

/** The lexing report: what the lexer finds wrong. Langium hands it on with the parse result. */
interface ReqLexingReport extends LexingReport, Pick<LexedText, 'problems'> {}

/** Tokens for Langium's parser. */
class ReqLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens, comments, problems } = lexText(text, this.tokenTypes);
    const report: ReqLexingReport = { diagnostics: [], problems };
    return { tokens, hidden: comments, errors: [], report };
  }
}

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

/** Langium's services for the language: grammar, lexer, parser. Nothing is linked or indexed by Langium. */
export function createSyntaxServices(): LangiumCoreServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), ReqlangGeneratedSharedModule);
  const services = inject(createDefaultCoreModule({ shared }), ReqlangGeneratedModule, {
    parser: {
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

/** What the grammar makes of a text, and whether the text is well-formed by its rules. */
export function parseByGrammar(text: string): { readonly tree: ReqFile; readonly isWellFormed: boolean } {
  services ??= createSyntaxServices();
  const { value, parserErrors, lexerReport } = services.parser.LangiumParser.parse<AstNode>(text);
  const { problems } = lexerReport as ReqLexingReport;
  return { tree: value as ReqFile, isWellFormed: parserErrors.length === 0 && problems.length === 0 };
}
