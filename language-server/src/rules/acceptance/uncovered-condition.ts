import { missingCoverageRule } from './missing-coverage.js';

export const uncoveredCondition = missingCoverageRule('uncovered-condition', 'condition', {
  several: {
    en: 'No case shows on its own that {rule} depends on these conditions: {points}.{why} Add the missing cases.',
    zh: '没有用例能单独说明规则 {rule} 取决于这些条件：{points}。{why}请补上缺少的用例。',
  },
  documentation: {
    flags: {
      en: 'A condition of a rule that no case shows on its own: a yes or no, a choice, a member of a list, or `otherwise`. A case shows it if the rule would come out differently with this condition, where it stands, the other way round and all others as they are. Both ways are asked for, so that one case has the rule hold and one does not; of a list each member, and what it leaves out.',
      zh: '规则里的条件（是否、枚举、列表中的一项、“其他”）没有用例能单独说明它的作用。其余条件不变，仅把写在那里的这个条件反过来，规则的结论就随之改变，这样的用例才算覆盖。正反两面都要有，因此总有一条用例规则成立、一条不成立；列表要覆盖每一项，以及列表以外的取值。',
    },
    why: {
      en: 'A condition that no case decides may be missing from the product, or be the wrong way round, and all cases still pass. The light bulb writes the missing case.',
      zh: '某个条件漏做了或者做反了，如果没有用例覆盖，验收照样全部通过。点击灯泡即可补上缺少的用例。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-8 "Returns of VIPs are free" {\n  from: RiskDirector\n  acceptance {\n    data vip: yes-no\n    data reason "Reason of the return": one-of Damaged, Wrong, Unwanted\n    rule Free "The return is free" {\n      when: vip or reason in (Damaged, Wrong)\n      then: "no fee is charged"\n    }\n    case A1 normal "A damaged item goes back for free" {\n      given: vip = no, reason = Damaged\n      then: Free\n    }\n    case A2 normal "Others pay" {\n      given: vip = no, reason = Unwanted\n      then: not Free\n    }\n    case A3 normal "A wrong item goes back for free" {\n      given: vip = no, reason = Wrong\n      then: Free\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-8 “会员免费退货” {\n  来源：风控总监\n  验收 {\n    数据 会员：是否\n    数据 原因 “退货原因”：枚举 破损，错发，不想要\n    规则 免费 “免费退货” {\n      当：会员 或 原因 属于 (破损，错发)\n      则：“不收退货费”\n    }\n    用例 A1 正常 “破损免费退” {\n      假如：会员 = 否，原因 = 破损\n      则：免费\n    }\n    用例 A2 正常 “其余要付费” {\n      假如：会员 = 否，原因 = 不想要\n      则：非 免费\n    }\n    用例 A3 正常 “错发免费退” {\n      假如：会员 = 否，原因 = 错发\n      则：免费\n    }\n  }\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-8 "Returns of VIPs are free" {\n  from: RiskDirector\n  acceptance {\n    data vip: yes-no\n    data reason "Reason of the return": one-of Damaged, Wrong, Unwanted\n    rule Free "The return is free" {\n      when: vip or reason in (Damaged, Wrong)\n      then: "no fee is charged"\n    }\n    case A1 normal "A damaged item goes back for free" {\n      given: vip = no, reason = Damaged\n      then: Free\n    }\n    case A2 normal "Others pay" {\n      given: vip = no, reason = Unwanted\n      then: not Free\n    }\n    case A3 normal "A wrong item goes back for free" {\n      given: vip = no, reason = Wrong\n      then: Free\n    }\n    case A4 normal "A VIP pays nothing" {\n      given: vip = yes, reason = Unwanted\n      then: Free\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-8 “会员免费退货” {\n  来源：风控总监\n  验收 {\n    数据 会员：是否\n    数据 原因 “退货原因”：枚举 破损，错发，不想要\n    规则 免费 “免费退货” {\n      当：会员 或 原因 属于 (破损，错发)\n      则：“不收退货费”\n    }\n    用例 A1 正常 “破损免费退” {\n      假如：会员 = 否，原因 = 破损\n      则：免费\n    }\n    用例 A2 正常 “其余要付费” {\n      假如：会员 = 否，原因 = 不想要\n      则：非 免费\n    }\n    用例 A3 正常 “错发免费退” {\n      假如：会员 = 否，原因 = 错发\n      则：免费\n    }\n    用例 A4 正常 “会员不付费” {\n      假如：会员 = 是，原因 = 不想要\n      则：免费\n    }\n  }\n}\n',
    },
  },
});
