import { describe, expect, test } from 'vitest';
import type { FileFacts } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import { projectOf } from '../rules/testing/annotated-text.js';
import { endsOf } from '../text/span.js';
import { hoverOfName } from './hover-of-name.js';
import { nameAt } from './name-at.js';

/** The name at `<|>` and what is shown about it. */
function hoverAt(marked: string, language: Language): readonly [name: string, shown: string] | undefined {
  const text = marked.replace('<|>', '');
  const reader = projectOf(text).model.reader();
  const name = nameAt(reader.file('main.req') as FileFacts, marked.indexOf('<|>'), reader);
  const shown = name && hoverOfName(name, reader, language);
  return name && shown ? [text.slice(...endsOf(name.at)), shown] : undefined;
}

const hover = (marked: string, language: Language = 'en') => hoverAt(marked, language)?.[1];

const largeOrder = `requirement RC-7 "Large orders" {
  acceptance {
    /** In cents. */
    data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
    data vip: yes-no
    rule LargeOrder "Risk approval is required" {
      when: amount > 1_000_000 and not vip
      then: "the order waits for risk approval"
    }
    case A1 normal "A large order waits" {
      given: amount = 1_200_000, vip = no
      then: LargeOrder
    }
    case A2 boundary "Exactly one million passes" {
      given: amount = 1_000_000, vip = no
      then: not LargeOrder
    }
  }
}
`;

const 大额订单 = `需求 RC-7 “大额订单须风控审批” {
  验收 {
    数据 金额 “订单金额”：数值 0..1000万 步长 0.01 单位 “元”
    数据 会员：是否
    规则 大额订单 “需风控审批” {
      当：金额 > 100万 且 非 会员
      则：“订单等待风控审批”
    }
    用例 A1 正常 “大额订单等待审批” {
      假如：金额 = 120万，会员 = 否
      则：大额订单
    }
  }
}
`;

describe('a rule', () => {
  const shown = `**LargeOrder** — Risk approval is required  
_rule_

when: amount \\> 1\\_000\\_000 and vip = no

2/4 points

| point | expected | covered by |
| --- | --- | --- |
| amount = 1\\_000\\_000 | does not hold | A2 |
| amount = 1\\_000\\_000\\.01 | holds | — no case |
| vip = yes | does not hold | — no case |
| vip = no | holds | A1 |`;

  test('has its points in a table, wherever its name stands', () => {
    expect(hoverAt(largeOrder.replace('rule Large', 'rule La<|>rge'), 'en')).toEqual(['LargeOrder', shown]);
    expect(hoverAt(largeOrder.replace('then: LargeOrder', 'then: LargeOrder<|>'), 'en')).toEqual(['LargeOrder', shown]);
    expect(hoverAt(largeOrder.replace('not Large', 'not <|>Large'), 'en')).toEqual(['LargeOrder', shown]);
    expect(hoverAt(largeOrder.replace('not Large', '<|>not Large'), 'en')).toBeUndefined();
  });

  test('in Chinese', () => {
    expect(hover(大额订单.replace('则：大额', '则：<|>大额'), 'zh')).toBe(`**大额订单** — 需风控审批  
_规则_

当: 金额 \\> 1\\_000\\_000 且 会员 = 否

1/4 个覆盖点

| 覆盖点 | 预期 | 覆盖用例 |
| --- | --- | --- |
| 金额 = 1\\_000\\_000 | 不成立 | — 无用例 |
| 金额 = 1\\_000\\_000\\.01 | 成立 | — 无用例 |
| 会员 = 是 | 不成立 | — 无用例 |
| 会员 = 否 | 成立 | A1 |`);
  });

  test('that is waived: the reason', () => {
    const waived = largeOrder.replace(
      '    case A1',
      '    waive Large<|>Order because "paper | for now" until V2\n    case A1',
    );
    expect(hover(waived)?.split('\n\n').slice(2)).toEqual([
      'waived: paper \\| for now, until V2',
      `| point | expected | covered by |
| --- | --- | --- |
| amount = 1\\_000\\_000 | does not hold | A2 |
| amount = 1\\_000\\_000\\.01 | holds | — no case |
| vip = yes | does not hold | — no case |
| vip = no | holds | A1 |`,
    ]);
    const 已豁免 = 大额订单.replace('    用例', '    豁免 大额<|>订单 因为 “先人工处理” 直到 V2\n    用例');
    expect(hover(已豁免, 'zh')?.split('\n\n')[2]).toBe('已豁免: 先人工处理、直到 V2');
  });

  test('what no data can exercise is told apart', () => {
    const text = (words: string) => `requirement R "r" { acceptance { data a: integer  ${words} } }`;
    expect(hover(text('rule R<|> { when: a > 5 and a > 3  then: "x" }'))).toBe(`**R**  
_rule_

when: a \\> 5 and a \\> 3

0/2 points

| point | expected | covered by |
| --- | --- | --- |
| a = 5 | does not hold | — no case |
| a = 6 | holds | — no case |

Not asked for: a = 3; a = 4\\. Whatever the data, other conditions decide the rule there\\.`);
    expect(hover(text('rule R<|> { when: a > 5 and a < 5  then: "x" }'), 'zh')?.split('\n\n').slice(2)).toEqual([
      '没有覆盖点',
      '不要求覆盖：a = 5；a = 6；a = 4。无论数据如何，那里都由其他条件决定该规则是否成立。',
    ]);
  });

  test('that cannot be analysed says why', () => {
    const text = (rule: string) => `requirement R "r" { acceptance { data a: integer  ${rule} } }`;
    expect(hover(text('rule R<|> { then: "x" }'))).toBe('**R**  \n_rule_\n\nnot analysed: it has no condition');
    expect(hover(text('rule R<|> { when: b > 1  then: "x" }'), 'zh')).toBe(
      '**R**  \n_规则_\n\n当: b \\> 1\n\n无法分析：条件有误',
    );
  });

  test('cases without a name go by their number; where the rest decides, the table says so', () => {
    const text = `requirement R "r" { acceptance {
      data a: yes-no  data b: yes-no
      rule R<|> { when: a and b or not a and not b  then: "x" }
      case normal { given: a = yes, b = yes  then: R }
      case normal { given: a = yes, b = no  then: not R }
    } }`;
    expect(hover(text)?.split('\n').slice(-4)).toEqual([
      '| b = yes \\(and the rule holds\\) | holds | \\#1 |',
      '| b = yes \\(and the rule does not hold\\) | does not hold | — no case |',
      '| b = no \\(and the rule holds\\) | holds | — no case |',
      '| b = no \\(and the rule does not hold\\) | does not hold | \\#2 |',
    ]);
  });

  test('text of the requirement is never read as markup', () => {
    const text = `requirement R "r" { acceptance {
      data level: one-of gold, silver
      rule R<|> "a | b <img src=x> [c](http://d)" { when: level = gold or level = silver  then: "x" }
    } }`;
    expect(hover(text)?.split('\n')[0]).toBe('**R** — a \\| b \\<img src=x\\> \\[c\\]\\(http://d\\)  ');
    const note = `requirement R "r" { acceptance {
      data note: text
      rule R<|> { when: note = "a|b*c*"  then: "x" }
    } }`;
    expect(hover(note)?.split('\n').slice(-2)).toEqual([
      '| note = "a\\|b\\*c\\*" | holds | — no case |',
      '| note ≠ "a\\|b\\*c\\*" | does not hold | — no case |',
    ]);
  });
});

describe('a case', () => {
  test('what each rule is on its data, and the points it covers', () => {
    expect(hover(largeOrder.replace('case A1', 'case A1<|>'))).toBe(`**A1** — A large order waits  
_case_

class: normal

| rule | on its data | points that it covers |
| --- | --- | --- |
| LargeOrder | holds | vip = no |`);
    expect(hover(大额订单.replace('用例 A1', '用例 A<|>1'), 'zh')).toBe(`**A1** — 大额订单等待审批  
_用例_

类别: 正常

| 规则 | 本用例中 | 覆盖的点 |
| --- | --- | --- |
| 大额订单 | 成立 | 会员 = 否 |`);
  });

  test('that leaves fields open, or whose rule cannot be analysed', () => {
    const text = `requirement R "r" { acceptance {
      data a: integer  data b: integer
      rule One { when: a > 5 and b > 5  then: "x" }
      rule Two { when: c > 5  then: "x" }
      rule Three { when: a > 5 or b > 5  then: "x" }
      case A1<|> normal { given: a = 6  then: One }
      case A2 normal { given: "nothing"  then: One }
    } }`;
    const rows = (marked: string, language?: Language) => hover(marked, language)?.split('\n').slice(-3);
    expect(rows(text)).toEqual([
      '| One | undecided, because b is open | — |',
      '| Two | not analysed: its condition cannot be read | — |',
      '| Three | holds | — |',
    ]);
    expect(rows(text.replace('A1<|>', 'A1').replace('A2', 'A2<|>'), 'zh')).toEqual([
      '| One | 无法确定：没有给出 a、b | — |',
      '| Two | 无法分析：条件有误 | — |',
      '| Three | 无法确定：没有给出 a、b | — |',
    ]);
  });

  test('that contradicts a rule is told so first', () => {
    const wrong = largeOrder.replace('then: not Large', 'then: Large').replace('case A2', 'case <|>A2');
    expect(hover(wrong)?.split('\n\n')[2]).toBe(
      '**Contradiction: the case says that LargeOrder holds, but on amount = 1\\_000\\_000, vip = no it does not, because amount ≤ 1\\_000\\_000\\.**',
    );
    const 错误 = 大额订单.replace('则：大额', '则：非 大额').replace('用例 A1', '用例 <|>A1');
    expect(hover(错误, 'zh')?.split('\n\n')[2]).toBe(
      '**矛盾：用例预期规则 大额订单 不成立，但在 金额 = 1\\_200\\_000，会员 = 否 时它成立，因为 金额 \\> 1\\_000\\_000、会员 = 否。**',
    );
    const first = `requirement R "r" { acceptance {
      policy: first
      data a: integer
      rule One { when: a > 5  then: "x" }
      rule Two { when: a > 3  then: "x" }
      case A1<|> normal { given: a = 6  then: Two }
    } }`;
    expect(hover(first)?.split('\n\n')[2]).toBe(
      '**Contradiction: the case says that Two holds, but on a = 6 it does not, because One holds\\.**',
    );
  });

  test('without rules has its name, title and class', () => {
    expect(hover('requirement R "r" { acceptance { cas<|>e exception "Down" {} } }')).toBe(
      '**\\#1** — Down  \n_case_\n\nclass: exception',
    );
  });
});

describe('a field', () => {
  const amount = `**amount** — Order amount  
_data_

In cents\\.

type: number  
range: 0\\.\\.10\\_000\\_000  
step: 0\\.01  
unit: CNY`;

  test('has its label, type, range, step and unit, wherever its name stands', () => {
    expect(hoverAt(largeOrder.replace('data amount', 'data amo<|>unt'), 'en')).toEqual(['amount', amount]);
    expect(hoverAt(largeOrder.replace('when: amount', 'when: amo<|>unt'), 'en')).toEqual(['amount', amount]);
    expect(hoverAt(largeOrder.replace('given: amount', 'given: amo<|>unt'), 'en')).toEqual(['amount', amount]);
    expect(hover(大额订单.replace('当：金额', '当：金额<|>'), 'zh')).toBe(
      '**金额** — 订单金额  \n_数据_\n\n类型: 数值  \n范围: 0\\.\\.10\\_000\\_000  \n步长: 0\\.01  \n单位: 元',
    );
  });

  test('of an entity, with options, with a window', () => {
    const text = `entity Order "o" { data level: one-of gold, silver  data day: date 2025-01..2025-03 }
requirement R "r" { acceptance { rule R { when: Order.level<|> = gold  then: "x" } } }`;
    expect(hoverAt(text, 'en')).toEqual([
      'level',
      '**Order\\.level**  \n_data_\n\ntype: one\\-of  \nvalues: gold, silver',
    ]);
    expect(hover(text.replace('<|>', '').replace('data day', 'data d<|>ay'), 'zh')).toBe(
      '**day**  \n_数据_\n\n类型: 日期  \n范围: 2025\\-01\\-01\\.\\.2025\\-03\\-31',
    );
  });
});
