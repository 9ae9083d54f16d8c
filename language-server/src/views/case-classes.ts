import { missingCaseClasses, requiredCaseClasses } from '../analysis/case-classes/required-case-classes.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { ProjectConfig } from '../model/project-config.js';

/** How many of the case classes that a requirement needs it has, written or waived. */
export interface CaseClassCount {
  readonly present: number;
  readonly required: number;
}

/** Counts the required classes that have a case or a waiver. */
export function countCaseClasses(requirement: RequirementFacts, config: ProjectConfig): CaseClassCount {
  const required = requiredCaseClasses(requirement, config).length;
  return { present: required - missingCaseClasses(requirement, config).length, required };
}
