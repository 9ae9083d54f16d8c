import { excludingConditions } from '../../analysis/coverage/excluding-conditions.js';
import { ruleSetFindings } from '../../analysis/coverage/rule-set-findings.js';
import { shownCondition, yesNoIn } from '../../analysis/coverage/shown-words.js';
import { acceptanceExample } from './acceptance-examples.js';
import { hasReadableRules, hasWrongValue, readableCoverage, ruleWord } from './readable-acceptance.js';
import { decidedByRanges } from './ranges-in-words.js';
import type { RuleFacts } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import { listOf } from '../../locale/words-of-the-language.js';
import { defineRule } from '../rule.js';

/** A rule about levels with a condition, and three cases. */
const levels = (en: string, zh: string, expected: readonly [en: string, zh: string]) =>
  acceptanceExample({
    en: [
      'data level "Level of the customer": one-of Gold, Silver, Bronze',
      'rule Priority "The order goes first" {',
      `  when: ${en}`,
      '  then: "the order goes first"',
      '}',
      `case A1 normal { given: level = Gold  then: ${expected[0]} }`,
      `case A2 normal { given: level = Silver  then: ${expected[0]} }`,
      'case A3 normal { given: level = Bronze  then: not Priority }',
    ],
    zh: [
      '数据 等级 “客户等级”：枚举 金，银，铜',
      '规则 优先 “订单优先处理” {',
      `  当：${zh}`,
      '  则：“订单优先处理”',
      '}',
      `用例 A1 正常 { 假如：等级 = 金  则：${expected[1]} }`,
      `用例 A2 正常 { 假如：等级 = 银  则：${expected[1]} }`,
      '用例 A3 正常 { 假如：等级 = 铜  则：非 优先 }',
    ],
  });

export const ruleNeverFires = defineRule({
  code: 'rule-never-fires',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A rule that holds for no data at all: its condition contradicts itself, or with "policy: first" earlier rules leave nothing over.',
      zh: '任何数据都不成立的规则：条件自相矛盾，或者在“命中策略：首个”下，前面的规则已经把情形占满。',
    },
    why: {
      en: 'What it promises will never happen, which is surely not what was meant. Often an "and" should be an "or".',
      zh: '它承诺的结果永远不会发生，这肯定不是本意。常见原因是把“或”写成了“且”。',
    },
    failing: levels('level = Gold and level = Silver', '等级 = 金 且 等级 = 银', [
      '"the order goes first"',
      '“订单优先处理”',
    ]),
    mended: levels('level in (Gold, Silver)', '等级 属于 (金，银)', ['Priority', '优先']),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage || coverage.rules.length === 0 || !hasReadableRules(coverage)) return;
    for (const { rule, because, earlier } of ruleSetFindings(coverage).neverFires) {
      if (!rule.when || hasWrongValue(coverage, rule)) continue;
      if (because === 'earlier-rules')
        report({
          at: rule.nameAt,
          message: {
            en: '{rule} never takes effect: wherever it holds, {earlier} holds already, and with "policy: first" only the first one counts. Move it up, or narrow the earlier ones.',
            zh: '{rule} 永远轮不到：它成立的地方，{earlier} 已经先成立，而“命中策略：首个”只算第一条。请把它移到前面，或者收窄前面的规则。',
          },
          args: { rule: ruleWord(rule), earlier: namesOf(earlier) },
          related: earlier.map((other) => ({
            uri: requirement.uri,
            at: other.nameAt,
            message:
              earlier.length === 1
                ? { en: '{other} always comes first.', zh: '{other} 总是先成立。' }
                : { en: '{other} sometimes comes first.', zh: '{other} 有时先成立。' },
            args: { other: ruleWord(other) },
          })),
        });
      else {
        const decided = decidedByRanges(coverage, rule, 'neverFires', requirement);
        if (decided) {
          report({
            message: {
              en: '{rule} can never hold: {ranges}, and no such data satisfies {condition}. Correct the condition, or the range.',
              zh: '{rule} 永远不会成立：{ranges}，不可能满足 {condition}。请改正条件，或者放宽范围。',
            },
            ...decided,
          });
          continue;
        }
        const excluding = excludingConditions(coverage, rule);
        if (excluding) {
          const [first, second] = excluding;
          report({
            at: rule.when.at,
            message: {
              en: '{rule} can never hold: {first} and {second} exclude each other. Correct one of them.',
              zh: '{rule} 永远不会成立：{first} 与 {second} 不可能同时满足。请改正其中一个。',
            },
            args: {
              rule: ruleWord(rule),
              first: shownCondition(first, true, yesNoIn(coverage)),
              second: shownCondition(second, true, yesNoIn(coverage)),
            },
          });
          continue;
        }
        report({
          at: rule.when.at,
          message:
            rule.when.is === 'otherwise'
              ? {
                  en: '{rule} can never hold: the other rules leave nothing over. Remove it, or check the other conditions.',
                  zh: '{rule} 永远不会成立：其他规则已经占满了所有情形。请删掉它，或者检查其他规则的条件。',
                }
              : {
                  en: '{rule} can never hold: no data satisfies {condition}. Correct the condition.',
                  zh: '{rule} 永远不会成立：没有数据能满足 {condition}。请改正条件。',
                },
          args: { rule: ruleWord(rule), condition: shownCondition(rule.when, true, yesNoIn(coverage)) },
        });
      }
    }
  },
});

/** The first few of some rules, as either of them: `A or B`, `A, B, C or 3 more`. */
function namesOf(rules: readonly RuleFacts[]): Wording {
  const further = rules.length - mostNamed;
  const named = rules.slice(0, mostNamed).map(ruleWord);
  return listOf(further > 0 ? [...named, { en: `one of ${further} more`, zh: `另外 ${further} 条规则之一` }] : named);
}
const mostNamed = 3;
