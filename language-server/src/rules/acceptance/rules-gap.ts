import { ruleSetFindings } from '../../analysis/coverage/rule-set-findings.js';
import { shownAssignments } from '../../analysis/coverage/shown-words.js';
import { acceptanceExample } from './acceptance-examples.js';
import { hasReadableRules, isWellFormed, readableCoverage } from './readable-acceptance.js';
import { defineRule } from '../rule.js';

/** Two rules on both sides of 1,000, and what is expected there. */
const around = (sign: string, expected: readonly [en: string, zh: string]) =>
  acceptanceExample({
    en: [
      'complete: yes',
      'data amount "Order amount": integer 0..1_000_000',
      'rule Small { when: amount < 1_000  then: "the order passes at once" }',
      `rule Large { when: amount ${sign} 1_000  then: "the order waits for approval" }`,
      'case A1 normal { given: amount = 999  then: Small }',
      `case A2 boundary { given: amount = 1_000  then: ${expected[0]} }`,
      'case A3 boundary { given: amount = 1_001  then: Large }',
    ],
    zh: [
      '完备：是',
      '数据 金额 “订单金额”：整数 0..100万',
      '规则 小额 { 当：金额 < 1000  则：“直接放行” }',
      `规则 大额 { 当：金额 ${sign} 1000  则：“等待审批” }`,
      '用例 A1 正常 { 假如：金额 = 999  则：小额 }',
      `用例 A2 边界 { 假如：金额 = 1000  则：${expected[1]} }`,
      '用例 A3 边界 { 假如：金额 = 1001  则：大额 }',
    ],
  });

export const rulesGap = defineRule({
  code: 'rules-gap',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'Data for which no rule holds although "complete: yes" promises that there is none. The message names such data.',
      zh: '写了“完备：是”，却有数据不满足任何一条规则。提示里会给出这样的数据。',
    },
    why: {
      en: 'Nobody has said what happens then, and whoever builds it will have to guess.',
      zh: '这种情况该怎么办没有人说过，开发只能猜。',
    },
    failing: around('>', ['not Small', '非 小额']),
    mended: around('>=', ['Large', '大额']),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    const complete = requirement.facts.acceptance?.complete;
    if (!coverage || !complete || !hasReadableRules(coverage)) return;
    const { gap } = ruleSetFindings(coverage);
    if (!gap || !isWellFormed(requirement, model)) return;
    report({
      at: complete.at,
      message: {
        en: 'No rule holds for {data}, but "complete: yes" says that one always does. Add a rule for this, such as one with "when: otherwise", or correct a condition.',
        zh: '{data} 时没有一条规则成立，而“完备：是”要求任何情况都有规则成立。请为这种情况加一条规则（例如“当：其他”），或者改正某个条件。',
      },
      args: { data: gap.length > 0 ? shownAssignments(gap) : { en: 'any data', zh: '任何数据' } },
    });
  },
});
