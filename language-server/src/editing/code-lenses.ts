/** Lines above requirements, rules and versions: what the project makes of them. */
import { isDeclined } from '../analysis/case-classes/required-case-classes.js';
import type { RuleCoverage } from '../analysis/coverage/acceptance-coverage.js';
import { coverageOfRequirement } from '../analysis/coverage/coverage-in-model.js';
import { demandedCoverage } from '../analysis/coverage/demanded-coverage.js';
import { deliveriesOf, workloadOf } from '../analysis/schedule/deliveries.js';
import type { FileFacts, RequirementFacts, Span, VersionFacts } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { countCaseClasses } from '../views/case-classes.js';
import { bySpan } from '../text/span.js';
import { pointsInWords, stateOf } from './coverage-in-words.js';
import { shownNumber } from './shown-number.js';

export interface LensLine {
  /** The name that the line stands above. */
  readonly at: Span;
  readonly title: string;
  /**
   * What a click does: shows the places that refer to the name, or some places of the file; or adds the missing cases of
   * the requirement. Nothing if absent.
   */
  readonly click?: 'references' | 'add-cases' | readonly Span[];
}

const texts = {
  usedBy: { en: 'used by {count}', zh: '被引用 {count} 处' },
  caseClasses: { en: '{present}/{required} case classes', zh: '用例类别 {present}/{required}' },
  addCases: { en: 'add missing cases', zh: '补上缺少的用例' },
  load: { en: '{used} of {capacity} person-days', zh: '{used} / {capacity} 人日' },
  unestimated: { en: '{count} without effort', zh: '{count} 条未估成本' },
  unreadable: { en: '{count} with an effort that is not understood', zh: '{count} 条成本写法有误' },
} as const;

/** The lines of a file, in text order. A requirement or version that nothing can be said about has none. */
export function codeLensesOf(facts: FileFacts, model: ModelReader, language: Language): LensLine[] {
  return facts.declarations.flatMap((declaration): LensLine[] => {
    const declared = declaration.facts;
    if (declared.kind === 'requirement')
      return requirementLines(declaration as Declared<RequirementFacts>, model, language);
    if (!declared.name) return [];
    return declared.kind === 'version' ? versionLine(declaration as Declared<VersionFacts>, model, language) : [];
  });
}

function requirementLines(requirement: Declared<RequirementFacts>, model: ModelReader, language: Language): LensLine[] {
  const { facts } = requirement;
  const coverage = isDeclined(facts) ? undefined : coverageOfRequirement(requirement, model);
  const rules = (coverage?.rules ?? []).filter(({ rule }) => rule.name).map((rule) => ruleLine(rule, language));
  if (!facts.name) return rules;
  const versions = deliveriesOf(facts.name, model).map(({ version }) => version.facts.name);
  const uses = model.usesOf(facts.name).length;
  const { present, required } = countCaseClasses(facts, model.config);
  const parts: string[] = [...new Set(versions)];
  if (uses > 0) parts.push(fill(texts.usedBy, language, { count: String(uses) }));
  if (required > 0)
    parts.push(fill(texts.caseClasses, language, { present: String(present), required: String(required) }));
  if (coverage && coverage.total > 0) parts.push(pointsInWords(coverage.covered, coverage.total, language));
  if (parts.length === 0) return rules;
  const demanded = demandedCoverage(requirement, model);
  const adding: LensLine[] =
    demanded && demanded.covered < demanded.total
      ? [{ at: facts.nameAt, title: texts.addCases[language], click: 'add-cases' }]
      : [];
  return [
    { at: facts.nameAt, title: parts.join(' · '), ...(uses > 0 && { click: 'references' }) },
    ...adding,
    ...rules,
  ];
}

function ruleLine(coverage: RuleCoverage, language: Language): LensLine {
  const cases = new Set(coverage.targets.flatMap(({ coveredBy }) => coveredBy));
  return {
    at: coverage.rule.nameAt,
    title: stateOf(coverage, language),
    ...(cases.size > 0 && { click: [...cases].map(({ nameAt }) => nameAt).sort(bySpan) }),
  };
}

function versionLine(version: Declared<VersionFacts>, model: ModelReader, language: Language): LensLine[] {
  const { capacity, nameAt } = version.facts;
  if (!capacity) return [];
  const { days, unestimated, unreadable } = workloadOf(version, model);
  const parts = [fill(texts.load, language, { used: shownNumber(days), capacity: shownNumber(capacity.days) })];
  if (unestimated > 0) parts.push(fill(texts.unestimated, language, { count: String(unestimated) }));
  if (unreadable > 0) parts.push(fill(texts.unreadable, language, { count: String(unreadable) }));
  return [{ at: nameAt, title: parts.join(' · ') }];
}
