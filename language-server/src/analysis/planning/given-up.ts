import type { RequirementValues } from '../../model/project-model.js';

/** True for what was decided against for good: dropped or rejected. What is deferred may still come. */
export function isGivenUp({ status, decision }: RequirementValues): boolean {
  return status?.value === 'dropped' || decision?.value === 'reject';
}
