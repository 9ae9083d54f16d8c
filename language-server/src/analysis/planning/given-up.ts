import type { RequirementFacts } from '../../facts/facts.js';

/** True for what was decided against for good: dropped or rejected. What is deferred may still come. */
export function isGivenUp({ status, decision }: RequirementFacts): boolean {
  return status?.value === 'dropped' || decision?.value === 'reject';
}
