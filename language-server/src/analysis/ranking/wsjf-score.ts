import { rounded, type Score, type ScoredValues, type ScoreContext, type ScorePart } from './score.js';

const tenOf = { high: 10, medium: 5, low: 1 } as const;

/** Working days in a person-week, the unit of job size. */
export const weekDays = 5;

/**
 * WSJF = cost of delay ÷ job size (weighted shortest job first, SAFe): cost of delay = value + urgency + risk reduction,
 * each 0…10. Value: 10 × impact ÷ 3 (unsaid: 1) × the share of customers (customers ÷ the most any requirement has);
 * urgency: how often it is used (high 10, medium 5, low 1; unsaid: medium); risk reduction: the gravest of its risks
 * (high 10, medium 5, low 1; none: 0). Job size in person-weeks of 5 working days.
 * @returns undefined without an effort above zero
 */
export function wsjfScore(requirement: ScoredValues, context: ScoreContext): Score | undefined {
  const days = requirement.effort?.days;
  if (!days || days <= 0) return undefined;
  const customers = requirement.customers?.value ?? 1;
  const impact = requirement.impact?.value ?? 1;
  const share = Math.min(1, customers / Math.max(1, context.mostCustomers));
  const value = rounded((10 * Math.min(3, impact) * share) / 3, 1);
  const urgency = tenOf[requirement.frequency?.value ?? 'medium'];
  const risk = Math.max(0, ...requirement.risks.map((r) => (r.severity ? tenOf[r.severity.value] : 0)));
  const size = days / weekDays;
  const parts: ScorePart[] = [
    { name: 'value', input: impact, counts: value, assumed: !requirement.impact || !requirement.customers },
    { name: 'urgency', input: urgency, counts: urgency, assumed: !requirement.frequency },
    { name: 'risk', input: risk, counts: risk, assumed: false },
    { name: 'effort', input: days, counts: size, assumed: false },
  ];
  return { method: 'wsjf', value: rounded((value + urgency + risk) / size, 1), parts };
}
