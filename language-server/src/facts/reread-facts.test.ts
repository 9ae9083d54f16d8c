import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { factsOf } from './read-facts.js';
import { rereadFacts } from './reread-facts.js';

const uri = 'file:///test.req';
const sample = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url)), 'utf8');

/** The facts after a change, with as little reading as possible; null if all had to be read. */
function reread(oldText: string, newText: string) {
  return rereadFacts(factsOf(uri, oldText), oldText, newText) ?? null;
}

const file = `stakeholder A "a" { role: manager }

goal G "g" {
  part-of: H
}

/** What it is. */
requirement R-1 "one" {
  from: A
  effort: 3 person-days
}
// req-ignore missing-estimate: later
requirement R-2 "two" {
  from: A
  acceptance {
    case A1 normal "x" { given: "g" then: "t" }
  }
}
roadmap Plan {
  version V1 "first" { delivers: R-1 }
  version V2 "second" { delivers: R-2 after: V1 }
}
requirement R-3 "three" { priority: P1 }
`;

test.each<[string, string, string, string?]>([
  ['a word in a text', '"one"', '"one and a half"'],
  ['a value', 'effort: 3', 'effort: 13'],
  ['an invalid value', 'effort: 3 person-days', 'effort: 3 parsecs'],
  ['a property that is repeated', 'from: A\n  effort', 'from: A\n  from: A\n  effort'],
  ['a property again, behind a word that is none', 'from: A\n  effort', 'ffrom: A from: Brom: A\n  effort'],
  ['something in front of such a property', '"g" {', '"goal" {', file.replace('from: A', 'ffrom: A from: Brom: A')],
  ['a half-typed line', '  from: A\n  effort', '  from: A\n  eff\n  effort'],
  ['a nested version', 'version V1 "first"', 'version V1.5 "first"'],
  ['a declaration taken out', 'requirement R-1 "one" {\n  from: A\n  effort: 3 person-days\n}\n', ''],
  ['a declaration put in', '// req-ignore', 'goal K "k" { note: "n" }\n// req-ignore'],
  ['a comment', '/** What it is. */', '/** What it really is. */\n\n'],
])('reads only what changed: %s', (_, old, now, before = file) => {
  const text = before.replace(old, now);
  expect(text).not.toBe(before);
  const after = reread(before, text);
  expect(after).not.toBeNull();
  expect(after).toEqual(factsOf(uri, text));
});

test.each([
  ['a brace too many', 'role: manager }', 'role: manager }}'],
  ['a comment that takes the rest', 'goal G', '/* goal G'],
  ['a property outside all braces', 'goal G', 'priority: P1\ngoal G'],
  ['another declaration on the line of the brace', '}\n\ngoal G', '} goal G'],
])('reads all: %s', (_, old, now) => {
  const text = file.replace(old, now);
  expect(text).not.toBe(file);
  expect(reread(file, text) ?? factsOf(uri, text)).toEqual(factsOf(uri, text));
});

test('facts that did not change are the same objects', () => {
  const before = factsOf(uri, file);
  const [first, second] = before.declarations;
  const last = before.declarations.at(-1);
  const after = rereadFacts(before, file, file.replace('effort: 3', 'effort: 4'));
  expect(after?.declarations[0]).toBe(first);
  expect(after?.declarations[1]).toBe(second);
  expect(after?.declarations.at(-1)).toBe(last);
  expect(after?.declarations[2]).not.toBe(before.declarations[2]);
});

const texts = [file, file.replaceAll('\n', '\r\n'), sample('risk-control/需求.req')];

/** Pieces that typing, pasting and deleting leave behind. */
const pieces = [
  '',
  ' ',
  '\n',
  '\r\n',
  '"',
  '“',
  '{',
  '}',
  '}\n',
  '(',
  ':',
  ',',
  '..',
  '//',
  '/*',
  '*/',
  '/** x */',
  '"""',
  'x',
  '需求',
  'requirement',
  'requirement R-9 "x" {\n',
  'requirement R-9 "x" {\n  from: A\n}\n',
  'goal G2 "g" {}\n',
  'goal G2\n',
  '  priority: P0\n',
  '版本 V9 {}\n',
  '// req-ignore syntax: why\n',
  'case A1 normal "x" {}',
  'effort: 3 parsecs',
  'from: A from: B',
  'depends-on: R-1 R-2',
  'customer 3',
  '优先级 P0',
  '-----BEGIN CERTIFICATE REQUEST-----',
];

test('after any edits the facts are those of reading all', () => {
  let reused = 0;
  let all = 0;
  const edit = fc.record({
    at: fc.nat(100_000),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    piece: fc.constantFrom(...pieces),
  });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
      let text = start;
      let facts = factsOf(uri, text);
      for (const { at, length, piece } of edits) {
        const from = at % (text.length + 1);
        const next = text.slice(0, from) + piece + text.slice(from + length);
        const reread = rereadFacts(facts, text, next);
        const fresh = factsOf(uri, next);
        if (reread) {
          expect(reread).toEqual(fresh);
          reused++;
        }
        all++;
        facts = reread ?? fresh;
        text = next;
      }
    }),
    { numRuns: 200 },
  );
  // Otherwise the test shows nothing.
  expect(reused).toBeGreaterThan(all / 20);
});
