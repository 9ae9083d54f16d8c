/** Which parts of a feature's health are low. Pure. */
import type { HealthFacts } from '../../facts/facts.js';

export type HealthPart = 'usage' | 'satisfaction' | 'value';

/** Fewer users than this share, and the feature counts as little used. */
export const lowUsage = 0.4;
/** Satisfaction below this counts as low where it is scored up to 5. */
export const lowSatisfaction = 3;
/** The highest score of the five-point scale; a project with a higher score anywhere has another scale. */
const fivePoints = 5;

/** The parts that are low. */
export function lowParts({ usage, satisfaction, value }: HealthFacts, mostSatisfied: number): readonly HealthPart[] {
  const low: HealthPart[] = [];
  if (usage && usage.value < lowUsage) low.push('usage');
  if (satisfaction && satisfaction.value < lowSatisfactionOf(mostSatisfied)) low.push('satisfaction');
  if (value?.value === 'low') low.push('value');
  return low;
}

/**
 * The score below which satisfaction is low: 3 of 5, 6 of 10 or 60 of 100.
 * @param mostSatisfied highest score of the project, by which the scale is known
 */
export function lowSatisfactionOf(mostSatisfied: number): number {
  const scale = [fivePoints, 10, 100].find((most) => mostSatisfied <= most) ?? mostSatisfied;
  return (lowSatisfaction / fivePoints) * scale;
}
