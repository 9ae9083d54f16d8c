import { describe, expect, test } from 'vitest';
import { readFacts } from '../facts/read-facts.js';
import type { Language } from '../locale/language.js';
import { parse } from './parser.js';
import { longFile } from './testing/long-file.js';
import { endOf, endsOf, startOf } from '../text/span.js';

/** Replaces the first `from` behind the start of RC-6, in the middle of the file. */
function damaged(text: string, from: string | RegExp, to: string): string {
  const middle = text.indexOf('RC-6 ');
  const head = text.slice(0, middle);
  const tail = text.slice(middle);
  const result = head + tail.replace(from, to);
  expect(result).not.toBe(text);
  return result;
}

function read(text: string) {
  const parsed = parse(text);
  const facts = readFacts('file:///long.req', text, parsed);
  const line = (offset: number) => facts.lineStarts.filter((start) => start <= offset).length;
  const lineOf = (offset: number) => `+${line(offset) - line(text.search(/RC-6[ "“{]/))}`;
  return {
    problems: facts.problems.map(
      (p) => `${lineOf(startOf(p.at))} ${p.message} ${JSON.stringify(text.slice(...endsOf(p.at)))}`,
    ),
    invalid: facts.invalid.length + facts.repeated.length,
    outline: facts.declarations.map((d) => d.facts.name),
    facts,
  };
}

const names = ['RiskDirector', ...Array.from({ length: 12 }, (_, i) => `RC-${i + 1}`), 'V1.0'];

/** [what, pattern, replacement, problem as "line message text"]. RC-6 starts in line 137. */
const cases: Record<Language, readonly [string, string | RegExp, string, string][]> = {
  en: [
    [
      'missing quote at the end of a title',
      'approval 6" {',
      'approval 6 {',
      '+0 text-not-closed "\\"Large orders need approval 6"',
    ],
    [
      'missing quote at the start of a title',
      '"Large orders need approval 6"',
      'Large orders need approval 6"',
      '+0 text-not-opened',
    ],
    [
      'missing quote at the end of a value',
      'every order"',
      'every order',
      '+1 text-not-closed "\\"approve every order"',
    ],
    [
      'missing quote in a list',
      '"the order is submitted"',
      '"the order is submitted',
      '+16 text-not-closed "\\"the order is submitted"',
    ],
    ['missing brace of a requirement', /\n {2}\}\n\}\n/, '\n  }\n', '+23 block-not-closed "}"'],
    [
      'missing brace of a case',
      /\n {4}\}\n {4}case A2/,
      '\n    case A2',
      '+17 block-not-closed "\\"an approval task exists\\""',
    ],
    ['missing brace of the acceptance block', /\n {2}\}\n\}\n/, '\n}\n', '+22 block-not-closed "}"'],
    [
      'missing opening brace',
      'approval 6" {',
      'approval 6"',
      '+0 brace-missing-open "\\"Large orders need approval 6\\""',
    ],
    ['extra brace behind a requirement', /\n\}\n/, '\n}\n}\n', '+25 brace-too-many "}"'],
    ['extra brace inside a requirement', '  from:', '}\n  from:', '+2 brace-too-many "}"'],
    ['extra brace inside an acceptance block', '    case A2', '    }\n    case A2', '+19 brace-too-many "}"'],
    ['unknown property', 'customers:', 'colour:', '+5 unknown-property "colour"'],
    ['misspelt property', 'customers:', 'custmers:', '+5 unknown-property "custmers"'],
    ['misspelt keyword', 'acceptance {', 'aceptance {', '+7 unknown-word "aceptance"'],
    ['misspelt keyword of a declaration', /\nrequirement RC-7/, '\nrequirment RC-7', '+27 unknown-word "requirment"'],
    ['missing name', /\nrequirement RC-7 /, '\nrequirement ', '+27 name-missing "requirement"'],
    ['missing name of a field', 'data vip:', 'data :', '+9 '],
    ['lone quote', '  from:', '"\n  from:', '+2 text-not-closed "\\""'],
    [
      'text opened by “ and closed by "',
      '"Large orders need approval 6"',
      '“Large orders need approval 6"',
      '+0 text-quotes-mixed "“Large orders need approval 6\\""',
    ],
    [
      'text opened by " and closed by ”',
      '"approve every order"',
      '"approve every order”',
      '+1 text-quotes-mixed "\\"approve every order”"',
    ],
    ['missing colon', 'customers: 8', 'customers 8', '+5 colon-missing "customers"'],
    ['missing value', 'customers: 8', 'customers:', '+5 value-missing "customers"'],
    ['stray sign', 'customers: 8', 'customers: 8 @', '+5 unexpected-character "@"'],
    ['comma at the end of a list', 'from: RiskDirector', 'from: RiskDirector,', '+2 comma-without-next ","'],
    ['half a condition', ' and not vip', ' and', '+11 '],
  ],
  zh: [
    ['缺右引号', '审批 6” {', '审批 6 {', '+0 text-not-closed "“大额订单须风控审批 6"'],
    ['值缺右引号', '都要审批”', '都要审批', '+1 text-not-closed "“每一单都要审批"'],
    ['需求缺右花括号', /\n {2}\}\n\}\n/, '\n  }\n', '+23 block-not-closed "}"'],
    ['用例缺右花括号', /\n {4}\}\n {4}用例 A2/, '\n    用例 A2', '+17 block-not-closed "“生成审批任务”"'],
    ['多一个右花括号', /\n\}\n/, '\n}\n}\n', '+25 brace-too-many "}"'],
    ['未知属性', '客户数：', '颜色：', '+5 unknown-property "颜色"'],
    ['属性写错', '客户数：', '客户书：', '+5 unknown-property "客户书"'],
    ['关键字写错', /\n需求 RC-7/, '\n需要 RC-7', '+27 unknown-word "需要"'],
    ['缺名称', /\n需求 RC-7 /, '\n需求 ', '+27 name-missing "需求"'],
    ['孤立的引号', '  来源：', '"\n  来源：', '+2 text-not-closed "\\""'],
    [
      '中文引号配英文引号',
      '“大额订单须风控审批 6”',
      '“大额订单须风控审批 6"',
      '+0 text-quotes-mixed "“大额订单须风控审批 6\\""',
    ],
    ['英文引号配中文引号', '“每一单都要审批”', '"每一单都要审批”', '+1 text-quotes-mixed "\\"每一单都要审批”"'],
    ['缺冒号', '客户数：8', '客户数 8', '+5 colon-missing "客户数"'],
  ],
};

describe.each(['en', 'zh'] as const)('one damage gives one problem and loses nothing (%s)', (language) => {
  const expected = language === 'en' ? names : ['风控总监', ...names.slice(1)];

  test('the undamaged file has no problem', () => {
    const { problems, outline, facts } = read(longFile(language));
    expect(problems).toEqual([]);
    expect(outline).toEqual(expected);
    expect(facts.language).toBe(language);
    expect(facts.lineStarts.length).toBeGreaterThan(300);
  });

  test.each(cases[language])('%s', (what, from, to, problem) => {
    const { problems, outline, invalid } = read(damaged(longFile(language), from, to));
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(invalid).toBe(0);
    expect(outline).toEqual(
      what === 'missing name' || what === '缺名称' ? expected.map((n) => (n === 'RC-7' ? '' : n)) : expected,
    );
  });

  test.each([
    'req',
    'requirement',
    'requirement RC-99',
    'requirement RC-99 "x',
    '需',
    '版本 V2',
    '"',
    'version V2 {',
    '}',
  ])('half-typed last line %j', (line) => {
    const { problems, outline } = read(longFile(language) + line);
    expect(problems.length).toBeLessThanOrEqual(1);
    expect(outline.slice(0, expected.length)).toEqual(expected);
  });

  test('CRLF and a byte order mark change nothing', () => {
    const text = `\uFEFF${longFile(language).replaceAll('\n', '\r\n')}`;
    const { problems, outline } = read(text);
    expect(problems).toEqual([]);
    expect(outline).toEqual(expected);
  });
});

describe('what people type by habit gives one problem with its fix, or none', () => {
  const inRequirement = (line: string) => `需求 R-1 “甲” {\n  ${line}\n}\n需求 R-2 “乙” {\n}\n`;
  test.each([
    ['需求 R-1 甲需求 {\n  优先级：P0\n}\n需求 R-2 “乙”', 'text-not-quoted 甲需求', '需求 R-1 “甲需求” {'],
    [inRequirement('依赖：R-2 R-3'), 'comma-missing R-3', '依赖：R-2，R-3'],
    [inRequirement('备注：很重要的 事情'), 'value-not-text 很重要的 事情', undefined],
    [inRequirement('优先级 = P0'), 'colon-missing =', '优先级: P0'],
    ['需求：R-1 “甲” {\n  优先级：P0\n}\n需求 R-2 “乙”', 'colon-not-here ：', '需求 R-1'],
    ['需求： R-1 “甲” {\n  优先级：P0\n}\n需求 R-2 “乙”', 'colon-not-here ：', '需求 R-1'],
    [inRequirement('版本：V1'), 'unknown-property 版本', undefined],
    [inRequirement('指标：M1'), 'unknown-property 指标', undefined],
    [inRequirement('干系人：R-2'), 'unknown-property 干系人', undefined],
    [
      inRequirement('优先级：P0').replace('需求 R-2', '版本 V1 { 交付：R-1、R-2；\n  R-3\n}\n需求 R-2'),
      'keyword-missing R-3',
      undefined,
    ],
    [
      inRequirement('优先级：P0').replace('需求 R-2', '版本 V1 { 周期：2025-01-06 到 2025-03-28 }\n需求 R-2'),
      undefined,
      undefined,
    ],
    [inRequirement('验收 { 用例 A1 顺利 “x” { 则：“y” } }'), 'unknown-class 顺利', undefined],
    [inRequirement('优先级：P0').replace('R-1', '1'), 'name-not-allowed 1', undefined],
    ['需求 R-1 “甲”\n  优先级：P0\n  来源：张三\n需求 R-2 “乙” {\n}\n', 'braces-missing “甲”', undefined],
    [
      inRequirement('优先级：P0').replace(
        '需求 R-2',
        '版本 V1 { 上线日：2025/3/28  周期：2025年1月..2025年3月28日 }\n需求 R-2',
      ),
      undefined,
      undefined,
    ],
    [
      inRequirement('优先级：P0').replace('需求 R-2', '版本 V1 { 周期：2025-01-06~2025-03-28 }\n需求 R-2'),
      undefined,
      undefined,
    ],
  ])('%s', (text, problem, mended) => {
    const { facts, invalid, outline } = read(text);
    expect(facts.problems.map((p) => `${p.message} ${text.slice(...endsOf(p.at))}`)).toEqual(problem ? [problem] : []);
    expect(invalid).toBe(0);
    expect(outline.at(-1)).toBe('R-2');
    expect(outline[0]).toMatch(/^(R-)?1$/);
    const fix = facts.problems[0]?.fix;
    if (mended && fix) {
      const after = text.slice(0, startOf(fix.at)) + fix.text + text.slice(endOf(fix.at));
      expect(after).toContain(mended);
    } else expect(mended).toBeUndefined();
  });
});

test('a certificate request is left alone', () => {
  const pem =
    '-----BEGIN CERTIFICATE REQUEST-----\nMIICijCCAXICAQAwRTELMAkGA1UEBhMCQVUxEzARBgNVBAgMClNv\n-----END CERTIFICATE REQUEST-----\n';
  expect(read(pem)).toMatchObject({ problems: [], outline: [] });
});
