import { describe, expect, test } from 'vitest';
import { relatedMessageOf } from '../messages.js';
import { expectFindings, findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

const only = ['uncovered-boundary', 'uncovered-condition'];

const orders = (cases: string, more = '') => `requirement RC-7 "Large orders need approval" {
  acceptance {
    data amount: number 0..10_000_000 step 0.01
    data vip: yes-no
    rule LargeOrder {
      when: amount > 1_000_000 and not vip
      then: "the order waits"
    }
${cases}${more}  }
}
`;
const waits = '    case A1 normal { given: amount = 1_200_000, vip = no  then: LargeOrder }\n';

describe('uncovered boundaries and conditions', () => {
  test('few: each at its comparison, with the data that makes it decide', () => {
    expectFindings(
      `requirement RC-7 "Large orders need approval" {
  acceptance {
    data amount: number 0..10_000_000 step 0.01
    data vip: yes-no
    rule LargeOrder {
      when: amount > 1_000_000 and not vip
      //~ uncovered-boundary «amount > 1_000_000» No case has amount = 1_000_000 with vip = no, which decides LargeOrder. Add a case that expects: not LargeOrder.
      //~ uncovered-boundary «amount > 1_000_000» No case has amount = 1_000_000.01 with vip = no, which decides LargeOrder. Add a case that expects: LargeOrder.
      //~ uncovered-condition «vip» No case has vip = yes with amount = 1_200_000, which decides LargeOrder. Add a case that expects: not LargeOrder.
      then: "the order waits"
    }
    case A1 normal { given: amount = 1_200_000, vip = no  then: LargeOrder }
  }
}
`,
      { only },
    );
  });

  test('in Chinese, of an entity, with a date and a choice', () => {
    expectFindings(
      `实体 订单 “订单” { 数据 下单日：日期 }
需求 R-1 “甲” {
  验收 {
    数据 等级：枚举 金，银，无
    规则 优惠 { 当：订单.下单日 >= 2025-06-18 且 等级 属于 (金，银)  则：“打九折” }
    //~ uncovered-boundary «订单.下单日 >= 2025-06-18» 没有用例覆盖 订单.下单日 = 2025-06-17（等级 = 金），而它决定规则 优惠 是否成立。请补上一条用例，预期为“非 优惠”。
    //~ uncovered-condition «等级 属于 (金，银)» 没有用例覆盖 等级 = 无（订单.下单日 = 2025-06-18），而它决定规则 优惠 是否成立。请补上一条用例，预期为“非 优惠”。
    //~ uncovered-condition «等级 属于 (金，银)» 没有用例覆盖 等级 = 银（订单.下单日 = 2025-06-18），而它决定规则 优惠 是否成立。请补上一条用例，预期为“优惠”。
    用例 A1 正常 { 假如：订单.下单日 = 2025-06-18，等级 = 金  则：优惠 }
  }
}
`,
      { only, language: 'zh' },
    );
  });

  test('when no other rule holds', () => {
    expectFindings(
      `requirement R "x" {
  acceptance {
    data count: integer 0..9
    rule Many { when: count > 3  then: "a" }
    rule Few { when: otherwise  then: "b" }
    //~ uncovered-condition «otherwise» No case shows Few where another rule holds (count = 6). Add a case that expects: Many, not Few.
    case A1 normal { given: count = 3  then: Few }
    case A2 normal { given: vip = no  then: "c" }
  }
}
`,
      { only: ['uncovered-condition'] },
    );
  });

  test('many of one rule: one finding, with the points as related places', () => {
    const text = `requirement R "x" {
  acceptance {
    data count: integer
    data days: integer
    data a: yes-no
    rule Range { when: count in 2..5  then: "x" }
    //~ uncovered-boundary «count in 2..5» No case decides Range at 3 of its limits: count = 1, count = 2, count = 6. Add the missing cases.
    rule Both { when: (count > 7 or days > 8) and (a or days = 1)  then: "x" }
    //~ uncovered-boundary «Both» No case decides Both at 7 of its limits: count = 7, count = 8, days = 8, days = 9 and 3 more. Add the missing cases.
    //~ uncovered-condition «a»3 No case has a = no with count = 5, days = 10, which decides Both. Add a case that expects: Range, not Both.
    //~ uncovered-condition «a»3 No case has a = yes with count = 5, days = 10, which decides Both. Add a case that expects: Range, Both.
    case A1 normal { given: count = 5  then: Range }
  }
}
`;
    expectFindings(text, { only });
    const range = findingsOf(projectOf(text), only).find(({ args }) => args.rule === 'Range');
    expect(range?.related.map((related) => relatedMessageOf(related, 'en'))).toEqual([
      'no case with count = 1 decides it',
      'no case with count = 2 decides it',
      'no case with count = 6 decides it',
    ]);
    expect(range?.related.map(({ at }) => at)).toEqual([range?.at, range?.at, range?.at]);
  });

  test('no data in any case: one finding a rule', () => {
    expectFindings(
      `requirement R "x" {
  acceptance {
    data count: integer
    data a: yes-no
    rule Big { when: count > 7 and a  then: "x" }
    //~ uncovered-boundary «Big» No case sets the data that Big depends on, so nothing decides it: count = 7, count = 8, a = yes, a = no. Add the missing cases.
    rule Plain { when: a  then: "x" }
    //~ uncovered-condition «Plain» No case sets the data that Plain depends on, so nothing decides it: a = yes, a = no. Add the missing cases.
    case A1 normal { given: "much is ordered"  then: Big }
  }
}
`,
      { only },
    );
  });

  test('quiet where nothing is demanded, or the text is broken', () => {
    const open = orders(waits);
    expect(findingsOf(projectOf(open), only)).not.toEqual([]);
    for (const quiet of [
      open.replace('{\n', '{\n  status: dropped\n'),
      open.replace('{\n', '{\n  decision: defer\n'),
      open.replace('{\n', '{\n  decision: reject\n'),
      orders(waits, '    waive LargeOrder because "tested by hand"\n'),
      orders(waits, '    case A2 normal { given: amount = = 1  then: LargeOrder }\n'),
      orders(waits, '    case A2 normal { given: amount = 1_000_000, vip = no  then }\n'),
      open.replace('amount > 1_000_000 and', 'amount > and'),
      open.replace('amount > 1_000_000', 'amuont > 1_000_000'),
      open.replace('yes-no', 'yesno'),
    ])
      expect([quiet, findingsOf(projectOf(quiet), only)]).toEqual([quiet, []]);
    const config = { priorities: ['P0'], requiredCases: { P0: [] } };
    expect(findingsOf(projectOf(open.replace('{\n', '{\n  priority: P0\n'), config), only)).toEqual([]);
  });
});

describe('fixes', () => {
  const others = `    rule Vip { when: vip  then: "x" }\n`;

  test('one, those of the rule, all, or a waiver', () => {
    expect(fixTitles(orders(waits), 'uncovered-condition')).toEqual([
      'Add this case: vip = yes (amount = 1_200_000)',
      'Add the 3 missing cases of LargeOrder',
      'Waive LargeOrder, with a reason',
    ]);
    expect(fixTitles(orders(waits, others), 'uncovered-condition', { language: 'zh' }).slice(0, 4)).toEqual([
      '补上这条用例：vip = 是（amount = 1_200_000）',
      '补上 LargeOrder 缺少的 3 条用例',
      '说明理由，豁免 LargeOrder',
      '补上这条用例：vip = 是',
    ]);
  });

  test('all of the requirement, behind the last case, in the language of the file', () => {
    const text = (cases: string) => `需求 RC-7 "大额订单" {
  验收 {
    数据 金额: 数值 0..1000万 步长 0.01
    数据 会员: 是否
    规则 大额订单 { 当: 金额 > 100万 且 非 会员  则: "等待" }
    规则 提醒 { 当: 金额 >= 10万  则: "提醒" }
    用例 B7 正常 "等待" { 假如: 金额 = 120万, 会员 = 否  则: 大额订单 } // 已确认
${cases}    豁免 异常 因为 "没有"
  }
}
`;
    expect(fixTitles(text(''), 'uncovered-boundary', { language: 'zh' }).slice(0, 3)).toEqual([
      '补上这条用例：金额 = 1_000_000.01（会员 = 否）',
      '补上 大额订单 缺少的 3 条用例',
      '补上 RC-7 缺少的 5 条用例',
    ]);
    const after = fixed(text(''), 'uncovered-boundary', { title: '补上 RC-7', language: 'zh' });
    expect(after).toBe(
      text(`    用例 B8 边界 "金额 = 1,000,000：大额订单不成立" {
      假如: 金额 = 100万, 会员 = 否
      则: 提醒, 非 大额订单
    }
    用例 B9 边界 "金额 = 1,000,000.01：大额订单成立" {
      假如: 金额 = 1_000_000.01, 会员 = 否
      则: 大额订单, 提醒
    }
    用例 B10 边界 "金额 = 99,999.99：提醒不成立" {
      假如: 金额 = 99_999.99
      则: 非 提醒
    }
    用例 B11 边界 "金额 = 100,000：提醒成立" {
      假如: 金额 = 10万
      则: 提醒
    }
    用例 B12 正常 "会员 = 是：大额订单不成立" {
      假如: 金额 = 120万, 会员 = 是
      则: 提醒, 非 大额订单
    }
`),
    );
    expect(findingsOf(projectOf(after), only)).toEqual([]);
  });

  test('a waiver to fill in', () => {
    const after = fixed(orders(waits), 'uncovered-boundary', { title: 'Waive' });
    expect(after).toBe(orders(waits, '    waive LargeOrder because "TBD: reason"\n'));
    expect(findingsOf(projectOf(after), only)).toEqual([]);
  });
});

test.each(['>', '>=', '<', '<=', '=', '!='])(
  'cases that are added for two fields stand at their boundary: %s',
  (sign) => {
    const text = `requirement R "r" {
  priority: P0
  from: S
  acceptance {
    data amount: number
    data limit: number
    rule Over { when: amount ${sign} limit  then: "refused" }
    case A9 exception { given: "no answer"  then: "kept" }
  }
}
stakeholder S "s" { role: decision-maker }
`;
    const after = fixed(text, 'uncovered-boundary', { title: 'Add the 3 missing cases' });
    const added = [...after.matchAll(/case A1\d (\w+) "(.*?):/g)].map(([, each, title]) => `${each} ${title}`);
    expect(added).toEqual(['boundary amount = limit - 1', 'boundary amount = limit', 'boundary amount = limit + 1']);
    // Nobody has said yet what an ordinary case is.
    expect(findingsOf(projectOf(after)).map(({ code }) => code)).toEqual(['missing-normal-case']);
  },
);
