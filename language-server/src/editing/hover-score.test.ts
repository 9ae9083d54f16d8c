import { expect, test } from 'vitest';
import { scoreContextOf } from '../analysis/ranking/score-requirement.js';
import type { Language } from '../locale/language.js';
import type { ProjectConfig } from '../model/project-config.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { scoreLines } from './hover-score.js';

/** The lines about the first requirement of a text. */
function lines(text: string, score: ProjectConfig['score'], language: Language = 'en'): string[] {
  const model = projectOf(text, { score }).model.reader();
  const facts = model.all('requirement')[0]?.facts;
  if (!facts) throw new Error('no requirement');
  return scoreLines(facts, model, scoreContextOf(model), language).map(([label, value]) => `${label}: ${value}`);
}

test('matrix: each principle with its numbers; custom work counts half', () => {
  const text = `requirement A "a" { customers: 4 scope: custom frequency: high impact: 2 effort: 30 person-days }
    requirement B "b" { customers: 8 }`;
  expect(lines(text, 'matrix')).toEqual([
    'score: 52.1 = customers 8.8 + frequency 25 + value 13.3 + effort 5',
    '– customers: 8.8 = 35 × 4 ÷ 8 × 0.5',
    '– frequency: 25 = 25 × 1',
    '– value: 13.3 = 20 × 2 ÷ 3',
    '– effort: 5 = 20 × 10 ÷ (10 + 30)',
  ]);
});

test('rice: effort in person-months; what is not written is assumed', () => {
  expect(lines('requirement A "a" { customers: 8 impact: 2 effort: 10 person-days }', 'rice')).toEqual([
    'score: 25.6 = customers 8 × impact 2 × confidence 0.8 (assumed) ÷ effort 0.5',
    '– effort: 0.5 = 10 ÷ 20',
    'assumed until written: "confidence:"',
  ]);
});

test('wsjf: value from impact and customers, effort in person-weeks', () => {
  const text = '需求 A “甲” { 客户数：6 影响度：3 使用频率：高 成本：10人日 风险 R “晚” { 严重度：中 } }';
  expect(lines(text, 'wsjf', 'zh')).toEqual([
    '得分: 12.5 = (业务价值 10 + 紧迫性 10 + 风险 5) ÷ 成本 2',
    '– 业务价值: 10 = 10 × 3 ÷ 3 × 6 ÷ 6',
    '– 成本: 2 = 10 ÷ 5',
  ]);
});

const benefit = 'benefit { per-use: 20 reach: 1000 probability: 50% }';

test('benefit: gain and cost', () => {
  expect(
    lines(`project "p" { day-rate: 1000 } requirement A "a" { effort: 5 person-days ${benefit} }`, 'benefit'),
  ).toEqual([
    'score: 2 = benefit 10,000 ÷ cost 5,000',
    '– benefit: 10,000 = 20 × 1,000 × 50%',
    '– cost: 5,000 = 5 × 1,000',
  ]);
});

test('a benefit and its return are explained beside any other score', () => {
  const text = `项目 “p” { 货币：“元” 人日单价：1000 } 需求 A “甲” { 成本：5人日 ${benefit} }`;
  expect(lines(text, 'rice', 'zh').slice(-2)).toEqual([
    '收益: 10,000 元 = 20 × 1,000 × 50%',
    '投资回报: 2 = 10,000 ÷ (5 × 1,000)',
  ]);
});

test('what is missing is said, with the place where it belongs', () => {
  expect(lines('requirement A "a" { customers: 8 }', 'rice')).toEqual(['score: none yet; add "effort:"']);
  expect(lines('requirement A "a" { benefit { reach: 10 } }', 'benefit')).toEqual([
    'score: none yet; add "per-use:" in the benefit, "probability:" in the benefit, "effort:", "day-rate:" in the project',
  ]);
  expect(
    lines('需求 A “甲” { 客户数：1 使用频率：高 影响度：1 收益 { 影响范围：10 } }', 'matrix', 'zh').slice(-1),
  ).toEqual(['收益: 还算不出来，请补充收益里的“单次收益：”、收益里的“发生概率：”、“成本：”、项目的“人日单价：”']);
  expect(lines(`requirement A "a" { effort: 1 d ${benefit} }`, 'matrix').slice(-1)).toEqual([
    'return on investment: none yet; add "day-rate:" in the project',
  ]);
});
