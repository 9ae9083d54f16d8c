/** Texts whose quotes are missing or were turned into others: one finding, and a fix that keeps all that was written. */
import { describe, expect, test } from 'vitest';
import { checkFixes } from '../../editing/testing/fix-check.js';
import { factsOf } from '../../facts/testing/facts-of.js';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

const only = ['syntax', 'invalid-value', 'unresolved-reference'];
const requirement = (...lines: string[]) =>
  `需求 R-1 “甲” {\n${lines.map((line) => `  ${line}\n`).join('')}}\n需求 R-2 “乙” {\n  备注："""\n    丙\n  """\n}\n`;
const english = (line: string) => `requirement R-1 "x" {\n  ${line}\n}\n`;

function expectOneFix(text: string, expected: string, title?: string): void {
  expect(findingsOf(projectOf(text), only)).toHaveLength(1);
  expect(fixed(text, 'syntax', title === undefined ? {} : { title, language: 'zh' })).toBe(expected);
  expectFindings(expected, { only });
  expect(checkFixes({ files: new Map([['main.req', text]]) }).faults).toEqual([]);
}

describe('a long text whose quotes an input method has turned', () => {
  test.each([
    ['“““', '”””'],
    ['”“”', '”“”'],
    ['“”“', '“”“'],
    ['“““', '“““'],
    ['”””', '”””'],
    ['“““', '"""'],
    ['"""', '”””'],
    ['"""', '”“”'],
  ])('%s … %s on lines of their own', (open, close) => {
    const text = requirement(`备注：${open}`, '  一', '  二', close, '优先级：P0');
    expectOneFix(text, requirement('备注："""', '  一', '  二', '"""', '优先级：P0'));
    const [declaration] = factsOf(text).declarations;
    expect(declaration?.facts).toMatchObject({ note: { value: '一\n二' }, priority: { value: 'P0' } });
  });

  test.each([
    [['备注：“““一”””'], ['备注："""一"""']],
    [['备注：”“”一”“”'], ['备注："""一"""']],
    [['备注：“”“一“”“；优先级：P0'], ['备注："""一"""；优先级：P0']],
    [
      ['备注：“““', '  一'],
      ['备注："""', '  一', '  """'],
    ],
  ])('%j', (lines, expected) => {
    expectOneFix(requirement(...lines), requirement(...expected));
  });

  test('a text in “…” that begins with quotes of its own stays as it is', () => {
    expectFindings(requirement('备注：““一”和“二””'), { only });
    expectFindings(requirement('备注：“”'), { only });
  });

  test('a text that is not closed does not reach into the next declaration', () => {
    const text = '需求 R-1 “甲” {\n  备注：“““\n    一\n}\n需求 R-2 “乙” {\n  优先级：P0\n}\n';
    expect(findingsOf(projectOf(text), only)).toHaveLength(1);
    expect(factsOf(text).declarations.map(({ facts }) => facts.name)).toEqual(['R-1', 'R-2']);
  });
});

describe('a semicolon in a text without quotes', () => {
  test.each([
    [requirement('备注：不要这样；要那样'), requirement('备注：“不要这样；要那样”')],
    [requirement('备注：不要这样; 要那样 优先级：P0'), requirement('备注：“不要这样; 要那样” 优先级：P0')],
    [requirement('备注：不要这样；要那样；优先级：P0'), requirement('备注：“不要这样；要那样”；优先级：P0')],
    [requirement('备注：不要这样；'), requirement('备注：“不要这样”；')],
    [english("note: don't do this; do that"), english('note: "don\'t do this; do that"')],
    [
      'requirement R-1 "x" { note: don\'t do this; do that }\n',
      'requirement R-1 "x" { note: "don\'t do this; do that" }\n',
    ],
  ])('%s is part of it', (text, expected) => expectOneFix(text, expected));

  test.each([
    [requirement('描述：不要这样；要那样'), '改成“备注”', requirement('备注：“不要这样；要那样”')],
    [requirement('描述：不要这样 要那样？'), '改成“备注”', requirement('备注：“不要这样 要那样？”')],
    [english("description: don't do this; do that"), '改成“note”', english('note: "don\'t do this; do that"')],
  ])('%s, too, where the property has another name', (text, title, expected) => expectOneFix(text, expected, title));
});

test.each([
  ['需求 A-1 甲功能\n', ['改成 “甲功能”']],
  ['需求 A-1：甲功能\n', ['改成 “甲功能”']],
  ['requirement A-1: Fast search\n', ['改成 "Fast search"']],
  [requirement('优先级-P0'), ['改成“：”']],
])('what has quotes itself gets no more of them in the title of a fix: %s', (text, titles) =>
  expect(fixTitles(text, 'syntax', { language: 'zh' })).toEqual(titles),
);

test.each([
  [requirement('优先级P0'), requirement('优先级：P0')],
  [requirement('优先级-P0'), requirement('优先级：P0')],
  [requirement('优先级：P0', '成本5人日'), requirement('优先级：P0', '成本：5人日')],
  ['需求 R-1 “甲” {\n  优先级: P0\n  成本5人日\n}\n', '需求 R-1 “甲” {\n  优先级: P0\n  成本: 5人日\n}\n'],
  ['requirement R-1 "x" {\n  priorityP0\n}\n', 'requirement R-1 "x" {\n  priority: P0\n}\n'],
])('a colon is put in as the file writes it: %s', (text, expected) => expectOneFix(text, expected));
