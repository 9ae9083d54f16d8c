import { describe, expect, test } from 'vitest';
import { rereadFacts } from '../../facts/reread-facts.js';
import { defaultConfig } from '../../model/project-config.js';
import { ProjectModel } from '../../model/project-model.js';
import { rules } from '../registry.js';
import { RuleRunner } from '../rule-runner.js';
import { expectFindings, factsOf, findingsOf, fixed, fixTitles, projectOf } from '../testing/annotated-text.js';

describe('values that their data cannot have', () => {
  const only = ['value-outside-domain'];

  test('in rules and cases', () => {
    expectFindings(
      `entity Order "o" { data price: number 0..10 }
requirement A "x" {
  acceptance {
    data a: integer 0..1_000
    data b: number 0.5..10 step 0.5
    data c: number step 0.1
    data d: date 2025-01-01..2025-12-31
    data s: one-of x, y
    data t: text
    data v: yes-no
    rule R1 { when: a > 1_001 and b < 0.7 and d in 2024-06..2025-06  then: "y" }
    //~ value-outside-domain «1_001» a cannot be 1_001: it goes from 0 to 1_000. Correct the value, or the range of a.
    //~ value-outside-domain «0.7» b goes in steps of 0.5 from 0.5, so that it cannot be 0.7. Write 0.5 or 1, or correct the step.
    //~ value-outside-domain «2024-06» d cannot be 2024-06: it goes from 2025-01-01 to 2025-12-31. Correct the value, or the range of d.
    rule R2 { when: a = "five" or s = 5 or v = 1  then: "y" }
    //~ value-outside-domain «"five"» a has to be a whole number; "five" is something else. Correct the value, or the type of a.
    //~ value-outside-domain «5» s has to be x or y; 5 is something else. Correct the value, or the type of s.
    //~ value-outside-domain «1» v has to be yes or no; 1 is something else. Correct the value, or the type of v.
    rule R3 { when: s < x or t in "a".."b"  then: "y" }
    //~ value-outside-domain «x» The values of s are not larger or smaller than each other. Compare them with =, != or in (…).
    //~ value-outside-domain «"a"» The values of t are not larger or smaller than each other. Compare them with =, != or in (…).
    rule R4 { when: a or s = t  then: "y" }
    //~ value-outside-domain «a» a by itself is no condition, because it is not a yes-no field. Say what it is compared with.
    //~ value-outside-domain «t» s and t are of different types and cannot be compared. Correct the names, or one of the types.
    rule R5 { when: Order.price > 11 and nobody > 4  then: "y" }
    //~ value-outside-domain «11» Order.price cannot be 11: it goes from 0 to 10. Correct the value, or the range of Order.price.
    case A1 normal { given: a = 2.5, b = 0.33, c = 0.25, d = 2025-03, s = "x"  then: "y" }
    //~ value-outside-domain «2.5» a is a whole number, so that it cannot be 2.5. Write 2 or 3, or make a a "number".
    //~ value-outside-domain «0.33» b cannot be 0.33: it goes from 0.5 to 10. Correct the value, or the range of b.
    //~ value-outside-domain «0.25» c goes in steps of 0.1, so that it cannot be 0.25. Write 0.2 or 0.3, or correct the step.
    //~ value-outside-domain «2025-03» A1 needs one day for d, and 2025-03 is longer. Write a day, such as 2025-03-01.
    //~ value-outside-domain «"x"» s takes names without quotes. Write x.
    case A2 normal { given: a = -1, a = 4, d = 2026-01-01, s = z, t = 5, Order.price = -1  then: R1 }
    //~ value-outside-domain «-1» a cannot be -1: it goes from 0 to 1_000. Correct the value, or the range of a.
    //~ value-outside-domain «4» A2 sets a twice, to different values; only the first one counts. Remove one of them.
    //~ value-outside-domain «2026-01-01» d cannot be 2026-01-01: it goes from 2025-01-01 to 2025-12-31. Correct the value, or the range of d.
    //~ value-outside-domain «5» t has to be a text in quotes; 5 is something else. Correct the value, or the type of t.
    //~ value-outside-domain «-1»2 Order.price cannot be -1: it goes from 0 to 10. Correct the value, or the range of Order.price.
    case normal { given: d = 2025-Q1, t = 2025-01-01  then: "y" }
    //~ value-outside-domain «2025-Q1» This case needs one day for d, and 2025-Q1 is longer. Write a day, such as 2025-01-01.
    //~ value-outside-domain «2025-01-01» t has to be a text in quotes; 2025-01-01 is something else. Correct the value, or the type of t.
    case A3 normal { given: a = 3_000 b = then: "y" }
    case A4 normal { given: a = b  then: "y" }
    //~ value-outside-domain «b» A4 sets a to b, which is other data and no value. Write a value.
  }
}
`,
      { only },
    );
    expectFindings(
      `需求 A “甲” {
  验收 {
    数据 金额：数值 0..1000万 步长 0.01
    数据 天数：整数 0..365
    数据 期数：整数 3..36 步长 3
    数据 到期：日期 2025-01-01..2025-12-31
    数据 等级：枚举 金，银
    数据 会员：是否
    规则 甲 { 当：金额 > 2000万 且 天数 < 1.5  则：“乙” }
    //~ value-outside-domain «2000万» 金额 不可能是 20_000_000：它的范围是 0 到 10_000_000。请改正这个值，或者改正 金额 的范围。
    //~ value-outside-domain «1.5» 天数 是整数，不能是 1.5。请写 1 或 2，或者把 天数 改成“数值”。
    规则 乙 { 当：金额 且 等级 > 金  则：“乙” }
    //~ value-outside-domain «金额» 金额 不是“是否”类型，单独写不成条件。请写明与什么值比较。
    //~ value-outside-domain «金»2 等级 的取值没有大小之分。请用 =、!= 或“属于 (…)”来比较。
    规则 丙 { 当：金额 = 会员 或 等级 = “金”  则：“乙” }
    //~ value-outside-domain «会员» 金额 和 会员 类型不同，不能比较。请改正名称，或者改正其中一个的类型。
    //~ value-outside-domain «“金”» 等级 的取值不加引号。请写 金。
    用例 A1 正常 { 假如：金额 = 0.005，期数 = 4，到期 = 2025-03，会员 = 3  则：“乙” }
    //~ value-outside-domain «0.005» 金额 的步长是 0.01，不可能是 0.005。请写 0 或 0.01，或者改正步长。
    //~ value-outside-domain «4» 期数 从 3 起步长是 3，不可能是 4。请写 3 或 6，或者改正步长。
    //~ value-outside-domain «2025-03» A1 里的 到期 要写具体某一天，2025-03 是一段时间。请写成 2025-03-01 这样的日期。
    //~ value-outside-domain «3»2 会员 要写“是”或“否”，不能写 3。请改正这个值，或者改正 会员 的类型。
    用例 A2 正常 { 假如：天数 = 3，天数 = 4，到期 = 2026-01-01  则：“乙” }
    //~ value-outside-domain «4» A2 给 天数 写了两个不同的值，只有第一个算数。请删除一个。
    //~ value-outside-domain «2026-01-01» 到期 不可能是 2026-01-01：它的范围是 2025-01-01 到 2025-12-31。请改正这个值，或者改正 到期 的范围。
    用例 A3 正常 { 假如：天数 = 期数  则：“乙” }
    //~ value-outside-domain «期数» A3 把 天数 写成了 期数，那是另一项数据，不是值。请写一个具体的值。
  }
}
`,
      { only, language: 'zh' },
    );
  });

  test('but not in an exception case that is about impossible input', () => {
    expectFindings(
      `requirement A "x" {
  acceptance {
    data a: integer 0..100
    rule R { when: a > 5  then: "y" }
    case A1 exception { given: a = -1  then: "the form says what is wrong" }
    case A2 exception { given: a = "six"  then: "the form says what is wrong" }
    case A3 exception { given: a = 101  then: R }
    //~ value-outside-domain «101» a cannot be 101: it goes from 0 to 100. Correct the value, or the range of a.
    case A4 exception { given: a = 1, a = 2  then: "y" }
    //~ value-outside-domain «2» A4 sets a twice, to different values; only the first one counts. Remove one of them.
  }
}
`,
      { only },
    );
  });
});

describe('what is there for nothing', () => {
  const only = ['duplicate-case', 'unused-data', 'unneeded-waiver', 'expired-waiver'];

  test('is said', () => {
    expectFindings(
      `version V1 { status: released }
version V2 { status: planned }
version V3 { status: released  version V3.1 "x" }
requirement A "x" {
  priority: P0
  acceptance {
    data a: integer
    data b: integer
    //~ unused-data «b» No rule and no case uses b. Use it, or remove it.
    rule Big { when: a > 5  then: "y" }
    rule Small { when: a < 2  then: "y" }
    case A1 normal { given: a = 6, "t"  when: "u"  then: Big }
    case A2 normal { given: "t", a = 6.0  when: "u"  then: Big }
    //~ duplicate-case «A2» A2 has the same class, data, steps and results as A1. Change what it is to show, or remove it.
    case A3 normal { given: a = 5  then: not Big }
    case A5 normal { given: a = 4  then: not Big }
    case normal { given: a = 5  then: "z" }
    case normal { given: a = 5  then: not Big }
    //~ duplicate-case «case» This case has the same class, data, steps and results as A3. Change what it is to show, or remove it.
    case A4 exception "one" { then: "z" }
    case A5 exception "two" { then: "z" }
    waive normal because "y"
    //~ unneeded-waiver «normal» A has a case of the class "normal", so that there is nothing to waive. Remove the waiver.
    waive boundary because "y" until V1
    //~ expired-waiver «V1» Cases of the class "boundary" were waived until V1, which is released. Add such a case, or agree on a later version.
    waive Big because "y" until V1
    //~ unneeded-waiver «Big» The cases cover all of Big, so that there is nothing to waive. Remove the waiver.
    waive Small because "y" until V3.1
    //~ expired-waiver «V3.1» The cases of Small were waived until V3.1, which is released. Add them, or agree on a later version.
  }
}
requirement B "x" {
  priority: P1
  acceptance {
    case normal { then: "z" }
    waive exception because "y" until V2
    waive boundary because "y"
    //~ unneeded-waiver «boundary» B does not need a boundary case, so that there is nothing to waive. Remove the waiver.
  }
}
requirement C "x" {
  acceptance {
    case normal { then: "z" }
    waive exception because "y" until V1
    //~ unneeded-waiver «exception» C has no priority, and without one no case of the class "exception" is asked for. Remove the waiver, or write the priority.
  }
}
requirement D "x" {
  decision: defer
  acceptance { data a: number  waive exception because "y" until V1 }
}
requirement E "x" {
  priority: P2
  acceptance {
    data a: number
    //~ unused-data «a»3 No rule and no case uses a. Use it, or remove it.
    case normal { then: "z" }
    waive exception because "y"
    //~ unneeded-waiver «exception» Priority P2 does not ask for a case of the class "exception", so that there is nothing to waive. Remove the waiver.
    waive nothing because "y" until V1
  }
}
requirement F "x" { acceptance { data a: number  data b: number } }
`,
      { only },
    );
    expectFindings(
      `版本 V1 { 状态：已发布 }
需求 A “甲” {
  优先级：P1
  验收 {
    数据 金额：整数
    数据 备用：整数
    //~ unused-data «备用» 没有规则或用例用到 备用。请用上它，或者删掉它。
    规则 大额 { 当：金额 > 5  则：“乙” }
    规则 小额 { 当：金额 < 2  则：“乙” }
    用例 A1 正常 { 假如：金额 = 6  则：大额 }
    用例 A2 正常 { 假如：金额 = 6  则：“丙” }
    用例 正常 { 假如：金额 = 6  则：“丙” }
    //~ duplicate-case «用例» 这条用例 与 A2 的类别、数据、操作、结果都相同。请改成要验证的内容，或者删掉它。
    用例 A3 正常 { 假如：金额 = 5  则：非 大额 }
    豁免 正常 因为 “丁”
    //~ unneeded-waiver «正常» A 已经有“正常”用例，没有什么要豁免的。请删掉这条豁免。
    豁免 异常 因为 “丁” 直到 V1
    //~ expired-waiver «V1» “异常”用例只豁免到 V1，而它已经发布。请补上用例，或者重新商定到哪个版本。
    豁免 边界 因为 “丁”
    //~ unneeded-waiver «边界» A 不要求有“边界”用例，没有什么要豁免的。请删掉这条豁免。
    豁免 大额 因为 “丁”
    //~ unneeded-waiver «大额» 用例已经完整覆盖 大额，没有什么要豁免的。请删掉这条豁免。
    豁免 小额 因为 “丁” 直到 V1
    //~ expired-waiver «V1» 小额 的用例只豁免到 V1，而它已经发布。请补上用例，或者重新商定到哪个版本。
  }
}
需求 B “甲” {
  验收 {
    用例 正常 { 则：“丙” }
    豁免 异常 因为 “丁”
    //~ unneeded-waiver «异常» B 没有写优先级，因此不要求有“异常”用例。请删掉这条豁免，或者写上优先级。
  }
}
需求 C “甲” {
  优先级：P2
  验收 {
    用例 正常 { 则：“丙” }
    豁免 异常 因为 “丁”
    //~ unneeded-waiver «异常» 优先级 P2 不要求有“异常”用例，没有什么要豁免的。请删掉这条豁免。
  }
}
`,
      { only, language: 'zh' },
    );
  });

  test('not where a broken part may need it', () => {
    expectFindings(
      `requirement A "x" {
  acceptance {
    data a: integer
    rule R { when: a >  then: "y" }
    case normal { then: "y" }
    waive boundary because "z"
  }
}
`,
      { only },
    );
    expectFindings(
      `requirement A "x" {
  acceptance {
    data a: integer
    rule R } when: a > 3  then: "y" }
    case normal { then: "y" }
    waive boundary because "z"
  }
}
`,
      { only },
    );
  });

  test('fixes: it goes, with its line', () => {
    const text = (lines: readonly string[]) =>
      `requirement A "x" {\n  acceptance {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n}\n`;
    const kept = ['data a: integer', 'case A1 normal { given: a = 1  then: "y" }'];
    const without = (line: string, code: string) => expect(fixed(text([...kept, line]), code)).toBe(text(kept));
    without('data b: integer unit "CNY"', 'unused-data');
    without('case A2 normal { given: a = 1  then: "y" }', 'duplicate-case');
    // Its title is nowhere else.
    expect(fixTitles(text([...kept, 'case A2 normal "again" { given: a = 1  then: "y" }']), 'duplicate-case')).toEqual(
      [],
    );
    without('waive normal because "z"', 'unneeded-waiver');
  });
});

describe('findings about acceptance after an edit are those of a fresh run', () => {
  const entity = (max: number) => `entity Order "o" { data amount: integer 0..${max} }\n`;
  const requirement = `requirement A "x" {
  acceptance {
    policy: unique
    complete: yes
    data vip: yes-no
    data flag: integer
    data unused: text
    rule Large { when: Order.amount > 500 and not vip  then: "y" }
    rule Small { when: Order.amount <= 501 and flag  then: "y" }
    rule Never { when: vip and not vip  then: "y" }
    case A1 normal { given: Order.amount = 500, vip = no  then: Large }
    case A2 normal { given: Order.amount = 9_000  then: Large }
  }
}
`;
  const fresh = (files: ReadonlyMap<string, string>) =>
    findingsOf(projectOf(files)).filter(({ uri }) => uri === 'a.req');
  const started = (files: ReadonlyMap<string, string>) => {
    const model = new ProjectModel();
    model.setConfig(defaultConfig);
    const runner = new RuleRunner(model, rules);
    const read = [...files].map(([uri, content]) => factsOf(uri, content));
    runner.update(new Set(read.flatMap((facts) => [...model.update(facts)])), files.keys());
    return { model, runner, facts: read };
  };

  test('of an entity in another file', () => {
    const files = new Map([
      ['a.req', requirement],
      ['b.req', entity(10_000)],
    ]);
    const { model, runner } = started(files);
    expect(runner.findings('a.req')).toEqual(fresh(files));
    for (const max of [1_000, 400, 10_000]) {
      files.set('b.req', entity(max));
      runner.update(model.update(factsOf('b.req', entity(max))), ['b.req']);
      expect(runner.findings('a.req')).toEqual(fresh(files));
    }
  });

  test('elsewhere in the file costs nothing where all is well', () => {
    const [declared] = factsOf(
      'a.req',
      `requirement A "x" { acceptance {
        data a: integer 0..100
        rule Large { when: a > 50 and Order.amount > 5  then: "y" }
        rule Rest { when: otherwise  then: "y" }
        case A1 normal { given: a = 51, Order.amount = 6  then: Large }
        case A2 boundary { given: a = 50, Order.amount = 6  then: not Large }
        case A3 boundary { given: a = 51, Order.amount = 5  then: Rest }
      } }`,
    ).declarations;
    const { model } = started(new Map([['b.req', entity(1_000)]]));
    const reads = new Set<string>();
    const codes: string[] = [];
    for (const rule of rules)
      if (rule.subject === 'requirement' && rule.code !== 'requirement-without-source')
        rule.check(
          declared as never,
          model.reader((key) => reads.add(key)),
          () => codes.push(rule.code),
        );
    expect(codes).toEqual([]);
    expect(reads).toContain('name:Order');
    expect([...reads].filter((key) => key.startsWith('text:'))).toEqual([]);
  });

  test('that only moves the block', () => {
    const before = `goal G "g"\n\n${entity(1_000)}\n${requirement}`;
    const after = before.replace('"g"', '"a goal with a longer title"');
    const { model, runner, facts } = started(new Map([['a.req', before]]));
    const [first] = facts;
    const moved = first && rereadFacts(first, before, after);
    if (!moved) throw new Error('Everything was read again.');
    runner.update(model.update(moved), ['a.req']);
    expect(runner.findings('a.req')).toEqual(fresh(new Map([['a.req', after]])));
  });
});
