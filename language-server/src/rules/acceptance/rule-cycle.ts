import { rulesInCircle } from '../../analysis/expressions/rule-circles.js';
import { acceptanceExample } from './acceptance-examples.js';
import { defineRule } from '../rule.js';

const discounts = (english: string, chinese: string) =>
  acceptanceExample({
    en: [
      'data amount: number 0..10_000 step 0.01',
      'data vip: yes-no',
      `rule Discount { when: ${english}  then: "40 off" }`,
      'rule Both { when: Discount and vip  then: "5% off on top" }',
      'case A1 normal { given: amount = 300, vip = yes  then: Both }',
    ],
    zh: [
      '数据 金额：数值 0..10000 步长 0.01',
      '数据 会员：是否',
      `规则 满减 { 当：${chinese}  则：“减 40 元” }`,
      '规则 叠加 { 当：满减 且 会员  则：“再打 95 折” }',
      '用例 A1 正常 { 假如：金额 = 300，会员 = 是  则：叠加 }',
    ],
  });

export const ruleCycle = defineRule({
  code: 'rule-cycle',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A rule that asks whether it holds itself, directly or by way of other rules.',
      zh: '规则的条件里，直接或者经过别的规则，又用到了它自己。',
    },
    why: {
      en: 'Nobody can say whether such a rule holds: the answer would need itself.',
      zh: '这样的规则成不成立谁也说不清：答案要先知道答案。',
    },
    failing: discounts('amount >= 300 and Both', '金额 >= 300 且 叠加'),
    mended: discounts('amount >= 300', '金额 >= 300'),
  },
  check({ facts: { acceptance } }, _model, report) {
    if (!acceptance) return;
    const [first] = rulesInCircle(acceptance);
    if (!first) return;
    const [rule, use] = first;
    report({
      at: use.at,
      message:
        rule.name === use.name
          ? { en: '{rule} asks whether it holds itself. Take this out.', zh: '{rule} 的条件里用到了它自己，请去掉。' }
          : {
              en: '{rule} asks whether {other} holds, which depends on {rule}. Take one of the two out.',
              zh: '{rule} 要看 {other} 是否成立，而 {other} 又取决于 {rule}。请去掉其中一处。',
            },
      args: { rule: rule.name, other: use.name },
    });
  },
});
