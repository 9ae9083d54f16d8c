import { isDeclined } from '../../analysis/case-classes/required-case-classes.js';
import { rankOf } from '../../model/project-config.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule } from '../rule.js';

const approval = requirementExample('RC-7', {
  en: '  depends-on: RC-9\n  priority: P1\n',
  zh: '  依赖：RC-9\n  优先级：P1\n',
});
const level = (priority: string) =>
  requirementExample('RC-9', { en: `  priority: ${priority}\n`, zh: `  优先级：${priority}\n` });

export const priorityInversion = defineRule({
  code: 'priority-inversion',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement that depends on one of lower priority. What is built already is no obstacle, and what was declined does not wait.',
      zh: '需求依赖优先级更低的需求。已上线的依赖不算，已取消、暂缓、不做的需求也不检查。',
    },
    why: {
      en: 'The more urgent one cannot be finished before the less urgent one, so one of the two priorities is wrong.',
      zh: '优先级高的要等优先级低的先做完，说明其中一个优先级定错了。',
    },
    failing: joined(director, approval, level('P2')),
    mended: joined(director, approval, level('P1')),
  },
  check({ facts }, model, report) {
    const rank = rankOf(model.config, facts.priority?.value);
    if (rank === undefined || isDeclined(facts)) return;
    for (const { name, at } of facts.dependsOn ?? []) {
      const needed = model.findKind('requirement', name);
      const priority = needed?.facts.priority;
      const neededRank = rankOf(model.config, priority?.value);
      if (!needed || !priority || neededRank === undefined || neededRank <= rank || name === facts.name) continue;
      if (needed.facts.status?.value === 'released') continue;
      report({
        at,
        message: {
          en: '{name} is {priority}, but depends on {needed}, which is only {lower}. Raise {needed} to {priority}, or lower {name}.',
          zh: '{name} 是 {priority}，却依赖只有 {lower} 的 {needed}。请把 {needed} 提到 {priority}，或者调低 {name}。',
        },
        args: { name: facts.name, priority: facts.priority?.value ?? '', needed: name, lower: priority.value },
        related: [
          {
            uri: needed.uri,
            at: priority.at,
            message: { en: 'The priority of {needed}.', zh: '{needed} 的优先级。' },
            args: { needed: name },
          },
        ],
      });
    }
  },
});
