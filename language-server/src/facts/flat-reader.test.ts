import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parser.js';
import { tokenize } from '../syntax/marked-tokens.js';
import type { FileFacts } from './facts.js';
import { factsOfTokens } from './flat-reader.js';
import { readFacts } from './read-facts.js';

const uri = 'file:///a.req';
const byTree = (text: string) => readFacts(uri, text, parse(text));

/** True if everything in a text is as it should be. */
function isFlawless({ problems, repeated, invalid, declarations }: FileFacts): boolean {
  if (problems.length + repeated.length + invalid.length > 0) return false;
  return !JSON.stringify(declarations).includes('"unreadable":');
}

/** Compares both ways to read a text. @returns true if it was read straight from its tokens */
function readAlike(text: string): boolean {
  const [straight, throughTree] = [factsOfTokens(uri, text), byTree(text)];
  if (straight) expect({ text, ...straight }).toEqual({ text, ...throughTree });
  else if (isFlawless(throughTree)) expect.fail(`The reader of tokens gives up, and nothing is wrong in:\n${text}`);
  return straight !== undefined;
}

const samples = fileURLToPath(new URL('../../../samples', import.meta.url));
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.req'));
const texts = files.map((file) => readFileSync(`${samples}/${file}`, 'utf8'));

describe('straight from the tokens and through the tree, a text says the same', () => {
  test('every sample', () => {
    const straight = texts.filter(readAlike).length;
    expect(straight).toBeGreaterThan(files.length / 2);
  });

  test.each([
    '',
    '\uFEFFgoal G "x"',
    '// req-ignore syntax: because\ngoal G "x" // req-ignore syntax: not alone\n/* */ // req-ignore a',
    '/** What it is.\n * And more. */\ngoal G "x" { note: """\n  a\n  b\n""" }\r\nmodule M',
    'goal G “x” { note: "a \\" b" }',
    'version V1 { version V1.1 { version V1.2 { delivers: R-1 } } }\nroadmap 主线 { 版本 V2 { 交付：R-1、R-2 } }',
    'roadmap A roadmap { version V }',
    'version V roadmap { version V1 }',
    'goal A goal B goal C',
    'goal A\ngoal B { note: "x" }\n{ }',
    'requirement R "t" { kind: quality  tags: a, "b", kind  links: "https://x" }',
    'requirement R "t" { risk A "a" { plan: "p" } benefit { reach: 5 } risk B "b" {} health { usage: 5% } }',
    'requirement R "t" { acceptance { policy: first  data a: number 0..5% step 0.5 unit "%"  data b: one-of x, y  data c: date 2025-01..2025-Q2  data d: text  data e: yes-no  rule A { when: not a = 1 or b in (x, y) and (c in 2025-01..2025-02 or not e) then: "x" } rule B { when: otherwise  then: "y" } case A1 normal "t" { given: a = 3%, "x"  when: "w", "v"  then: A, not B  result: passed on 2025-01-01 by QA } waive boundary because "x" until V1 waive B because "y" } from: S.C }',
    'requirement R "t" { from: S\n acceptance { case normal { result: failed by QA } case exception { result: blocked on } } owner: S }',
    'metric M { unit: "%"  baseline: 5%  target: 10  measured 2025-01: 6%  measured 2025-02-03: 7 }',
    'metric M { baseline: 5%  target: 10%  measured 2025-01: 6% }',
    'requirement R "t" { acceptance { case A2 exception { given: "  "the level"  then: "it is tried again" } } }',
    'metric M { measured 2025-01: 6note: "x" }',
    'requirement R "t" { effort: 5人日priority: P0 }',
    'requirement R "t" { acceptance { rule A { when: a in (1,200, 3) then: "x" } } }',
    'requirement R "t" { acceptance { rule A { when: a in (1,20, 300) then: "x" } } }',
    'requirement R "t" { acceptance { rule A { when: no  then: "x" } } }',
    'requirement R "t" { acceptance { rule A { when: no = 5  then: "x" } } }',
    'requirement R "t" { acceptance { case normal { when: A, B } case normal { when: A,\n B } } }',
    'requirement R "t" { value: "x"  value: "y" }',
    'entity E { data x:\n data unit: number }',
    'stakeholder S { concern C "c" } stakeholder T { role: 决策者 }',
    '需求 R “题” { 来源：甲，乙；优先级：P0；成本：２人日 }',
    '<<<<<<< a\ngoal A\n=======\ngoal B\n>>>>>>> b\n',
    'goal A /* never closed',
    '-----BEGIN CERTIFICATE REQUEST-----\nMII',
  ])('%s', (text) => {
    readAlike(text);
  });

  test.each([
    ['level = A or flag', true],
    ['level != A or flag', true],
    ['level = A or level = B', true],
    ['level in (A, B) or flag', true],
    ['level = A or B', false],
    ['level != A or B', false],
    ['amount in (1,00,000, 5)', false],
  ])('when: %s', (condition, isStraight) => {
    const fields = 'data level: one-of A, B data flag: yes-no data amount: number';
    const text = `requirement R-1 "x" { acceptance { ${fields} rule R { when: ${condition} then: "y" } } }`;
    expect(readAlike(text)).toBe(isStraight);
  });

  test('texts with tokens or characters taken out, doubled, swapped or put in', () => {
    const words = [
      ',',
      ':',
      '{',
      '}',
      '(',
      ')',
      '=',
      '..',
      'not',
      'in',
      '5',
      '1,000',
      '2025-03',
      '"x"',
      'goal',
      '\n',
      ' ',
      '；',
      '"',
      '“',
      '//',
      '/*',
    ];
    let straight = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('out', 'double', 'swap', 'in', 'character'),
        fc.constantFrom(...words),
        (text, a, b, how, word) => {
          // A part of it will do, from one declaration to another.
          const outer = byTree(text).declarations.map(({ facts }) => facts.span % 0x10_0000);
          const from = outer.length > 3 ? (outer[a % (outer.length - 3)] as number) : 0;
          const part = text.slice(from, outer.length > 3 ? outer[(a % (outer.length - 3)) + 3] : undefined);
          const tokens = tokenize(part);
          const [first, second] = [tokens[b % tokens.length], tokens[a % tokens.length]];
          if (!first || !second) return;
          const [start, end] = [first.startOffset, first.startOffset + first.image.length];
          const middle = {
            out: '',
            double: `${first.image} ${first.image}`,
            swap: ` ${second.image} `,
            in: `${first.image} ${word} `,
            character: first.image.slice(0, a % first.image.length) + first.image.slice((a % first.image.length) + 1),
          }[how];
          if (readAlike(part.slice(0, start) + middle + part.slice(end))) straight++;
        },
      ),
      { numRuns: Number(process.env.FLAT_RUNS ?? 300) },
    );
    expect(straight).toBeGreaterThan(20);
  });
});
