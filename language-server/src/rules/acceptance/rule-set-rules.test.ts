import { describe, expect, test } from 'vitest';
import { relatedMessageOf } from '../messages.js';
import { expectFindings, findingsOf, projectOf } from '../testing/annotated-text.js';

describe('rules as a set', () => {
  const only = ['rule-never-fires', 'rule-always-fires', 'rules-overlap', 'rules-gap'];

  test('never or always hold, overlap, leave a gap', () => {
    expectFindings(
      `requirement A "x" {
  acceptance {
    policy: unique
    complete: yes
    //~ rules-gap «yes» No rule holds for amount = 1_000, vip = no, but "complete: yes" says that one always does. Add a rule for this, such as one with "when: otherwise", or correct a condition.
    data amount: integer 0..10_000_000
    data vip: yes-no
    rule Small { when: amount < 1_000  then: "y" }
    rule Large { when: amount > 1_000  then: "y" }
    rule Vip { when: vip  then: "y" }
    //~ rules-overlap «Vip» For amount = 500, vip = yes both Small and Vip hold, but "policy: unique" allows only one; Vip overlaps with 1 more. Change the conditions, or the policy.
    rule Never { when: amount > 5 and amount < 6  then: "y" }
    //~ rule-never-fires «amount > 5 and amount < 6» Never can never hold: amount > 5 and amount < 6 exclude each other. Correct one of them.
    rule Outside { when: amount > 20_000_000  then: "y" }
    case A1 normal { given: amount = 1_000, vip = yes  then: Vip }
  }
}
requirement B "x" {
  acceptance {
    policy: first
    data amount: integer 0..100
    rule Low { when: amount < 5  then: "y" }
    rule Lower { when: amount < 3  then: "y" }
    //~ rule-never-fires «Lower» Lower never takes effect: wherever it holds, Low holds already, and with "policy: first" only the first one counts. Move it up, or narrow the earlier ones.
    rule High { when: amount >= 4  then: "y" }
    rule Rest { when: otherwise  then: "y" }
    //~ rule-never-fires «otherwise» Rest can never hold: the other rules leave nothing over. Remove it, or check the other conditions.
  }
}
requirement C "x" {
  acceptance {
    data vip: yes-no
    rule One { when: vip or not vip  then: "y" }
    //~ rule-always-fires «vip or not vip» One always holds: all data satisfies vip = yes or vip = no. Correct the condition.
    rule Two { when: otherwise  then: "y" }
    //~ rule-never-fires «otherwise» Two can never hold: the other rules leave nothing over. Remove it, or check the other conditions.
  }
}
requirement D "x" { acceptance { rule Only { when: otherwise  then: "y" } } }
//~ rule-always-fires «otherwise» Only always holds: no other rule ever does. Write a condition, or check the other rules.
requirement E "broken" {
  acceptance {
    policy: unique
    complete: yes
    data amount: integer 0..100
    rule Small { when: amount <= 50  then: "y" }
    rule Large { when: amount >= 50  then "y" }
    rule Never { when: amount > 5 and amount < 6  then: "y" }
  }
}
`,
      { only },
    );
    expectFindings(
      `需求 A “甲” {
  验收 {
    命中策略：唯一
    完备：是
    //~ rules-gap «是» 金额 = 1_000，会员 = 否 时没有一条规则成立，而“完备：是”要求任何情况都有规则成立。请为这种情况加一条规则（例如“当：其他”），或者改正某个条件。
    数据 金额：整数 0..1000万
    数据 会员：是否
    规则 小额 { 当：金额 < 1000  则：“乙” }
    规则 大额 { 当：金额 > 1000  则：“乙” }
    规则 会员单 { 当：会员  则：“乙” }
    //~ rules-overlap «会员单» 金额 = 500，会员 = 是 时，规则 小额 和 会员单 同时成立，而“命中策略：唯一”只允许一条成立；会员单 还与另外 1 条规则重叠。请修改条件，或者修改命中策略。
    规则 空 { 当：金额 > 5 且 金额 < 6  则：“乙” }
    //~ rule-never-fires «金额 > 5 且 金额 < 6» 空 永远不会成立：金额 > 5 与 金额 < 6 不可能同时满足。请改正其中一个。
  }
}
需求 B “甲” {
  验收 {
    命中策略：首个
    数据 金额：整数 0..100
    规则 低 { 当：金额 < 5  则：“乙” }
    规则 更低 { 当：金额 < 3  则：“乙” }
    //~ rule-never-fires «更低» 更低 永远轮不到：它成立的地方，低 已经先成立，而“命中策略：首个”只算第一条。请把它移到前面，或者收窄前面的规则。
    规则 高 { 当：金额 >= 4  则：“乙” }
    规则 其余 { 当：其他  则：“乙” }
    //~ rule-never-fires «其他» 其余 永远不会成立：其他规则已经占满了所有情形。请删掉它，或者检查其他规则的条件。
  }
}
需求 C “甲” {
  验收 {
    命中策略：唯一
    数据 会员：是否
    规则 全部 { 当：会员 或 非 会员  则：“乙” }
    //~ rule-always-fires «会员 或 非 会员» 全部 总是成立：任何数据都满足 会员 = 是 或 会员 = 否。请改正条件。
    规则 会员单 { 当：会员  则：“乙” }
    //~ rules-overlap «会员单» 会员 = 是 时，规则 全部 和 会员单 同时成立，而“命中策略：唯一”只允许一条成立。请修改其中一个条件，或者修改命中策略。
  }
}
`,
      { only, language: 'zh' },
    );
  });

  test('name the other rules', () => {
    const found = findingsOf(
      projectOf(`requirement A "x" { acceptance {
        policy: unique
        data a: integer 0..100
        data b: yes-no
        rule One { when: a < 50  then: "y" }
        rule Two { when: a >= 50  then: "y" }
        rule Three { when: b  then: "y" }
      } }
      requirement B "x" { acceptance {
        policy: first
        data a: integer 0..100
        rule One { when: a < 50  then: "y" }
        rule Two { when: a > 50  then: "y" }
        rule Three { when: a in (49, 51)  then: "y" }
      } }`),
      only,
    );
    expect(found.map(({ related }) => related.map((each) => relatedMessageOf(each, 'en')))).toEqual([
      ['One holds for a = 20, b = yes too.', 'Two holds for a = 70, b = yes too.'],
      ['One sometimes comes first.', 'Two sometimes comes first.'],
    ]);
  });
});

describe('what is not analysed', () => {
  const only = ['coverage-not-analysed'];

  test('is said, with the reason, unless another finding says it', () => {
    expectFindings(
      `requirement A "x" {
  acceptance {
    data paid: number step 0.01
    data price: integer
    data none: integer 0.2..0.8
    rule Enough { when: price > 3 and paid >= price  then: "y" }
    //~ coverage-not-analysed «paid >= price» Enough is not checked: paid ≥ price compares fields with different steps. Give both the same step.
    rule Text { then: "y" }
    //~ coverage-not-analysed «Text» Text has no condition, so that neither it nor its cases can be checked. Add "when:", or waive it with the reason.
    rule Named { then: "y" }
    //~ coverage-not-analysed «Named» Named has no condition, so that neither it nor its cases can be checked. Add "when:", or waive it with the reason.
    rule Constant { when: 5 > 3  then: "y" }
    //~ coverage-not-analysed «5 > 3» Constant is not checked: 5 > 3 does not begin with data. Write the data first, then what it is compared with.
    rule In { when: 5 in 1..3 or paid > 5  then: "y" }
    //~ coverage-not-analysed «5 in 1..3» In is not checked: 5 in 1..3 does not begin with data. Write the data first, then what it is compared with.
    rule Empty { when: none > 0  then: "y" }
    rule Unknown { when: nobody > 3  then: "y" }
    rule Wrong { when: paid = "x"  then: "y" }
    rule Rest { when: otherwise  then: "y" }
    //~ coverage-not-analysed «Rest» Not checked: Rest. What it means depends on Enough, Constant and In, which cannot be checked.
    case A1 normal { given: paid = 3, price = 2  then: Enough, Named }
  }
}
`,
      { only },
    );
    expectFindings(
      `需求 A “甲” {
  验收 {
    数据 实付：数值 步长 0.01
    数据 应付：整数
    规则 付清 { 当：实付 >= 应付  则：“乙” }
    //~ coverage-not-analysed «实付 >= 应付» 没有检查 付清：实付 ≥ 应付 比较的两项数据步长不同。请给两者写上相同的步长。
    规则 文字 { 则：“乙” }
    //~ coverage-not-analysed «文字» 文字 没有条件，无法检查它和它的用例。请加上“当：”，或者说明理由豁免它。
    规则 有用例 { 则：“乙” }
    //~ coverage-not-analysed «有用例» 有用例 没有条件，无法检查它和它的用例。请加上“当：”，或者说明理由豁免它。
    规则 常数 { 当：5 > 3  则：“乙” }
    //~ coverage-not-analysed «5 > 3» 没有检查 常数：5 > 3 不是以数据开头。请先写数据，再写与它比较的值。
    用例 A1 正常 { 假如：实付 = 3，应付 = 2  则：付清，有用例 }
  }
}
`,
      { only, language: 'zh' },
    );
  });

  test('too many combinations', () => {
    // Pigeonholes: eight pigeons do not fit into seven holes, which takes any search very long.
    const holes = [1, 2, 3, 4, 5, 6, 7];
    const pigeons = [...holes, 8];
    const sits = (pigeon: number, hole: number) => `p${pigeon}h${hole}`;
    const data = pigeons.flatMap((pigeon) => holes.map((hole) => `data ${sits(pigeon, hole)}: yes-no`)).join('\n');
    const somewhere = pigeons.map((pigeon) => `(${holes.map((hole) => sits(pigeon, hole)).join(' or ')})`);
    const alone = holes.flatMap((hole) =>
      pigeons.flatMap((a) => pigeons.filter((b) => b > a).map((b) => `not (${sits(a, hole)} and ${sits(b, hole)})`)),
    );
    const block = (rules: string) => `requirement A "x" {\nacceptance {\n${data}\n${rules}\n}\n}\n`;
    expectFindings(
      block(`rule Fit { when: ${[...somewhere, ...alone].join(' and ')}  then: "x" }
//~ coverage-not-analysed «Fit» Fit has too many combinations of values to try them all, so that not all its missing cases may be listed. Split the rule, or check it by hand.`),
      { only },
    );
    expectFindings(
      block(`policy: unique
//~ coverage-not-analysed «unique» There are too many combinations of values to tell whether One and Other overlap. Check this by hand, or make their conditions simpler.
rule One { when: ${somewhere.join(' and ')}  then: "x" }
rule Other { when: ${alone.join(' and ')}  then: "x" }
//~ coverage-not-analysed «Other»`),
      { only },
    );
  });
});
