import { rounded, type Score, type ScoredValues } from './score.js';

/**
 * Expected benefit = gain per use × reach × probability, in the project's currency.
 * @returns undefined unless all three are written
 */
export function expectedBenefit(requirement: ScoredValues): number | undefined {
  const { perUse, reach, probability } = requirement.benefit ?? {};
  if (!perUse || !reach || !probability) return undefined;
  return perUse.value * reach.value * probability.value;
}

/**
 * Return on investment = expected benefit ÷ (effort in working days × cost of a day), as a ratio (2.5 earns 2.5 times
 * its cost).
 * @returns undefined without a benefit, an effort above zero and a day rate above zero
 */
export function benefitScore(requirement: ScoredValues, dayRate: number | undefined): Score | undefined {
  const benefit = expectedBenefit(requirement);
  const days = requirement.effort?.days;
  if (benefit === undefined || !days || !dayRate || days <= 0 || dayRate <= 0) return undefined;
  const cost = days * dayRate;
  return {
    method: 'benefit',
    value: rounded(benefit / cost, 2),
    parts: [
      { name: 'benefit', input: benefit, counts: benefit, assumed: false },
      { name: 'cost', input: cost, counts: cost, assumed: false },
    ],
  };
}
