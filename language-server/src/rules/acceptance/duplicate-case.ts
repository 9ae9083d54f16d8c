import { duplicateCases } from '../../analysis/coverage/duplicate-cases.js';
import type { AcceptanceFacts, CaseFacts } from '../../facts/facts.js';
import { largeOrdersWith } from './acceptance-examples.js';
import { caseWord } from './readable-acceptance.js';
import { defineRule, type Fix } from '../rule.js';
import { requirementAt } from '../subject-at.js';
import { endsOf, startOf } from '../../text/span.js';
import { removal } from '../../writing/insertion.js';

export const duplicateCase = defineRule({
  code: 'duplicate-case',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A case with the same class, the same data, the same steps and the same results as an earlier one.',
      zh: '与前面某条用例类别、数据、操作、结果都相同的用例。',
    },
    why: {
      en: 'It is run twice and shows nothing new. Mostly it was copied, and the value that matters was never changed.',
      zh: '多执行一遍，什么新东西也验证不了。多半是复制之后忘了改关键的那个值。',
    },
    failing: largeOrdersWith(
      ['case A3 normal "A very large order" { given: amount = 1_000_001  then: LargeOrder }'],
      ['用例 A3 正常 “特大额订单” { 假如：金额 = 1000001  则：大额订单 }'],
    ),
    mended: largeOrdersWith(
      ['case A3 normal "A very large order" { given: amount = 9_000_000  then: LargeOrder }'],
      ['用例 A3 正常 “特大额订单” { 假如：金额 = 900万  则：大额订单 }'],
    ),
  },
  check({ facts, uri }, _model, report) {
    const { acceptance } = facts;
    if (!acceptance || acceptance.broken || acceptance.cases.length < 2) return;
    for (const { case: found, first } of duplicateCases(acceptance)) {
      if (found.broken || first.broken) continue;
      report({
        at: found.nameAt,
        message: first.name
          ? {
              en: '{case} has the same class, data, steps and results as {first}. Change what it is to show, or remove it.',
              zh: '{case} 与 {first} 的类别、数据、操作、结果都相同。请改成要验证的内容，或者删掉它。',
            }
          : {
              en: '{case} has the same class, data, steps and results as an earlier one. Change what it is to show, or remove it.',
              zh: '{case} 与前面一条的类别、数据、操作、结果都相同。请改成要验证的内容，或者删掉它。',
            },
        args: { case: caseWord(found), first: first.name },
        related: [{ uri, at: first.nameAt, message: { en: 'The first one is here.', zh: '第一条在这里。' } }],
      });
    }
  },
  fixes({ uri, at }, { model, text }): Fix[] {
    const cases = requirementAt({ uri, at }, model)?.acceptance?.cases ?? [];
    const found = cases.find(({ nameAt }) => startOf(nameAt) === startOf(at));
    const duplicate = duplicateCases({ cases } as AcceptanceFacts).find((each) => each.case === found);
    if (!found || !duplicate || losesSomething(found, duplicate.first, text(uri))) return [];
    return [
      {
        title: { en: 'Remove this case', zh: '删除这条用例' },
        changes: [{ uri, ...removal(text(uri), found.span) }],
      },
    ];
  },
});

/** True if a case says something beside what makes it a duplicate: its own title, a result, a comment. */
function losesSomething({ title, result, documentation, span }: CaseFacts, first: CaseFacts, text: string): boolean {
  if (title && title.value !== first.title?.value) return true;
  if (result && result.outcome !== first.result?.outcome) return true;
  return documentation !== undefined || /\/\/|\/\*/.test(text.slice(...endsOf(span)));
}
