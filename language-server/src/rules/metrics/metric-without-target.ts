import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { director, joined } from '../example-parts.js';
import { recoveryRate, requirementFor } from './metric-examples.js';
import { defineRule } from '../rule.js';

export const metricWithoutTarget = defineRule({
  code: 'metric-without-target',
  severity: 'warning',
  subject: 'metric',
  documentation: {
    flags: { en: 'A metric without the value that it is to reach.', zh: '没有写目标值的指标。' },
    why: {
      en: 'Without a target any result is a success, and none is.',
      zh: '没有目标值，什么结果都可以说成功，也都可以说不成功。',
    },
    failing: joined(director, recoveryRate('target'), requirementFor(true)),
    mended: joined(director, recoveryRate(), requirementFor(true)),
  },
  check({ facts }, _model, report) {
    if (facts.broken || !facts.name || facts.target || isUnreadable(facts, 'target')) return;
    report({
      at: facts.nameAt,
      message: {
        en: '{name} has no value to reach. Agree on one, and write it after "target:".',
        zh: '{name} 没有目标值。请商定一个，写在“目标值：”后面。',
      },
      args: { name: facts.name },
    });
  },
});
