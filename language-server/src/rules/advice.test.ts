/** What is said about words that people type for words of the language, and what the fix writes. */
import { describe, expect, test } from 'vitest';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from './testing/annotated-text.js';

const requirement = (line: string) => `干系人 张总\n需求 R-1 “甲” {\n  ${line}\n}\n`;
const only = ['syntax', 'invalid-value', 'unresolved-reference'];

describe('a word for a property', () => {
  test.each([
    ['提出人：张总', '来源：张总'],
    ['工作量：5人日', '成本：5人日'],
    ['估时：3人周', '成本：3人周'],
    ['责任人：张总', '负责人：张总'],
    ['备注说明：“无”', '备注：“无”'],
    ['优先级别：P1', '优先级：P1'],
    ['需求类型：功能', '类型：功能'],
    ['客户数量：12', '客户数：12'],
    ['客户：12', '客户数：12'],
    ['assignee: 张总', '负责人: 张总'],
    ['背景说明：“x”', undefined],
    ['解决方案：“缓存”', '方案：“缓存”'],
    ['原话：要快', '表面需求：“要快”'],
  ])('%s becomes %s, and nothing is left to say', (line, expected) => {
    const text = requirement(line);
    if (expected === undefined) {
      expect(fixTitles(text, 'syntax')).toEqual([]);
      return;
    }
    expect(findingsOf(projectOf(text), only)).toHaveLength(1);
    const after = fixed(text, 'syntax');
    expect(after).toBe(requirement(expected));
    expectFindings(after, { only });
  });

  test('that can mean several: all are offered, none is sure', () => {
    const text = requirement('描述：“很慢”');
    expectFindings(
      requirement('描述：“很慢”\n//~ syntax «描述» 需求没有“描述：”这一项。是不是“真实需求”、“表面需求”或“备注”？'),
      { only, language: 'zh' },
    );
    expect(fixTitles(text, 'syntax', { language: 'zh' })).toEqual(['改成“真实需求”', '改成“表面需求”', '改成“备注”']);
  });

  test('whose property is there already', () => {
    expectFindings(
      requirement(
        '来源：张总\n  提出人：张总\n//~ syntax «提出人» 需求没有“提出人：”这一项。这属于“来源：”，而这里已经有了。请合并成一项。',
      ),
      { only, language: 'zh' },
    );
  });

  test('that belongs to a version: it is said where, and nothing is lost', () => {
    const text = requirement('截止日期：2025-03-01');
    expectFindings(
      requirement(
        '截止日期：2025-03-01\n//~ syntax «截止日期» 需求没有“截止日期：”这一项。交付的时间写在交付它的版本里（“周期：”）。',
      ),
      { only, language: 'zh' },
    );
    expect(fixed(text, 'syntax')).toBe(requirement('备注：“截止日期：2025-03-01”'));
    expectFindings(
      requirement('验收标准：“快”\n//~ syntax «验收标准» 需求没有“验收标准：”这一项。它有自己的一块内容：验收 { … }。'),
      {
        only,
        language: 'zh',
      },
    );
  });
});

describe('a word for a value, a kind or a type', () => {
  test.each([
    ['决策：做', '决策：立即做'],
    ['状态：进行中', '状态：开发中'],
    ['类型：性能', '类型：质量'],
    ['decision: later', 'decision: 暂缓'],
    ['使用频率：很高', '使用频率：高'],
    ['验收 { 场景 A1 正常 { 当：“x”  则：“y” } }', '验收 { 用例 A1 正常 { 当：“x”  则：“y” } }'],
    ['验收 { 用例 A1 正向 { 当：“x”  则：“y” } }', '验收 { 用例 A1 正常 { 当：“x”  则：“y” } }'],
    ['验收 { 数据 会员：布尔 }', '验收 { 数据 会员：是否 }'],
  ])('%s becomes %s', (line, expected) => {
    const text = requirement(line);
    const [found, ...others] = findingsOf(projectOf(text), only);
    expect(others).toEqual([]);
    const after = fixed(text, found?.code ?? '');
    expect(after).toBe(requirement(expected));
    expectFindings(after, { only });
  });

  test('that can mean two is not sure', () => {
    const text = requirement('状态：已完成');
    expectFindings(
      requirement('状态：已完成\n//~ invalid-value «已完成» “状态：”不能写“已完成”。是不是“已验收”或“已上线”？'),
      { only, language: 'zh' },
    );
    expect(fixTitles(text, 'invalid-value', { language: 'zh' })).toEqual(['改成 已验收', '改成 已上线']);
  });
});

describe('a missing colon', () => {
  test.each([
    ['干系人 张总 { 角色 决策者 }', '干系人 张总 { 角色：决策者 }'],
    ['干系人 张总 { 角色：决策者  影响力 高 }', '干系人 张总 { 角色：决策者  影响力：高 }'],
    ['干系人 张总 { 权重 3 }', '干系人 张总 { 权重：3 }'],
    ['干系人 张总 { 部门 “财务” }', '干系人 张总 { 部门：“财务” }'],
    ['stakeholder Zhang { role decision-maker }', 'stakeholder Zhang { role: decision-maker }'],
  ])('%s', (text, expected) => {
    expect(findingsOf(projectOf(text), only)).toMatchObject([{ code: 'syntax', args: { hint: expect.anything() } }]);
    const after = fixed(text, 'syntax');
    expect(after.replace(/:\s*|：/g, '：')).toBe(expected.replace(/:\s*|：/g, '：'));
    expectFindings(after, { only });
  });
});

test.each([
  ['路线图 2027年 “三年” {\n  版本 V1\n}\n', '路线图 N-2027年 “三年” {\n  版本 V1\n}\n'],
  ['路线图 2027 “三年” {\n  版本 V1\n}\n', '路线图 N-2027 “三年” {\n  版本 V1\n}\n'],
  ['roadmap 2027/1 "Three years" {\n  version V1\n}\n', 'roadmap N-2027-1 "Three years" {\n  version V1\n}\n'],
  ['需求 1万 “甲” {}\n', '需求 N-1万 “甲” {}\n'],
])('a name cannot begin with a digit: %s', (text, expected) => {
  expect(findingsOf(projectOf(text), ['syntax'])).toHaveLength(1);
  expect(fixed(text, 'syntax')).toBe(expected);
  expectFindings(expected, { only });
});
