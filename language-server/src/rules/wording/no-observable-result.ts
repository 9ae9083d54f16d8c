import { defineRule, type Fix } from '../rule.js';
import { isWellFormed } from '../acceptance/readable-acceptance.js';
import { requirementAt } from '../subject-at.js';
import { holderOf, insertMember } from '../../writing/insertion.js';
import { thenLine } from '../../writing/skeletons.js';
import { styleIn } from '../../writing/writing-style.js';
import { startOf } from '../../text/span.js';

export const noObservableResult = defineRule({
  code: 'no-observable-result',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A case that does not say what must be seen.',
      zh: '没有写明应当看到什么结果的用例。',
    },
    why: {
      en: 'Without a result nobody can tell whether the case has passed.',
      zh: '没有结果，就没有人能判断用例是否通过。',
    },
    failing: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  acceptance {\n    case A1 normal "A large order waits" {\n      when: "an order of 1,200,000 is submitted"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  验收 {\n    用例 A1 正常 “大额订单等待审批” {\n      当：“提交 120 万的订单”\n    }\n  }\n}\n',
    },
    mended: {
      en: 'stakeholder RiskDirector "Risk director" {\n  role: decision-maker\n}\n\nrequirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  acceptance {\n    case A1 normal "A large order waits" {\n      when: "an order of 1,200,000 is submitted"\n      then: "an approval task exists"\n    }\n  }\n}\n',
      zh: '干系人 风控总监 “风控总监” {\n  角色：决策者\n}\n\n需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  验收 {\n    用例 A1 正常 “大额订单等待审批” {\n      当：“提交 120 万的订单”\n      则：“生成审批任务”\n    }\n  }\n}\n',
    },
  },
  check(requirement, model, report) {
    const { facts } = requirement;
    for (const { name, nameAt, then, broken } of facts.acceptance?.cases ?? []) {
      if (broken || then?.length) continue;
      // The result may stand where a missing brace has put it.
      if (!isWellFormed(requirement, model)) return;
      report({
        at: nameAt,
        message: name
          ? {
              en: 'Case {name} does not say what must be seen. Add "then:" with a text or the name of a rule.',
              zh: '用例 {name} 没有写明应当看到什么。请加上“则：”，写出结果或规则名称。',
            }
          : {
              en: 'This case does not say what must be seen. Add "then:" with a text or the name of a rule.',
              zh: '这条用例没有写明应当看到什么。请加上“则：”，写出结果或规则名称。',
            },
        args: { name },
      });
    }
  },
  fixes(finding, { model, text }): Fix[] {
    const cases = requirementAt(finding, model)?.acceptance?.cases ?? [];
    const found = cases.find(({ nameAt }) => startOf(nameAt) === startOf(finding.at));
    if (!found) return [];
    const style = styleIn(finding.uri, { model, text });
    const insertion = insertMember(text(finding.uri), holderOf(found), [thenLine('case', style)], 'end');
    if (!insertion) return [];
    return [
      {
        title: { en: 'Add a result to fill in', zh: '加上待填写的结果' },
        changes: [{ uri: finding.uri, ...insertion }],
      },
    ];
  },
});
