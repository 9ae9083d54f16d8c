import { ruleStatements, type RuleStatement } from '../../analysis/coverage/case-agreement.js';
import type { CaseFacts } from '../../facts/facts.js';
import { largeOrdersWith } from './acceptance-examples.js';
import { caseWord, readableCoverage } from './readable-acceptance.js';
import { defineRule } from '../rule.js';
import { listOf, same } from '../../locale/words-of-the-language.js';

export const caseUndecided = defineRule({
  code: 'case-undecided',
  severity: 'info',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A case that names a rule but does not set all the data that the rule depends on.',
      zh: '用例写到了某条规则，却没有给全判断这条规则所需的数据。',
    },
    why: {
      en: 'Whether the rule holds is then up to whoever runs the case, and the case proves nothing about it.',
      zh: '规则成不成立要看执行的人怎么填，这条用例就证明不了什么。',
    },
    failing: largeOrdersWith(
      ['case A3 exception { given: "the approval service is down"  then: LargeOrder, "the order is kept" }'],
      ['用例 A3 异常 { 假如：“审批服务不可用”  则：大额订单，“订单保留” }'],
    ),
    mended: largeOrdersWith(
      [
        'case A3 exception { given: "the approval service is down", amount = 1_200_000  then: LargeOrder, "the order is kept" }',
      ],
      ['用例 A3 异常 { 假如：“审批服务不可用”，金额 = 120万  则：大额订单，“订单保留” }'],
    ),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage) return;
    const open = new Map<CaseFacts, RuleStatement[]>();
    for (const statement of ruleStatements(coverage)) {
      const { case: found, rule, verdict } = statement;
      if (verdict !== 'undecided' || found.broken || rule.broken) continue;
      // A field that is set to something impossible is not left open.
      const written = new Set(found.given?.flatMap((each) => (each.is === 'assignment' ? [each.field.name] : [])));
      if (statement.openFields.some((field) => written.has(field))) continue;
      open.set(found, [...(open.get(found) ?? []), statement]);
    }
    for (const [found, statements] of open) {
      const [first] = statements;
      if (!first) continue;
      const fields = new Set(statements.flatMap(({ openFields }) => openFields));
      const rules = new Set(statements.map(({ rule }) => rule.name));
      report({
        at: first.outcome.at,
        message: {
          en: '{case} does not say what {fields} is, so nobody can tell whether {rules} holds. Add it to "given:".',
          zh: '{case} 没有给出 {fields}，无法判断 {rules} 是否成立。请在“假如：”里补上。',
        },
        args: {
          case: caseWord(found),
          fields: listOf([...fields].map(same)),
          rules: listOf([...rules].map(same)),
        },
      });
    }
  },
});
