/** Cases that are still to be written and whose absence is reported where they stand. */
import { missingCaseClasses } from '../../analysis/case-classes/required-case-classes.js';
import { isSkeleton, isUnfinished } from '../../analysis/case-classes/unfinished-cases.js';
import type { CaseFacts, RequirementFacts } from '../../facts/facts.js';
import type { CaseClass, ProjectConfig } from '../../model/project-config.js';

/** The unfinished case of a class that is missing: to write it is less than to add one. */
export const caseToFinish = (requirement: RequirementFacts, caseClass: CaseClass): CaseFacts | undefined =>
  requirement.acceptance?.cases.find((each) => each.class?.value === caseClass && isUnfinished(each));

/**
 * The unfinished cases of a requirement that `requirement-without-acceptance` or a rule about missing classes reports, so
 * that nobody else has to.
 */
export function reportedAsMissing(requirement: RequirementFacts, config: ProjectConfig): readonly CaseFacts[] {
  const { acceptance, broken, name } = requirement;
  if (!acceptance || acceptance.broken || broken || !name) return [];
  const isOn = (code: string) => config.rules[code] !== 'off';
  const missing = missingCaseClasses(requirement, config);
  if (isSkeleton(acceptance))
    return missing.length > 0 && isOn('requirement-without-acceptance') ? acceptance.cases : [];
  if (acceptance.cases.some((each) => !each.class)) return [];
  return missing.flatMap((each) => (isOn(`missing-${each}-case`) ? (caseToFinish(requirement, each) ?? []) : []));
}
