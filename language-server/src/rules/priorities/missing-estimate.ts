import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { deliveriesOf } from '../../analysis/schedule/deliveries.js';
import { isReleased } from '../../analysis/schedule/release.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const version: Example = {
  en: 'version V1.0 "First release" {\n  delivers: RC-7\n}\n',
  zh: '版本 V1.0 “首个版本” {\n  交付：RC-7\n}\n',
};

export const missingEstimate = defineRule({
  code: 'missing-estimate',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement that a version is to deliver, but whose effort is not written down. What is released already needs no estimate.',
      zh: '需求排进了版本，却没有写成本。已上线的不需要再估。',
    },
    why: {
      en: 'Without the effort the version looks emptier than it is, and its date is a guess.',
      zh: '没有成本，版本看起来就比实际空，上线日期只能靠猜。',
    },
    failing: joined(director, requirementExample('RC-7', { en: '', zh: '' }), version),
    mended: joined(
      director,
      requirementExample('RC-7', { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' }),
      version,
    ),
  },
  check({ facts }, model, report) {
    if (facts.broken || !facts.name || facts.effort || isUnreadable(facts, 'effort')) return;
    if (isDeclined(facts) || facts.status?.value === 'released') return;
    const delivery = deliveriesOf(facts.name, model).find(({ version }) => !isReleased(version, model));
    if (!delivery) return;
    report({
      at: facts.nameAt,
      message: {
        en: '{name} is planned for {version} without an estimate. Add "effort:", such as 5 person-days.',
        zh: '{name} 已排入 {version}，却没有估算成本。请加上“成本：”，例如 5 人日。',
      },
      args: { name: facts.name, version: delivery.version.facts.name },
      related: [
        {
          uri: delivery.version.uri,
          at: delivery.use.at,
          message: { en: '{name} is delivered here.', zh: '{name} 在这里交付。' },
          args: { name: facts.name },
        },
      ],
    });
  },
});
