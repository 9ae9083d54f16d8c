/**
 * Reads words by their place: the lexer knows only NAME, and this pass makes keywords, properties and units of the
 * words that stand where one is meant. Every decision looks at the neighbours alone, so that the grammar needs one
 * token of lookahead and a keyword can be a name wherever a name is expected.
 */
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import {
  connectives,
  dataTypes,
  type DeclarationKind,
  declarations,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { SyntaxProblem } from '../facts/facts.js';
import { spanAt } from '../text/span.js';
import { suggestedType, typeByShape, typeOfWord } from './type-words.js';

type Words = Readonly<Record<string, { readonly zh: string }>>;

const bothSpellings = (words: Words) =>
  Object.entries(words).flatMap(([en, { zh }]) => [[en, en] as const, [zh, en] as const]);

/** Spelling → canonical keyword. */
const declarationWords = new Map(bothSpellings(declarations));
const connectiveWords = new Map(bothSpellings(connectives));
const classWords = new Map(Object.entries(valueSets.caseClass).flatMap(([en, zh]) => [[en, en] as const, [zh, en]]));
const propertyWords = new Set(
  Object.values(declarations).flatMap((entry) =>
    entry.properties.flatMap((property) => [property.en, property.zh, ...(property.alsoRead ?? [])]),
  ),
);

/** True for the name of a property of any declaration, in either spelling. */
export const isPropertyWord = (word: string) => propertyWords.has(word);

/** True for the keyword of a declaration in either spelling. */
export const isDeclarationWord = (word: string) => declarationWords.has(word);

/** The keyword of a declaration, in its canonical spelling. */
export const declarationOfWord = (word: string) => declarationWords.get(word) as DeclarationKind | undefined;

const entryOf = (word: string) => declarations[declarationWords.get(word) as DeclarationKind];

/** True for the keyword of a declaration that always has a name. */
const takesName = (word: string) => entryOf(word).name === 'required' && entryOf(word).en !== 'waive';

/** True for the keyword of a declaration that can have a name of its own. */
export const mayHaveName = (word: string) => entryOf(word).name !== 'none' && entryOf(word).en !== 'waive';

/** True for the keyword of a declaration whose name and title stand side by side. */
export const takesTitle = (word: string) =>
  takesName(word) && entryOf(word).title !== 'none' && entryOf(word).en !== 'data';

/** Properties that hold a condition. */
const conditionWords = new Set(
  declarations.rule.properties.filter(({ value }) => value.is === 'condition').flatMap(({ en, zh }) => [en, zh]),
);

/** After these tokens a value is expected, so that most keywords are names there. */
export const beforeValue: ReadonlySet<string> = new Set([
  ':',
  ',',
  '(',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '..',
  'in',
  'and',
  'or',
  'not',
  'by',
  'until',
  'one-of',
]);

/** What the pass hands on to the parser. */
export interface ReadTokens {
  readonly tokens: IToken[];
  readonly problems: SyntaxProblem[];
}

/**
 * Retags words in place and inserts the colon that is missing behind a property at the start of a line.
 * @param tokens as lexed; changed by this function
 * @param types the token types of the grammar, by name
 */
export function readWords(tokens: IToken[], types: TokenTypeDictionary): ReadTokens {
  const read: IToken[] = [];
  const problems: SyntaxProblem[] = [];
  const place = new WordPlace();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as IToken;
    const next = tokens[i + 1];
    if (token.tokenType.name !== 'NAME') {
      read.push(token);
      place.pass(token, token.tokenType.name);
      continue;
    }
    const role = place.roleOf(token, next, tokens[i + 2]);
    if (role !== 'NAME') retag(token, types[role] as TokenType);
    read.push(token);
    place.pass(token, role);
    const slip = slipBehind(role, token, next);
    if (!slip) continue;
    problems.push(slip.problem);
    // `priority = P0`: the sign is read as a colon.
    if (slip.colon === 'sign') retag(next as IToken, types[':'] as TokenType);
    else if (slip.colon === 'insert') {
      const colon = insertedAfter(token, types[':'] as TokenType, ':');
      read.push(colon);
      place.pass(colon, ':');
    } else if (slip.colon === 'drop') i++;
  }
  return { tokens: read, problems };
}

/** A slip behind a word that reading it puts right, and what becomes of the colon there. */
export interface WordSlip {
  readonly problem: SyntaxProblem;
  readonly colon?: 'sign' | 'insert' | 'drop';
}

/** @param role of `token` */
export function slipBehind(role: string, token: IToken, next: IToken | undefined): WordSlip | undefined {
  if (role === 'PROPERTY') {
    if (next?.tokenType.name === '=') return { problem: colonMissing(token, next), colon: 'sign' };
    return next?.tokenType.name === ':' ? undefined : { problem: colonMissing(token), colon: 'insert' };
  }
  if (role in dataTypes && typeOfWord(token.image) !== role) return { problem: unknownType(token) };
  if (!(role in declarations) || next?.tokenType.name !== ':') return undefined;
  // `requirement: R-1 "x" {`
  const at = spanAt(next.startOffset, tokenEnd(next));
  const problem = { message: 'colon-not-here', args: { found: token.image }, at, fix: { at, text: '' } } as const;
  return { problem, colon: 'drop' };
}

/** Says that a word is no type. */
function unknownType(token: IToken): SyntaxProblem {
  const at = spanAt(token.startOffset, tokenEnd(token));
  const suggestion = suggestedType(token.image);
  return {
    message: 'unknown-type',
    args: { found: token.image, ...(suggestion && { suggestion }) },
    at,
    ...(suggestion && { fix: { at, text: suggestion } }),
  };
}

/** @param instead the sign that stands where the colon should */
function colonMissing(token: IToken, instead?: IToken): SyntaxProblem {
  const end = tokenEnd(token);
  return {
    message: 'colon-missing',
    args: { word: token.image },
    at: instead ? spanAt(instead.startOffset, tokenEnd(instead)) : spanAt(token.startOffset, end),
    fix: { at: spanAt(end, instead ? tokenEnd(instead) : end), text: ':' },
  };
}

/** Remembers the last tokens as far as the role of the next word depends on them. */
export class WordPlace {
  previous: IToken | undefined;
  /** True if the next sign stands where a colon should. */
  slippedSign = false;
  private role: string | undefined;
  private roleBefore: string | undefined;
  /** True between `data NAME` and its type. */
  private fieldOpen = false;
  /** The last property's word. */
  private property = '';

  copy(): WordPlace {
    const copy = new WordPlace();
    copy.previous = this.previous;
    copy.role = this.role;
    copy.roleBefore = this.roleBefore;
    copy.fieldOpen = this.fieldOpen;
    copy.property = this.property;
    copy.slippedSign = this.slippedSign;
    return copy;
  }

  pass(token: IToken, role: string): void {
    if (role === 'data') this.fieldOpen = true;
    else if (this.role === ':' || role === '{' || role === '}') this.fieldOpen = false;
    if (role === 'PROPERTY') this.property = token.image;
    this.previous = token;
    this.roleBefore = this.role;
    this.role = role;
  }

  roleOf(token: IToken, next: IToken | undefined, afterNext: IToken | undefined): string {
    const word = token.image;
    const role = this.role;
    const startsLine = this.previous === undefined || (token.startLine ?? 0) > (this.previous.endLine ?? 0);
    if (!startsLine) {
      const named = this.roleBehindKeyword(token, next, afterNext);
      if (named) return named;
    }
    const nextRole = next?.tokenType.name;
    const expectsValue = role !== undefined && beforeValue.has(role);
    const declaration = declarationWords.get(word) as DeclarationKind | undefined;
    if (nextRole === ':' && (startsLine || !expectsValue)) {
      const meant = startsLine && declaration && !propertyWords.has(word) && afterNext?.startLine === token.startLine;
      return meant ? declaration : 'PROPERTY';
    }
    if (nextRole === '=' && startsLine && !expectsValue && propertyWords.has(word)) return 'PROPERTY';
    if (expectsValue && !startsLine) return this.roleOfValue(word);
    if (declaration && (!expectsValue || nextRole === 'NAME' || nextRole === 'TEXT' || nextRole === '{'))
      return declaration;
    if (declaration === 'measured' && startsLine && nextRole === 'DATE') return declaration;
    if (expectsValue) return this.roleOfValue(word);
    const connective = connectiveWords.get(word);
    if (role === 'NUMBER' && !startsLine && !connective) return 'UNIT';
    if (connective && connective !== 'otherwise' && connective !== 'not') return connective;
    if ((startsLine || role === '{') && propertyWords.has(word) && startsValue(next, token)) return 'PROPERTY';
    return 'NAME';
  }

  /** Right behind the keyword of a declaration stands its name, behind `case` maybe a class, behind `data x:` a type. */
  private roleBehindKeyword(
    token: IToken,
    next: IToken | undefined,
    afterNext: IToken | undefined,
  ): string | undefined {
    const role = this.role;
    const word = token.image;
    if (role === 'waive') return connectiveWords.get(word) === 'because' ? 'because' : 'NAME';
    if (role === 'case') return classWords.get(word) ?? 'NAME';
    if (role === 'NAME' && this.roleBefore === 'case') return classWords.get(word);
    if (role !== undefined && nameable(role)) return 'NAME';
    if (role !== ':' || !this.fieldOpen) return undefined;
    return typeOfWord(word) ?? typeByShape(token, next, afterNext) ?? 'NAME';
  }

  /** Where a value is expected, only `not` and the condition `otherwise` are more than names. */
  private roleOfValue(word: string): string {
    const connective = connectiveWords.get(word);
    if (connective === 'not') return 'not';
    return connective === 'otherwise' && this.role === ':' && conditionWords.has(this.property) ? 'otherwise' : 'NAME';
  }
}

const nameable = (role: string) =>
  role in declarations && declarations[role as DeclarationKind].name !== 'none' && role !== 'case';

const startsValue = (next: IToken | undefined, word: IToken) =>
  next !== undefined &&
  next.startLine === word.endLine &&
  ['TEXT', 'NUMBER', 'DATE', 'NAME'].includes(next.tokenType.name);

function retag(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}

/** Offset behind the token. */
export const tokenEnd = (token: IToken): number =>
  token.isInsertedInRecovery ? token.startOffset + token.image.length : (token.endOffset as number) + 1;

/** A token that is not in the text, right behind `token`. The parser takes it and leaves no trace of it in the tree. */
export function insertedAfter(token: IToken, type: TokenType, image: string): IToken {
  return {
    image,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx as number,
    startOffset: tokenEnd(token),
    endOffset: tokenEnd(token),
    startLine: token.endLine as number,
    endLine: token.endLine as number,
    startColumn: (token.endColumn as number) + 1,
    endColumn: (token.endColumn as number) + 1,
    isInsertedInRecovery: true,
  };
}
