/**
 * Reads words by their place: the lexer knows only NAME, and this pass makes keywords, properties and units of the
 * words that stand where one is meant (`word-roles.ts`).
 */
import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { dataTypes, type DeclarationKind, declarations } from '../../../grammar/keyword-table.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { spanAt } from '../text/span.js';
import { suggestedType, typeByShape, typeOfWord } from './type-words.js';
import { knownWord, noWord, RolePlace } from './word-roles.js';

/** True for the name of a property of any declaration, in either spelling. */
export const isPropertyWord = (word: string) => knownWord(word).isProperty;

/** True for the keyword of a declaration in either spelling. */
export const isDeclarationWord = (word: string) => knownWord(word).declaration !== undefined;

/** The keyword of a declaration, in its canonical spelling. */
export const declarationOfWord = (word: string) => knownWord(word).declaration;

const entryOf = (word: string) => declarations[knownWord(word).declaration as DeclarationKind];

/** True for the keyword of a declaration that always has a name. */
const takesName = (word: string) => entryOf(word).name === 'required' && entryOf(word).en !== 'waive';

/** True for the keyword of a declaration that can have a name of its own. */
export const mayHaveName = (word: string) => entryOf(word).name !== 'none' && entryOf(word).en !== 'waive';

/** True for the keyword of a declaration whose name and title stand side by side. */
export const takesTitle = (word: string) =>
  takesName(word) && entryOf(word).title !== 'none' && entryOf(word).en !== 'data';

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
    const slip = slipBehind(role, token, next, tokens[i + 2]);
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
export function slipBehind(
  role: string,
  token: IToken,
  next: IToken | undefined,
  afterNext: IToken | undefined,
): WordSlip | undefined {
  if (role === 'PROPERTY') {
    if (next?.tokenType.name === '=') return { problem: colonMissing(token, next), colon: 'sign' };
    return next?.tokenType.name === ':' ? undefined : { problem: colonMissing(token), colon: 'insert' };
  }
  if (role in dataTypes && typeOfWord(token.image) !== role) return { problem: unknownType(token) };
  if (!(role in declarations) || next?.tokenType.name !== ':') return undefined;
  // `requirement: R-1 "x" {`
  const at = spanAt(next.startOffset, tokenEnd(next));
  const isGlued = afterNext?.startOffset === tokenEnd(next) && token.endOffset === next.startOffset - 1;
  const fix = { at, text: isGlued ? ' ' : '' };
  const problem = { message: 'colon-not-here', args: { found: token.image }, at, fix } as const;
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
export class WordPlace extends RolePlace {
  previous: IToken | undefined;
  /** True if the next sign stands where a colon should. */
  slippedSign = false;

  copy(): WordPlace {
    const copy = new WordPlace();
    copy.take(this);
    copy.previous = this.previous;
    copy.slippedSign = this.slippedSign;
    return copy;
  }

  pass(token: IToken, role: string): void {
    this.passRole(role, role === 'PROPERTY' ? knownWord(token.image) : noWord);
    this.previous = token;
  }

  roleOf(token: IToken, next: IToken | undefined, afterNext: IToken | undefined): string {
    return this.roleOfWord(knownWord(token.image), {
      startsLine: this.previous === undefined || (token.startLine ?? 0) > (this.previous.endLine ?? 0),
      next: next?.tokenType.name,
      nextOnLine: next !== undefined && next.startLine === token.endLine,
      afterNextOnLine: afterNext !== undefined && afterNext.startLine === token.startLine,
      typeByShape: () => typeByShape(token, next, afterNext),
    });
  }
}

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
