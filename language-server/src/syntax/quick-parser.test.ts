import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from './marked-tokens.js';
import { parseByGrammar } from './testing/grammar-parser.js';
import { parseQuickly } from './quick-parser.js';

/** A tree as plain data: containers left out, spans as numbers. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== 'object') return node;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === '$cstNode') result.span = [(value as { offset: number }).offset, (value as { end: number }).end];
    else if (!key.startsWith('$') || key === '$type') result[key] = plain(value);
  }
  return result;
}

/** @returns false if the quick parser gives up */
function treesAreEqual(text: string): boolean {
  const quick = parseQuickly(tokenize(text));
  if (!quick) return false;
  const { tree } = parseByGrammar(text);
  // The span of the whole file is of no use to anyone.
  expect(plain(quick.members)).toEqual(plain(tree.members));
  return true;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.req') ? [path] : [];
  });
}

describe('both parsers build the same tree', () => {
  const files = filesBelow('samples').filter((file) => !file.includes('failing/syntax'));

  test.each(files)('%s', (file) => expect(treesAreEqual(readFileSync(file, 'utf8'))).toBe(true));

  test.each([
    'requirement R "t" { acceptance { rule A { when: not a = 1 or b in 1..5 and (c or d != x) and not e or f = g = h } } }',
    'requirement R "t" { acceptance { case A1 normal { result: passed on 2025-01-01 by QA } case { result: failed by QA } case { result: blocked on } } }',
    'requirement R "t" { acceptance { waive normal because "x" until V1  waive Big  waive } }',
    'entity E { data a  data b "B"  data c: number  data d: integer 1..2 step 1 unit "u"  data e: one-of  data f: nonsense }',
    'metric M { measured 2025-01: 5%  measured 2025-02: }',
    'requirement R "t" { from:\n  tags: a, "b"  effort: 5 person-days }',
    '',
  ])('%s', (text) => expect(treesAreEqual(text)).toBe(true));

  test.each(['A, :, B', 'A, =', 'A, "text", B', 'A, 5'])('the quick parser gives up: one-of %s', (options) => {
    const text = `requirement R "t" { acceptance { data a: one-of ${options} } }`;
    expect(parseQuickly(tokenize(text))).toBeUndefined();
  });

  test('files with tokens taken out, doubled or swapped: equal trees, or the quick parser gives up', () => {
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    let equal = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('out', 'double', 'swap'),
        (text, a, b, how) => {
          const tokens = tokenize(text);
          const [first, second] = [tokens[a % tokens.length], tokens[b % tokens.length]];
          if (!first || !second) return;
          const [start, end] = [first.startOffset, first.startOffset + first.image.length];
          const middle = how === 'out' ? '' : how === 'double' ? `${first.image} ${first.image}` : ` ${second.image} `;
          if (treesAreEqual(text.slice(0, start) + middle + text.slice(end))) equal++;
        },
      ),
      { numRuns: 400 },
    );
    expect(equal).toBeGreaterThan(40);
  });
});
