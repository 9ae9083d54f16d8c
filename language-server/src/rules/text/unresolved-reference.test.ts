import { describe, expect, test } from 'vitest';
import { expectFindings, fixed, fixTitles } from '../testing/annotated-text.js';

const only = ['unresolved-reference'];
const code = 'unresolved-reference';

describe('unresolved-reference', () => {
  test('names of the project', () => {
    expectFindings(
      `==> who.req
stakeholder RiskDirector "Risk director" {
  concern Recovery "Bad-debt recovery rate"
}
==> what.req
goal LessRisk
requirement RC-7 "Large orders" {
  from: RiskDirecter, RiskDirector
  //~ unresolved-reference «RiskDirecter» There is no stakeholder called RiskDirecter. Did you mean RiskDirector?
  answers: RiskDirector.Recover, RiskDirecto.Recovery, Recovery, Speed, RiskDirector.Recovery
  //~ unresolved-reference «Recover» RiskDirector has no concern called Recover. Did you mean Recovery?
  //~ unresolved-reference «RiskDirecto»2 There is no stakeholder called RiskDirecto. Did you mean RiskDirector?
  //~ unresolved-reference «Recovery»2 There is no concern called Recovery. Did you mean RiskDirector.Recovery?
  //~ unresolved-reference «Speed» There is no concern called Speed. Write the stakeholder, a dot and the concern.
  serves: LessRisk, Growth
  //~ unresolved-reference «Growth» There is no goal called Growth. Correct the name, or add it.
  depends-on: RC-8
  //~ unresolved-reference «RC-8» There is no requirement called RC-8. Correct the name, or add it.
}
`,
      { only },
    );
  });

  test('in Chinese', () => {
    expectFindings(
      `干系人 风控总监 {
  诉求 回收率 “坏账回收率”
}
需求 RC-7 “大额订单” {
  来源：风控总临，法务
  //~ unresolved-reference «风控总临» 没有名为 风控总临 的干系人。是不是 风控总监？
  //~ unresolved-reference «法务» 没有名为 法务 的干系人。请改正名称，或者新增一个。
  响应：风控总监.回收律
  //~ unresolved-reference «回收律» 风控总监 没有名为 回收律 的诉求。是不是 回收率？
  验收 {
    数据 金额：数值
    数据 渠道：枚举 门店，网店
    规则 大额 { 当：金额x > 100 且 渠道 = 网点 且 急件 }
    //~ unresolved-reference «金额x» RC-7 里没有名为 金额x 的数据。是不是 金额？
    //~ unresolved-reference «网点» 渠道 没有 网点 这个值。是不是 网店？
    //~ unresolved-reference «急件» RC-7 里没有名为 急件 的数据。请改正名称，或者用“数据”新增一项。
    用例 A1 正常 { 假如：渠道 = 电话；则：非 小额 }
    //~ unresolved-reference «电话» 渠道 没有 电话 这个值。可以是：门店或网店。
    //~ unresolved-reference «小额» RC-7 里没有名为 小额 的规则。请改正名称；如果是文本，请加上引号。
    豁免 边沿 因为 “手工测量”
    //~ unresolved-reference «边沿» RC-7 里没有可以豁免的 边沿。是不是 边界？
  }
}
`,
      { only, language: 'zh' },
    );
  });

  test('fields, values and rules of an acceptance block', () => {
    expectFindings(
      `entity Order {
  data amount: number
  data state: one-of Open, Closed
}
requirement RC-7 "Large orders" {
  acceptance {
    data vip: yes-no
    data city: text
    data limit: number
    data due: date
    rule Large { when: Order.amount > limit and not vip and Order.state in (Open, Close) and due > today }
    //~ unresolved-reference «Close» Close is not a value of Order.state. Did you mean Closed?
    //~ unresolved-reference «today» There is no field called today in RC-7. Correct the name, or add it with "data".
    rule Far { when: Order.amuont in 1..10 or Ordr.amount = 3 or 5 < weight }
    //~ unresolved-reference «amuont» Order has no field called amuont. Did you mean amount?
    //~ unresolved-reference «Ordr.amount» There is no field called Ordr.amount in RC-7. Correct the name; a shared field is written Entity.field.
    //~ unresolved-reference «weight» There is no field called weight in RC-7. Correct the name, or add it with "data".
    case A1 normal {
      given: vip = maybe, city = Paris, limit = 3, colour = Red, vip = 是
      //~ unresolved-reference «maybe» vip is either yes or no, and maybe is neither. Write yes or no.
      //~ unresolved-reference «Paris» city is a text. Put quotes around Paris.
      //~ unresolved-reference «colour» There is no field called colour in RC-7. Correct the name, or add it with "data".
      then: Large, not Small
      //~ unresolved-reference «Small» There is no rule called Small in RC-7. Correct the name, or put quotes around it if it is text.
    }
    waive Everything because "x"
    //~ unresolved-reference «Everything» Nothing in RC-7 called Everything can be waived. Write normal, exception or boundary, or the name of a rule.
  }
}
`,
      { only },
    );
  });

  test('a line with a syntax problem is left alone', () => {
    expectFindings(
      `goal Growth
requirement RC-7 "x" {
  from: Risk Director
  serves: Grwth
  //~ unresolved-reference «Grwth» There is no goal called Grwth. Did you mean Growth?
}
`,
      { only },
    );
  });

  test('fix: change to the near name', () => {
    const text = 'goal Growth\nrequirement R "x" { serves: Grwth }\n';
    expect(fixTitles(text, code)).toEqual(['Change to Growth', 'Add the goal Grwth']);
    expect(fixed(text, code)).toBe('goal Growth\nrequirement R "x" { serves: Growth }\n');
  });

  test('fix: declare it, in the language of the file', () => {
    expect(fixed('需求 R-1 “甲” {\n  依赖：R-2\n}\n\n目标 增长\n', code)).toBe(
      '需求 R-1 “甲” {\n  依赖：R-2\n}\n\n需求 R-2 “待定：标题”\n\n目标 增长\n',
    );
    expect(fixed('goal G { part-of: Growth }', code)).toBe('goal G { part-of: Growth }\n\ngoal Growth\n');
    expect(fixed('requirement R "x" {\n  answers: Sales.Speed\n}\n', code)).toBe(
      'requirement R "x" {\n  answers: Sales.Speed\n}\n\nstakeholder Sales {\n  concern Speed "TBD: title"\n}\n',
    );
  });

  test('fix: a concern goes into its stakeholder', () => {
    expect(
      fixed(
        '==> a.req\n干系人 销售 {\n  角色：执行者\n  诉求 快 “更快”\n}\n==> b.req\nrequirement R "x" { answers: 销售.准 }\n',
        code,
        { title: 'Add the concern' },
      ),
    ).toBe(
      '==> a.req\n干系人 销售 {\n  角色：执行者\n  诉求 快 “更快”\n  诉求 准 “待定：标题”\n}\n==> b.req\nrequirement R "x" { answers: 销售.准 }\n',
    );
  });

  const block = (body: string) => `requirement R "x" {\n  acceptance {\n${body}  }\n}\n`;

  test('fix: fields of the type that their use asks for', () => {
    const rule = '    rule A { when: size > 3 }\n';
    expect(fixed(block(rule), code)).toBe(block(`    data size: number\n${rule}`));
    const choice = '    data a: text\n    rule A { when: size in (S, M) }\n';
    expect(fixed(block(choice), code)).toBe(
      block('    data a: text\n    data size: one-of S, M\n    rule A { when: size in (S, M) }\n'),
    );
    const flag = '    rule A { when: not urgent }\n';
    expect(fixed(block(flag), code)).toBe(block(`    data urgent: yes-no\n${flag}`));
  });

  test('comparisons in words', () => {
    const text = (when: string) =>
      `需求 R-1 “甲” {\n  验收 {\n    数据 金额：数值\n    规则 大额 { 当：${when} }\n  }\n}\n`;
    expectFindings(
      text('金额大于等于100万').replace(
        ' }\n  }',
        ' }\n    //~ unresolved-reference «金额大于等于100万» 金额大于等于100万 会被当成一个名称。请写成 金额 >= 100万。\n  }',
      ),
      { only, language: 'zh' },
    );
    expect(fixed(text('金额超过100万'), code)).toBe(text('金额 > 100万'));
  });

  test('a rule holds or not, and has no value', () => {
    const text = (when: string) =>
      `需求 R-1 “甲” {\n  验收 {\n    数据 金额：数值\n    规则 大额 { 当：金额 > 1 }\n    规则 其二 { 当：${when} }\n`;
    const said =
      '    //~ unresolved-reference «大额» 大额 是一条规则，只有成立或不成立，没有可以比较的值。请单独写 大额，或者写一项数据的名称。\n';
    for (const when of ['大额 > 3', '金额 > 大额 + 1', '大额 属于 (1，2)'])
      expectFindings(`${text(when)}${said}  }\n}\n`, { only, language: 'zh' });
    expectFindings(`${text('大额 且 金额 < 9')}  }\n}\n`, { only, language: 'zh' });
  });

  test('fix: values, rules and texts', () => {
    const value = (options: string) =>
      block(`    data size: one-of ${options}\n    case A1 normal { given: size = Large; then: "y" }\n`);
    expect(fixed(value('S, M'), code, { title: 'Add Large to the values of size' })).toBe(value('S, M, Large'));
    const outcome = (then: string) => block(`    case A1 normal { then: ${then} }\n`);
    expect(fixed(outcome('Large'), code, { title: 'Put it in quotes' })).toBe(outcome('"Large"'));
    expect(fixed(outcome('Large'), code, { title: 'Add the rule Large' })).toBe(
      block('    rule Large {\n      then: "TBD: what must be seen"\n    }\n    case A1 normal { then: Large }\n'),
    );
  });
});
