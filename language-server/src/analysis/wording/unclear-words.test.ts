/** What is passed over unseen has nothing in it: one look for all vocabularies finds whatever any of them finds. */
import { expect, test } from 'vitest';
import type { RequirementFacts } from '../../facts/facts.js';
import { factsOf } from '../../facts/read-facts.js';
import { randomFrom } from '../../editing/testing/slips.js';
import { claimWords, qualityClaims } from './quality-claims.js';
import { mayHaveUnclearWords } from './unclear-words.js';
import { vagueWords, wordsThatAreVague } from './vague-words.js';
import { wordTest } from './word-finder.js';

const requirement = (lines: string) =>
  factsOf('a.req', `requirement R "t" {\n${lines}\n}\n`).declarations[0]?.facts as RequirementFacts;

test.each([
  ['need: "x"', false],
  ['need: "as soon as possible"', true],
  ['solution: "界面友好"', true],
  ['value: "loads quickly"', true],
  ['note: "as soon as possible"', false],
  ['acceptance { case A normal "fast" { then: "x" } }', false],
  ['acceptance { case A normal "x" { then: "it is fast" } }', true],
  ['acceptance { rule A "fast" { when: a  then: "x" } }', true],
  ['acceptance { rule A { when: a  then: "高并发" } }', true],
])('%s: %s', (lines, isUnclear) => expect(mayHaveUnclearWords(requirement(lines))).toBe(isUnclear));

test('texts made of pieces of the vocabularies', () => {
  const mayBeUnclear = wordTest([wordsThatAreVague, claimWords]);
  const lists = [wordsThatAreVague, claimWords].flatMap(({ english, chinese }) => [
    ...Object.values(english).flat(),
    ...Object.values(chinese).flat(),
  ]);
  const pieces = lists.flatMap((words) => words.split(/[^\p{L}]+/u)).filter((piece) => piece.length > 1);
  const random = randomFrom(7);
  let found = 0;
  for (let i = 0; i < 5000; i++) {
    const text = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
      const piece = pieces[Math.floor(random() * pieces.length)] as string;
      return random() < 0.2 ? piece.toUpperCase() : piece;
    }).join([' ', '', '、', '-', '.', ', '][Math.floor(random() * 6)]);
    const isFound = vagueWords(text).length + qualityClaims(text).length > 0;
    if (isFound) found++;
    if (isFound) expect(mayBeUnclear(text), text).toBe(true);
  }
  expect(found).toBeGreaterThan(500);
});
