/** Benefit, cost and return on investment of requirements, number by number, and their sums. Pure. */
import type { ProjectFacts, RequirementFacts } from '../../facts/facts.js';
import { benefitScore, expectedBenefit } from '../ranking/benefit-score.js';
import { missingOfBenefit } from '../ranking/missing-inputs.js';
import { rounded } from '../ranking/score.js';
import { isUnreadable } from '../unreadable/unreadable-properties.js';

/** What has to be written for a return to be worked out; `benefit` stands for the whole block. */
export type ReturnInput = 'benefit' | 'per-use' | 'reach' | 'probability' | 'effort' | 'day-rate';

const ofBenefit = ['per-use', 'reach', 'probability'] as const satisfies readonly ReturnInput[];

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
  /** What is written but cannot be read; not among the missing. */
  readonly unreadable: readonly ReturnInput[];
}

/** @param project that says what a day costs; absent if none does */
export function returnOf(requirement: RequirementFacts, project: ProjectFacts | undefined): InvestmentReturn {
  const dayRate = project?.dayRate?.value;
  const unreadable = new Set<ReturnInput>([
    ...ofBenefit.filter((input) => isUnreadable(requirement.benefit, input)),
    ...(isUnreadable(requirement, 'effort') ? (['effort'] as const) : []),
    ...(isUnreadable(project, 'day-rate') ? (['day-rate'] as const) : []),
  ]);
  const missing: readonly ReturnInput[] = [
    ...(requirement.benefit ? (missingOfBenefit(requirement.benefit) as ReturnInput[]) : (['benefit'] as const)),
    ...(requirement.effort && requirement.effort.days > 0 ? [] : (['effort'] as const)),
    ...(dayRate !== undefined && dayRate > 0 ? [] : (['day-rate'] as const)),
  ];
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
    missing: missing.filter((input) => !unreadable.has(input)),
    unreadable: [...unreadable],
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
