import { describe, expect, test } from 'vitest';
import { projectOf } from '../../rules/testing/annotated-text.js';
import { ranksByScore } from './level-by-score.js';
import type { ScoreMethod } from './score.js';
import { scoreContextOf, scoreOf } from './score-requirement.js';

/** Scores of all requirements of a text, by name. */
function scores(text: string, method: ScoreMethod = 'matrix') {
  const model = projectOf(text).model.reader();
  const context = scoreContextOf(model);
  return Object.fromEntries(model.all('requirement').map(({ facts }) => [facts.name, scoreOf(facts, method, context)]));
}

describe('matrix', () => {
  test('ranks the priority table of the field as its managers did', () => {
    const byName = scores(`
      requirement approval "Approval flow" { customers: 8 effort: 5 person-days value: "efficiency +30 %" impact: 2 }
      requirement export "Export to Excel" { customers: 6 effort: 3 person-days value: "used often" frequency: high }
      requirement mobile "Mobile support" { customers: 10 effort: 30 person-days value: "wider use" }
      requirement report "Custom report" { customers: 1 effort: 20 person-days value: "one customer" scope: custom impact: 1 }
      requirement looks "Nicer interface" { customers: 3 effort: 10 person-days value: "experience" impact: 0.25 frequency: low }
    `);
    const ordered = Object.keys(byName).sort((a, b) => (byName[b]?.value ?? 0) - (byName[a]?.value ?? 0));
    expect(new Set(ordered.slice(0, 2))).toEqual(new Set(['approval', 'export']));
    expect(ordered.slice(2)).toEqual(['mobile', 'report', 'looks']);
  });

  test('adds up to what its parts say', () => {
    const score = scores('需求 A “甲” { 客户数：4 成本：10人日 使用频率：高 影响度：3 }').A;
    expect(score?.parts.map(({ name, input, counts, assumed }) => [name, input, counts, assumed])).toEqual([
      ['customers', 4, 35, false],
      ['frequency', 1, 25, false],
      ['value', 1, 20, false],
      ['effort', 10, 10, false],
    ]);
    expect(score?.value).toBe(90);
  });

  test('says what it assumed', () => {
    expect(scores('requirement A "a" {}').A?.parts.map((part) => part.assumed)).toEqual([true, true, true, true]);
  });
});

describe('rice', () => {
  test('is reach × impact × confidence ÷ person-months', () => {
    expect(
      scores('requirement A "a" { customers: 8 impact: 2 confidence: 50% effort: 10 person-days }', 'rice').A?.value,
    ).toBe(16);
  });

  test('does without nothing but the effort', () => {
    expect(scores('requirement A "a" { effort: 20 person-days }', 'rice').A?.value).toBe(0.8);
    expect(scores('requirement A "a" { customers: 8 }', 'rice').A).toBeUndefined();
    expect(scores('requirement A "a" { effort: 0 person-days }', 'rice').A).toBeUndefined();
  });
});

describe('wsjf', () => {
  test('is cost of delay ÷ person-weeks', () => {
    const text = `requirement A "a" {
      customers: 6 impact: 3 frequency: high effort: 10 person-days
      risk R "late" { severity: medium }
    }`;
    expect(scores(text, 'wsjf').A?.value).toBe(12.5);
  });
});

describe('benefit', () => {
  test('is the expected benefit ÷ the cost', () => {
    const text = `项目 “订单” { 货币：“元” 人日单价：1000 }
      需求 A “甲” { 成本：5人日 收益 { 单次收益：20 影响范围：1000 发生概率：50% } }`;
    expect(scores(text, 'benefit').A).toMatchObject({ value: 2, parts: [{ counts: 10_000 }, { counts: 5000 }] });
  });

  test('needs a day rate and all of the benefit', () => {
    const part = 'requirement A "a" { effort: 5 person-days benefit { per-use: 20 reach: 1000 } }';
    expect(scores(`project "p" { day-rate: 1000 } ${part}`, 'benefit').A).toBeUndefined();
    expect(scores(part.replace('1000 }', '1000 probability: 50% }'), 'benefit').A).toBeUndefined();
  });
});

describe('ranks by score', () => {
  test('keep the sizes of the levels', () => {
    const ranks = ranksByScore([
      { name: 'a', rank: 0, score: 10 },
      { name: 'b', rank: 2, score: 90 },
      { name: 'c', rank: 1, score: 50 },
    ]);
    expect(Object.fromEntries(ranks)).toEqual({ b: 0, c: 1, a: 2 });
  });

  test('give equal scores the same rank', () => {
    const ranks = ranksByScore([
      { name: 'a', rank: 0, score: 50 },
      { name: 'b', rank: 3, score: 50 },
    ]);
    expect(Object.fromEntries(ranks)).toEqual({ a: 0, b: 0 });
  });
});
