import { rankOf } from '../../model/project-config.js';
import { director, joined } from '../example-parts.js';
import { defineRule, type Example } from '../rule.js';
import { valueWord } from '../../locale/words-of-the-language.js';

const requirement = (priority: string): Example => ({
  en: `requirement RC-7 "Large orders need risk approval" {\n  from: RiskDirector\n  priority: ${priority}\n  decision: defer\n}\n`,
  zh: `需求 RC-7 “大额订单须风控审批” {\n  来源：风控总监\n  优先级：${priority}\n  决策：暂缓\n}\n`,
});

export const decisionAgainstPriority = defineRule({
  code: 'decision-against-priority',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement of the highest priority that was deferred or rejected, or one of the lowest that is to be done now.',
      zh: '最高优先级的需求决定暂缓或不做，或者最低优先级的需求决定立即做。',
    },
    why: {
      en: 'Priority and decision say opposite things; whoever reads the table believes one of them.',
      zh: '优先级和决策互相矛盾，看表的人不知道该信哪一个。',
    },
    failing: joined(director, requirement('P0')),
    mended: joined(director, requirement('P2')),
  },
  check({ facts }, model, report) {
    const { name, priority, decision, status } = facts;
    const { priorities } = model.config;
    const rank = rankOf(model.config, priority?.value);
    if (!name || !priority || !decision || rank === undefined || priorities.length < 2) return;
    if (status?.value === 'dropped') return;
    const args = { name, priority: priority.value, decision: valueWord('decision', decision.value) };
    if (rank === 0 && (decision.value === 'defer' || decision.value === 'reject'))
      report({
        at: decision.at,
        message: {
          en: '{name} has the highest priority, {priority}, and yet the decision is "{decision}". Change one of the two.',
          zh: '{name} 是最高优先级 {priority}，决策却是“{decision}”。请改其中一个。',
        },
        args,
      });
    if (rank === priorities.length - 1 && decision.value === 'do-now')
      report({
        at: decision.at,
        message: {
          en: '{name} has the lowest priority, {priority}, and yet the decision is "{decision}". Change one of the two.',
          zh: '{name} 是最低优先级 {priority}，决策却是“{decision}”。请改其中一个。',
        },
        args,
      });
  },
});
