import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { IToken, Lexer } from 'chevrotain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSyntaxServices } from './testing/grammar-parser.js';
import { readableText } from './readable-text.js';
import { scanText, type TokenTypes } from './token-list.js';

/** The lexer that Langium makes from the grammar and the token builder. */
const lexer = createSyntaxServices().parser.Lexer as unknown as {
  readonly chevrotainLexer: Lexer;
  readonly definition: TokenTypes;
};

function shown({ tokenType, image, startOffset, startLine, startColumn, endLine, endColumn }: IToken): string {
  // A comment that is never closed may end with a line break, and then each has its own idea of its last line.
  const end = /[\r\n]$/.test(image) ? '' : `–${endLine}:${endColumn}`;
  return `${tokenType.name} ${JSON.stringify(image)} ${startOffset} ${startLine}:${startColumn}${end}`;
}

function generated(text: string) {
  const { tokens, groups, errors } = lexer.chevrotainLexer.tokenize(text);
  return {
    tokens: tokens.map(shown),
    comments: ((groups as { hidden?: IToken[] }).hidden ?? []).map(shown),
    unexpected: errors.map(({ offset, length }) => ({ offset, length })),
  };
}

function scanned(text: string) {
  const { tokens, comments, unexpected } = scanText(text, lexer.definition, true);
  return { tokens: tokens.map(shown), comments: comments.map(shown), unexpected };
}

/** What the scanner takes as it stands has nothing in it that would have to be made readable. */
function expectEqual(written: string) {
  const { text } = readableText(written);
  if (scanText(written, lexer.definition).isReadable) expect(text).toBe(written);
  expect([text, scanned(text)]).toEqual([text, generated(text)]);
}

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.req'));

test('every sample has the tokens that the grammar gives it', () => {
  for (const file of files) {
    const text = readFileSync(`${samples}/${file}`, 'utf8');
    expectEqual(text);
  }
});

test('every character of the basic plane is what the grammar says', () => {
  for (let code = 0; code < 0x1_0000; code++) {
    const char = String.fromCharCode(code);
    expectEqual(`a${char}b ${char}1`);
  }
});

const pieces = [
  ...' \n\t\r"“”「」:：,，、()（）{}｛｝=＝<＜>＞!！≤≥≠.…~～–—-_;；\\/*%％万亿kM年月日0x中𠮷',
  '\r\n',
  '"""',
  '..',
  '...',
  '==',
  '<=',
  '//',
  '/*',
  '*/',
  '2025-03-28',
  '2025-Q1',
  '2025年3月8日',
  '2025/3',
  '1_000.5',
  '100 万',
  '5k',
  '5kg',
  '-3',
  'R-1',
  'a.b',
  'a.',
  'requirement',
  '需求',
  '“甲”',
  '"x"',
  String.fromCharCode(0xd842),
  String.fromCharCode(0xdfb7),
  '\ufeff',
  '\u3000',
  '@',
  '#',
  ...'《》【】［］。．／＊－＿１Ａ⽤’‘『』é'.normalize('NFD'),
  '\u200b',
  '\u202e',
  '到',
  '至',
  '第一季度',
  '千万',
];

test('any text has the tokens that the grammar gives it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
      expectEqual(parts.join(''));
    }),
    { numRuns: 6000 },
  );
});

test('a number before another property is not taken for a part of a longer form', () => {
  const isReadable = (text: string) => scanText(text, lexer.definition).isReadable;
  expect(isReadable('rule A { when: days >= 5  then: "x" }')).toBe(true);
  expect(isReadable('data days: integer 5 to 8')).toBe(false);
  expect(isReadable('data days: integer 5 to')).toBe(false);
});
