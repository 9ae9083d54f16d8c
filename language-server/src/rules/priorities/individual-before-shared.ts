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
    const requirements = model.picked('requirement', wantedBy);
    /** Of each rank the shared requirement that most customers need. */
    const widest = new Map<number, Wanted>();
    for (const requirement of requirements) {
      if (!requirement || requirement.isCustom || requirement.customers < many) continue;
      const rank = rankOf(config, requirement.priority);
      if (rank === undefined) continue;
      const best = widest.get(rank);
      if (!best || requirement.customers > best.customers) widest.set(rank, requirement);
    }
    for (const requirement of requirements) {
      if (!requirement?.mayBeLess) continue;
      const rank = rankOf(config, requirement.priority);
      if (rank === undefined) continue;
      const below = [...widest].filter(
        ([level, each]) => level > rank && each.customers > 2 * Math.max(1, requirement.customers),
      );
      const [, found] = below.sort(([, a], [, b]) => b.customers - a.customers)[0] ?? [];
      if (!found) continue;
      const { uri, facts } = model.declarationOf(requirement.values);
      if (!facts.priority) continue;
      const other = model.declarationOf(found.values);
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
          count: String(found.customers),
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

/** How many want an open requirement. */
interface Wanted {
  readonly values: RequirementValues;
  readonly priority: string;
  readonly customers: number;
  readonly isCustom: boolean;
  /** It is for one customer, and nobody has said that this one pays for it. */
  readonly mayBeLess: boolean;
}

function wantedBy(requirement: RequirementValues): Wanted | undefined {
  const { name, priority, customers, scope, status, decision } = requirement;
  if (!priority || isDeclined(requirement) || status?.value === 'released') return undefined;
  const isCustom = scope?.value === 'custom';
  const isIndividual = isCustom || (customers !== undefined && customers.value <= 1);
  return {
    values: requirement,
    priority: priority.value,
    customers: customers?.value ?? 0,
    isCustom,
    mayBeLess: name !== '' && isIndividual && decision?.value !== 'quote',
  };
}
