import type { CustomPatternMatcherReturn, TokenPattern, TokenType } from 'chevrotain';
import { Lexer } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { DefaultTokenBuilder } from 'langium';
import { endOfText } from './text-literal.js';

/** Signs that are typed in full width or as one character, and the keyword of the grammar that they stand for. */
const punctuation: Readonly<Record<string, RegExp>> = {
  ':': /[:：]/,
  ',': /[,，、]/,
  '(': /[(（]/,
  ')': /[)）]/,
  '{': /[{｛]/,
  '}': /[}｝]/,
  '=': /==?|＝/,
  '<': /[<＜]/,
  '>': /[>＞]/,
  '<=': /[<＜][=＝]|≤/,
  '>=': /[>＞][=＝]|≥/,
  '!=': /[!！][=＝]|≠/,
  '..': /\.\.+|…+|[~～–—]+/,
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
          START_CHARS_HINT: ['"', '“', '”', '「'],
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
  const char = source.charCodeAt(offset);
  // " “ ” 「
  if (char !== 0x22 && char !== 0x201c && char !== 0x201d && char !== 0x300c) return null;
  return [source.slice(offset, endOfText(source, offset))];
}

/** A comment that is never closed takes the rest of the file; the lexer reports it. */
function matchBlockComment(source: string, offset: number): CustomPatternMatcherReturn | null {
  if (!source.startsWith('/*', offset)) return null;
  const close = source.indexOf('*/', offset + 2);
  return [source.slice(offset, close < 0 ? source.length : close + 2)];
}
