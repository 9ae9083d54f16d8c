import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { rankOf } from '../../model/project-config.js';
import type { RequirementValues } from '../../model/project-model.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule } from '../rule.js';

const custom = (priority: string) =>
  requirementExample('RC-7', {
    en: `  scope: custom\n  customers: 1\n  priority: ${priority}\n`,
    zh: `  定位：定制\n  客户数：1\n  优先级：${priority}\n`,
  });
const shared = requirementExample('RC-9', {
  en: '  customers: 8\n  priority: P2\n',
  zh: '  客户数：8\n  优先级：P2\n',
});

/** Needed by so many customers, a requirement is shared by all accounts. */
const many = 3;

export const individualBeforeShared = defineRule({
  code: 'individual-before-shared',
  severity: 'warning',
  subject: 'whole-project',
  documentation: {
    flags: {
      en: 'A requirement that is custom, or for one customer, and ranks above one that many customers need: at least three, and more than twice as many. What is quoted as custom work is paid for and may come first; what is declined or released no longer counts.',
      zh: '定制的、或只有一个客户要的需求，优先级高于多数客户都要的需求（至少 3 个客户，且超过前者的两倍）。决策为“评估付费定制”的不算，因为由客户付费；已取消、暂缓、不做和已上线的也不算。',
    },
    why: {
      en: 'Shared needs come before individual ones: the same effort serves more customers, and the product stays one product.',
      zh: '共性需求先于个性需求：同样的投入服务更多客户，产品也不会变成一堆定制。',
    },
    failing: joined(director, custom('P1'), shared),
    mended: joined(director, custom('P3'), shared),
  },
  check(_, model, report) {
    const { config } = model;
    const requirements = model.values('requirement');
    /** Of each rank the shared requirement that most customers need. */
    const widest = new Map<number, RequirementValues>();
    for (const requirement of requirements) {
      const rank = rankOf(config, requirement.priority?.value);
      if (rank === undefined || !isOpen(requirement) || requirement.scope?.value === 'custom') continue;
      const count = customersOf(requirement);
      const best = widest.get(rank);
      if (count >= many && (!best || count > customersOf(best))) widest.set(rank, requirement);
    }
    for (const requirement of requirements) {
      const rank = rankOf(config, requirement.priority?.value);
      if (rank === undefined || !requirement.name || !isOpen(requirement) || !isIndividual(requirement)) continue;
      if (requirement.decision?.value === 'quote') continue;
      const below = [...widest].filter(
        ([level, each]) => level > rank && customersOf(each) > 2 * Math.max(1, customersOf(requirement)),
      );
      const [, found] = below.sort(([, a], [, b]) => customersOf(b) - customersOf(a))[0] ?? [];
      if (!found) continue;
      const { uri, facts } = model.declarationOf(requirement);
      if (!facts.priority) continue;
      const other = model.declarationOf(found);
      report({
        uri,
        at: facts.priority.at,
        message: {
          en: '{name} is {what} and {priority}; {other}, which {count} customers need, is only {lower}. Rank {other} higher, lower {name}, or quote it as custom work ("decision: quote").',
          zh: '{name} {what}，优先级是 {priority}；{count} 个客户需要的 {other} 却只有 {lower}。请提高 {other}，调低 {name}，或者把 {name} 作为付费定制（“决策：评估付费定制”）。',
        },
        args: {
          name: facts.name,
          what:
            facts.scope?.value === 'custom'
              ? { en: 'custom work', zh: '是定制需求' }
              : { en: 'for one customer', zh: '只有一个客户需要' },
          priority: facts.priority.value,
          other: other.facts.name,
          count: String(customersOf(found)),
          lower: other.facts.priority?.value ?? '',
        },
        related: [
          {
            uri: other.uri,
            at: other.facts.priority?.at ?? other.facts.nameAt,
            message: { en: 'The priority of {other}.', zh: '{other} 的优先级。' },
            args: { other: other.facts.name },
          },
        ],
      });
    }
  },
});

const customersOf = ({ customers }: RequirementValues) => customers?.value ?? 0;
const isOpen = (facts: RequirementValues) => !isDeclined(facts) && facts.status?.value !== 'released';
const isIndividual = ({ scope, customers }: RequirementValues) =>
  scope?.value === 'custom' || (customers !== undefined && customers.value <= 1);
