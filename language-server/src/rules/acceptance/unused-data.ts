import { unusedData as unusedFields } from '../../analysis/coverage/unused-data.js';
import { largeOrders, largeOrdersWith, acceptanceExample } from './acceptance-examples.js';
import { isWellFormed } from './readable-acceptance.js';
import { defineRule, type Fix } from '../rule.js';
import { requirementAt } from '../subject-at.js';
import { startOf } from '../../text/span.js';
import { removal } from '../../writing/insertion.js';

export const unusedData = defineRule({
  code: 'unused-data',
  severity: 'hint',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'Data of an acceptance block that no rule and no case uses.',
      zh: '验收里声明了、但没有任何规则和用例用到的数据。',
    },
    why: {
      en: 'Either it is left over, or the rule that was to depend on it has been forgotten.',
      zh: '要么是多余的，要么是忘了写用到它的规则。',
    },
    failing: acceptanceExample({
      en: ['data vip "A VIP customer": yes-no', ...largeOrders.en],
      zh: ['数据 会员 “是否会员”：是否', ...largeOrders.zh],
    }),
    mended: largeOrdersWith([], []),
  },
  check(requirement, model, report) {
    const { acceptance } = requirement.facts;
    if (!acceptance || acceptance.broken) return;
    const { rules, cases } = acceptance;
    // Data comes first: before there is a rule or a case, none of it can be used yet.
    if (rules.length + cases.length === 0 || [...rules, ...cases].some(({ broken }) => broken)) return;
    const unused = unusedFields(acceptance).filter(({ broken }) => !broken);
    if (unused.length === 0 || !isWellFormed(requirement, model)) return;
    for (const { name, nameAt } of unused)
      report({
        at: nameAt,
        message: {
          en: 'No rule and no case uses {name}. Use it, or remove it.',
          zh: '没有规则或用例用到 {name}。请用上它，或者删掉它。',
        },
        args: { name },
      });
  },
  fixes({ uri, at }, { model, text }): Fix[] {
    const fields = requirementAt({ uri, at }, model)?.acceptance?.fields ?? [];
    const found = fields.find(({ nameAt }) => startOf(nameAt) === startOf(at));
    if (!found) return [];
    return [
      {
        title: { en: 'Remove {name}', zh: '删除 {name}' },
        args: { name: found.name },
        changes: [{ uri, ...removal(text(uri), found.span) }],
      },
    ];
  },
});
