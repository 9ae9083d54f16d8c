import { expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import type { ProjectConfig } from '../model/project-config.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { inlayHintsOf } from './inlay-hints.js';
import { scoreContextOf } from '../analysis/ranking/score-requirement.js';
import { spanAt } from '../text/span.js';

/** The text with `[hint]` where hints stand, and the tooltips. */
function hinted(text: string, language: Language = 'en', config: Partial<ProjectConfig> = {}) {
  const { files, model } = projectOf(text, config);
  const [uri, content] = [...files][0] as [string, string];
  const reader = model.reader();
  const context = { model: reader, scores: model.reader().derive(scoreContextOf), language };
  const hints = inlayHintsOf(reader.file(uri) as FileFacts, spanAt(0, content.length), context);
  let result = content;
  for (const { behind, text: label } of [...hints].reverse())
    result = `${result.slice(0, behind)}[${label}]${result.slice(behind)}`;
  return { text: result, tooltips: hints.flatMap(({ tooltip }) => tooltip ?? []) };
}

test('the score behind the priority says how it comes about', () => {
  const text = `requirement R-1 "a" { priority: P1  customers: 4  effort: 10 person-days  frequency: high  impact: 3 }
requirement R-2 "b" { customers: 8 }
`;
  const { text: found, tooltips } = hinted(text);
  expect(found).toBe(text.replace('P1', 'P1[score 72.5]'));
  expect(tooltips).toEqual(['72.5 = customers 17.5 + frequency 25 + value 20 + effort 10']);
});

test('scores that are quotients, and what they assume', () => {
  const text = '需求 R-1 “甲” { 优先级：P1 客户数：8 影响度：2 成本：10人日 }\n';
  expect(hinted(text, 'zh', { score: 'rice' })).toEqual({
    text: text.replace('P1', 'P1[得分 25.6]'),
    tooltips: ['25.6 = 客户数 8 × 影响度 2 × 把握 0.8（默认） ÷ 成本 0.5'],
  });
  expect(hinted(text, 'en', { score: 'wsjf' }).tooltips).toEqual([
    '5.9 = (value 6.7 + urgency 5 (assumed) + risk 0) ÷ effort 2',
  ]);
  expect(hinted(text, 'en', { score: 'benefit' }).text).toBe(text);
});

test('the benefit behind its keyword, in the currency of the project', () => {
  const text = 'requirement R "r" { benefit { per-use: 20  reach: 1000  probability: 50% } }\n';
  expect(hinted(text).text).toContain('benefit[= 10,000] {');
  expect(hinted(`${text}project "p" { currency: "CNY" }\n`).text).toContain('benefit[= 10,000 CNY] {');
  expect(hinted(text.replace('reach: 1000', '')).text).not.toContain('[');
});

test('what is left of a capacity, or how much is too much', () => {
  const text = (capacity: string) =>
    `version V { capacity: ${capacity}  delivers: R }\nrequirement R "r" { effort: 12 person-days }\n`;
  expect(hinted(text('20 person-days')).text).toContain('20 person-days[8 person-days left]');
  expect(hinted(text('2人周'), 'zh').text).toContain('2人周[超出 2 人日]');
});

test('the score context follows an edit', () => {
  const { model } = projectOf('requirement A "a" { customers: 3 }\nproject "p" { day-rate: 900 }\n');
  expect(model.reader().derive(scoreContextOf)).toEqual({ mostCustomers: 3, dayRate: 900 });
  model.update(
    projectOf(new Map([['main.req', 'requirement A "a" { customers: 7 }']]))
      .model.reader()
      .file('main.req') as FileFacts,
  );
  expect(model.reader().derive(scoreContextOf)).toEqual({ mostCustomers: 7, dayRate: undefined });
});

test('what the versions inside a version deliver takes from its capacity', () => {
  const nested = `version V1 {
  capacity: 30 person-days
  version V1.1 { delivers: R-1 }
}
requirement R-1 "a" { effort: 12 person-days }
`;
  expect(hinted(nested).text).toContain('30 person-days[18 person-days left]');
});
