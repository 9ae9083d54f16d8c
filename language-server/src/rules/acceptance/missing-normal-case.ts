import { missingCaseRule } from './missing-case.js';

export const missingNormalCase = missingCaseRule('missing-normal-case', 'normal', {
  message: {
    en: '{name} has no normal case, which {subject} needs. Add one that shows it working, or waive it with a reason.',
    zh: '{name} 缺少正常用例，{subject}都应该有。请补上一条正常情况的用例，或者写明理由豁免。',
  },
  documentation: {
    flags: {
      en: 'An acceptance block without a case of the class “normal”. An error for the highest priority.',
      zh: '验收里没有“正常”用例。最高优先级的需求缺少时是错误。',
    },
    why: {
      en: 'Nothing shows what the requirement looks like when all goes well, so nobody can agree to it.',
      zh: '看不出一切顺利时应该是什么样子，业务方就无从确认。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: P2\n  acceptance {\n    case A1 exception "The approval service is down" {\n      given: "the approval service does not answer"\n      then: "the order is kept and retried"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：P2\n  验收 {\n    用例 A1 异常 “审批服务不可用” {\n      假如：“审批服务没有响应”\n      则：“订单保留并重试”\n    }\n  }\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: P2\n  acceptance {\n    case A1 normal "A large order waits" {\n      when: "an order of 1,200,000 is submitted"\n      then: "an approval task exists"\n    }\n    case A2 exception "The approval service is down" {\n      given: "the approval service does not answer"\n      then: "the order is kept and retried"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：P2\n  验收 {\n    用例 A1 正常 “大额订单等待审批” {\n      当：“提交 120 万的订单”\n      则：“生成审批任务”\n    }\n    用例 A2 异常 “审批服务不可用” {\n      假如：“审批服务没有响应”\n      则：“订单保留并重试”\n    }\n  }\n}\n',
    },
  },
});
