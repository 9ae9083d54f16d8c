import { mayBeSaid } from '../../analysis/unreadable/said-somewhere.js';
import { isGivenUp } from '../../analysis/planning/given-up.js';
import { director, joined } from '../example-parts.js';
import { recoveryRate, requirementFor } from './metric-examples.js';
import { defineRule } from '../rule.js';

export const metricNotMoved = defineRule({
  code: 'metric-not-moved',
  severity: 'info',
  subject: 'metric',
  documentation: {
    flags: {
      en: 'A metric that no requirement moves. What was dropped or rejected moves nothing.',
      zh: '没有需求影响的指标。已取消、不做的需求不算。',
    },
    why: {
      en: 'A number that nothing on the plan is meant to change will not change.',
      zh: '计划里没有一件事是为了它做的，这个数就不会变。',
    },
    failing: joined(director, recoveryRate(), requirementFor(false)),
    mended: joined(director, recoveryRate(), requirementFor(true)),
  },
  check({ facts }, model, report) {
    if (facts.broken || !facts.name) return;
    const isMoved = model.isUsed(
      facts.name,
      ({ from, reference }) =>
        reference.property === 'moves' && from.facts.kind === 'requirement' && !isGivenUp(from.facts),
    );
    if (isMoved || mayBeSaid('moves', model)) return;
    report({
      at: facts.nameAt,
      message: {
        en: 'No requirement moves {name}. Write it after "moves:" of those that should change it.',
        zh: '没有需求影响 {name}。请在会改变它的需求里写上“影响指标：”。',
      },
      args: { name: facts.name },
    });
  },
});
