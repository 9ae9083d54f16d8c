/** Small results behind what they follow from: a score behind the priority, a benefit, what is left of a capacity. */
import { expectedBenefit } from '../analysis/ranking/benefit-score.js';
import type { ScoreContext } from '../analysis/ranking/score.js';
import { scoreOf } from '../analysis/ranking/score-requirement.js';
import { workloadOf } from '../analysis/schedule/deliveries.js';
import type { FileFacts, RequirementFacts, Span, VersionFacts } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { arithmeticOf } from './score-in-words.js';
import { shownNumber } from './shown-number.js';
import { endOf, startOf } from '../text/span.js';

export interface Hint {
  /** The offset that it stands behind. */
  readonly behind: number;
  readonly text: string;
  /** How it comes about. */
  readonly tooltip?: string;
}

export interface HintContext {
  readonly model: ModelReader;
  readonly scores: ScoreContext;
  /** Of the reader. */
  readonly language: Language;
}

const texts = {
  score: { en: 'score {value}', zh: '得分 {value}' },
  benefit: { en: '= {value}', zh: '= {value}' },
  left: { en: '{days} person-days left', zh: '剩余 {days} 人日' },
  over: { en: '{days} person-days over', zh: '超出 {days} 人日' },
} as const;

/** Efforts are decimals: less than this is a rounding error. */
const leastDays = 0.001;

/**
 * The hints of a file, in text order.
 * @param range leave out declarations that lie outside of it
 */
export function inlayHintsOf(facts: FileFacts, range: Span, context: HintContext): Hint[] {
  const hints: Hint[] = [];
  for (const declaration of facts.declarations) {
    const declared = declaration.facts;
    if (endOf(declared.span) < startOf(range) || endOf(range) < startOf(declared.span)) continue;
    if (declared.kind === 'requirement') hints.push(...requirementHints(declared, context));
    else if (declared.kind === 'version') hints.push(...capacityHint(declaration as Declared<VersionFacts>, context));
  }
  return hints.sort((a, b) => a.behind - b.behind);
}

function requirementHints(facts: RequirementFacts, { model, scores, language }: HintContext): Hint[] {
  const hints: Hint[] = [];
  const score = facts.priority && scoreOf(facts, model.config.score, scores);
  if (facts.priority && score)
    hints.push({
      behind: endOf(facts.priority.at),
      text: fill(texts.score, language, { value: shownNumber(score.value) }),
      tooltip: arithmeticOf(score, language),
    });
  const benefit = expectedBenefit(facts);
  if (facts.benefit && benefit !== undefined) {
    const currency = model.all('project')[0]?.facts.currency?.value;
    const value = currency ? `${shownNumber(benefit)} ${currency}` : shownNumber(benefit);
    hints.push({ behind: endOf(facts.benefit.nameAt), text: fill(texts.benefit, language, { value }) });
  }
  return hints;
}

function capacityHint(version: Declared<VersionFacts>, { model, language }: HintContext): Hint[] {
  const { capacity } = version.facts;
  if (!capacity) return [];
  const left = capacity.days - workloadOf(version, model).days;
  const wording = left < -leastDays ? texts.over : texts.left;
  return [{ behind: endOf(capacity.at), text: fill(wording, language, { days: shownNumber(Math.abs(left)) }) }];
}
