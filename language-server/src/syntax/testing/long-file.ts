/** A file of a little over 300 lines in either language, for tests that damage one place and look at all the rest. */
import type { Language } from '../../locale/language.js';

const english = (n: number) => `/** Request ${n} of the review. */
requirement RC-${n} "Large orders need approval ${n}" {
  ask: "approve every order"
  from: RiskDirector
  answers: RiskDirector.Recovery
  priority: P0
  customers: 8
  effort: 5 person-days
  acceptance {
    data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
    data vip: yes-no
    rule LargeOrder "Risk approval is required" {
      when: amount > 1_000_000 and not vip
      then: "the order waits"
    }
    case A1 normal "A large order waits" {
      given: amount = 1_200_000, vip = no
      when: "the order is submitted"
      then: LargeOrder, "an approval task exists"
    }
    case A2 exception "The service is down" {
      given: "the approval service does not answer"
      then: "the order is kept and retried"
    }
  }
}
`;

const chinese = (n: number) => `/** 评审的第 ${n} 条。 */
需求 RC-${n} “大额订单须风控审批 ${n}” {
  表面需求：“每一单都要审批”
  来源：风控总监
  响应：风控总监.回收率
  优先级：P0
  客户数：8
  成本：5人日
  验收 {
    数据 金额 “订单金额”：数值 0..1000万 步长 0.01 单位 “元”
    数据 会员：是否
    规则 大额订单 “需风控审批” {
      当：金额 > 100万 且 非 会员
      则：“订单等待风控审批”
    }
    用例 A1 正常 “大额订单等待审批” {
      假如：金额 = 120万，会员 = 否
      当：“提交订单”
      则：大额订单，“生成审批任务”
    }
    用例 A2 异常 “审批服务不可用” {
      假如：“审批服务无响应”
      则：“订单保留并重试”
    }
  }
}
`;

/** @param count of requirements; 12 give a little over 300 lines */
export function longFile(language: Language, count = 12): string {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  return language === 'en'
    ? `stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n  concern Recovery "Bad-debt recovery"\n}\n\n${numbers.map(english).join('\n')}\nversion V1.0 "First release" { window: 2025-01-06..2025-03-28  capacity: 120 person-days  delivers: RC-1, RC-2 }\n`
    : `干系人 风控总监 “风控总监” {\n  角色：决策者\n  诉求 回收率 “坏账回收率”\n}\n\n${numbers.map(chinese).join('\n')}\n版本 V1.0 “首个版本” { 周期：2025-01-06..2025-03-28  容量：120人日  交付：RC-1，RC-2 }\n`;
}
