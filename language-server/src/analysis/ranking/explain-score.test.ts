import { expect, test } from 'vitest';
import { projectOf } from '../../rules/testing/annotated-text.js';
import { explainScore, type Term } from './explain-score.js';
import { ranksFarFromScore } from './rank-against-score.js';
import type { ScoreMethod } from './score.js';
import { scoreContextOf, scoreOf } from './score-requirement.js';

/** The value of an expression of numbers, × and ÷, with at most one sum in parentheses. */
function resultOf(terms: readonly Term[]): number {
  let [value, sign, sum] = [1, '×', undefined as number | undefined];
  const apply = (number: number) => {
    value = sign === '÷' ? value / number : value * number;
  };
  for (const term of terms) {
    const number = typeof term === 'object' ? term.share : term;
    if (number === '(') sum = 0;
    else if (number === ')') {
      apply(sum ?? 0);
      sum = undefined;
    } else if (typeof number === 'string') sign = number === '+' ? sign : number;
    else if (sum !== undefined) sum += number;
    else apply(number);
  }
  return value;
}

const text = `
  project "p" { day-rate: 1500 }
  requirement A "a" { customers: 4 scope: custom frequency: medium impact: 0.25 effort: 7 person-days
    benefit { per-use: 12.5 reach: 400 probability: 30% } risk R "late" { severity: high } }
  requirement B "b" { customers: 7 effort: 2 person-weeks value: "fewer calls" }
  requirement C "c" { effort: 1 d }`;

test.each<ScoreMethod>(['matrix', 'rice', 'wsjf', 'benefit'])(
  '%s: every expression gives what its part counts',
  (method) => {
    const model = projectOf(text).model.reader();
    const context = scoreContextOf(model);
    let explained = 0;
    for (const { facts } of model.all('requirement')) {
      const score = scoreOf(facts, method, context);
      for (const { counts, terms } of score ? explainScore(score, facts, context) : []) {
        expect(resultOf(terms)).toBeCloseTo(counts, 0);
        expect(Math.abs(resultOf(terms) - counts)).toBeLessThanOrEqual(0.05 + 1e-9);
        explained++;
      }
    }
    expect(explained).toBeGreaterThan(0);
  },
);

test('a rank is far from the score by more than so many levels', () => {
  const all = [
    { rank: 0, score: 10 },
    { rank: 1, score: 50 },
    { rank: 2, score: 90 },
    { rank: 3, score: 5 },
  ];
  expect(ranksFarFromScore(all, 1).map(({ rated, byScore, levels }) => [rated.score, byScore, levels])).toEqual([
    [10, 2, 2],
    [90, 0, 2],
  ]);
  expect(ranksFarFromScore(all, 2)).toEqual([]);
});

test('equal scores say nothing about their order', () => {
  expect(
    ranksFarFromScore(
      [0, 1, 2, 3].map((rank) => ({ rank, score: 7 })),
      1,
    ),
  ).toEqual([]);
});
