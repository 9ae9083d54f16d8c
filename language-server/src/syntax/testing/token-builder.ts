import type { CustomPatternMatcherReturn, TokenPattern, TokenType } from 'chevrotain';
import { Lexer } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { DefaultTokenBuilder } from 'langium';
import { signTwins } from '../../../../grammar/keyword-table.js';
import { endOfText, opensTextAt, textOpeners } from '../text-literal.js';

/** The characters that are read as a sign of one character, itself among them. */
const charsOf = (sign: string) =>
  sign +
  Object.keys(signTwins)
    .filter((char) => signTwins[char] === sign)
    .join('');

/** What is typed for the signs of the grammar. */
const punctuation: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    [':', ',', '(', ')', '{', '}', '<', '>', '+', '*'].map((sign) => [sign, new RegExp(`[${charsOf(sign)}]`)]),
  ),
  '=': /==?|＝/,
  '<=': /[<＜][=＝]|≤/,
  '>=': /[>＞][=＝]|≥/,
  '!=': /[!！][=＝]|≠/,
  '..': /\.\.+|…+|[~～–—]+/,
  // A sign before a digit belongs to the number, two strokes begin a comment.
  '-': /-(?![0-9])/,
  '/': /\/(?![/*])|÷/,
};

/** Terminals in the order in which they are tried: a date begins like a number. */
const terminalOrder = ['WS', 'NAME', 'TEXT', 'DATE', 'NUMBER', 'LINE_COMMENT', 'BLOCK_COMMENT', 'PROPERTY', 'UNIT'];

/**
 * Tokens of the language. Words are all lexed as NAME and turned into keywords by the token reader, which knows both
 * spellings: one pattern instead of two hundred, and a name that begins with a keyword needs no care.
 */
export class ReqTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(...args: Parameters<DefaultTokenBuilder['buildTokens']>) {
    const tokens = super.buildTokens(...args) as TokenType[];
    const rank = (token: TokenType) => terminalOrder.indexOf(token.name);
    const [terminals, keywords] = [tokens.filter((t) => rank(t) >= 0), tokens.filter((t) => rank(t) < 0)];
    return [...terminals.sort((a, b) => rank(a) - rank(b)), ...keywords];
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    switch (terminal.name) {
      case 'PROPERTY':
      case 'UNIT':
        return { name: terminal.name, PATTERN: Lexer.NA };
      case 'TEXT':
        return {
          name: terminal.name,
          PATTERN: (source: string, offset: number) => matchText(source, offset),
          START_CHARS_HINT: [...textOpeners],
          LINE_BREAKS: true,
        };
      case 'BLOCK_COMMENT':
        return {
          name: terminal.name,
          PATTERN: (source: string, offset: number) => matchBlockComment(source, offset),
          START_CHARS_HINT: ['/'],
          LINE_BREAKS: true,
          GROUP: 'hidden',
        };
      default:
        return super.buildTerminalToken(terminal);
    }
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    const pattern: TokenPattern = punctuation[keyword.value] ?? Lexer.NA;
    return { name: keyword.value, PATTERN: pattern };
  }
}

function matchText(source: string, offset: number): CustomPatternMatcherReturn | null {
  if (!opensTextAt(source.charCodeAt(offset))) return null;
  return [source.slice(offset, endOfText(source, offset))];
}

/** A comment that is never closed takes the rest of the file; the lexer reports it. */
function matchBlockComment(source: string, offset: number): CustomPatternMatcherReturn | null {
  if (!source.startsWith('/*', offset)) return null;
  const close = source.indexOf('*/', offset + 2);
  return [source.slice(offset, close < 0 ? source.length : close + 2)];
}
