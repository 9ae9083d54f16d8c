/**
 * Langium's parser, which goes on after an error: for files that are not well-formed. Building it takes longer than
 * checking a small project, so it is loaded and built only when such a file turns up.
 */
import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
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
import type { ReqFile } from '../generated/ast.js';
import { ReqlangGeneratedModule, ReqlangGeneratedSharedModule } from '../generated/module.js';
import { bySpan } from '../text/span.js';
import { type LexedText, lexText } from './lexer.js';
import type { ParsedFile } from './parser.js';
import { ExpectedTokenProvider, problemsOfParser } from './parser-problems.js';
import { SpanBuilder } from './span-builder.js';
import { readText } from './text-literal.js';
import { ReqTokenBuilder } from './token-builder.js';

/** The lexing report: problems already put into words. Langium hands it on with the parse result. */
interface ReqLexingReport extends LexingReport, Pick<LexedText, 'problems' | 'ignored' | 'balanced' | 'source'> {}

/** Tokens for Langium's parser. */
class ReqLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens, comments, problems, ignored, balanced, source } = lexText(text, this.tokenTypes);
    const report: ReqLexingReport = { diagnostics: [], problems, ignored, balanced, source };
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

/** Parses with Langium, which goes on after errors. Takes several times as long as what `parse` does first. */
export function parseThoroughly(text: string): ParsedFile {
  services ??= createSyntaxServices();
  const { value, parserErrors, lexerReport } = services.parser.LangiumParser.parse<AstNode>(text);
  const { problems: known, ignored, balanced, source } = lexerReport as ReqLexingReport;
  const problems = [...known, ...problemsOfParser(parserErrors as IRecognitionException[], source.text, known)];
  return {
    tree: value as ReqFile,
    problems: problems.sort((a, b) => bySpan(a.at, b.at)),
    ignored,
    balanced,
    source,
  };
}
