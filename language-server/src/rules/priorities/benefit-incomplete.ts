import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { missingOfBenefit, type ScoreInput } from '../../analysis/ranking/missing-inputs.js';
import type { RequirementFacts } from '../../facts/facts.js';
import type { ModelReader } from '../../model/project-model.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';
import { keyword, listOf } from '../../locale/words-of-the-language.js';

const project: Example = {
  en: 'project "Order risk control" {\n  currency: "CNY"\n  day-rate: 1500\n}\n',
  zh: '项目 “订单风控” {\n  货币：“元”\n  人日单价：1500\n}\n',
};
const benefit = (probability: Example): Example => ({
  en: `  effort: 5 person-days\n  benefit {\n    per-use: 200_000\n    reach: 12\n${probability.en}  }\n`,
  zh: `  成本：5人日\n  收益 {\n    单次收益：20万\n    影响范围：12\n${probability.zh}  }\n`,
});

export const benefitIncomplete = defineRule({
  code: 'benefit-incomplete',
  severity: 'info',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A benefit that lacks one of its three numbers. Where the project has a day rate, or ranks by benefit, also one whose return on investment cannot be worked out: no effort, or no day rate. Declined requirements are not checked.',
      zh: '收益的三个数字没有写全。项目写了人日单价，或者按收益排序时，还检查能不能算出投资回报：缺成本，或者缺人日单价。已取消、暂缓、不做的需求不检查。',
    },
    why: {
      en: 'Benefit = per use × reach × probability; return on investment = benefit ÷ (effort × day rate). With one number missing there is no result, and the requirement is not compared with the others.',
      zh: '收益 = 单次收益 × 影响范围 × 发生概率；投资回报 = 收益 ÷（成本 × 人日单价）。缺一个数就算不出来，也没法和别的需求比。',
    },
    failing: joined(project, director, requirementExample('RC-7', benefit({ en: '', zh: '' }))),
    mended: joined(
      project,
      director,
      requirementExample('RC-7', benefit({ en: '    probability: 30%\n', zh: '    发生概率：30%\n' })),
    ),
  },
  check({ facts }, model, report) {
    const { benefit: written } = facts;
    if (!written || written.broken || facts.broken || isDeclined(facts)) return;
    const missing = missingOfBenefit(written).filter((input) => !isUnreadable(written, input));
    if (missing.length > 0) {
      report({
        at: written.nameAt,
        message: {
          en: 'The benefit of {name} cannot be worked out without {missing}. Benefit = per use × reach × probability.',
          zh: '{name} 的收益算不出来，缺少{missing}。收益 = 单次收益 × 影响范围 × 发生概率。',
        },
        args: { name: facts.name, missing: wordsOf(missing) },
      });
      return;
    }
    if (written.unreadable) return;
    const forReturn = missingForReturn(facts, model);
    if (forReturn.length === 0) return;
    report({
      at: written.nameAt,
      message: {
        en: 'The return on the benefit of {name} cannot be worked out without {missing}. Return = benefit ÷ (effort × day rate of the project).',
        zh: '{name} 的投资回报算不出来，缺少{missing}。投资回报 = 收益 ÷（成本 × 项目的人日单价）。',
      },
      args: { name: facts.name, missing: wordsOf(forReturn) },
    });
  },
});

function missingForReturn(facts: RequirementFacts, model: ModelReader): readonly ScoreInput[] {
  const { effort } = facts;
  const project = model.all('project')[0]?.facts;
  const dayRate = project?.dayRate?.value;
  if (!dayRate && model.config.score !== 'benefit') return [];
  const lacksEffort = !(effort && effort.days > 0) && !isUnreadable(facts, 'effort');
  const lacksDayRate = !dayRate && !isUnreadable(project, 'day-rate');
  return [...(lacksEffort ? (['effort'] as const) : []), ...(lacksDayRate ? (['day-rate'] as const) : [])];
}

const wordsOf = (inputs: readonly ScoreInput[]) =>
  listOf(
    inputs.map((input) => {
      const { en, zh } = keyword(input, homeOf(input));
      return { en: `"${en}"`, zh: `“${zh}”` };
    }),
    'and',
  );

const homeOf = (input: ScoreInput) =>
  input === 'day-rate' ? 'project' : input === 'effort' ? 'requirement' : 'benefit';
