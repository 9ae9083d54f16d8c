/** Lines above requirements and versions: what the project makes of them. */
import { deliveriesOf, workloadOf } from '../analysis/schedule/deliveries.js';
import type { FileFacts, RequirementFacts, Span, VersionFacts } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { countCaseClasses } from '../views/case-classes.js';
import { shownNumber } from './shown-number.js';

export interface LensLine {
  /** The name that the line stands above. */
  readonly at: Span;
  readonly title: string;
  /** True if something refers to the name, so that a click can show where. */
  readonly isUsed: boolean;
}

const texts = {
  usedBy: { en: 'used by {count}', zh: '被引用 {count} 处' },
  caseClasses: { en: '{present}/{required} case classes', zh: '用例类别 {present}/{required}' },
  load: { en: '{used} of {capacity} person-days', zh: '{used} / {capacity} 人日' },
  unestimated: { en: '{count} without effort', zh: '{count} 条未估成本' },
} as const;

/** The lines of a file, in text order. A requirement or version that nothing can be said about has none. */
export function codeLensesOf(facts: FileFacts, model: ModelReader, language: Language): LensLine[] {
  return facts.declarations.flatMap((declaration): LensLine[] => {
    const declared = declaration.facts;
    if (!declared.name) return [];
    if (declared.kind === 'requirement') return requirementLine(declared, model, language);
    return declared.kind === 'version'
      ? versionLine({ ...declaration, uri: facts.uri, facts: declared }, model, language)
      : [];
  });
}

function requirementLine(facts: RequirementFacts, model: ModelReader, language: Language): LensLine[] {
  const versions = deliveriesOf(facts.name, model).map(({ version }) => version.facts.name);
  const uses = model.usesOf(facts.name).length;
  const { present, required } = countCaseClasses(facts, model.config);
  const parts: string[] = [...new Set(versions)];
  if (uses > 0) parts.push(fill(texts.usedBy, language, { count: String(uses) }));
  if (required > 0)
    parts.push(fill(texts.caseClasses, language, { present: String(present), required: String(required) }));
  return parts.length > 0 ? [{ at: facts.nameAt, title: parts.join(' · '), isUsed: uses > 0 }] : [];
}

function versionLine(version: Declared<VersionFacts>, model: ModelReader, language: Language): LensLine[] {
  const { capacity, nameAt } = version.facts;
  if (!capacity) return [];
  const { days, unestimated } = workloadOf(version, model);
  const parts = [fill(texts.load, language, { used: shownNumber(days), capacity: shownNumber(capacity.days) })];
  if (unestimated > 0) parts.push(fill(texts.unestimated, language, { count: String(unestimated) }));
  return [{ at: nameAt, title: parts.join(' · '), isUsed: false }];
}
