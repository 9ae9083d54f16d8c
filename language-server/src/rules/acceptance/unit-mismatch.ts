import { type CalculationProblem, calculationProblems } from '../../analysis/expressions/calculation-problems.js';
import { shownOperand } from '../../analysis/coverage/shown-words.js';
import { fieldNamed } from '../../analysis/fields/fields-in-scope.js';
import type { Wording, WordingArgs } from '../../locale/language.js';
import { acceptanceExample } from './acceptance-examples.js';
import { defineRule } from '../rule.js';
import { same } from '../../locale/words-of-the-language.js';

const payment = (unit: { readonly en: string; readonly zh: string }) =>
  acceptanceExample({
    en: [
      'data paid: number 0..1_000 step 0.01 unit "CNY"',
      `data due: number 0..1_000 step 0.01 unit "${unit.en}"`,
      'rule Settled { when: paid >= due  then: "the invoice is closed" }',
      'case A1 normal { given: paid = 100, due = 100  then: Settled }',
      'case A2 boundary { given: paid = 99.99, due = 100  then: not Settled }',
    ],
    zh: [
      '数据 实付：数值 0..1000 步长 0.01 单位 “元”',
      `数据 应付：数值 0..1000 步长 0.01 单位 “${unit.zh}”`,
      '规则 付清 { 当：实付 >= 应付  则：“结清账单” }',
      '用例 A1 正常 { 假如：实付 = 100，应付 = 100  则：付清 }',
      '用例 A2 边界 { 假如：实付 = 99.99，应付 = 100  则：非 付清 }',
    ],
  });

export const unitMismatch = defineRule({
  code: 'unit-mismatch',
  severity: 'warning',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A condition that adds or compares what cannot be: days and money, amounts in two units, a text in a calculation.',
      zh: '条件里把不能放在一起的东西相加或比较：天数和金额、单位不同的两个数、拿文本来计算。',
    },
    why: {
      en: 'The rule then means something else than it says, and the product computes with whatever the developer guesses.',
      zh: '这样的规则算出来的不是字面上的意思，开发只能猜着做。',
    },
    failing: payment({ en: 'USD', zh: '美元' }),
    mended: payment({ en: 'CNY', zh: '元' }),
  },
  check({ facts: { acceptance } }, model, report) {
    if (!acceptance) return;
    const resolve = (name: string) => fieldNamed(acceptance, name, model);
    for (const { when, broken } of acceptance.rules) {
      if (!when || broken) continue;
      for (const problem of calculationProblems(when, resolve))
        report({ at: problem.operand.at, message: wordings[problem.why], args: argsOf(problem) });
    }
  },
});

const wordings: Readonly<Record<CalculationProblem['why'], Wording>> = {
  'no-quantity': {
    en: '{value} is no number and no day, so nothing can be calculated with it. Take it out, or give its data another type.',
    zh: '{value} 不是数值也不是日期，不能参加计算。请去掉它，或者改它的数据类型。',
  },
  'day-moved-wrongly': {
    en: '{value} makes no sense: a day can only be moved by days, as in signed + 7 days, and a day less a day is a number of days.',
    zh: '{value} 算不出来：日期只能加减天数，例如 签收日 + 7 天；两个日期相减得到天数。',
  },
  arguments: {
    en: '{value} cannot be read: write the number, then the step to round to, as in round(amount * 3%, 0.01).',
    zh: '{value} 不对：先写数值，再写舍入到多少，例如 四舍五入(金额 * 3%，0.01)。',
  },
  'day-and-number': {
    en: '{value} and {other} cannot be compared: one is a day, the other a number. For days between two dates write one less the other.',
    zh: '{value} 和 {other} 不能比较：一个是日期，一个是数值。要比较相隔的天数，请用两个日期相减。',
  },
  units: {
    en: '{value} is in {unit}, {other} in {otherUnit}: they can be neither added nor compared. Convert one of them, or correct its unit.',
    zh: '{value} 的单位是 {unit}，{other} 的单位是 {otherUnit}，不能相加减，也不能比较。请先换算，或者改正单位。',
  },
};

/** A number of days is shown in the words of the reader. */
const shownUnit = (unit: string): Wording => (unit === 'days' ? { en: 'days', zh: '天' } : same(unit));

function argsOf(problem: CalculationProblem): WordingArgs {
  return {
    value: shownOperand(problem.operand),
    ...('other' in problem && { other: shownOperand(problem.other) }),
    ...('unit' in problem && { unit: shownUnit(problem.unit), otherUnit: shownUnit(problem.otherUnit) }),
  };
}
