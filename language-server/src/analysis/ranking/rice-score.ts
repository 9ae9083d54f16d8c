import { rounded, type Score, type ScoredValues, type ScorePart } from './score.js';

/** Working days in a person-month. */
export const monthDays = 20;

/**
 * RICE = reach × impact × confidence ÷ effort (Intercom's formula): reach in customers (unsaid: 1), impact 0.25…3
 * (unsaid: 1), confidence as a share (unsaid: 0.8), effort in person-months of 20 working days.
 * @returns undefined without an effort above zero
 */
export function riceScore(requirement: ScoredValues): Score | undefined {
  const days = requirement.effort?.days;
  if (!days || days <= 0) return undefined;
  const reach = requirement.customers?.value ?? 1;
  const impact = requirement.impact?.value ?? 1;
  const confidence = requirement.confidence?.value ?? 0.8;
  const parts: ScorePart[] = [
    { name: 'customers', input: reach, counts: reach, assumed: !requirement.customers },
    { name: 'impact', input: impact, counts: impact, assumed: !requirement.impact },
    { name: 'confidence', input: confidence, counts: confidence, assumed: !requirement.confidence },
    { name: 'effort', input: days, counts: days / monthDays, assumed: false },
  ];
  return { method: 'rice', value: rounded((reach * impact * confidence * monthDays) / days, 1), parts };
}
