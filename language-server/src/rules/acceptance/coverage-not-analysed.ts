import type { AcceptanceCoverage, RuleCoverage } from '../../analysis/coverage/acceptance-coverage.js';
import { namesIn } from '../../analysis/coverage/names-in-condition.js';
import { type RuleSetFindings, ruleSetFindings } from '../../analysis/coverage/rule-set-findings.js';
import { shownCondition, yesNoIn } from '../../analysis/coverage/shown-words.js';
import { calculatingPart } from '../../analysis/expressions/parts-of-conditions.js';
import { rulesInCircle } from '../../analysis/expressions/rule-circles.js';
import { unknownNames } from '../../analysis/fields/unknown-names.js';
import type { Condition, Operand, RuleFacts } from '../../facts/facts.js';
import type { Wording } from '../../locale/language.js';
import type { ModelReader } from '../../model/project-model.js';
import { endOf, startOf } from '../../text/span.js';
import { acceptanceExample } from './acceptance-examples.js';
import { hasReadableRules, hasWrongValue, isWellFormed, readableCoverage, ruleWord } from './readable-acceptance.js';
import { defineRule, type Report } from '../rule.js';
import { listOf } from '../../locale/words-of-the-language.js';

/** A rule that compares two amounts, and the type of the second. */
const payment = (en: string, zh: string) =>
  acceptanceExample({
    en: [
      'data paid "Amount paid": number 0..1_000 step 0.01',
      `data price "Price": ${en}`,
      'rule Enough { when: paid >= price  then: "the order is paid" }',
      'case A1 normal { given: paid = 100, price = 100  then: Enough }',
      'case A2 boundary { given: paid = 99.99, price = 100  then: not Enough }',
    ],
    zh: [
      '数据 实付 “实付金额”：数值 0..1000 步长 0.01',
      `数据 应付 “应付金额”：${zh}`,
      '规则 付清 { 当：实付 >= 应付  则：“订单付清” }',
      '用例 A1 正常 { 假如：实付 = 100，应付 = 100  则：付清 }',
      '用例 A2 边界 { 假如：实付 = 99.99，应付 = 100  则：非 付清 }',
    ],
  });

export const coverageNotAnalysed = defineRule({
  code: 'coverage-not-analysed',
  severity: 'info',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A rule that could not be analysed, or not completely: it has no condition, compares fields with different steps, has too many combinations of values, or depends on such a rule.',
      zh: '没能分析、或者没能分析完整的规则：没有条件、比较了步长不同的数据，取值的组合太多，或者要先看这样的规则。',
    },
    why: {
      en: 'For such a rule silence does not mean that its cases are complete and right. Have a person look at it, or make it simpler.',
      zh: '对这样的规则，没有提示不等于用例完整、正确。请人工检查，或者把规则写简单些。',
    },
    failing: payment('integer 0..1_000', '整数 0..1000'),
    mended: payment('number 0..1_000 step 0.01', '数值 0..1000 步长 0.01'),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage || coverage.rules.length === 0 || !hasReadableRules(coverage)) return;
    const findings = ruleSetFindings(coverage);
    const reasons = coverage.rules.map((rule) => ({ rule: rule.rule, why: reasonOf(rule, findings) }));
    const said: RuleFacts[] = [];
    const large = reasons.flatMap(({ rule, why }) => (why === 'too-large' ? [rule] : []));
    const [firstLarge] = large;
    if (firstLarge && large.length > mostAlone && isWellFormed(requirement, model))
      report({
        at: firstLarge.nameAt,
        message: {
          en: 'There are too many combinations of values to try them all, so that not all missing cases of {rules} may be listed. Split the block, or check these rules by hand.',
          zh: '取值的组合太多，无法全部尝试，{rules} 缺少的用例可能没有列全。请拆分这些规则，或者人工检查。',
        },
        args: { rules: listOf(shownRules(large), 'and') },
      });
    for (const { rule, why } of reasons) {
      if (why === 'too-large' && large.length > mostAlone) continue;
      const found = why && reportOf(rule, why, coverage, model);
      if (!found || !isWellFormed(requirement, model)) continue;
      report(found);
      said.push(rule);
    }
    const { policy, complete } = coverage.block.acceptance;
    // Where a rule of theirs is an error, that is what to mend.
    const dependent = reasons.flatMap(({ rule, why }) => (why === 'other-rule' ? [rule] : []));
    const [first] = dependent;
    const unreadable = said.filter((rule) => rule.when);
    if (first && unreadable.length > 0)
      report({
        at: first.nameAt,
        message: {
          en: 'Not checked: {rules}. What it means depends on {others}, which cannot be checked.',
          zh: '没有检查 {rules}：要先看 {others}，而它无法检查。',
        },
        args: { rules: listOf(shownRules(dependent), 'and'), others: listOf(shownRules(unreadable), 'and') },
      });
    const open = unanswered(findings, 'gap', 'other-rule').filter((rule) => said.includes(rule));
    if (complete && open.length > 0)
      report({
        at: complete.at,
        message: {
          en: 'Whether some rule always holds is not known, because {rules} cannot be checked.',
          zh: '{rules} 无法检查，因此不知道是否任何情况都有规则成立。',
        },
        args: { rules: listOf(shownRules(open), 'and') },
      });
    const overlaps = unanswered(findings, 'overlap', 'too-large');
    if (policy && overlaps.length > 0)
      report({
        at: policy.at,
        message: {
          en: 'There are too many combinations of values to tell whether {rules} overlap. Check this by hand, or make their conditions simpler.',
          zh: '取值的组合太多，无法判断 {rules} 是否重叠。请人工检查，或者把条件写简单些。',
        },
        args: { rules: listOf(shownRules(overlaps), 'and') },
      });
    if (complete && unanswered(findings, 'gap', 'too-large').length > 0)
      report({
        at: complete.at,
        message: {
          en: 'There are too many combinations of values to tell whether some rule always holds. Check this by hand, or make the conditions simpler.',
          zh: '取值的组合太多，无法判断是否总有规则成立。请人工检查，或者把条件写简单些。',
        },
      });
  },
});

/** Of very many rules the first ones, and how many more. */
function shownRules(rules: readonly RuleFacts[]): readonly Wording[] {
  const further = rules.length - mostShown;
  if (further <= 0) return rules.map(ruleWord);
  return [...rules.slice(0, mostShown).map(ruleWord), { en: `${further} more`, zh: `另外 ${further} 条规则` }];
}
const mostShown = 10;
/** More rules with too many combinations are one finding. */
const mostAlone = 3;

type Reason = NonNullable<RuleCoverage['notAnalysed']>;

function reasonOf({ rule, notAnalysed, waiver }: RuleCoverage, findings: RuleSetFindings): Reason | undefined {
  if (notAnalysed && !waiver) return notAnalysed;
  // That it is looked at by hand is what the waiver says.
  if (notAnalysed === 'no-condition') return undefined;
  return findings.notAnalysed.find(({ question, rules }) => question === 'fires' && rules[0] === rule)?.why;
}

/** The rules of questions without an answer. */
const unanswered = ({ notAnalysed }: RuleSetFindings, wanted: 'overlap' | 'gap', reason: Reason) => [
  ...new Set(notAnalysed.flatMap(({ question, rules, why }) => (question === wanted && why === reason ? rules : []))),
];

function reportOf(rule: RuleFacts, why: Reason, coverage: AcceptanceCoverage, model: ModelReader): Report | undefined {
  const of = (at: Report['at'], message: Wording, condition?: Condition): Report => ({
    at,
    message,
    args: { rule: ruleWord(rule), condition: condition ? shownCondition(condition, true, yesNoIn(coverage)) : '' },
  });
  switch (why) {
    case 'other-rule':
      return undefined;
    case 'too-large':
      return of(rule.nameAt, {
        en: '{rule} has too many combinations of values to try them all, so that not all its missing cases may be listed. Split the rule, or check it by hand.',
        zh: '{rule} 取值的组合太多，无法全部尝试，缺少的用例可能没有列全。请拆分规则，或者人工检查。',
      });
    case 'no-condition':
      return of(rule.nameAt, {
        en: '{rule} has no condition, so that neither it nor its cases can be checked. Add "when:", or waive it with the reason.',
        zh: '{rule} 没有条件，无法检查它和它的用例。请加上“当：”，或者说明理由豁免它。',
      });
    case 'computes': {
      const part = rule.when && calculatingPart(rule.when);
      return of(
        part?.at ?? rule.nameAt,
        {
          en: '{rule} calculates. Its cases are checked on their data, but nobody has looked for values that no case tries, for overlaps or for gaps. Look for those by hand.',
          zh: '{rule} 的条件里有计算。用例会按数据核对，但没有查找漏测的取值、重叠和空缺，请人工检查这些。',
        },
        part,
      );
    }
    case 'names-rule':
      // A circle is a finding of its own.
      return rulesInCircle(coverage.block.acceptance).has(rule)
        ? undefined
        : of(rule.when?.at ?? rule.nameAt, {
            en: '{rule} is not checked: it asks whether a rule holds that has no condition or is for the rest. Write the condition itself.',
            zh: '没有检查 {rule}：它引用的规则没有条件，或者是“其他”。请直接写出条件。',
          });
    case 'different-steps': {
      const compared = comparisonOfFields(rule.when, coverage);
      return of(
        compared?.at ?? rule.nameAt,
        compared
          ? {
              en: '{rule} is not checked: {condition} compares fields with different steps. Give both the same step.',
              zh: '没有检查 {rule}：{condition} 比较的两项数据步长不同。请给两者写上相同的步长。',
            }
          : {
              en: '{rule} is not checked: it compares fields with different steps. Give them the same step.',
              zh: '没有检查 {rule}：它比较的数据步长不同。请给它们写上相同的步长。',
            },
        compared,
      );
    }
    case 'unreadable-condition': {
      if (!rule.when || isExplained(rule, coverage, model)) return undefined;
      const empty = leavesOf(rule.when).find((leaf) => !comparesData(leaf));
      return empty
        ? of(
            empty.at,
            {
              en: '{rule} is not checked: {condition} does not begin with data. Write the data first, then what it is compared with.',
              zh: '没有检查 {rule}：{condition} 不是以数据开头。请先写数据，再写与它比较的值。',
            },
            empty,
          )
        : of(rule.when.at, {
            en: '{rule} is not checked: its condition needs data for which no value is possible. Correct the range or the values of that data.',
            zh: '没有检查 {rule}：条件里有一项数据没有任何可能的取值。请改正那项数据的范围或取值。',
          });
    }
  }
}

/** True if another finding says why a condition cannot be read. */
function isExplained(rule: RuleFacts, coverage: AcceptanceCoverage, model: ModelReader): boolean {
  if (hasWrongValue(coverage, rule)) return true;
  const { acceptance, variables } = coverage.block;
  const untyped = acceptance.fields.filter(({ type }) => !type).map(({ name }) => name);
  const names = rule.when ? namesIn(rule.when) : new Set<string>();
  if (untyped.some((name) => names.has(name)) || variables.some(({ field }) => field.broken)) return true;
  return unknownNames(acceptance, model).some(
    ({ at }) => startOf(at) >= startOf(rule.span) && endOf(at) <= endOf(rule.span),
  );
}

function leavesOf(condition: Condition): readonly Condition[] {
  if (condition.is === 'not') return leavesOf(condition.part);
  return condition.is === 'and' || condition.is === 'or' ? condition.parts.flatMap(leavesOf) : [condition];
}

const isName = ({ is }: Operand) => is === 'name';

function comparesData(leaf: Condition): boolean {
  if (leaf.is === 'comparison') return isName(leaf.left) || isName(leaf.right);
  return leaf.is === 'in-range' || leaf.is === 'in-list' ? isName(leaf.left) : true;
}

/** The first comparison of two fields with different steps, or at least of two fields. */
function comparisonOfFields(when: Condition | undefined, { block }: AcceptanceCoverage): Condition | undefined {
  const stepOf = (name: string) => block.variables.find((variable) => variable.name === name)?.type;
  const compared = (when ? leavesOf(when) : []).filter(
    (leaf) => [...namesIn(leaf)].filter((name) => stepOf(name)).length > 1,
  );
  const steps = (leaf: Condition) =>
    new Set([...namesIn(leaf)].map((name) => stepOf(name)).map((type) => `${type?.name} ${type?.step?.value.value}`));
  return compared.find((leaf) => steps(leaf).size > 1) ?? compared[0];
}
