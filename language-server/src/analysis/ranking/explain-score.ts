/** How each part of a score comes about, number by number. */
import type { RequirementFacts } from '../../facts/facts.js';
import { halfwayDays, matrixWeights } from './matrix-score.js';
import { monthDays } from './rice-score.js';
import type { Score, ScoreContext, ScorePartName } from './score.js';
import { weekDays } from './wsjf-score.js';

/** A number, a share (0.3 for 30 %), or a sign of an arithmetic expression. */
export type Term = number | { readonly share: number } | '×' | '÷' | '+' | '(' | ')';

/** A part of a score and the expression that gives it. */
export interface Explanation {
  readonly part: ScorePartName;
  readonly counts: number;
  readonly terms: readonly Term[];
}

/** The parts of a score that are worked out; those that are as they were written need no explanation. */
export function explainScore(
  score: Score,
  requirement: RequirementFacts,
  context: ScoreContext,
): readonly Explanation[] {
  return score.parts.flatMap(({ name, input, counts }) => {
    const terms = termsOf(score.method, name, input, requirement, context);
    return terms ? [{ part: name, counts, terms }] : [];
  });
}

function termsOf(
  method: Score['method'],
  part: ScorePartName,
  input: number,
  requirement: RequirementFacts,
  { mostCustomers, dayRate = 0 }: ScoreContext,
): readonly Term[] | undefined {
  const days = requirement.effort?.days ?? 0;
  switch (`${method} ${part}`) {
    case 'matrix customers': {
      const individual: readonly Term[] = requirement.scope?.value === 'custom' ? ['×', 0.5] : [];
      return [matrixWeights.customers, '×', input, '÷', mostCustomers, ...individual];
    }
    case 'matrix frequency':
      return [matrixWeights.frequency, '×', input];
    case 'matrix value':
      return requirement.impact
        ? [matrixWeights.value, '×', Math.min(3, requirement.impact.value), '÷', 3]
        : [matrixWeights.value, '×', input];
    case 'matrix effort':
      return [matrixWeights.effort, '×', halfwayDays, '÷', '(', halfwayDays, '+', input, ')'];
    case 'rice effort':
      return [days, '÷', monthDays];
    case 'wsjf value':
      return [10, '×', Math.min(3, input), '÷', 3, '×', requirement.customers?.value ?? 1, '÷', mostCustomers];
    case 'wsjf effort':
      return [days, '÷', weekDays];
    case 'benefit benefit':
      return benefitTerms(requirement);
    case 'benefit cost':
      return [days, '×', dayRate];
    default:
      return undefined;
  }
}

/** Gain per use × reach × probability; undefined unless all three are written. */
export function benefitTerms({ benefit }: RequirementFacts): readonly Term[] | undefined {
  const { perUse, reach, probability } = benefit ?? {};
  if (!perUse || !reach || !probability) return undefined;
  return [perUse.value, '×', reach.value, '×', { share: probability.value }];
}
