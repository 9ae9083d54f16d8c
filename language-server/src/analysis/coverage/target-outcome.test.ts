import { expect, test } from 'vitest';
import { outcomesAt } from './target-outcome.js';
import { coverageIn, targetInWords } from './testing/coverage-in-words.js';

const outcomes = (body: string) => {
  const { rules, block } = coverageIn(body);
  const targets = rules.at(-1)?.targets ?? [];
  const found = outcomesAt(targets, block);
  return targets.map((target, i) => [targetInWords(target), found[i]]);
};

test('a rule holds or does not where a comparison alone decides it', () => {
  expect(outcomes('data a: integer  data b: yes-no  rule R { when: not a > 5 and b  then: "x" }')).toEqual([
    ['a = 5', true],
    ['a = 6', false],
    ['b is true', true],
    ['b is false', false],
  ]);
});

test('under first, earlier rules count', () => {
  expect(
    outcomes(`policy: first  data a: integer  data b: yes-no
      rule One { when: b and a > 5  then: "x" }
      rule Two { when: a > 5  then: "y" }`),
  ).toEqual([
    ['a = 5', false],
    ['a = 6', true],
  ]);
});

test('it may be either', () => {
  // Where the rest is left to it, a rule may hold the other way round as well.
  expect(
    outcomes(`policy: first  data a: yes-no  data b: yes-no
      rule Rest { when: otherwise and b  then: "x" }
      rule Other { when: a and not b  then: "y" }`),
  ).toEqual([
    ['a is true', true],
    ['a is false', false],
    ['b is true', false],
    ['b is false', true],
  ]);
});
