import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { director, joined } from '../example-parts.js';
import { recoveryRate, requirementFor } from './metric-examples.js';
import { defineRule, type Example } from '../rule.js';

const goal = (metric: Example): Example => ({
  en: `goal MoreRecovery "Recover more, within the rules" {${metric.en}}\n`,
  zh: `目标 提高回收 “合规地提高坏账回收率” {${metric.zh}}\n`,
});

export const goalWithoutMetric = defineRule({
  code: 'goal-without-metric',
  severity: 'info',
  subject: 'goal',
  documentation: {
    flags: {
      en: 'A goal that no metric measures. A goal that only holds other goals is measured by theirs.',
      zh: '没有衡量指标的目标。由几个子目标组成的，看子目标的指标。',
    },
    why: {
      en: 'Without a number nobody can say afterwards whether it was reached.',
      zh: '没有数字，事后就说不清目标有没有达成。',
    },
    failing: joined(
      director,
      requirementFor(false),
      goal({ en: '\n  note: "from the yearly plan"\n', zh: '\n  备注：“来自年度规划”\n' }),
    ),
    mended: joined(
      director,
      goal({ en: '\n  measured-by: RecoveryRate\n', zh: '\n  衡量指标：回收率\n' }),
      recoveryRate(),
      requirementFor(true),
    ),
  },
  check({ facts }, model, report) {
    if (facts.broken || !facts.name || facts.measuredBy?.length || isUnreadable(facts, 'measured-by')) return;
    const { name } = facts;
    if (model.isUsed(name, ({ from, reference }) => reference.property === 'part-of' && from.facts.name !== name))
      return;
    report({
      at: facts.nameAt,
      message: {
        en: 'Nothing measures {name}. Add "measured-by:" with a metric.',
        zh: '{name} 没有衡量指标。请加上“衡量指标：”和指标。',
      },
      args: { name },
    });
  },
});
