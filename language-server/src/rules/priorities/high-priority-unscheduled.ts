import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { deliveriesOf } from '../../analysis/schedule/deliveries.js';
import type { RequirementFacts } from '../../facts/facts.js';
import { rankOf } from '../../model/project-config.js';
import type { ModelReader } from '../../model/project-model.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';

const urgent = requirementExample('RC-7', {
  en: '  priority: P0\n  effort: 5 person-days\n',
  zh: '  优先级：P0\n  成本：5人日\n',
});
const other = requirementExample('RC-9', { en: '  effort: 5 person-days\n', zh: '  成本：5人日\n' });
const version = (more: string): Example => ({
  en: `version V1.0 "First release" {\n  delivers: ${more && 'RC-7, '}RC-9\n}\n`,
  zh: `版本 V1.0 “首个版本” {\n  交付：${more && 'RC-7，'}RC-9\n}\n`,
});

export const highPriorityUnscheduled = defineRule({
  code: 'high-priority-unscheduled',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement of the highest priority that no version delivers, in a project that has versions. A part is delivered with the requirement that it is part of, and a requirement with its parts.',
      zh: '项目已有版本，而最高优先级的需求没有排入任何版本。上级需求或它的子需求已排入版本的，不算。',
    },
    why: {
      en: 'What matters most is not on the plan, and nobody notices until a customer asks.',
      zh: '最重要的事没有进计划，往往要等客户来问才发现。',
    },
    failing: joined(director, urgent, other, version('')),
    mended: joined(director, urgent, other, version('RC-7')),
  },
  check({ facts }, model, report) {
    const { name, priority, status } = facts;
    if (facts.broken || !name || !priority || rankOf(model.config, priority.value) !== 0) return;
    if (isDeclined(facts) || status?.value === 'released' || isScheduled(facts, model)) return;
    const versions = model.all('version');
    // A version with an error may well deliver it.
    if (versions.length === 0 || versions.some((version) => version.facts.broken)) return;
    report({
      at: priority.at,
      message: {
        en: '{name} has the highest priority, {priority}, but no version delivers it. Write it after "delivers:" of a version, or lower its priority.',
        zh: '{name} 是最高优先级 {priority}，却没有排入任何版本。请写进某个版本的“交付：”，或者调低优先级。',
      },
      args: { name, priority: priority.value },
    });
  },
});

function isScheduled(facts: RequirementFacts, model: ModelReader): boolean {
  const seen = new Set<string>();
  for (let each: RequirementFacts | undefined = facts; each && !seen.has(each.name); ) {
    if (deliveriesOf(each.name, model).length > 0) return true;
    seen.add(each.name);
    each = each.partOf && model.findKind('requirement', each.partOf.name)?.facts;
  }
  const parts = model
    .usesOf(facts.name)
    .filter(({ from, reference }) => reference.property === 'part-of' && from.facts.name !== facts.name);
  return parts.some(({ from }) => deliveriesOf(from.facts.name, model).length > 0);
}
