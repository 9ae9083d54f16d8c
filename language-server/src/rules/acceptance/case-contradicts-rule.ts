import { connectives } from '../../../../grammar/keyword-table.js';
import { ruleStatements, type RuleStatement } from '../../analysis/coverage/case-agreement.js';
import { namesIn } from '../../analysis/coverage/names-in-condition.js';
import { shownAssignments, type IsYesNo, shownCondition, yesNoIn } from '../../analysis/coverage/shown-words.js';
import type { Wording, WordingArgs } from '../../locale/language.js';
import { acceptanceExample, largeOrders, largeOrdersWith } from './acceptance-examples.js';
import { caseWord, hasReadableRules, isWellFormed, readableCoverage } from './readable-acceptance.js';
import { defineRule, type Fix, type RelatedPlace } from '../rule.js';

export const caseContradictsRule = defineRule({
  code: 'case-contradicts-rule',
  severity: 'error',
  subject: 'requirement',
  documentation: {
    flags: {
      en: 'A case that says a rule holds although its data does not satisfy the rule, or that the rule does not hold although it does.',
      zh: '用例写明规则成立，而它的数据并不满足规则；或者写明不成立，而数据满足规则。',
    },
    why: {
      en: 'The rule and the case cannot both be what was agreed. Whoever builds it will follow one, and whoever tests it the other.',
      zh: '规则和用例不可能都是当初商定的意思。开发按一个做，测试按另一个验，最后对不上。',
    },
    failing: acceptanceExample({
      en: largeOrders.en.map((line) => line.replace('not LargeOrder', 'LargeOrder')),
      zh: largeOrders.zh.map((line) => line.replace('非 大额订单', '大额订单')),
    }),
    mended: largeOrdersWith([], []),
  },
  check(requirement, model, report) {
    const coverage = readableCoverage(requirement, model);
    if (!coverage) return;
    const certain = hasReadableRules(coverage);
    for (const statement of ruleStatements(coverage)) {
      const { case: found, outcome, rule } = statement;
      if (statement.verdict !== 'contradicts' || found.broken || rule.broken) continue;
      // What other rules say matters to a rule for the rest, and to one that comes behind others.
      const takesTheRest = coverage.block.rules.some((each) => each.rule === rule && each.hasOtherwise);
      if (!certain && (takesTheRest || coverage.block.acceptance.policy?.value === 'first')) continue;
      if (takesTheRest && !isWellFormed(requirement, model)) continue;
      if (coverage.problems.some((problem) => problem.in === found && problem.why === 'set-twice')) continue;
      const { message, args } = wordsOf(statement, takesTheRest, yesNoIn(coverage));
      report({
        at: outcome.at,
        message,
        args: { case: caseWord(found), rule: rule.name, ...args },
        related: relatedTo(statement, requirement.uri),
        data: { rule: rule.name, holds: !outcome.holds },
      });
    }
  },
  fixes({ uri, at, data }, { model }): Fix[] {
    const { rule, holds } = data as { readonly rule: string; readonly holds: boolean };
    const not = model.file(uri)?.language === 'zh' ? connectives.not.zh : 'not';
    const text = holds ? rule : `${not} ${rule}`;
    return [
      {
        title: { en: 'Correct the expectation: {text}', zh: '改正预期：{text}' },
        args: { text },
        changes: [{ uri, at, text }],
      },
    ];
  },
});

interface Words {
  readonly message: Wording;
  readonly args: WordingArgs;
}

function wordsOf(
  { outcome, rule, given, decidedBy, insteadFires }: RuleStatement,
  takesTheRest: boolean,
  isYesNo: IsYesNo,
): Words {
  const data = given.length > 0 ? shownAssignments(given) : { en: 'this data', zh: '这些数据' };
  const condition = rule.when ? shownCondition(rule.when, true, isYesNo) : { en: '', zh: '' };
  if (!outcome.holds)
    return rule.when?.is === 'otherwise'
      ? {
          message: {
            en: '{case} says {rule} does not hold, but with {data} no other rule holds, so that it does. Write "{rule}", or correct the data or the rule.',
            zh: '{case} 写明规则 {rule} 不成立，但 {data} 时没有其他规则成立，所以它成立。请改成“{rule}”，或者改正数据或规则。',
          },
          args: { data },
        }
      : {
          message: {
            en: '{case} says {rule} does not hold, but {data} satisfies {condition}. Write "{rule}", or correct the data or the rule.',
            zh: '{case} 写明规则 {rule} 不成立，但 {data} 满足 {condition}。请改成“{rule}”，或者改正数据或规则。',
          },
          args: { data, condition },
        };
  if (insteadFires)
    return {
      message: takesTheRest
        ? {
            en: '{case} says {rule} holds, but with {data} it is {other} that holds. Write "not {rule}", or correct the data or the rule.',
            zh: '{case} 写明规则 {rule} 成立，但 {data} 时成立的是 {other}。请改成“非 {rule}”，或者改正数据或规则。',
          }
        : {
            en: '{case} says {rule} holds, but with {data} the earlier rule {other} holds, and only the first one counts. Write "not {rule}", or correct the data or the rule.',
            zh: '{case} 写明规则 {rule} 成立，但 {data} 时排在前面的 {other} 已经成立，只有首个算数。请改成“非 {rule}”，或者改正数据或规则。',
          },
      args: { data, other: insteadFires.name },
    };
  const [only, ...others] = decidedBy;
  if (only && others.length === 0) {
    const own = namesIn(only.condition);
    return {
      message: {
        en: '{case} says {rule} holds, but that takes {condition}, and the case has {data}. Write "not {rule}", or correct the data or the rule.',
        zh: '{case} 写明规则 {rule} 成立，但这要求 {condition}，而用例给的是 {data}。请改成“非 {rule}”，或者改正数据或规则。',
      },
      args: {
        data: shownAssignments(given.filter(({ field }) => own.has(field))),
        condition: shownCondition(only.condition, !only.holds, isYesNo),
      },
    };
  }
  return {
    message: {
      en: '{case} says {rule} holds, but {data} does not satisfy its condition, {condition}. Write "not {rule}", or correct the data or the rule.',
      zh: '{case} 写明规则 {rule} 成立，但 {data} 不满足它的条件：{condition}。请改成“非 {rule}”，或者改正数据或规则。',
    },
    args: { data, condition },
  };
}

function relatedTo({ because, insteadFires }: RuleStatement, uri: string): readonly RelatedPlace[] {
  if (insteadFires)
    return [
      {
        uri,
        at: insteadFires.nameAt,
        message: { en: '{other} holds on this data.', zh: '这些数据下成立的是 {other}。' },
        args: { other: insteadFires.name },
      },
    ];
  return because.map((condition) => ({
    uri,
    at: condition.at,
    message: { en: 'This is what decides.', zh: '起决定作用的是这里。' },
  }));
}
