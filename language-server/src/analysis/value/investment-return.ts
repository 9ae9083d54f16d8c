/** Benefit, cost and return on investment of requirements, number by number, and their sums. Pure. */
import type { RequirementFacts } from '../../facts/facts.js';
import { benefitScore, expectedBenefit } from '../ranking/benefit-score.js';
import { missingOfBenefit } from '../ranking/missing-inputs.js';
import { rounded } from '../ranking/score.js';

/** What has to be written for a return to be worked out; `benefit` stands for the whole block. */
export type ReturnInput = 'benefit' | 'per-use' | 'reach' | 'probability' | 'effort' | 'day-rate';

/** benefit = per use × reach × probability; cost = effort × day rate; return = benefit ÷ cost. */
export interface InvestmentReturn {
  readonly perUse?: number;
  readonly reach?: number;
  /** 0.3 for 30 %. */
  readonly probability?: number;
  readonly benefit?: number;
  readonly effortDays?: number;
  readonly cost?: number;
  readonly ratio?: number;
  readonly missing: readonly ReturnInput[];
}

export function returnOf(requirement: RequirementFacts, dayRate: number | undefined): InvestmentReturn {
  const { perUse, reach, probability } = requirement.benefit ?? {};
  const benefit = expectedBenefit(requirement);
  const days = requirement.effort?.days;
  const ratio = benefitScore(requirement, dayRate)?.value;
  return {
    ...(perUse && { perUse: perUse.value }),
    ...(reach && { reach: reach.value }),
    ...(probability && { probability: probability.value }),
    ...(benefit !== undefined && { benefit: rounded(benefit, 2) }),
    ...(days !== undefined && { effortDays: days }),
    ...(days !== undefined && dayRate !== undefined && { cost: rounded(days * dayRate, 2) }),
    ...(ratio !== undefined && { ratio }),
    missing: [
      ...(requirement.benefit ? (missingOfBenefit(requirement.benefit) as ReturnInput[]) : (['benefit'] as const)),
      ...(days !== undefined && days > 0 ? [] : (['effort'] as const)),
      ...(dayRate !== undefined && dayRate > 0 ? [] : (['day-rate'] as const)),
    ],
  };
}

export interface ReturnSums {
  readonly requirements: number;
  /** How many of them have a benefit that can be worked out, and how many an effort. */
  readonly withBenefit: number;
  readonly withEffort: number;
  /** Sums over those that have it. */
  readonly benefit: number;
  readonly effortDays: number;
  /** Absent without a day rate. */
  readonly cost?: number;
  /** Benefit ÷ cost; absent if nothing has a benefit, or nothing a cost. */
  readonly ratio?: number;
}

/** Sums over requirements. What has no benefit yet still costs, so the return is the least that is expected. */
export function sumOfReturns(returns: readonly InvestmentReturn[], dayRate: number | undefined): ReturnSums {
  let [withBenefit, benefits, withEffort, days] = [0, 0, 0, 0];
  for (const each of returns) {
    if (each.benefit !== undefined) withBenefit++;
    if (each.effortDays !== undefined) withEffort++;
    benefits += each.benefit ?? 0;
    days += each.effortDays ?? 0;
  }
  const [benefit, effortDays] = [rounded(benefits, 2), rounded(days, 2)];
  const cost = dayRate === undefined ? undefined : rounded(effortDays * dayRate, 2);
  return {
    requirements: returns.length,
    withBenefit,
    withEffort,
    benefit,
    effortDays,
    ...(cost !== undefined && { cost }),
    ...(cost && withBenefit > 0 && { ratio: rounded(benefit / cost, 2) }),
  };
}
