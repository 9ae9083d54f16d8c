/** The two rules about what no case decides: one check, the same fixes, each with its own words. */
import type { AcceptanceCoverage, RuleCoverage } from '../../analysis/coverage/acceptance-coverage.js';
import type { CoverageTarget } from '../../analysis/coverage/coverage-targets.js';
import { demandedCoverage } from '../../analysis/coverage/demanded-coverage.js';
import type { FieldAssignment } from '../../analysis/coverage/field-value.js';
import { type MissingCase, missingCaseFor, missingCases } from '../../analysis/coverage/missing-cases.js';
import { shownAssignments, shownCondition, shownTarget, yesNoIn } from '../../analysis/coverage/shown-words.js';
import type { AcceptanceFacts } from '../../facts/facts.js';
import { fill, type Wording, type WordingArgs } from '../../locale/language.js';
import { maskingOf } from '../../analysis/coverage/masking.js';
import { defineRule, type Fix, type RelatedPlace, type Report, type Rule, type RuleDocumentation } from '../rule.js';
import { caseWord } from './readable-acceptance.js';
import { declaredRequirementAt } from '../subject-at.js';
import { same } from '../../locale/words-of-the-language.js';
import { insertCases } from '../../writing/case-text.js';
import { holderOf, type Insertion, insertMember } from '../../writing/insertion.js';
import { ruleWaiverSkeleton } from '../../writing/skeletons.js';
import { styleIn } from '../../writing/writing-style.js';

type Demand = CoverageTarget['demand']['is'];

interface Words {
  /** Several targets of one rule: `{rule}`, `{count}`, `{points}`. */
  readonly several: Wording;
  readonly documentation: RuleDocumentation;
}

/** Findings up to this number stand at their comparisons; more of one rule are one finding. */
const few = 2;

/** Declares the rule that reports open targets of one kind. */
export function missingCoverageRule(code: string, demand: Demand, { several, documentation }: Words): Rule {
  return defineRule({
    code,
    severity: 'warning',
    subject: 'requirement',
    documentation,
    check(requirement, model, report) {
      const coverage = demandedCoverage(requirement, model);
      if (!coverage || coverage.covered === coverage.total) return;
      const withoutData = !hasData(coverage.block.acceptance);
      for (const rule of coverage.rules) {
        if (rule.waiver || !rule.rule.name) continue;
        const open = openTargets(rule);
        if (withoutData && open.length > 0) {
          // One finding for all that the rule lacks, from the first of the two rules that it concerns.
          const first = open.some((target) => target.demand.is === 'boundary') ? 'boundary' : 'condition';
          if (demand === first) report({ at: rule.rule.nameAt, ...inOne(rule, open, requirement.uri, noData) });
          continue;
        }
        const concerned = open.filter((target) => target.demand.is === demand);
        if (concerned.length > few)
          report({ at: placeOf(rule, concerned), ...inOne(rule, concerned, requirement.uri, several, coverage) });
        else for (const target of concerned) reportOne(target, coverage, report);
      }
    },
    fixes(finding, { model, text }): Fix[] {
      const requirement = declaredRequirementAt(finding, model);
      const coverage = requirement && demandedCoverage(requirement, model);
      if (!coverage) return [];
      const { facts } = requirement;
      const { acceptance } = coverage.block;
      const ids = new Set(finding.data?.targets as readonly string[] | undefined);
      const rule = coverage.rules.find(({ targets }) => targets.some(({ id }) => ids.has(id)));
      if (!rule) return [];
      const style = styleIn(finding.uri, { model, text });
      const content = text(finding.uri);
      const offer = (title: Wording, args: WordingArgs, insertion: Insertion | undefined): Fix[] =>
        insertion ? [{ title, args, changes: [{ uri: finding.uri, ...insertion }] }] : [];
      const add = (title: Wording, args: WordingArgs, cases: readonly MissingCase[]) =>
        offer(title, args, insertCases(content, acceptance, cases, style));
      const [only, ...others] = openTargets(rule).filter(({ id }) => ids.has(id));
      const made = only && others.length === 0 ? missingCaseFor(only, coverage) : undefined;
      const ofRule = missingCases(coverage, rule.rule);
      const ofAll = missingCases(coverage);
      const name = rule.rule.name;
      const adding = [
        ...(only && made
          ? add(addOne, { point: shownTarget(only), others: inParentheses(otherData(made, only)) }, [made])
          : []),
        ...add(...titled(ofRule, name), ofRule),
        ...add(...titled(ofAll, facts.name), ofAll),
      ];
      return [
        ...adding.filter((fix, i) => !adding.slice(0, i).some((earlier) => addedBy(earlier) === addedBy(fix))),
        ...offer(
          { en: 'Waive {rule}, with a reason', zh: '说明理由，豁免 {rule}' },
          { rule: name },
          insertMember(content, holderOf(acceptance), ruleWaiverSkeleton(name, style), 'end'),
        ),
      ];
    },
  });
}

const addedBy = ({ changes }: Fix) => changes[0]?.text;

const openTargets = ({ targets }: RuleCoverage) => targets.filter(({ coveredBy }) => coveredBy.length === 0);

const hasData = ({ cases }: AcceptanceFacts) =>
  cases.some(({ given }) => given?.some((each) => each.is === 'assignment'));

/** The comparison that all targets are about, or else the name of the rule. */
function placeOf({ rule }: RuleCoverage, targets: readonly CoverageTarget[]) {
  const comparisons = new Set(targets.map(({ conditions: [first] }) => first));
  const [only] = comparisons;
  return comparisons.size === 1 && only ? only.at : rule.nameAt;
}

type WithoutPlace = Omit<Report, 'at'>;

function inOne(
  { rule }: RuleCoverage,
  targets: readonly CoverageTarget[],
  uri: string,
  message: Wording,
  coverage?: AcceptanceCoverage,
): WithoutPlace {
  const shown = [...new Map(targets.map(coverage ? named : shownTarget).map((words) => [words.en, words])).values()];
  return {
    message,
    args: {
      rule: rule.name,
      count: String(shown.length),
      points: list(shown),
      why: coverage ? whyNot(targets, coverage) : same(''),
    },
    related: targets.map((target): RelatedPlace => {
      const message = target.demand.is === 'boundary' ? openBoundary : openCondition;
      return {
        uri,
        at: target.conditions[0]?.at ?? rule.nameAt,
        message,
        args: { point: shownTarget(target), why: coverage ? whyNot([target], coverage) : same('') },
      };
    }),
    data: { targets: targets.map(({ id }) => id) },
  };
}

/** A target in a list: that a condition holds and that it fails are one entry, the yes-no field or the condition as it is written. */
function named(target: CoverageTarget): Wording {
  const { demand, conditions } = target;
  if (demand.is !== 'condition' || demand.distance) return shownTarget(target);
  if (demand.value) return demand.value.is === 'yes-no' ? same(demand.fields[0] ?? '') : shownTarget(target);
  const [condition] = conditions;
  return condition ? shownCondition(condition) : shownTarget(target);
}

/** What keeps the cases that are there from deciding: ` In A1 vip = yes makes no difference, as amount <= 1,000,000.` */
function whyNot(targets: readonly CoverageTarget[], coverage: AcceptanceCoverage): Wording {
  for (const target of targets) {
    const masking = maskingOf(target, coverage);
    if (!masking) continue;
    const args = {
      case: caseWord(masking.case),
      point: shownTarget(target),
      mask: shownCondition(masking.condition, masking.holds, yesNoIn(coverage)),
    };
    return { en: fill(maskedBy, 'en', args), zh: fill(maskedBy, 'zh', args) };
  }
  return same('');
}

const maskedBy: Wording = {
  en: ' In {case}, {point} makes no difference, because {mask}.',
  zh: '{case} 里虽有 {point}，但因为 {mask}，换成别的值结果也一样。',
};

function reportOne(target: CoverageTarget, coverage: AcceptanceCoverage, report: (finding: Report) => void): void {
  const made = missingCaseFor(target, coverage);
  const [condition] = target.conditions;
  if (!made || !condition) return;
  const others = otherData(made, target);
  report({
    at: condition.at,
    message: condition.is === 'otherwise' ? oneOtherwise : one,
    args: {
      rule: target.rule.name,
      point: shownTarget(target),
      others: condition.is === 'otherwise' ? inParentheses(others) : withOthers(others),
      expected: expectedIn(made),
    },
    data: { targets: [target.id] },
  });
}

/** What a case sets besides what its target is about. */
function otherData({ given }: MissingCase, { demand }: CoverageTarget): readonly FieldAssignment[] {
  return given.filter(({ field }) => !demand.fields.includes(field));
}

const mostShown = 4;

/** All, or the first ones of many. */
function shortened(others: readonly FieldAssignment[]): Wording {
  return counted(shownAssignments(others.slice(0, mostShown)), others.length, '项');
}

function inParentheses(others: readonly FieldAssignment[]): Wording {
  if (others.length === 0) return same('');
  const { en, zh } = shortened(others);
  return { en: ` (${en})`, zh: `（${zh}）` };
}

function withOthers(others: readonly FieldAssignment[]): Wording {
  if (others.length === 0) return same('');
  return { en: ` with ${shortened(others).en}`, zh: inParentheses(others).zh };
}

function list(points: readonly Wording[]): Wording {
  const shown = points.slice(0, mostShown);
  const words = { en: shown.map(({ en }) => en).join(', '), zh: shown.map(({ zh }) => zh).join('、') };
  return counted(words, points.length, '个');
}

/** The first ones of a list, with how many there are if these are not all. */
function counted({ en, zh }: Wording, count: number, measure: '项' | '个'): Wording {
  const more = count - mostShown;
  return more > 0 ? { en: `${en} and ${more} more`, zh: `${zh} 等 ${count} ${measure}` } : { en, zh };
}

const expectedIn = ({ expected }: MissingCase): Wording => ({
  en: expected.map(({ rule, holds }) => (holds ? rule.name : `not ${rule.name}`)).join(', '),
  zh: expected.map(({ rule, holds }) => (holds ? rule.name : `非 ${rule.name}`)).join('，'),
});

function titled(cases: readonly MissingCase[], of: string): [Wording, WordingArgs] {
  const title =
    cases.length === 1
      ? { en: 'Add the missing case of {of}', zh: '补上 {of} 缺少的用例' }
      : { en: 'Add the {count} missing cases of {of}', zh: '补上 {of} 缺少的 {count} 条用例' };
  return [title, { of, count: String(cases.length) }];
}

const addOne: Wording = { en: 'Add this case: {point}{others}', zh: '补上这条用例：{point}{others}' };

const one: Wording = {
  en: 'No case has {point}{others}, which decides {rule}. Add a case that expects: {expected}.',
  zh: '没有用例覆盖 {point}{others}，而它决定规则 {rule} 是否成立。请补上一条用例，预期为“{expected}”。',
};

const oneOtherwise: Wording = {
  en: 'No case shows {rule} where {point}{others}. Add a case that expects: {expected}.',
  zh: '规则 {rule} 没有用例覆盖“{point}”的情形{others}。请补上一条用例，预期为“{expected}”。',
};

const noData: Wording = {
  en: 'No case sets the data that {rule} depends on, so nothing decides it: {points}. Add the missing cases.',
  zh: '没有用例给出规则 {rule} 所用的数据，以下情形都没有覆盖：{points}。请补上缺少的用例。',
};

const openBoundary: Wording = { en: 'no case with {point} decides it', zh: '没有用例覆盖 {point}' };
const openCondition: Wording = {
  en: 'no case shows by itself what {point} does.{why}',
  zh: '没有用例能单独验证 {point}。{why}',
};
