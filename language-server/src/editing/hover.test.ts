import { expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { hoverOfName } from './hover-of-name.js';
import { nameAt } from './name-at.js';

/** What is shown at `<|>`. */
function hover(marked: string, language: Language = 'en'): string | undefined {
  const offset = marked.indexOf('<|>');
  const { model } = projectOf(marked.replace('<|>', ''));
  const reader = model.reader();
  const name = nameAt(reader.file('main.req') as FileFacts, offset, reader);
  return name && hoverOfName(name, reader, language);
}

test('a requirement: what is asked for most, case classes, and the arithmetic of its score', () => {
  expect(
    hover(`/** Agreed in May. */
requirement R-1 "Export" {
  need: "Fewer calls"
  priority: P1
  customers: 4
  effort: 10 person-days
  acceptance { case normal {} }
}
version V1 { delivers: R-<|>1 }
`),
  ).toBe(`**R\\-1** — Export  
_requirement_

Agreed in May\\.

need: Fewer calls  
priority: P1  
version: V1  
case classes: 1/2  
score: 62\\.5 = customers 35 \\+ frequency 12\\.5 \\(assumed\\) \\+ value 5 \\(assumed\\) \\+ effort 10  
– customers: 35 = 35 × 4 ÷ 4  
– frequency: 12\\.5 = 25 × 0\\.5  
– value: 5 = 20 × 0\\.25  
– effort: 10 = 20 × 10 ÷ \\(10 \\+ 10\\)  
assumed until written: "frequency:", "impact:"`);
});

test('in Chinese; what is deferred needs no cases', () => {
  expect(hover('需求 R<|> “导出” { 决策：暂缓 客户数：2 使用频率：高 影响度：3 成本：10人日 }', 'zh')).toBe(
    `**R** — 导出  
_需求_

得分: 90 = 客户数 35 \\+ 使用频率 25 \\+ 业务价值 20 \\+ 成本 10  
– 客户数: 35 = 35 × 2 ÷ 2  
– 使用频率: 25 = 25 × 1  
– 业务价值: 20 = 20 × 3 ÷ 3  
– 成本: 10 = 20 × 10 ÷ \\(10 \\+ 10\\)`,
  );
});
