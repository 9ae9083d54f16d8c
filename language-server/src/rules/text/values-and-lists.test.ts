/** Values and lists in forms that the language does not have: no advice makes them say something else. */
import { describe, expect, test } from 'vitest';
import { checkFixes } from '../../editing/testing/fix-check.js';
import { factsOf } from '../../facts/testing/facts-of.js';
import { messageOf } from '../messages.js';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

const only = ['syntax', 'invalid-value', 'unresolved-reference'];
const others = '需求 A-1 “甲”\n需求 A-2 “乙”\n需求 A-4 “丁”\n';
const requirement = (line: string) => `干系人 张总\n需求 R-1 “甲” {\n  ${line}\n}\n${others}`;
const english = (line: string) =>
  `stakeholder Ann\nrequirement R-1 "x" {\n  ${line}\n}\nrequirement A-1 "a"\nrequirement A-2 "b"\nrequirement A-4 "d"\n`;
const project = (line: string) => `项目 “甲” {\n  ${line}\n}\n`;

const messagesOf = (text: string) => findingsOf(projectOf(text), only).map((each) => messageOf(each, 'zh'));
const factsIn = (text: string) =>
  factsOf(text).declarations.find(({ facts }) => facts.kind === 'requirement' || facts.kind === 'project')
    ?.facts as unknown as Record<string, unknown>;

describe('a sign that tears a value apart', () => {
  test.each([
    ['影响度：1/2', 'impact', '1/2', '数字，例如 12'],
    ['影响度：1 / 2', 'impact', '1 / 2', '数字，例如 12'],
    ['客户数：1+2', 'customers', '1+2', '数字，例如 12'],
    ['客户数：5@', 'customers', '5@', '数字，例如 12'],
    ['客户数：≈5', 'customers', '≈5', '数字，例如 12'],
    ['客户数：5±1', 'customers', '5±1', '数字，例如 12'],
    ['成本：2人*3天', 'effort', '2人*3天', '工作量，例如 5人日'],
    ['成本：2人 * 3天', 'effort', '2人 * 3天', '工作量，例如 5人日'],
    ['成本：2人*3天*2', 'effort', '2人*3天*2', '工作量，例如 5人日'],
    ['成本：50→30', 'effort', '50→30', '工作量，例如 5人日'],
    ['成本：3人日+2人日', 'effort', '3人日+2人日', '工作量，例如 5人日'],
    ['成本：3人日/月', 'effort', '3人日/月', '工作量，例如 5人日'],
    ['把握：提升20%', 'confidence', '提升20%', '百分比，例如 30%'],
    ['把握：20%↑', 'confidence', '20%↑', '百分比，例如 30%'],
    ['优先级：P0/P1', 'priority', 'P0/P1', '级别，例如 P1'],
  ])('%s has no value, and nobody is told to take the sign out', (line, field, found, expected) => {
    const word = line.slice(0, line.indexOf('：'));
    const text = requirement(line);
    expect(messagesOf(text)).toEqual([`“${found}”读不成一个值。“${word}：”后面要写${expected}。`]);
    expect(fixTitles(text, 'syntax')).toEqual([]);
    expect(factsIn(text)[field]).toBeUndefined();
    expect(factsIn(text).unreadable).toEqual([field]);
  });

  test.each([
    [project('人日单价：1500元/人日'), project('人日单价：1500')],
    [project('人日单价：1500/天'), project('人日单价：1500')],
    [requirement('标签：3D/2D'), requirement('标签：“3D/2D”')],
    [requirement('客户数：¥100'), requirement('客户数：100')],
    [requirement('客户数：+5'), requirement('客户数：5')],
  ])('what can be kept of it is offered: %s', (text, after) => {
    expect(messagesOf(text)).toHaveLength(1);
    expect(fixed(text, 'syntax')).toBe(after);
    expectFindings(after, { only });
  });

  test('the property behind it is not part of it', () => {
    const text = requirement('客户数：5 @ 优先级：P0');
    expect(factsIn(text)).toMatchObject({ priority: { value: 'P0' }, unreadable: ['customers'] });
  });

  test('a long row of signs is looked at once', () => {
    const text = requirement(`客户数：${'1/'.repeat(20_000)}1`);
    expect(messagesOf(text)).toHaveLength(1);
  });
});

describe('lists of names', () => {
  test.each([
    ['依赖：A-1~A-4', '依赖：A-1，A-2，A-4'],
    ['依赖：A-1..4', '依赖：A-1，A-2，A-4'],
    ['依赖：A-1至A-4', '依赖：A-1，A-2，A-4'],
    ['依赖：A-1到A-4', '依赖：A-1，A-2，A-4'],
    ['依赖：A-1和A-2', '依赖：A-1，A-2'],
    ['依赖：A-1及A-2', '依赖：A-1，A-2'],
    ['依赖：A-1 和 A-2', '依赖：A-1，A-2'],
    ['依赖：A-1 以及 A-2', '依赖：A-1，A-2'],
    ['依赖：A-1/A-2', '依赖：A-1，A-2'],
    ['依赖：A-1 & A-2', '依赖：A-1，A-2'],
    ['依赖：A-1|A-2', '依赖：A-1，A-2'],
    ['依赖：A-1 A-2', '依赖：A-1，A-2'],
    ['依赖：\n    - A-1\n    - A-2', '依赖：A-1，A-2'],
    ['依赖：\n    * A-1\n    * A-2\n    * A-4', '依赖：A-1，A-2，A-4'],
    ['依赖：- A-1', '依赖：A-1'],
    ['标签：\n    - 高\n    - 新\n  优先级：P0', '标签：高，新\n  优先级：P0'],
    [
      '验收 {\n    用例 A1 正常 {\n      则：\n        - “一”\n        - “二”\n    }\n  }',
      '验收 {\n    用例 A1 正常 {\n      则：“一”，“二”\n    }\n  }',
    ],
    ['优先级-P0', '优先级：P0'],
  ])('%s becomes %s', (line, expected) => {
    const text = requirement(line);
    expect(messagesOf(text)).toHaveLength(1);
    const code = findingsOf(projectOf(text), only)[0]?.code ?? '';
    expect(fixed(text, code)).toBe(requirement(expected));
    expectFindings(requirement(expected), { only });
    expect(checkFixes({ files: new Map([['main.req', text]]) }).faults).toEqual([]);
  });

  test.each([
    ['depends-on: A-1 and A-2', 'depends-on: A-1, A-2'],
    ['depends-on: A-1 - A-4', undefined],
    ['depends-on:\n    - A-1\n    - A-2', 'depends-on: A-1, A-2'],
    ['depends-on: none', ''],
  ])('%s becomes %s', (line, expected) => {
    const text = english(line);
    expect(messagesOf(text)).toHaveLength(1);
    if (expected === undefined) return;
    const code = findingsOf(projectOf(text), only)[0]?.code ?? '';
    const after = expected === '' ? english('').replace('  \n', '') : english(expected);
    expect(fixed(text, code)).toBe(after);
  });

  test('all names of a list that needs commas are read', () => {
    expect(factsIn(requirement('依赖：A-1/A-2')).dependsOn).toMatchObject([{ name: 'A-1' }, { name: 'A-2' }]);
    expect(factsIn(requirement('依赖：\n - A-1\n - A-2')).dependsOn).toMatchObject([{ name: 'A-1' }, { name: 'A-2' }]);
  });

  test('names of which one does not exist stay one name', () => {
    expect(messagesOf(requirement('依赖：A-1和B-9'))).toEqual(['没有名为 A-1和B-9 的需求。请改正名称，或者新增一个。']);
  });

  test.each(['无', '暂无', '没有', '不涉及', 'none', 'N-A'])('%s where a name belongs goes with its line', (word) => {
    const text = requirement(`依赖：${word}\n  优先级：P0`);
    expect(messagesOf(text)).toEqual([`“${word}”会被当成一个名称。没有的话，这一项就不用写。`]);
    expect(fixTitles(text, 'unresolved-reference', { language: 'zh' })).toEqual([`删除“依赖：${word}”`]);
    expect(fixed(text, 'unresolved-reference')).toBe(requirement('优先级：P0'));
  });

  test.each([
    ['依赖：A-1，无', '依赖：A-1'],
    ['依赖：无，A-1', '依赖：A-1'],
    ['依赖：无  优先级：P0', '优先级：P0'],
  ])('%s becomes %s', (line, expected) =>
    expect(fixed(requirement(line), 'unresolved-reference')).toBe(requirement(expected)),
  );

  test('somebody who is called so stays', () => {
    expectFindings(`干系人 无\n需求 R-1 “甲” {\n  来源：无\n}\n`, { only });
  });

  test('a number where a name belongs is the name that its declaration gets', () => {
    const text = '版本 1.0 “甲” {\n  交付：R-1\n}\n版本 V2 “乙” {\n  后于：1.0\n}\n需求 R-1 “甲”\n';
    expect(fixTitles(text, 'syntax', { language: 'zh' })).toEqual(['改成“V1.0”', '改成“V1.0”']);
  });
});

describe('a title without quotes', () => {
  test.each([
    ['需求 A-1：甲功能\n', '需求 A-1 “甲功能”\n'],
    ['需求 A-1: 甲功能 {\n  优先级：P0\n}\n', '需求 A-1 “甲功能” {\n  优先级：P0\n}\n'],
    ['需求 A-1 - 甲功能\n', '需求 A-1 “甲功能”\n'],
    ['需求 A-1 —— 甲功能\n', '需求 A-1 “甲功能”\n'],
    ['需求 A-1 甲功能\n', '需求 A-1 “甲功能”\n'],
    ['requirement A-1: Fast search\n', 'requirement A-1 "Fast search"\n'],
    ['goal G Sell more\n', 'goal G "Sell more"\n'],
    ['需求 A-1：“甲功能”\n', '需求 A-1 “甲功能”\n'],
  ])('%s becomes %s', (text, expected) => {
    expect(messagesOf(text)).toHaveLength(1);
    expect(fixed(text, 'syntax')).toBe(expected);
    expectFindings(expected, { only });
  });
});
