import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const audit: Example = {
  en: 'stakeholder InternalAudit "Internal audit" {\n  role: influencer\n}\n',
  zh: '干系人 内审 “内部审计” {\n  角色：影响者\n}\n',
};
const named = requirementExample('RC-7', { en: '  owner: InternalAudit\n', zh: '  负责人：内审\n' });

export const unusedStakeholder = defineRule({
  code: 'unused-stakeholder',
  severity: 'hint',
  subject: 'stakeholder',
  documentation: {
    flags: {
      en: 'A stakeholder whom nothing names: who asks for nothing, owns nothing, has no concern and nobody reporting to them.',
      zh: '没有任何地方提到的干系人：不是需求的来源或负责人，没有诉求，也不是谁的上级。',
    },
    why: {
      en: 'Either somebody was forgotten when requirements were collected, or the entry is no longer needed.',
      zh: '要么收集需求时漏了这个人，要么这一条已经不需要了。',
    },
    failing: joined(director, audit, requirementExample('RC-7', { en: '', zh: '' })),
    mended: joined(director, audit, named),
  },
  check({ facts }, model, report) {
    // Concerns have a rule of their own.
    if (facts.broken || !facts.name || facts.concerns.length > 0) return;
    if (model.isUsed(facts.name, ({ from }) => from.facts.name !== facts.name || from.facts.kind !== 'stakeholder'))
      return;
    report({
      at: facts.nameAt,
      message: {
        en: 'Nothing names {name}. Write what they ask for ("from:") or own ("owner:"), give them a concern, or take them out.',
        zh: '没有任何地方提到 {name}。请写进需求的“来源”或“负责人”，或者写上诉求；不需要就删掉。',
      },
      args: { name: facts.name },
    });
  },
});
