/** What is said about conditions that no case decides alone, and about rules that their fields' ranges rule out. */
import { test } from 'vitest';
import { expectFindings } from '../testing/annotated-text.js';

const only = ['uncovered-condition', 'rule-never-fires'];

test('several conditions without a case: what masks the ones that are there', () => {
  expectFindings(
    `需求 Z-2 “三条用例” {
  验收 {
    数据 金额：数值 0..1000万 步长 0.01
    数据 会员：是否
    数据 渠道：枚举 线上，门店
    规则 审批 { 当：金额 > 100万 且 非 会员 且 渠道 = 线上  则：“等待审批” }
    //~ uncovered-condition «审批» 没有用例能单独说明规则 审批 取决于这些条件：会员、渠道 = 线上。A1 里虽有 会员 = 是，但因为 金额 ≤ 1_000_000，换成别的值结果也一样。请补上缺少的用例。
    用例 A1 正常 { 假如：金额 = 100万，会员 = 是，渠道 = 线上  则：非 审批 }
    用例 A2 正常 { 假如：金额 = 1000000.01，会员 = 是，渠道 = 门店  则：非 审批 }
    用例 A3 正常 { 假如：金额 = 50万，会员 = 否，渠道 = 门店  则：非 审批 }
  }
}
`,
    { only, language: 'zh' },
  );
});

test('a rule that its field can never meet: the range is named', () => {
  expectFindings(
    `需求 Z-1 “负数” {
  验收 {
    数据 金额：数值 0..1000万 步长 0.01
    规则 负 { 当：金额 < 0  则：“x” }
    //~ rule-never-fires «金额 < 0» 负 永远不会成立：金额 的范围是 0..10_000_000，不可能满足 金额 < 0。请改正条件，或者放宽范围。
  }
}
`,
    { only, language: 'zh' },
  );
});
