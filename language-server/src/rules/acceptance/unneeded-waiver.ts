import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { type UnneededWaiver, unneededWaivers } from '../../analysis/coverage/unneeded-waivers.js';
import type { RequirementFacts } from '../../facts/facts.js';
import type { Wording, WordingArgs } from '../../locale/language.js';
import { rankOf } from '../../model/project-config.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { acceptanceExample, largeOrders } from './acceptance-examples.js';
import { isWellFormed, readableCoverage } from './readable-acceptance.js';
import { defineRule, type Fix } from '../rule.js';
import { requirementAt } from '../subject-at.js';
import { valueWord } from '../../locale/words-of-the-language.js';
import { startOf } from '../../text/span.js';
import { removal } from '../../writing/insertion.js';

const ofPriority = (en: readonly string[], zh: readonly string[]) =>
  acceptanceExample(
    { en: [...largeOrders.en, ...en], zh: [...largeOrders.zh, ...zh] },
    { en: ['priority: P1'], zh: ['优先级：P1'] },
  );
const exceptionCase = {
  en: 'case A3 exception { given: "the approval service is down"  then: "the order is kept" }',
  zh: '用例 A3 异常 { 假如：“审批服务不可用”  则：“订单保留” }',
};

export const unneededWaiver = defineRule({
  code: 'unneeded-waiver',
  severity: 'hint',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A waiver for something that is not asked for, or that cases cover anyway.',
      zh: '豁免了并不要求的内容，或者用例其实已经覆盖的内容。',
    },
    why: {
      en: 'Reports list every waiver as a gap that was accepted. One that excuses nothing makes the product look worse than it is.',
      zh: '报告会把每条豁免列为“已接受的缺口”。没有作用的豁免让产品看上去比实际差。',
    },
    failing: ofPriority(
      [exceptionCase.en, 'waive exception because "the service is not ours"'],
      [exceptionCase.zh, '豁免 异常 因为 “服务由别的团队负责”'],
    ),
    mended: ofPriority([exceptionCase.en], [exceptionCase.zh]),
  },
  check(requirement, model, report) {
    for (const unneeded of unneededIn(requirement, model)) {
      const { waiver } = unneeded;
      const { message, args } = wordsOf(unneeded, requirement.facts);
      report({ at: waiver.nameAt, message, args });
    }
  },
  fixes({ uri, at }, { model, text }): Fix[] {
    const waivers = requirementAt({ uri, at }, model)?.acceptance?.waivers ?? [];
    const found = waivers.find(({ nameAt }) => startOf(nameAt) === startOf(at));
    if (!found) return [];
    return [
      {
        title: { en: 'Remove this waiver', zh: '删除这条豁免' },
        changes: [{ uri, ...removal(text(uri), found.span) }],
      },
    ];
  },
});

/** The waivers of a requirement that excuse nothing, as far as its text can be relied on. */
export function unneededIn(requirement: Declared<RequirementFacts>, model: ModelReader): readonly UnneededWaiver[] {
  const { facts } = requirement;
  const { acceptance } = facts;
  if (!acceptance || acceptance.waivers.length === 0 || facts.broken || acceptance.broken) return [];
  // What is put off needs no cases for now; a waiver waits with it. An unknown priority is a finding of its own.
  if (isDeclined(facts) || (facts.priority && rankOf(model.config, facts.priority.value) === undefined)) return [];
  if ([acceptance.rules, acceptance.cases, acceptance.fields].some((parts) => parts.some(({ broken }) => broken)))
    return [];
  const coverage = readableCoverage(requirement, model);
  const unneeded = unneededWaivers(facts, model.config, coverage);
  const certain = unneeded.filter(({ waiver }) => !waiver.broken && waiver.name);
  return certain.length > 0 && isWellFormed(requirement, model) ? certain : [];
}

function wordsOf(
  { waiver, why }: UnneededWaiver,
  { name, priority }: RequirementFacts,
): { readonly message: Wording; readonly args: WordingArgs } {
  const word = valueWord('caseClass', waiver.name);
  switch (why) {
    case 'class-present':
      return {
        message: {
          en: '{name} has a case of the class "{word}", so that there is nothing to waive. Remove the waiver.',
          zh: '{name} 已经有“{word}”用例，没有什么要豁免的。请删掉这条豁免。',
        },
        args: { name, word },
      };
    case 'class-not-required':
      if (waiver.class === 'boundary')
        return {
          message: {
            en: '{name} does not need a boundary case, so that there is nothing to waive. Remove the waiver.',
            zh: '{name} 不要求有“边界”用例，没有什么要豁免的。请删掉这条豁免。',
          },
          args: { name },
        };
      return {
        message: priority
          ? {
              en: 'Priority {priority} does not ask for a case of the class "{word}", so that there is nothing to waive. Remove the waiver.',
              zh: '优先级 {priority} 不要求有“{word}”用例，没有什么要豁免的。请删掉这条豁免。',
            }
          : {
              en: '{name} has no priority, and without one no case of the class "{word}" is asked for. Remove the waiver, or write the priority.',
              zh: '{name} 没有写优先级，因此不要求有“{word}”用例。请删掉这条豁免，或者写上优先级。',
            },
        args: { name, word, priority: priority?.value ?? '' },
      };
    case 'rule-without-points':
      return {
        message: {
          en: 'No data makes a difference to {rule}, so that there is nothing to test and nothing to waive. Remove the waiver, or correct the condition.',
          zh: '任何数据都改变不了 {rule} 的结果，没有什么要测、也没有什么要豁免的。请删掉这条豁免，或者改正条件。',
        },
        args: { rule: waiver.name },
      };
    case 'rule-covered':
      return {
        message: {
          en: 'The cases cover all of {rule}, so that there is nothing to waive. Remove the waiver.',
          zh: '用例已经完整覆盖 {rule}，没有什么要豁免的。请删掉这条豁免。',
        },
        args: { rule: waiver.name },
      };
  }
}
