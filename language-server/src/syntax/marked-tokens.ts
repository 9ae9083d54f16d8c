/** The tokens of a text with keywords and properties marked, by their place and in the order of the text. */
import type { IToken, TokenType } from 'chevrotain';
import {
  connectives,
  dataTypes,
  declarations,
  expressionFunctions,
  valueSets,
} from '../../../grammar/keyword-table.js';
import { lexText } from './lexer.js';
import type { Places } from './readable-text.js';
import { tokenKinds } from './scanner.js';
import type { TokenTypes } from './token-list.js';
import { tokenEnd } from './token-reader.js';

/** Types of tokens, by name. */
export const bareTypes: TokenTypes = Object.fromEntries(
  [
    ...tokenKinds,
    ...['LINE_COMMENT', 'BLOCK_COMMENT', 'PROPERTY', 'UNIT'],
    ...Object.keys(declarations),
    ...Object.keys(connectives),
    ...Object.keys(dataTypes),
    ...Object.keys(expressionFunctions),
    ...Object.keys(valueSets.caseClass),
  ].map((name) => [name, { name } as TokenType]),
);

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
