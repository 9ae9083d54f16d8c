import { ruleSetFindings } from '../../analysis/coverage/rule-set-findings.js';
import { shownCondition, yesNoIn } from '../../analysis/coverage/shown-words.js';
import { acceptanceExample } from './acceptance-examples.js';
import { hasReadableRules, hasWrongValue, readableCoverage, ruleWord } from './readable-acceptance.js';
import { decidedByRanges } from './ranges-in-words.js';
import { defineRule } from '../rule.js';

/** A rule about levels with a condition, and what is expected for gold and silver. */
const levels = (en: string, zh: string, expected: readonly [en: string, zh: string]) =>
  acceptanceExample({
    en: [
      'data level "Level of the customer": one-of Gold, Silver, Bronze',
      'rule Fee "A fee is charged" {',
      `  when: ${en}`,
      '  then: "a fee is charged"',
      '}',
      `case A1 normal { given: level = Gold  then: ${expected[0]} }`,
      `case A2 normal { given: level = Silver  then: ${expected[0]} }`,
      'case A3 normal { given: level = Bronze  then: Fee }',
    ],
    zh: [
      '数据 等级 “客户等级”：枚举 金，银，铜',
      '规则 收费 “收取手续费” {',
      `  当：${zh}`,
      '  则：“收取手续费”',
      '}',
      `用例 A1 正常 { 假如：等级 = 金  则：${expected[1]} }`,
      `用例 A2 正常 { 假如：等级 = 银  则：${expected[1]} }`,
      '用例 A3 正常 { 假如：等级 = 铜  则：收费 }',
    ],
  });

export const ruleAlwaysFires = defineRule({
  code: 'rule-always-fires',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A rule that holds whatever the data is.',
      zh: '不管数据是什么都成立的规则。',
    },
    why: {
      en: 'A condition that excludes nothing is no condition. Often an "or" between two "not equal" should be an "and".',
      zh: '什么都排除不了的条件等于没有条件。常见原因是两个“不等于”之间把“且”写成了“或”。',
    },
    failing: levels('level != Gold or level != Silver', '等级 != 金 或 等级 != 银', [
      '"no fee is charged"',
      '“不收手续费”',
    ]),
    mended: levels('level != Gold and level != Silver', '等级 != 金 且 等级 != 银', ['not Fee', '非 收费']),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage || coverage.rules.length === 0 || !hasReadableRules(coverage)) return;
    for (const rule of ruleSetFindings(coverage).alwaysFires) {
      if (!rule.when || hasWrongValue(coverage, rule)) continue;
      const decided = decidedByRanges(coverage, rule, 'alwaysFires', requirement);
      if (decided) {
        report({
          message: {
            en: '{rule} always holds: {ranges}, and all such data satisfies {condition}. Correct the condition, or the range.',
            zh: '{rule} 总是成立：{ranges}，任何取值都满足 {condition}。请改正条件，或者改正范围。',
          },
          ...decided,
        });
        continue;
      }
      report({
        at: rule.when.at,
        message:
          rule.when.is === 'otherwise'
            ? {
                en: '{rule} always holds: no other rule ever does. Write a condition, or check the other rules.',
                zh: '{rule} 总是成立：没有其他规则会成立。请写出条件，或者检查其他规则。',
              }
            : {
                en: '{rule} always holds: all data satisfies {condition}. Correct the condition.',
                zh: '{rule} 总是成立：任何数据都满足 {condition}。请改正条件。',
              },
        args: { rule: ruleWord(rule), condition: shownCondition(rule.when, true, yesNoIn(coverage)) },
      });
    }
  },
});
