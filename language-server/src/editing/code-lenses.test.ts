import { expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { codeLensesOf } from './code-lenses.js';
import { endsOf, startOf } from '../text/span.js';

/**
 * The first file with `[line]` before each name that has one; `[line →]` if a click shows what refers to it, `[line → A1 A2]`
 * if it shows these places, `[line +]` if it adds cases.
 */
function withLenses(text: string, language: Language = 'en'): string {
  const { files, model } = projectOf(text);
  const [uri, content] = [...files][0] as [string, string];
  const reader = model.reader();
  let result = content;
  for (const { at, title, click } of codeLensesOf(reader.file(uri) as FileFacts, reader, language).reverse()) {
    const places = typeof click === 'object' ? click.map((each) => content.slice(...endsOf(each))) : [];
    const mark = click === 'add-cases' ? ' +' : click ? [' →', ...places].join(' ') : '';
    result = `${result.slice(0, startOf(at))}[${title}${mark}]${result.slice(startOf(at))}`;
  }
  return result;
}

const others = `==> b.req
requirement X "x" { depends-on: R-1, R-2 }
version V1 { delivers: R-1 }
`;

test('a requirement: its versions, its uses, its case classes', () => {
  expect(
    withLenses(`==> a.req
requirement R-1 "a" { priority: P0  acceptance { data n: number  rule Big { when: n > 1 }  case normal {} } }
requirement R-2 "b" { decision: defer }
requirement R-3 "c" { decision: defer }
${others}`),
  ).toBe(`requirement [V1 · used by 2 · 1/3 case classes · 0/3 points →][add missing cases +]R-1 "a" { priority: P0  acceptance { data n: number  rule [0/3 points]Big { when: n > 1 }  case normal {} } }
requirement [used by 1 →]R-2 "b" { decision: defer }
requirement R-3 "c" { decision: defer }
`);
});

test('in Chinese', () => {
  expect(withLenses(`==> a.req\n需求 R-1 “甲” { 优先级：P1 }\n${others}`, 'zh')).toBe(
    '需求 [V1 · 被引用 2 处 · 用例类别 0/2 →]R-1 “甲” { 优先级：P1 }\n',
  );
});

test('a version: what the versions inside it deliver counts', () => {
  const text = `roadmap Main {
  version V1 {
    capacity: 30 person-days
    version V1.1 { delivers: R-1 }
  }
}
requirement R-1 "a" { effort: 12 person-days }
`;
  expect(withLenses(text)).toContain('version [12 of 30 person-days]V1 {');
});

test('a version: how much of its capacity is used', () => {
  const text = `version V1 { capacity: 6 person-weeks  delivers: R-1, R-2 }
version V2 { delivers: R-1 }
requirement R-1 "a" { decision: defer effort: 90 person-days }
requirement R-2 "b" { status: building effort: 12.5 person-days }
`;
  expect(withLenses(text)).toContain('version [12.5 of 30 person-days]V1');
  expect(withLenses(text)).toContain('version V2');
  expect(withLenses(text.replace('effort: 12.5 person-days', ''), 'zh')).toContain(
    'version [0 / 30 人日 · 1 条未估成本]V1',
  );
});

test('a rule: how many of its points cases cover, and a click shows these cases', () => {
  const text = `requirement R "r" {
  acceptance {
    data n: integer
    data vip: yes-no
    rule Big { when: n > 5 and not vip  then: "x" }
    rule Vip { when: vip  then: "x" }
    rule Old { when: n < 2  then: "x" }
    rule Someday { then: "x" }
    rule Odd { when: m > 1  then: "x" }
    rule Never { when: n > 5 and n < 5  then: "x" }
    case A1 normal { given: n = 6, vip = no  then: Big }
    case A2 boundary { given: n = 5, vip = no  then: not Big }
    case A3 normal { given: vip = yes  then: Vip }
    waive Old because "no such customer"
  }
}
`;
  expect(withLenses(text)).toBe(`requirement [1/1 case classes · 5/6 points][add missing cases +]R "r" {
  acceptance {
    data n: integer
    data vip: yes-no
    rule [3/4 points → A1 A2]Big { when: n > 5 and not vip  then: "x" }
    rule [2/2 points → A1 A2 A3]Vip { when: vip  then: "x" }
    rule [waived]Old { when: n < 2  then: "x" }
    rule [not analysed: it has no condition]Someday { then: "x" }
    rule [not analysed: its condition cannot be read]Odd { when: m > 1  then: "x" }
    rule [no points]Never { when: n > 5 and n < 5  then: "x" }
    case A1 normal { given: n = 6, vip = no  then: Big }
    case A2 boundary { given: n = 5, vip = no  then: not Big }
    case A3 normal { given: vip = yes  then: Vip }
    waive Old because "no such customer"
  }
}
`);
});

test('rules in Chinese; of what is deferred no points are asked', () => {
  const text = `需求 R “r” { 验收 {
  数据 金额：整数  规则 大额 { 当：金额 > 5  则：“x” }  规则 小额 { 当：金额 < 2  则：“x” }  规则 空 { 则：“x” }
  用例 正常 { 假如：金额 = 6  则：大额 }  豁免 小额 因为 “暂无”
} }
`;
  const rules = withLenses(text, 'zh').split('\n')[1];
  expect(rules).toBe(
    '  数据 金额：整数  规则 [1/2 个覆盖点 → 用例]大额 { 当：金额 > 5  则：“x” }  规则 [已豁免]小额 { 当：金额 < 2  则：“x” }  规则 [无法分析：没有写条件]空 { 则：“x” }',
  );
  const deferred = text.replace('{ 验收', '{ 决策：暂缓 验收');
  expect(withLenses(deferred, 'zh')).toBe(deferred);
});
