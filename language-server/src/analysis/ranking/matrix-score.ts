import { rounded, type Score, type ScoredValues, type ScoreContext, type ScorePart } from './score.js';

/** Points that each principle can give; together 100. Earlier principles never weigh less than later ones. */
export const matrixWeights = { customers: 35, frequency: 25, value: 20, effort: 20 } as const;

const ofLevel = { high: 1, medium: 0.6, low: 0.2 } as const;

/** Effort in working days at which the "small steps first" points are halved: two weeks. */
export const halfwayDays = 10;

/** Effort that is assumed where none is written: one person-month. */
const assumedDays = 20;

/**
 * The score of the field's four priority principles, 0 to 100.
 *
 * 1. Shared needs first: 35 × customers ÷ the most customers any requirement has; half of it for `custom` work.
 * 2. Often used first: 25 × (high 1, medium 0.6, low 0.2; unsaid 0.5).
 * 3. Business value before polish: 20 × impact ÷ 3; unsaid: 0.5 with a written value, else 0.25.
 * 4. Small steps first: 20 × 10 ÷ (10 + effort in working days); unsaid: 20 days.
 */
export function matrixScore(requirement: ScoredValues, context: ScoreContext): Score {
  const customers = requirement.customers?.value ?? 1;
  const shared = Math.min(1, Math.max(0, customers) / Math.max(1, context.mostCustomers));
  const individual = requirement.scope?.value === 'custom' ? 0.5 : 1;
  const frequency = requirement.frequency ? ofLevel[requirement.frequency.value] : 0.5;
  const impact = requirement.impact ? Math.min(3, requirement.impact.value) / 3 : requirement.value ? 0.5 : 0.25;
  const days = requirement.effort?.days ?? assumedDays;
  const parts: ScorePart[] = [
    {
      name: 'customers',
      input: customers,
      counts: rounded(matrixWeights.customers * shared * individual, 1),
      assumed: !requirement.customers,
    },
    {
      name: 'frequency',
      input: frequency,
      counts: rounded(matrixWeights.frequency * frequency, 1),
      assumed: !requirement.frequency,
    },
    { name: 'value', input: impact, counts: rounded(matrixWeights.value * impact, 1), assumed: !requirement.impact },
    {
      name: 'effort',
      input: days,
      counts: rounded((matrixWeights.effort * halfwayDays) / (halfwayDays + days), 1),
      assumed: !requirement.effort,
    },
  ];
  return {
    method: 'matrix',
    value: rounded(
      parts.reduce((sum, part) => sum + part.counts, 0),
      1,
    ),
    parts,
  };
}
