/** A field with the unit %, or with numbers written with %, keeps that form from the text to the sheet that is signed. */
import { expect, test } from 'vitest';
import { acceptanceGherkin } from '../interchange/acceptance-gherkin.js';
import { checklistOf } from '../interchange/acceptance-page.js';
import { messageOf } from '../rules/messages.js';
import { findingsOf, fixesFor, projectOf } from '../rules/testing/annotated-text.js';
import { factsOf } from '../facts/testing/facts-of.js';
import type { MatrixRequirement } from './acceptance-data.js';
import { metricCharts } from '../interchange/chart-svg.js';
import { valueTables } from '../interchange/value-columns.js';
import { buildAcceptanceMatrix } from './acceptance-matrix.js';
import { buildRoadmap } from './roadmap.js';
import { buildValueReport } from './value-report.js';

const textOf = (field: string, condition: string, given: string) => `需求 Z-3 “毛利” {
  优先级：P0
  验收 {
    数据 ${field}
    规则 低 “毛利低” { 当：${condition}  则：“提醒” }
    用例 A1 正常 “甲” { 假如：${given}  则：低 }
  }
}
`;

test.each([
  ['毛利率：数值 0..100 步长 0.1 单位 “%”', '毛利率 > 1', '毛利率 = 15'],
  ['毛利率：数值 0..100 步长 0.1 单位 “%”', '毛利率 > 1%', '毛利率 = 15%'],
  ['毛利率：数值 0%..100% 步长 0.1% 单位 “％”', '毛利率 > 1', '毛利率 = 15%'],
  ['毛利率：数值 0..1 步长 0.001', '毛利率 > 1%', '毛利率 = 15%'],
])('%s', (field, condition, given) => {
  const project = projectOf(textOf(field, condition, given));
  const model = project.model.reader();
  const messages = findingsOf(project).map((finding) => messageOf(finding, 'zh'));
  const matrix = buildAcceptanceMatrix(model);
  const [requirement] = matrix.requirements;
  const fixes = fixesFor(project, 'uncovered-boundary').flatMap(({ changes }) => changes.map(({ text }) => text));
  const shown = [
    ...messages,
    ...fixes,
    checklistOf(matrix, 'zh'),
    acceptanceGherkin(requirement as MatrixRequirement),
    JSON.stringify(requirement?.rules.map(({ points, ...rule }) => [rule.condition, points.map(({ text }) => text)])),
  ].join('\n');
  // Both sides of the boundary, in the messages, the written cases and the matrix.
  expect(messages.join('\n')).toContain('毛利率 = 1%');
  expect(messages.join('\n')).toContain('毛利率 = 1.1%');
  expect(fixes.join('\n')).toContain('毛利率 = 1.1%');
  expect(shown).toContain('毛利率 > 1%');
  expect(checklistOf(matrix, 'zh')).toContain('15%');
  expect(shown.replaceAll(/步长[^\n]*/g, '')).not.toMatch(/0\.0|0\.15|% ?%|15(?!%)/);
});

test('15 and 15% are one value of a field whose unit is %', () => {
  const read = (given: string) => {
    const facts = factsOf(textOf('毛利率：数值 0..100 单位 “%”', '毛利率 > 1', given)).declarations[0]?.facts;
    const value = facts?.kind === 'requirement' && facts.acceptance?.cases[0]?.given?.[0];
    return value && value.is === 'assignment' && value.value.is === 'number' && value.value.number;
  };
  expect(read('毛利率 = 15')).toEqual({ digits: '0.15', value: 0.15, percent: true });
  expect(read('毛利率 = 15%')).toEqual(read('毛利率 = 15'));
});

test('15% of a field of another declaration', () => {
  const project = projectOf(`实体 订单 { 数据 毛利率：数值 0..100 步长 0.1 单位 “%” }
需求 Z-3 “毛利” {
  优先级：P0
  验收 {
    规则 低 { 当：订单.毛利率 > 1  则：“提醒” }
    用例 A1 正常 { 假如：订单.毛利率 = 15%  则：低 }
    用例 A2 正常 { 假如：订单.毛利率 = 15  则：低 }
  }
}
`);
  const messages = findingsOf(project, ['uncovered-boundary', 'case-contradicts-rule', 'value-outside-domain']);
  expect(messages.map((finding) => messageOf(finding, 'zh')).join('\n')).toContain('订单.毛利率 = 1.1%');
  expect(messages.map(({ code }) => code).filter((code) => code !== 'uncovered-boundary')).toEqual([]);
});

test.each([
  ['  单位：“%”\n', ['15%', '30%', '18%'], '%'],
  ['  单位：“%”\n', ['15', '30%', '18'], '%'],
  ['  单位：“％”\n', ['15', '30', '18'], '％'],
  ['', ['15%', '30%', '18%'], '%'],
])('a metric counted in %: %s', (unit, [baseline, target, measured], shown) => {
  const text = `目标 G “甲” { 衡量指标：M }\n指标 M “毛利率” {\n${unit}  基线：${baseline}  目标值：${target}\n  实测 2025-03-28：${measured}\n}\n`;
  const model = projectOf(text).model.reader();
  const report = buildValueReport(model, { today: '2025-04-01' });
  const [metric] = report.metrics;
  const progress = { latest: { start: '2025-03-28', end: '2025-03-28', value: 18 }, change: 3, share: 0.2 };
  expect(metric).toMatchObject({ unit: shown, baseline: 15, target: 30, progress });
  const [goal] = buildRoadmap(model, { today: '2025-04-01' }).goals;
  expect(goal?.metrics[0]).toMatchObject({ unit: shown, baseline: 15, target: 30, progress });
  const [table] = valueTables(report, 'zh');
  expect(table?.rows[0]?.slice(2, 8)).toEqual([shown, 15, 30, 18, '2025-03-28', 3]);
  expect(metricCharts(report, 'zh')).toContain(`18 ${shown}`);
});

test('a metric with another unit, or with % on some of its numbers alone, keeps its numbers', () => {
  const metricOf = (inside: string) => {
    const facts = factsOf(`指标 M “甲” { ${inside} }`).declarations[0]?.facts;
    return facts?.kind === 'metric' && [facts.baseline?.value, facts.target?.value, facts.percent];
  };
  expect(metricOf('单位：“元” 基线：15% 目标值：30')).toEqual([0.15, 30, undefined]);
  expect(metricOf('基线：15% 目标值：30')).toEqual([0.15, 30, undefined]);
});
