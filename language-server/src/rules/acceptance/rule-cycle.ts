import { rulesInCircle } from '../../analysis/expressions/rule-circles.js';
import { acceptanceExample } from './acceptance-examples.js';
import { defineRule } from '../rule.js';

const members = (english: string, chinese: string) =>
  acceptanceExample({
    en: [
      'data vip: yes-no',
      `rule Member { when: ${english}  then: "member prices" }`,
      'rule Gift { when: Member  then: "a gift is packed" }',
      'case A1 normal { given: vip = yes  then: Member, Gift }',
      'case A2 normal { given: vip = no  then: not Member, not Gift }',
    ],
    zh: [
      '数据 会员：是否',
      `规则 会员价 { 当：${chinese}  则：“按会员价” }`,
      '规则 赠品 { 当：会员价  则：“放入赠品” }',
      '用例 A1 正常 { 假如：会员 = 是  则：会员价，赠品 }',
      '用例 A2 正常 { 假如：会员 = 否  则：非 会员价，非 赠品 }',
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
    failing: members('vip and Gift', '会员 且 赠品'),
    mended: members('vip', '会员'),
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
