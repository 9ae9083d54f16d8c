import { describe, expect, test } from 'vitest';
import { fixed } from '../rules/testing/annotated-text.js';

/** The lines that the fix for all of a requirement adds. */
function added(members: string, language: 'en' | 'zh' = 'en', title = 'Add the'): string[] {
  const text =
    language === 'en'
      ? `requirement R "t" {\n  acceptance {\n${members}\n  }\n}\n`
      : `需求 R "t" {\n  验收 {\n${members}\n  }\n}\n`;
  const before = new Set(text.split('\n'));
  const after = fixed(text, 'uncovered-boundary', { title });
  return after.split('\n').flatMap((line) => (before.has(line) ? [] : [line.trim()]));
}

const given = (lines: readonly string[]) => lines.flatMap((line) => /^(?:given|假如): (.*)$/.exec(line)?.[1] ?? []);
const heads = (lines: readonly string[]) => lines.filter((line) => line.endsWith('{'));

describe('values', () => {
  test.each([
    ['number step 0.01', 'a > 1_000_000', ['a = 1_000_000', 'a = 1_000_000.01']],
    ['number step 0.01', 'a > 100万', ['a = 100万', 'a = 1_000_000.01']],
    ['integer', 'a > 12k', ['a = 12k', 'a = 12_001']],
    ['integer', 'a <= 9999', ['a = 9999', 'a = 10_000']],
    ['number step 0.01', 'a >= 30%', ['a = 29%', 'a = 30%']],
    ['number step 0.001', 'a >= 5%', ['a = 4.9%', 'a = 5%']],
    ['number step 0.01', 'a < 100%', ['a = 99%', 'a = 100%']],
    ['number step 0.01', 'a < -5%', ['a = -6%', 'a = -5%']],
    ['number', 'a > 0', ['a = 0', 'a = 1']],
    ['integer', 'a > 10万 or a = 20k', ['a = 10万', 'a = 100_001', 'a = 19_999', 'a = 20k', 'a = 20_001']],
    ['date', 'a > 2024-02', ['a = 2024-02-29', 'a = 2024-03-01']],
  ])('of %s in %s', (type, when, expected) => {
    const lines = added(`    data a: ${type}\n    rule R { when: ${when}  then: "x" }`);
    expect(given(lines)).toEqual(expected);
  });

  test('texts are quoted as the rule quotes them, where that takes care', () => {
    const lines = added(
      '    data n: integer\n    data a: text\n    rule R { when: n > 3 and (a = "red" or a = 「say "hi"」)  then: "x" }',
    );
    expect(given(lines)).toEqual([
      'n = 3, a = "red"',
      'n = 4, a = "red"',
      'n = 10, a = "other"',
      'n = 10, a = 「say "hi"」',
    ]);
    expect(heads(lines)).toContain("case A4 normal \"a = 'say 'hi'': R holds\" {");
  });

  test('yes, no and the sign of a rule that does not hold are in the language of the file', () => {
    const lines = added('    数据 甲: 整数\n    数据 乙: 是否\n    规则 R { 当: 甲 > 3 且 非 乙  则: "x" }', 'zh');
    expect(lines).toEqual([
      '用例 A1 边界 "甲 = 3：R 不成立" {',
      '假如: 甲 = 3, 乙 = 否',
      '则: 非 R',
      '}',
      '用例 A2 边界 "甲 = 4：R 成立" {',
      '假如: 甲 = 4, 乙 = 否',
      '则: R',
      '}',
      '用例 A3 正常 "乙 = 是：R 不成立" {',
      '假如: 甲 = 10, 乙 = 是',
      '则: 非 R',
      '}',
    ]);
  });
});

test('names go on counting, or stay away where cases have none', () => {
  const members = (name: string) =>
    `    data a: integer\n    rule R { when: a > 3  then: "x" }\n    case ${name} exception { given: "it is down"  then: "y" }`;
  const names = (name: string) => heads(added(members(name))).map((line) => line.slice(0, line.indexOf('boundary')));
  expect(names('A09')).toEqual(['case A10 ', 'case A11 ']);
  expect(names('B-3')).toEqual(['case B-4 ', 'case B-5 ']);
  expect(names('')).toEqual(['case ', 'case ']);
});

test('of two rules with one name only the first can be expected', () => {
  const lines = added(
    '    data a: integer\n    rule R { when: a > 3  then: "x" }\n    rule R { when: a > 5  then: "x" }',
    'en',
    'Add the 4',
  );
  expect(lines.filter((line) => line.startsWith('then'))).toEqual(['then: not R', 'then: R', 'then: R', 'then: R']);
});
