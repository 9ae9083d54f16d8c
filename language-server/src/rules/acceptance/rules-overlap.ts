import { ruleSetFindings } from '../../analysis/coverage/rule-set-findings.js';
import { shownAssignments } from '../../analysis/coverage/shown-words.js';
import type { RuleFacts } from '../../facts/facts.js';
import { acceptanceExample } from './acceptance-examples.js';
import { hasReadableRules, readableCoverage, ruleWord } from './readable-acceptance.js';
import { defineRule } from '../rule.js';

/** Two rules that meet at 1,000. */
const meeting = (sign: string) =>
  acceptanceExample({
    en: [
      'policy: unique',
      'data amount "Order amount": integer 0..1_000_000',
      'rule Small { when: amount <= 1_000  then: "the order passes at once" }',
      `rule Large { when: amount ${sign} 1_000  then: "the order waits for approval" }`,
      'case A1 normal { given: amount = 999  then: Small }',
      'case A2 boundary { given: amount = 1_000  then: Small }',
      'case A3 boundary { given: amount = 1_001  then: Large }',
    ],
    zh: [
      '命中策略：唯一',
      '数据 金额 “订单金额”：整数 0..100万',
      '规则 小额 { 当：金额 <= 1000  则：“直接放行” }',
      `规则 大额 { 当：金额 ${sign} 1000  则：“等待审批” }`,
      '用例 A1 正常 { 假如：金额 = 999  则：小额 }',
      '用例 A2 边界 { 假如：金额 = 1000  则：小额 }',
      '用例 A3 边界 { 假如：金额 = 1001  则：大额 }',
    ],
  });

export const rulesOverlap = defineRule({
  code: 'rules-overlap',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'Two rules that hold for the same data although "policy: unique" allows only one. The message names such data.',
      zh: '“命中策略：唯一”只允许一条规则成立，而有两条规则在同样的数据下都成立。提示里会给出这样的数据。',
    },
    why: {
      en: 'For this data there are two answers, and the product will give one of them by chance.',
      zh: '遇到这样的数据就有两个答案，产品给出哪一个全凭运气。',
    },
    failing: meeting('>='),
    mended: meeting('>'),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage || coverage.rules.length < 2 || !hasReadableRules(coverage)) return;
    const { overlaps } = ruleSetFindings(coverage);
    // One finding for each later rule: a rule that is too wide overlaps with many.
    for (const later of new Set(overlaps.map(({ rules }) => rules[1]))) {
      const own = overlaps.filter(({ rules }) => rules[1] === later);
      const [first, ...others] = own;
      if (!first) continue;
      report({
        at: later.nameAt,
        message:
          others.length === 0
            ? {
                en: 'For {data} both {first} and {rule} hold, but "policy: unique" allows only one. Change one of the conditions, or the policy.',
                zh: '{data} 时，规则 {first} 和 {rule} 同时成立，而“命中策略：唯一”只允许一条成立。请修改其中一个条件，或者修改命中策略。',
              }
            : {
                en: 'For {data} both {first} and {rule} hold, but "policy: unique" allows only one; {rule} overlaps with {count} more. Change the conditions, or the policy.',
                zh: '{data} 时，规则 {first} 和 {rule} 同时成立，而“命中策略：唯一”只允许一条成立；{rule} 还与另外 {count} 条规则重叠。请修改条件，或者修改命中策略。',
              },
        args: {
          data: dataWord(first.witness),
          first: ruleWord(first.rules[0]),
          rule: ruleWord(later),
          count: String(others.length),
        },
        related: own.map(
          ({ rules: [other], witness }: { rules: readonly [RuleFacts, RuleFacts]; witness: Witness }) => ({
            uri: requirement.uri,
            at: other.nameAt,
            message: { en: '{other} holds for {data} too.', zh: '{data} 时 {other} 也成立。' },
            args: { other: ruleWord(other), data: dataWord(witness) },
          }),
        ),
      });
    }
  },
});

type Witness = Parameters<typeof shownAssignments>[0];

const dataWord = (witness: Witness) =>
  witness.length > 0 ? shownAssignments(witness) : { en: 'any data', zh: '任何数据' };
