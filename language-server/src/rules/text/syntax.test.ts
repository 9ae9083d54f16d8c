import { spanAt } from '../../text/span.js';
import { describe, expect, test } from 'vitest';
import { messageOf } from '../messages.js';
import { syntaxWordings } from './syntax-wordings.js';
import { samples } from '../testing/syntax-samples.js';
import { expectFindings, factsOf, findingsOf, fixed, projectOf } from '../testing/annotated-text.js';

describe('syntax', () => {
  test.each(samples)('%j', (text, en, zh) => {
    const findings = findingsOf(projectOf(text), ['syntax']);
    expect(findings.map((finding) => messageOf(finding, 'en'))).toEqual([en]);
    expect(findings.map((finding) => messageOf(finding, 'zh'))).toEqual([zh]);
  });

  test('every message has a sample', () => {
    const seen = new Set<string>(samples.flatMap(([text]) => factsOf('', text).problems.map(({ message }) => message)));
    expect(Object.keys(syntaxWordings).filter((message) => !seen.has(message))).toEqual([]);
  });

  test('what a broken part lacks is not reported', () => {
    expectFindings(`requirement RC-7 "Large orders need risk approval {
//~ syntax «"Large orders need risk approval» This text has no closing quote. Add " where it ends.
  priority: P0
}
`);
  });

  test('one missing brace gives one problem, with the place where its block opens', () => {
    const text = `stakeholder S "Sales" {
  role: manager

goal G "Sell more"
`;
    const [finding] = findingsOf(projectOf(text), ['syntax']);
    expect(finding?.related).toMatchObject([{ at: spanAt(22, 23), message: { zh: '从这里开始。' } }]);
    expect(fixed(text, 'syntax')).toBe(`stakeholder S "Sales" {
  role: manager
}

goal G "Sell more"
`);
  });

  test.each([
    ['数据 x 金额”：数值 0..10', '数据 x “金额”：数值 0..10'],
    ['数据 x 订单 金额” ：枚举 甲，乙', '数据 x “订单 金额” ：枚举 甲，乙'],
    ['数据 x “金额"：数值', '数据 x “金额”：数值'],
    ['data x order amount": number', 'data x "order amount": number'],
    ['用例 A1 正常 大额”{ 则：“x” }', '用例 A1 正常 “大额”{ 则：“x” }'],
    ['case A1 normal large order" { then: "x" }', 'case A1 normal "large order" { then: "x" }'],
    ['case normal large order" { then: "x" }', 'case normal "large order" { then: "x" }'],
    ['规则 A 大额” { 则：“x” }', '规则 A “大额” { 则：“x” }'],
  ])('a title or label without a quote: %s', (line, mended) => {
    const within = (inside: string) => `requirement R "r" {\n  acceptance {\n    ${inside}\n  }\n}\n`;
    expect(fixed(within(line), 'syntax')).toBe(within(mended));
    expect(findingsOf(projectOf(within(line)), ['syntax'])).toHaveLength(1);
    expect(findingsOf(projectOf(within(mended)), ['syntax'])).toEqual([]);
  });

  test('fixes', () => {
    expect(fixed('goat G', 'syntax', { title: 'Change to "goal"' })).toBe('goal G');
    expect(fixed('goal G {\n}\n}', 'syntax', { title: '删除“}”', language: 'zh' })).toBe('goal G {\n}\n');
    expect(fixed('goal G {\n  note "x"\n}', 'syntax', { title: 'Add :' })).toBe('goal G {\n  note: "x"\n}');
    expect(fixed('goal G { note: important }', 'syntax')).toBe('goal G { note: "important" }');
    expect(fixed('需求 R “甲” { 客户数：8家 }', 'syntax')).toBe('需求 R “甲” { 客户数：8 }');
    expect(fixed('目标 卖得多 { 备注：重要 }', 'syntax')).toBe('目标 卖得多 { 备注：“重要” }');
  });
});
