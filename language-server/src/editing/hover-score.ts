/** The score and the benefit of a requirement on hover: the formula, its numbers, and what is still to be written. */
import { declarations, type DeclarationKind, propertyOf } from '../../../grammar/keyword-table.js';
import { benefitScore, expectedBenefit } from '../analysis/ranking/benefit-score.js';
import { benefitTerms, explainScore, type Term } from '../analysis/ranking/explain-score.js';
import { missingInputs, type ScoreInput } from '../analysis/ranking/missing-inputs.js';
import type { ScoreContext } from '../analysis/ranking/score.js';
import { scoreOf } from '../analysis/ranking/score-requirement.js';
import type { RequirementFacts } from '../facts/facts.js';
import { fill, type Language } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import { arithmeticOf, partWords } from './score-in-words.js';
import { shownNumber } from './shown-number.js';

const texts = {
  score: { en: 'score', zh: '得分' },
  return: { en: 'return on investment', zh: '投资回报' },
  noScore: { en: 'none yet; add {inputs}', zh: '还算不出来，请补充{inputs}' },
  assumed: { en: 'assumed until written', zh: '未写、按默认计算' },
  inBenefit: { en: '{input} in the benefit', zh: '收益里的{input}' },
  inProject: { en: '{input} in the project', zh: '项目的{input}' },
} as const;

/** Label and value of each line. */
export type HoverLine = readonly [label: string, value: string];

/** The lines about score and benefit. */
export function scoreLines(
  facts: RequirementFacts,
  model: ModelReader,
  context: ScoreContext,
  language: Language,
): readonly HoverLine[] {
  const method = model.config.score;
  const score = scoreOf(facts, method, context);
  const { needed, assumed } = missingInputs(facts, method, context);
  const lines: HoverLine[] = [
    [texts.score[language], score ? arithmeticOf(score, language) : addInputs(needed, language)],
  ];
  for (const { part, counts, terms } of score ? explainScore(score, facts, context) : [])
    lines.push([`– ${partWords[part][language]}`, `${shownNumber(counts)} = ${shownTerms(terms)}`]);
  if (score && assumed.length > 0) lines.push([texts.assumed[language], listOfInputs(assumed, language)]);
  if (method !== 'benefit' && facts.benefit) lines.push(...benefitLines(facts, model, context, language));
  return lines;
}

function benefitLines(
  facts: RequirementFacts,
  model: ModelReader,
  context: ScoreContext,
  language: Language,
): readonly HoverLine[] {
  const { needed } = missingInputs(facts, 'benefit', context);
  const benefit = expectedBenefit(facts);
  const terms = benefitTerms(facts);
  const label = declarations.benefit[language];
  if (benefit === undefined || !terms) return [[label, addInputs(needed, language)]];
  const currency = model.all('project')[0]?.facts.currency?.value;
  const amount = currency ? `${shownNumber(benefit)} ${currency}` : shownNumber(benefit);
  const earned = benefitScore(facts, context.dayRate);
  const value = earned
    ? `${shownNumber(earned.value)} = ${shownTerms([benefit, '÷', '(', facts.effort?.days ?? 0, '×', context.dayRate ?? 0, ')'])}`
    : addInputs(needed, language);
  return [
    [label, `${amount} = ${shownTerms(terms)}`],
    [texts.return[language], value],
  ];
}

/** `35 × 4 ÷ (10 + 5)`. */
function shownTerms(terms: readonly Term[]): string {
  const shown = terms.map((term) =>
    typeof term === 'number'
      ? shownNumber(term)
      : typeof term === 'object'
        ? `${shownNumber(term.share * 100)}%`
        : term,
  );
  return shown.join(' ').replaceAll('( ', '(').replaceAll(' )', ')');
}

const addInputs = (inputs: readonly ScoreInput[], language: Language) =>
  fill(texts.noScore, language, { inputs: listOfInputs(inputs, language) });

const listOfInputs = (inputs: readonly ScoreInput[], language: Language) =>
  inputs.map((input) => inputInWords(input, language)).join(language === 'zh' ? '、' : ', ');

function inputInWords(input: ScoreInput, language: Language): string {
  const home = homes[input] ?? 'requirement';
  const word = propertyOf(home, input)?.[language] ?? input;
  const quoted = language === 'zh' ? `“${word}：”` : `"${word}:"`;
  if (home === 'benefit') return fill(texts.inBenefit, language, { input: quoted });
  return home === 'project' ? fill(texts.inProject, language, { input: quoted }) : quoted;
}

const homes: Readonly<Partial<Record<ScoreInput, DeclarationKind>>> = {
  'per-use': 'benefit',
  reach: 'benefit',
  probability: 'benefit',
  'day-rate': 'project',
};
