import { missingCaseRule } from './missing-case.js';

export const missingBoundaryCase = missingCaseRule('missing-boundary-case', 'boundary', {
  message: {
    en: '{name} has no boundary case, though a rule compares a number or a date and {subject} needs one. Add one at the limit, or waive it with a reason.',
    zh: '{name} 的规则里比较了数字或日期，却缺少边界用例，{subject}应该有。请补上一条正好在界限上的用例，或者写明理由豁免。',
  },
  documentation: {
    flags: {
      en: 'An important requirement whose rules compare a number or a date, without a case of the class “boundary”. Which priorities need one is set in `req.config.json`; it is an error for the highest.',
      zh: '重要需求的规则里比较了数字或日期，却缺少“边界”用例。哪些优先级必须有，在 `req.config.json` 里设置；最高优先级缺少时是错误。',
    },
    why: {
      en: '“More than” or “at least” one million? That question decides real orders, and a case at the limit answers it.',
      zh: '“超过”还是“达到”100 万？这会决定真实的订单，而一条正好在界限上的用例能说清楚。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: P0\n  acceptance {\n    data amount "Order amount": integer 0..10_000_000\n    rule LargeOrder "Approval is required" {\n      when: amount > 1_000_000\n      then: "the order waits"\n    }\n    case A1 normal "A large order waits" {\n      given: amount = 1_000_001\n      then: LargeOrder, "an approval task exists"\n    }\n    case A2 exception "The approval service is down" {\n      given: "the approval service does not answer"\n      then: "the order is kept and retried"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：P0\n  验收 {\n    数据 金额 “订单金额”：整数 0..1000万\n    规则 大额订单 “需风控审批” {\n      当：金额 > 100万\n      则：“订单等待审批”\n    }\n    用例 A1 正常 “大额订单等待审批” {\n      假如：金额 = 1_000_001\n      则：大额订单，“生成审批任务”\n    }\n    用例 A2 异常 “审批服务不可用” {\n      假如：“审批服务没有响应”\n      则：“订单保留并重试”\n    }\n  }\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: P0\n  acceptance {\n    data amount "Order amount": integer 0..10_000_000\n    rule LargeOrder "Approval is required" {\n      when: amount > 1_000_000\n      then: "the order waits"\n    }\n    case A1 normal "A large order waits" {\n      given: amount = 1_000_001\n      then: LargeOrder, "an approval task exists"\n    }\n    case A2 exception "The approval service is down" {\n      given: "the approval service does not answer"\n      then: "the order is kept and retried"\n    }\n    case A3 boundary "Exactly one million passes" {\n      given: amount = 1_000_000\n      then: not LargeOrder\n    }\n    case A4 boundary "Just below one million passes" {\n      given: amount = 999_999\n      then: not LargeOrder\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：P0\n  验收 {\n    数据 金额 “订单金额”：整数 0..1000万\n    规则 大额订单 “需风控审批” {\n      当：金额 > 100万\n      则：“订单等待审批”\n    }\n    用例 A1 正常 “大额订单等待审批” {\n      假如：金额 = 1_000_001\n      则：大额订单，“生成审批任务”\n    }\n    用例 A2 异常 “审批服务不可用” {\n      假如：“审批服务没有响应”\n      则：“订单保留并重试”\n    }\n    用例 A3 边界 “正好 100 万不审批” {\n      假如：金额 = 100万\n      则：非 大额订单\n    }\n    用例 A4 边界 “不到 100 万不审批” {\n      假如：金额 = 999_999\n      则：非 大额订单\n    }\n  }\n}\n',
    },
    alsoGives: ['uncovered-boundary'],
  },
});
