import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { withMinors } from '../../analysis/schedule/deliveries.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const requirement = joined(
  director,
  requirementExample('RC-7', { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' }),
);
const version = (delivers: Example): Example => ({
  en: `version V1.0 "First release" {\n  window: 2025-03-03..2025-03-28\n${delivers.en}}\n`,
  zh: `版本 V1.0 “首个版本” {\n  周期：2025-03-03..2025-03-28\n${delivers.zh}}\n`,
});

export const emptyVersion = defineRule({
  code: 'empty-version',
  severity: 'info',
  subject: 'version',
  documentation: {
    flags: {
      en: 'A version that delivers nothing and holds no other versions.',
      zh: '没有交付任何需求、也不含小版本的版本。',
    },
    why: {
      en: 'A date on the roadmap without contents promises something that nobody is working on.',
      zh: '路线图上只有日期没有内容，等于许诺了没有人在做的事。',
    },
    failing: joined(requirement, version({ en: '', zh: '' })),
    mended: joined(requirement, version({ en: '  delivers: RC-7\n', zh: '  交付：RC-7\n' })),
  },
  check(version, model, report) {
    const { facts } = version;
    if (
      facts.broken ||
      !facts.name ||
      facts.delivers?.length ||
      isUnreadable(facts, 'delivers') ||
      withMinors(version, model).length > 1
    )
      return;
    report({
      at: facts.nameAt,
      message: {
        en: '{name} delivers nothing yet. Add "delivers:" with its requirements, or take the version out.',
        zh: '{name} 还没有要交付的需求。请加上“交付：”和需求，或者去掉这个版本。',
      },
      args: { name: facts.name },
    });
  },
});
