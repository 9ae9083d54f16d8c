import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { director, joined } from '../example-parts.js';
import { recoveryRate, requirementFor } from './metric-examples.js';
import { defineRule } from '../rule.js';

export const metricWithoutBaseline = defineRule({
  code: 'metric-without-baseline',
  severity: 'warning',
  subject: 'metric',
  documentation: {
    flags: { en: 'A metric without the value that it had before.', zh: '没有写基线的指标。' },
    why: {
      en: 'Without a before there is no improvement afterwards, and the old value can hardly be measured any more once the release is out.',
      zh: '没有上线前的数，就说不出上线后好了多少；而且一上线，旧的数就很难再量了。',
    },
    failing: joined(director, recoveryRate('baseline'), requirementFor(true)),
    mended: joined(director, recoveryRate(), requirementFor(true)),
  },
  check({ facts }, _model, report) {
    if (facts.broken || !facts.name || facts.baseline || isUnreadable(facts, 'baseline')) return;
    report({
      at: facts.nameAt,
      message: {
        en: '{name} has no value to start from. Measure it now, and write it after "baseline:".',
        zh: '{name} 没有基线。请现在就量一次，写在“基线：”后面。',
      },
      args: { name: facts.name },
    });
  },
});
