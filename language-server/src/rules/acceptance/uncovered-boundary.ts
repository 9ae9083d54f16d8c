import { missingCoverageRule } from './missing-coverage.js';

export const uncoveredBoundary = missingCoverageRule('uncovered-boundary', 'boundary', {
  several: {
    en: 'No case decides {rule} at {count} of its limits: {points}. Add the missing cases.',
    zh: '规则 {rule} 有 {count} 个边界值没有用例覆盖：{points}。请补上缺少的用例。',
  },
  documentation: {
    flags: {
      en: 'A limit of a rule that no case tests: the value in the rule, or its neighbour one step to the other side (for the highest priority on both sides); of two fields that are compared, that they are equal or one step apart. A case tests it if it sets the field to that value and this comparison alone decides the rule there; what else has to be set for that is in the message.',
      zh: '规则里没有用例覆盖的界限：规则中写的那个值，或者另一侧隔一个步长的相邻值（最高优先级两侧都要）；比较两个字段时，是两者相等，以及相差一个步长。用例把字段设为该值，并且此时仅凭这一比较就能决定规则，才算覆盖；为此还要设定哪些数据，提示中会写明。',
    },
    why: {
      en: 'Most mistakes sit at the limit: `>` was built where `>=` was meant, and nobody notices until a real order is exactly one million. The light bulb writes the missing case.',
      zh: '错误最常出在界限上：该用 `>=` 的地方做成了 `>`，直到真有一笔订单正好 100 万才被发现。点击灯泡即可补上缺少的用例。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  acceptance {\n    data amount "Order amount": number 0..10_000_000 step 0.01\n    data vip: yes-no\n    rule LargeOrder "Approval is required" {\n      when: amount > 1_000_000 and not vip\n      then: "the order waits"\n    }\n    case A1 normal "A large order waits" {\n      given: amount = 1_200_000, vip = no\n      then: LargeOrder\n    }\n    case A2 boundary "Exactly one million passes" {\n      given: amount = 1_000_000, vip = no\n      then: not LargeOrder\n    }\n    case A3 normal "A VIP need not wait" {\n      given: amount = 1_200_000, vip = yes\n      then: not LargeOrder\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  验收 {\n    数据 金额 “订单金额”：数值 0..1000万 步长 0.01\n    数据 会员：是否\n    规则 大额订单 “需风控审批” {\n      当：金额 > 100万 且 非 会员\n      则：“订单等待审批”\n    }\n    用例 A1 正常 “大额订单等待审批” {\n      假如：金额 = 120万，会员 = 否\n      则：大额订单\n    }\n    用例 A2 边界 “正好 100 万不审批” {\n      假如：金额 = 100万，会员 = 否\n      则：非 大额订单\n    }\n    用例 A3 正常 “会员不必等待” {\n      假如：金额 = 120万，会员 = 是\n      则：非 大额订单\n    }\n  }\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  acceptance {\n    data amount "Order amount": number 0..10_000_000 step 0.01\n    data vip: yes-no\n    rule LargeOrder "Approval is required" {\n      when: amount > 1_000_000 and not vip\n      then: "the order waits"\n    }\n    case A1 normal "A large order waits" {\n      given: amount = 1_200_000, vip = no\n      then: LargeOrder\n    }\n    case A2 boundary "Exactly one million passes" {\n      given: amount = 1_000_000, vip = no\n      then: not LargeOrder\n    }\n    case A3 normal "A VIP need not wait" {\n      given: amount = 1_200_000, vip = yes\n      then: not LargeOrder\n    }\n    case A4 boundary "A cent more than one million waits" {\n      given: amount = 1_000_000.01, vip = no\n      then: LargeOrder\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  验收 {\n    数据 金额 “订单金额”：数值 0..1000万 步长 0.01\n    数据 会员：是否\n    规则 大额订单 “需风控审批” {\n      当：金额 > 100万 且 非 会员\n      则：“订单等待审批”\n    }\n    用例 A1 正常 “大额订单等待审批” {\n      假如：金额 = 120万，会员 = 否\n      则：大额订单\n    }\n    用例 A2 边界 “正好 100 万不审批” {\n      假如：金额 = 100万，会员 = 否\n      则：非 大额订单\n    }\n    用例 A3 正常 “会员不必等待” {\n      假如：金额 = 120万，会员 = 是\n      则：非 大额订单\n    }\n    用例 A4 边界 “100 万多一分就要审批” {\n      假如：金额 = 1_000_000.01，会员 = 否\n      则：大额订单\n    }\n  }\n}\n',
    },
  },
});
