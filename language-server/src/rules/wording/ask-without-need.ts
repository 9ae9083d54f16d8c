import { isUnreadable } from '../../analysis/unreadable/unreadable-properties.js';
import { isGivenUp } from '../../analysis/planning/given-up.js';
import { director, joined, requirementExample } from '../example-parts.js';
import { defineRule } from '../rule.js';

const ask = { en: '  ask: "Let the risk department see every order"\n', zh: '  表面需求：“所有订单都给风控看一遍”\n' };

export const askWithoutNeed = defineRule({
  code: 'ask-without-need',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A requirement that says what was asked for, but not what is really needed.',
      zh: '写了表面需求，却没有写真实需求。',
    },
    why: {
      en: 'What is asked for is often a solution somebody had in mind. Asking why finds a need that a smaller or better solution meets.',
      zh: '提出来的往往是对方自己想的做法。多问一句为什么，才知道真正要解决的问题，方案可能更小、更好。',
    },
    failing: joined(director, requirementExample('RC-7', ask)),
    mended: joined(
      director,
      requirementExample('RC-7', {
        en: `${ask.en}  need: "No order over 1,000,000 is fulfilled before approval"\n`,
        zh: `${ask.zh}  真实需求：“超过 100 万的订单，审批之前不履约”\n`,
      }),
    ),
  },
  check({ facts }, _model, report) {
    if (facts.broken || !facts.name || !facts.ask || facts.need || isUnreadable(facts, 'need') || isGivenUp(facts))
      return;
    report({
      at: facts.ask.at,
      message: {
        en: '{name} says what was asked for, but not why. Ask what it is needed for, and write that after "need:".',
        zh: '{name} 只写了表面需求。请追问为什么需要，把真正的需要写在“真实需求：”后面。',
      },
      args: { name: facts.name },
    });
  },
});
