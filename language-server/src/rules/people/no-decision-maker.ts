import type { StakeholderFacts } from '../../facts/facts.js';
import type { Declared } from '../../model/project-model.js';
import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const requirement = requirementExample('RC-7', { en: '', zh: '' });
const undecided: Example = {
  en: director.en.replace('decision-maker', 'manager'),
  zh: director.zh.replace('决策者', '管理者'),
};

export const noDecisionMaker = defineRule({
  code: 'no-decision-maker',
  severity: 'info',
  subject: 'whole-project',
  documentation: {
    flags: {
      en: 'A project that lists stakeholders, none of whom decides.',
      zh: '项目写了干系人，但没有一个是决策者。',
    },
    why: {
      en: 'Somebody’s money or result is at stake. If it is not known whose, the plan is agreed with the wrong people.',
      zh: '总有人要为投入和结果负责。不知道是谁，方案就会找错人确认。',
    },
    failing: joined(undecided, requirement),
    mended: joined(director, requirement),
  },
  check(_, model, report) {
    const stakeholders = model.all('stakeholder');
    const [first] = stakeholders;
    const mayDecide = ({ facts }: Declared<StakeholderFacts>) =>
      facts.broken || facts.role?.value === 'decision-maker' || isUnreadable(facts, 'role');
    if (!first || stakeholders.some(mayDecide)) return;
    const { uri, facts } = first;
    report({
      uri,
      at: facts.nameAt,
      message: {
        en: 'None of the stakeholders decides. Add "role: decision-maker" to the one who does, or add that person.',
        zh: '干系人里没有决策者。请给拍板的人写上“角色：决策者”，或者新增这个人。',
      },
    });
  },
});
