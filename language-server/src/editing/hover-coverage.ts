/** Rules and cases on hover: the points of a rule with the cases that cover them, and what a case says about each rule. */
import { connectives, declarations, propertyOf, valueSets } from '../../../grammar/keyword-table.js';
import type { AcceptanceCoverage, RuleCoverage } from '../analysis/coverage/acceptance-coverage.js';
import { openFieldsFor, type RuleStatement, ruleStatements } from '../analysis/coverage/case-agreement.js';
import type { CoverageTarget } from '../analysis/coverage/coverage-targets.js';
import { coverageOfRequirement } from '../analysis/coverage/coverage-in-model.js';
import {
  type IsYesNo,
  shownAssignments,
  shownCondition,
  shownTarget,
  yesNoIn,
} from '../analysis/coverage/shown-words.js';
import { outcomesAt } from '../analysis/coverage/target-outcome.js';
import type { CaseFacts, RequirementFacts, RuleFacts, WaiverFacts } from '../facts/facts.js';
import { fill, type Language, listComma, type Wording } from '../locale/language.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { nameOfCase, stateOf, whyNotAnalysed } from './coverage-in-words.js';
import { documentationInMarkdown, escapeInLine, heading } from './hover.js';

const texts = {
  point: { en: 'point', zh: '覆盖点' },
  expected: { en: 'expected', zh: '预期' },
  coveredBy: { en: 'covered by', zh: '覆盖用例' },
  noCase: { en: '— no case', zh: '— 无用例' },
  holds: { en: 'holds', zh: '成立' },
  doesNotHold: { en: 'does not hold', zh: '不成立' },
  unknown: { en: 'not known', zh: '未知' },
  either: { en: 'depends on other data', zh: '取决于其他数据' },
  infeasible: {
    en: 'Not asked for: {points}. Whatever the data, other conditions decide the rule there.',
    zh: '不要求覆盖：{points}。无论数据如何，那里都由其他条件决定该规则是否成立。',
  },
  unanswered: {
    en: 'Not analysed: {points}. There are too many combinations of data to search.',
    zh: '未能分析：{points}。数据组合太多。',
  },
  waived: { en: 'waived', zh: '已豁免' },
  noReason: { en: 'no reason given', zh: '未写理由' },
  class: { en: 'class', zh: '类别' },
  onItsData: { en: 'on its data', zh: '本用例中' },
  itCovers: { en: 'points that it covers', zh: '覆盖的点' },
  undecided: { en: 'undecided, because {fields} is open', zh: '无法确定：没有给出 {fields}' },
  undecidedByMore: { en: 'undecided, because {fields} are open', zh: '无法确定：没有给出 {fields}' },
  notAnalysed: { en: 'not analysed: {why}', zh: '无法分析：{why}' },
  saysHolds: {
    en: 'Contradiction: the case says that {rule} holds, but on {given} it does not{because}.',
    zh: '矛盾：用例预期规则 {rule} 成立，但在 {given} 时它不成立{because}。',
  },
  saysDoesNotHold: {
    en: 'Contradiction: the case says that {rule} does not hold, but on {given} it does{because}.',
    zh: '矛盾：用例预期规则 {rule} 不成立，但在 {given} 时它成立{because}。',
  },
  itsData: { en: 'its data', zh: '这些数据' },
  because: { en: ', because {conditions}', zh: '，因为 {conditions}' },
  insteadFires: { en: ', because {rule} holds', zh: '，因为规则 {rule} 成立' },
} as const satisfies Record<string, Wording>;

const listSemicolon: Wording = { en: '; ', zh: '；' };

/** Markdown about a rule or a case of a requirement. */
export function hoverOfRuleOrCase(
  requirement: Declared<RequirementFacts>,
  part: RuleFacts | CaseFacts,
  model: ModelReader,
  language: Language,
): string {
  const coverage = coverageOfRequirement(requirement, model);
  return part.kind === 'rule'
    ? hoverOfRule(part, coverage, language)
    : hoverOfCase(part, coverage, requirement.facts.acceptance?.cases ?? [], language);
}

function tableOf(head: readonly Wording[], rows: readonly (readonly string[])[], language: Language): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [head.map((each) => each[language]), head.map(() => '---'), ...rows].map(line).join('\n');
}

function hoverOfRule(rule: RuleFacts, coverage: AcceptanceCoverage | undefined, language: Language): string {
  const lines = [
    heading('rule', rule.name, rule.title?.value, language),
    ...documentationInMarkdown(rule.documentation),
  ];
  if (rule.when) {
    const condition = shownCondition(rule.when, true, coverage && yesNoIn(coverage));
    lines.push(`${propertyOf('rule', 'when')?.[language]}: ${escapeInLine(condition[language])}`);
  }
  const found = coverage?.rules.find((each) => each.rule === rule);
  if (!coverage || !found) return lines.join('\n\n');
  lines.push(found.waiver ? waiverInWords(found.waiver, language) : escapeInLine(stateOf(found, language)));
  if (found.targets.length > 0) lines.push(tableOfPoints(found, coverage, language));
  const remark = (wording: Wording, targets: readonly CoverageTarget[]) => {
    if (targets.length > 0)
      lines.push(escapeInLine(fill(wording, language, { points: listOfPoints(targets, language) })));
  };
  remark(texts.infeasible, found.infeasible);
  remark(texts.unanswered, found.unanswered);
  return lines.join('\n\n');
}

function tableOfPoints({ targets }: RuleCoverage, coverage: AcceptanceCoverage, language: Language): string {
  const { cases } = coverage.block.acceptance;
  const outcomes = outcomesAt(targets, coverage.block);
  const rows = targets.map((target, i) => [
    escapeInLine(shownTarget(target)[language]),
    truthInWords(outcomes[i])[language],
    target.coveredBy.length > 0
      ? target.coveredBy.map((each) => escapeInLine(nameOfCase(each, cases))).join(listComma[language])
      : texts.noCase[language],
  ]);
  return tableOf([texts.point, texts.expected, texts.coveredBy], rows, language);
}

const truthInWords = (holds: boolean | 'either' | undefined): Wording =>
  holds === undefined ? texts.unknown : holds === 'either' ? texts.either : holds ? texts.holds : texts.doesNotHold;

function waiverInWords({ reason, until }: WaiverFacts, language: Language): string {
  const parts = [reason?.value ?? texts.noReason[language]];
  if (until) parts.push(`${language === 'zh' ? connectives.until.zh : 'until'} ${until.name}`);
  return `${texts.waived[language]}: ${escapeInLine(parts.join(listComma[language]))}`;
}

/** Points in words, those that look the same once. */
const listOfPoints = (targets: readonly CoverageTarget[], language: Language): string =>
  [...new Set(targets.map((target) => shownTarget(target)[language]))].join(listSemicolon[language]);

function hoverOfCase(
  facts: CaseFacts,
  coverage: AcceptanceCoverage | undefined,
  all: readonly CaseFacts[],
  language: Language,
): string {
  const caseClass = facts.class?.value;
  const lines = [
    heading('case', nameOfCase(facts, all), facts.title?.value, language),
    ...documentationInMarkdown(facts.documentation),
  ];
  if (caseClass)
    lines.push(`${texts.class[language]}: ${language === 'zh' ? valueSets.caseClass[caseClass] : caseClass}`);
  const found = coverage?.cases.find((each) => each.case === facts);
  if (!coverage || !found || coverage.rules.length === 0) return lines.join('\n\n');
  const statements = ruleStatements(coverage).filter((statement) => statement.case === facts);
  for (const statement of statements)
    if (statement.verdict === 'contradicts')
      lines.push(`**${escapeInLine(contradictionInWords(statement, yesNoIn(coverage), language))}**`);
  const rows = found.truths.map(({ rule, holds }, i) => {
    const covers = found.covers.filter((target) => target.rule === rule);
    return [
      escapeInLine(rule.name),
      escapeInLine(
        holds === undefined
          ? whyUndecided(facts, coverage.rules[i], coverage, language)
          : truthInWords(holds)[language],
      ),
      covers.length > 0 ? escapeInLine(listOfPoints(covers, language)) : '—',
    ];
  });
  lines.push(tableOf([declarations.rule, texts.onItsData, texts.itCovers], rows, language));
  return lines.join('\n\n');
}

function whyUndecided(
  facts: CaseFacts,
  rule: RuleCoverage | undefined,
  coverage: AcceptanceCoverage,
  language: Language,
): string {
  const open = rule ? openFieldsFor(facts, rule.rule, coverage) : [];
  if (open.length > 0)
    return fill(open.length === 1 ? texts.undecided : texts.undecidedByMore, language, {
      fields: open.join(listComma[language]),
    });
  return fill(texts.notAnalysed, language, { why: whyNotAnalysed[rule?.notAnalysed ?? 'unreadable-condition'] });
}

function contradictionInWords(statement: RuleStatement, isYesNo: IsYesNo, language: Language): string {
  const { outcome, rule, given, decidedBy, insteadFires } = statement;
  const conditions = decidedBy.map(({ condition, holds }) => shownCondition(condition, holds, isYesNo)[language]);
  const because = insteadFires
    ? fill(texts.insteadFires, language, { rule: insteadFires.name })
    : conditions.length > 0
      ? fill(texts.because, language, { conditions: conditions.join(listComma[language]) })
      : '';
  return fill(outcome.holds ? texts.saysHolds : texts.saysDoesNotHold, language, {
    rule: rule.name,
    given: given.length > 0 ? shownAssignments(given) : texts.itsData,
    because,
  });
}
