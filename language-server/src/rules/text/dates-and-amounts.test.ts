/** Dates and amounts that say no exact day or number: one finding, with what they may mean, and no advice to take a part out. */
import { describe, expect, test } from 'vitest';
import { checkFixes } from '../../editing/testing/fix-check.js';
import { factsOf } from '../../facts/testing/facts-of.js';
import { messageOf } from '../messages.js';
import {
  applyChanges,
  expectFindings,
  findingsOf,
  fixed,
  fixesFor,
  fixTitles,
  projectOf,
} from '../testing/annotated-text.js';

const only = ['syntax', 'invalid-value', 'unresolved-reference'];
const version = (window: string) => `版本 V1 “甲” {\n  周期：${window}\n  容量：30人日\n}\n`;
const metric = (day: string) => `指标 M1 “甲” {\n  实测 ${day}：18\n  单位：“天”\n}\n`;
const requirement = (...lines: string[]) =>
  `干系人 张总\n需求 R-1 “甲” {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const english = (line: string) => `requirement R-1 "x" {\n  ${line}\n  priority: P0\n}\n`;

/** @param choices the texts after each fix */
function expectChoices(text: string, choices: readonly string[], message?: string): void {
  const found = findingsOf(projectOf(text), only);
  expect(found).toHaveLength(1);
  const { code } = found[0] as (typeof found)[0];
  if (message !== undefined) expect(found.map((finding) => messageOf(finding, 'zh'))).toEqual([message]);
  const project = projectOf(text);
  const texts = fixesFor(project, code).map(({ changes }) =>
    [...applyChanges(project.files, changes).values()].join(''),
  );
  expect(texts).toEqual(choices);
  for (const after of choices) expectFindings(after, { only });
  expect(checkFixes({ files: new Map([['main.req', text]]) }).faults).toEqual([]);
}

const notWindow = '“周期：”后面要写日期，或者起止日期，例如 2025-01-06..2025-03-28。';

describe('windows', () => {
  test.each([
    ['Jan 6, 2025 to Jan 20, 2025', '2025-01-06..2025-01-20'],
    ['Jan 6, 2025 – Jan 20, 2025', '2025-01-06..2025-01-20'],
    ['6 Jan 2025 - 20 Jan 2025', '2025-01-06..2025-01-20'],
    ['January 6th, 2025', '2025-01-06'],
    ['25-01-06', '2025-01-06'],
    ['25/1/6', '2025-01-06'],
    ['25.1.6', '2025-01-06'],
    ['25-01-06..25-02-06', '2025-01-06..2025-02-06'],
    ['25-01-06到25-02-06', '2025-01-06..2025-02-06'],
    ['2025-11..2', '2025-11..2026-02'],
    ['2025-11..12', '2025-11..2025-12'],
    ['2025年3月底', '2025-03-31', '2025-03'],
    ['2024年2月末', '2024-02-29', '2024-02'],
    ['2025年3月初', '2025-03-01', '2025-03'],
    ['2025年3月中', '2025-03-15', '2025-03'],
    ['2025年3月上旬', '2025-03-01..2025-03-10', '2025-03'],
    ['2025年3月中旬', '2025-03-11..2025-03-20', '2025-03'],
    ['2025年3月下旬', '2025-03-21..2025-03-31', '2025-03'],
    ['2025年底', '2025-12-31', '2025-12'],
    ['2025年初', '2025-01-01', '2025-01'],
    ['2025年上半年', '2025-01..2025-06'],
    // Which of the two is the month, nobody can say; of the others, the year.
    ['01/06/2025'],
    ['1月6日'],
    ['7月到9月'],
    ['3月底'],
    ['end of March 2025'],
    ['mid March 2025'],
    ['25-13-06'],
  ])('周期：%s', (window, ...choices) => {
    expectChoices(version(window), choices.map(version), notWindow);
    expect(factsOf(version(window)).declarations[0]?.facts).toMatchObject({ unreadable: ['window'] });
  });

  test('what stands behind one on its line stays what it is', () => {
    expectChoices('版本 V1 “甲” { 周期：2025年3月底 }\n', [
      '版本 V1 “甲” { 周期：2025-03-31 }\n',
      '版本 V1 “甲” { 周期：2025-03 }\n',
    ]);
    expect(fixed(version('2025-01-06..2025-02-06 状态 计划中'), 'syntax')).toBe(
      version('2025-01-06..2025-02-06 状态：计划中'),
    );
    expect(fixed(version('2025-01-06 2025-02-06'), 'syntax')).toBe(version('2025-01-06..2025-02-06'));
  });
});

describe('days of measurements', () => {
  test.each([
    ['7月'],
    ['上线后'],
    ['Q3'],
    ['7/2025'],
    ['25-07-01', '2025-07-01'],
    ['Jul 1, 2025', '2025-07-01'],
    ['2025年7月底', '2025-07-31', '2025-07'],
    ['2025年7月上旬', '2025-07-10', '2025-07'],
  ])('实测 %s：18', (day, ...choices) => {
    const text = metric(day);
    expectChoices(text, choices.map(metric));
    expect(factsOf(text).declarations[0]?.facts).toMatchObject({ unit: { value: '天' } });
    for (const title of fixTitles(text, 'invalid-value', { language: 'zh' })) expect(title).not.toMatch(/删除|对调/);
  });
});

describe('amounts', () => {
  test.each([
    ['10人日左右', '“成本：”要写一个确定的工作量，不写“左右”。请写计划采用的那个数。'],
    ['10人日以上', '“成本：”要写一个确定的工作量，不写“以上”。请写计划采用的那个数。'],
    ['10人日以内', '“成本：”要写一个确定的工作量，不写“以内”。请写计划采用的那个数。'],
    ['10多人日', '“成本：”要写一个确定的工作量，不写“多”。请写计划采用的那个数。'],
    ['约10人日', '“约10人日”不是一个确定的值。请写计划采用的那个数。'],
    ['大约10人日', '“大约10人日”不是一个确定的值。请写计划采用的那个数。'],
    ['约 10 人日', '“约 10 人日”不是一个确定的值。请写计划采用的那个数。'],
    ['不到10人日', '“不到10人日”不是一个确定的值。请写计划采用的那个数。'],
    ['至少10人日', '“至少10人日”不是一个确定的值。请写计划采用的那个数。'],
  ])('成本：%s', (amount, message) =>
    expectChoices(requirement(`成本：${amount}`), [requirement('成本：10人日')], message),
  );

  test.each(['about 10 person-days', '10 person-days or so', 'at least 10 person-days', 'approx 10 person-days'])(
    'effort: %s',
    (amount) => expectChoices(english(`effort: ${amount}`), [english('effort: 10 person-days')]),
  );

  test('客户数：约100', () =>
    expectChoices(
      requirement('客户数：约100'),
      [requirement('客户数：100')],
      '“约100”不是一个确定的值。请写计划采用的那个数。',
    ));
});

describe('what is not known yet', () => {
  test.each(['待定', '待确认', 'TBD', 'tbc'])('来源：%s goes with its line', (word) =>
    expectChoices(
      requirement(`来源：${word}`, '优先级：P0'),
      [requirement('优先级：P0')],
      `“${word}”会被当成一个名称。还没有定的话，这一项先不写，缺少的内容会有提示。`,
    ),
  );

  test.each([
    ['来源：待定，张总', '来源：张总'],
    ['来源：张总，待定', '来源：张总'],
  ])('%s becomes %s', (line, expected) => expectChoices(requirement(line), [requirement(expected)]));
});

describe('a block without its brace before a declaration of the file', () => {
  const acceptance = '  验收 {\n    数据 金额：数值\n    规则 A1 {\n      当：金额 > 5\n      则：“一”\n    }\n';
  const next = '  需求 R-2 “乙” {\n    优先级：P0\n  }\n';
  test.each([
    [`需求 R-1 “甲” {\n${acceptance}${next}`, `需求 R-1 “甲” {\n${acceptance}  }\n}\n${next}`],
    [
      `需求 R-1 “甲” {\n${acceptance}\n${next}\n  需求 R-3 “丙”\n`,
      `需求 R-1 “甲” {\n${acceptance}  }\n}\n\n${next}\n  需求 R-3 “丙”\n`,
    ],
    [`需求 R-1 “甲” {\n${acceptance}  }\n${next}`, `需求 R-1 “甲” {\n${acceptance}  }\n}\n${next}`],
    [
      'requirement R-1 "x" {\n  acceptance {\n    data n: integer\n  requirement R-2 "y"\n',
      'requirement R-1 "x" {\n  acceptance {\n    data n: integer\n  }\n}\n  requirement R-2 "y"\n',
    ],
  ])('%s', (text, expected) => {
    expect(findingsOf(projectOf(text), only)).toHaveLength(1);
    expect(fixed(text, 'syntax')).toBe(expected);
    expectFindings(expected, { only });
  });

  test('no brace is put between a keyword and its name', () => {
    const text = `需求 R-1 “甲” {\n${acceptance}${next}}\n`;
    for (const title of fixTitles(text, 'syntax', { language: 'zh' }))
      expect(fixed(text, 'syntax', { title, language: 'zh' })).toContain('需求 R-2 “乙” {');
  });
});
