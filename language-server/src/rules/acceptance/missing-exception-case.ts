import { missingCaseRule } from './missing-case.js';

export const missingExceptionCase = missingCaseRule('missing-exception-case', 'exception', {
  message: {
    en: '{name} has no exception case, which {subject} needs. Add one that shows what happens when something goes wrong, or waive it with a reason.',
    zh: '{name} 缺少异常用例，{subject}都应该有。请补上一条出错时的用例，或者写明理由豁免。',
  },
  documentation: {
    flags: {
      en: 'An important requirement without a case of the class “exception”. Which priorities need one is set in `req.config.json`; it is an error for the highest.',
      zh: '重要需求缺少“异常”用例。哪些优先级必须有，在 `req.config.json` 里设置；最高优先级缺少时是错误。',
    },
    why: {
      en: 'Rejections, failures and double submissions are where agreed rules turn out not to be agreed. They cost least when written down first.',
      zh: '驳回、失败、重复提交这些情况最容易发现双方理解不一致，事先写清楚的代价最小。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: P1\n  acceptance {\n    case A1 normal "A large order waits" {\n      when: "an order of 1,200,000 is submitted"\n      then: "an approval task exists"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：P1\n  验收 {\n    用例 A1 正常 “大额订单等待审批” {\n      当：“提交 120 万的订单”\n      则：“生成审批任务”\n    }\n  }\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: P1\n  acceptance {\n    case A1 normal "A large order waits" {\n      when: "an order of 1,200,000 is submitted"\n      then: "an approval task exists"\n    }\n    case A2 exception "The approval service is down" {\n      given: "the approval service does not answer"\n      then: "the order is kept and retried"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：P1\n  验收 {\n    用例 A1 正常 “大额订单等待审批” {\n      当：“提交 120 万的订单”\n      则：“生成审批任务”\n    }\n    用例 A2 异常 “审批服务不可用” {\n      假如：“审批服务没有响应”\n      则：“订单保留并重试”\n    }\n  }\n}\n',
    },
  },
});
