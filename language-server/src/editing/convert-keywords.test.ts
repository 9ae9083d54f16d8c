import { expect, test } from 'vitest';
import { convertKeywords } from './convert-keywords.js';
import { applyEdits } from './format/format-text.js';

const english = `requirement RC-7 "Large orders" {
  from: 销售 // the source
  priority: P0
  decision: do-now
  effort: 5 person-days
  acceptance {
    data amount: integer
    rule Large { when: amount > 100万  then: "waits" }
    case A1 normal { given: amount = 1  then: not Large }
  }
}
`;
const chinese = `需求 RC-7 "Large orders" {
  来源: 销售 // the source
  优先级: P0
  决策: 立即做
  成本: 5人日
  验收 {
    数据 amount: 整数
    规则 Large { 当: amount > 100万  则: "waits" }
    用例 A1 正常 { 假如: amount = 1  则: 非 Large }
  }
}
`;

test('keywords and values change, names, texts, comments and layout do not', () => {
  expect(applyEdits(english, convertKeywords(english, 'zh'))).toBe(chinese);
  expect(applyEdits(chinese, convertKeywords(chinese, 'en'))).toBe(english);
});

test('nothing changes where the language is right already, or where the file is not ours', () => {
  expect(convertKeywords(chinese, 'zh')).toEqual([]);
  expect(convertKeywords('-----BEGIN CERTIFICATE REQUEST-----\nin: unit', 'zh')).toEqual([]);
});

test.each([
  ['5人日', '5 person-days'],
  ['2.5人周', '2.5 person-weeks'],
  ['5 人日', '5 person-days'],
  ['5d', '5d'],
])('an English unit stands apart from its number: %s', (written, expected) => {
  const text = `需求 R “x” { 成本：${written} }\n`;
  expect(applyEdits(text, convertKeywords(text, 'en'))).toBe(`requirement R “x” { effort：${expected} }\n`);
});
