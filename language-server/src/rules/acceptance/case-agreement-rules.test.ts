import { describe, expect, test } from 'vitest';
import { relatedMessageOf } from '../messages.js';
import { expectFindings, findingsOf, fixed, fixesFor, projectOf } from '../testing/annotated-text.js';
import { endsOf } from '../../text/span.js';

const only = ['case-contradicts-rule', 'case-undecided'];

test('cases that say of a rule what their data does not, or that leave data open', () => {
  expectFindings(
    `requirement A "x" {
  acceptance {
    data amount: number 0..10_000_000 step 0.01
    data vip: yes-no
    rule LargeOrder { when: amount > 1_000_000 and not vip  then: "y" }
    case A1 normal { given: amount = 1_200_000, vip = no  then: not LargeOrder }
    //~ case-contradicts-rule «not LargeOrder» A1 says LargeOrder does not hold, but amount = 1_200_000, vip = no satisfies amount > 1_000_000 and vip = no. Write "LargeOrder", or correct the data or the rule.
    case A2 boundary { given: amount = 1_000_000, vip = no  then: LargeOrder, "y" }
    //~ case-contradicts-rule «LargeOrder» A2 says LargeOrder holds, but that takes amount > 1_000_000, and the case has amount = 1_000_000. Write "not LargeOrder", or correct the data or the rule.
    case A3 normal { given: amount = 2_000_000, vip = yes  then: LargeOrder }
    //~ case-contradicts-rule «LargeOrder» A3 says LargeOrder holds, but that takes vip = no, and the case has vip = yes. Write "not LargeOrder", or correct the data or the rule.
    case A4 normal { given: amount = 5, vip = yes  then: LargeOrder }
    //~ case-contradicts-rule «LargeOrder» A4 says LargeOrder holds, but amount = 5, vip = yes does not satisfy its condition, amount > 1_000_000 and vip = no. Write "not LargeOrder", or correct the data or the rule.
    case A5 normal { given: amount = 5  then: LargeOrder }
    //~ case-contradicts-rule «LargeOrder» A5 says LargeOrder holds, but amount = 5 does not satisfy its condition, amount > 1_000_000 and vip = no. Write "not LargeOrder", or correct the data or the rule.
    case normal { given: amount = 5  then: not LargeOrder, LargeOrder }
    //~ case-contradicts-rule «LargeOrder»2 This case says LargeOrder holds, but amount = 5 does not satisfy its condition, amount > 1_000_000 and vip = no. Write "not LargeOrder", or correct the data or the rule.
    case A6 normal { given: amount = 2_000_000  then: LargeOrder }
    //~ case-undecided «LargeOrder» A6 does not say what vip is, so nobody can tell whether LargeOrder holds. Add it to "given:".
    case A7 normal { given: amount = 2_000_000, vip = maybe  then: LargeOrder }
    case A8 normal { given: "the service is down"  then: LargeOrder, not LargeOrder }
    //~ case-undecided «LargeOrder» A8 does not say what amount or vip is, so nobody can tell whether LargeOrder holds. Add it to "given:".
  }
}
requirement B "first and otherwise" {
  acceptance {
    policy: first
    data amount: integer
    data due: date
    rule Big { when: amount > 5  then: "y" }
    rule Bigger { when: amount > 9 and due < 2025-03  then: "y" }
    rule Rest { when: otherwise  then: "y" }
    case B1 normal { given: amount = 10, due = 2025-01-31  then: Bigger }
    //~ case-contradicts-rule «Bigger» B1 says Bigger holds, but with amount = 10, due = 2025-01-31 the earlier rule Big holds, and only the first one counts. Write "not Bigger", or correct the data or the rule.
    case B2 normal { given: amount = 10  then: Rest }
    //~ case-contradicts-rule «Rest» B2 says Rest holds, but with amount = 10 it is Big that holds. Write "not Rest", or correct the data or the rule.
    case B3 normal { given: amount = 1, due = 2025-01-31  then: not Rest }
    //~ case-contradicts-rule «not Rest» B3 says Rest does not hold, but with amount = 1, due = 2025-01-31 no other rule holds, so that it does. Write "Rest", or correct the data or the rule.
    case B4 normal { given: amount = 9, due = 2025-01-31  then: Bigger }
    //~ case-contradicts-rule «Bigger» B4 says Bigger holds, but amount = 9, due = 2025-01-31 does not satisfy its condition, amount > 9 and due < 2025-03. Write "not Bigger", or correct the data or the rule.
  }
}
requirement C "shared data, and comparisons of data" {
  acceptance {
    data paid: number step 0.01
    rule Enough { when: paid >= Order.price  then: "y" }
    rule Level { when: Order.level in (Gold, Silver)  then: "y" }
    case C1 normal { given: paid = 99.99, Order.price = 100  then: Enough }
    //~ case-contradicts-rule «Enough» C1 says Enough holds, but that takes paid ≥ Order.price, and the case has paid = 99.99, Order.price = 100. Write "not Enough", or correct the data or the rule.
    case C2 normal { given: paid = 99.99  then: Enough }
    //~ case-undecided «Enough» C2 does not say what Order.price is, so nobody can tell whether Enough holds. Add it to "given:".
    case C3 normal { given: Order.level = Bronze  then: Level }
    //~ case-contradicts-rule «Level» C3 says Level holds, but that takes Order.level in (Gold, Silver), and the case has Order.level = Bronze. Write "not Level", or correct the data or the rule.
  }
}
entity Order "o" { data price: number step 0.01  data level: one-of Gold, Silver, Bronze }
`,
    { only },
  );
  expectFindings(
    `需求 A “甲” {
  验收 {
    数据 金额 “订单金额”：数值 0..1000万 步长 0.01
    数据 会员：是否
    数据 到期：日期
    规则 大额订单 { 当：金额 > 100万 且 非 会员  则：“乙” }
    规则 快到期 { 当：到期 属于 2025-01..2025-03  则：“乙” }
    规则 其余 { 当：其他  则：“乙” }
    用例 A1 边界 { 假如：金额 = 100万，会员 = 否  则：大额订单 }
    //~ case-contradicts-rule «大额订单» A1 写明规则 大额订单 成立，但这要求 金额 > 1_000_000，而用例给的是 金额 = 1_000_000。请改成“非 大额订单”，或者改正数据或规则。
    用例 A2 正常 { 假如：金额 = 200万，会员 = 是  则：大额订单 }
    //~ case-contradicts-rule «大额订单» A2 写明规则 大额订单 成立，但这要求 会员 = 否，而用例给的是 会员 = 是。请改成“非 大额订单”，或者改正数据或规则。
    用例 A3 正常 { 假如：金额 = 200万，会员 = 否  则：非 大额订单 }
    //~ case-contradicts-rule «非 大额订单» A3 写明规则 大额订单 不成立，但 金额 = 2_000_000，会员 = 否 满足 金额 > 1_000_000 且 会员 = 否。请改成“大额订单”，或者改正数据或规则。
    用例 A4 正常 { 假如：金额 = 200万  则：大额订单 }
    //~ case-undecided «大额订单» A4 没有给出 会员，无法判断 大额订单 是否成立。请在“假如：”里补上。
    用例 A5 正常 { 假如：金额 = 5，会员 = 是，到期 = 2025-04-01  则：大额订单、快到期，非 其余 }
    //~ case-contradicts-rule «大额订单» A5 写明规则 大额订单 成立，但 金额 = 5，会员 = 是 不满足它的条件：金额 > 1_000_000 且 会员 = 否。请改成“非 大额订单”，或者改正数据或规则。
    //~ case-contradicts-rule «非 其余» A5 写明规则 其余 不成立，但 金额 = 5，会员 = 是，到期 = 2025-04-01 时没有其他规则成立，所以它成立。请改成“其余”，或者改正数据或规则。
    //~ case-contradicts-rule «快到期» A5 写明规则 快到期 成立，但这要求 到期 属于 2025-01..2025-03，而用例给的是 到期 = 2025-04-01。请改成“非 快到期”，或者改正数据或规则。
    用例 A6 正常 { 假如：金额 = 200万，会员 = 否，到期 = 2025-04-01  则：其余 }
    //~ case-contradicts-rule «其余» A6 写明规则 其余 成立，但 金额 = 2_000_000，会员 = 否，到期 = 2025-04-01 时成立的是 大额订单。请改成“非 其余”，或者改正数据或规则。
  }
}
`,
    { only, language: 'zh' },
  );
});

describe('the other party', () => {
  const related = (text: string) =>
    findingsOf(projectOf(text), only).map((finding) =>
      finding.related.map((each) => `${text.slice(...endsOf(each.at))}: ${relatedMessageOf(each, 'en')}`),
    );

  test('are the comparisons that decide', () => {
    expect(
      related(`requirement A "x" { acceptance {
        data amount: integer  data vip: yes-no
        rule Large { when: amount > 5 and not vip  then: "y" }
        case A1 normal { given: amount = 5, vip = no  then: Large }
        case A2 normal { given: amount = 6, vip = no  then: not Large }
      } }`),
    ).toEqual([
      ['amount > 5: This is what decides.'],
      ['amount > 5: This is what decides.', 'vip: This is what decides.'],
    ]);
  });

  test('is the rule that holds instead', () => {
    expect(
      related(`requirement A "x" { acceptance {
        policy: first
        data amount: integer
        rule Big { when: amount > 5  then: "y" }
        rule Bigger { when: amount > 9  then: "y" }
        case A1 normal { given: amount = 10  then: Bigger }
      } }`),
    ).toEqual([['Big: Big holds on this data.']]);
  });
});

test('quiet where the text is broken, and about values that are findings of their own', () => {
  for (const broken of [
    'case A1 normal { given: amount = 5  then: Large x }',
    'case A1 normal { given: amount = 5, amount = 7  then: Large }',
    'case A1 normal { given: amount = "six"  then: Large }',
    'case A1 normal { given: amount = 5  then: Large',
  ]) {
    const text = `requirement A "x" {\n  acceptance {\n    data amount: integer\n    rule Large { when: amount > 5  then: "y" }\n    ${broken}\n  }\n}\n`;
    expect(findingsOf(projectOf(text), only)).toEqual([]);
  }
  expectFindings(
    `requirement A "x" {
  acceptance {
    data amount: integer
    rule Large { when: amount > 5 and then: "y" }
    rule Small { when: amount < 3  then: "y" }
    rule Rest { when: otherwise  then: "y" }
    case A1 normal { given: amount = 1  then: Rest, not Small }
    //~ case-contradicts-rule «not Small»
  }
}
`,
    { only },
  );
});

// Which side is wrong only a person can say, so "fix all" leaves it alone.
test('fix: the expectation the other way round, in the language of the file', () => {
  const text = (expected: string) =>
    `requirement A "x" { acceptance { data a: integer rule R { when: a > 5 then: "y" } case A1 normal { given: a = 5 then: ${expected}, "z" } case A2 normal { given: a = 6 then: R } } }\n`;
  expect(fixed(text('R'), 'case-contradicts-rule')).toBe(text('not R'));
  expect(fixesFor(projectOf(text('R')), 'case-contradicts-rule').map(({ preferred }) => preferred)).toEqual([
    undefined,
  ]);
  const inChinese = (expected: string) =>
    `需求 A “甲” { 验收 { 数据 金额：整数 规则 大额 { 当：金额 > 5 则：“乙” } 用例 A1 正常 { 假如：金额 = 5 则：${expected} } 用例 A2 正常 { 假如：金额 = 6 则：${expected} } } }\n`;
  expect(fixed(inChinese('大额'), 'case-contradicts-rule')).toContain('金额 = 5 则：非 大额 }');
  expect(fixed(inChinese('非  大额'), 'case-contradicts-rule')).toContain('金额 = 6 则：大额 }');
});
