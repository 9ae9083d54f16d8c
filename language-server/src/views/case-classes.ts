import { isDeclined, missingCaseClasses, requiredCaseClasses } from '../analysis/case-classes/required-case-classes.js';
import { coverageOfRequirement } from '../analysis/coverage/coverage-in-model.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { ProjectConfig } from '../model/project-config.js';
import type { Declared, ModelReader } from '../model/project-model.js';

/** How many of the case classes that a requirement needs it has, written or waived. */
export interface CaseClassCount {
  readonly present: number;
  readonly required: number;
}

/** How many of the boundary values and conditions of its rules the cases of a requirement decide. */
export interface PointCount {
  readonly covered: number;
  readonly total: number;
}

/** Counts the required classes that have a case or a waiver. */
export function countCaseClasses(requirement: RequirementFacts, config: ProjectConfig): CaseClassCount {
  const required = requiredCaseClasses(requirement, config).length;
  return { present: required - missingCaseClasses(requirement, config).length, required };
}

/** Counts the points of the rules that are not waived; undefined if there are none, or none are demanded. */
export function countPoints(requirement: Declared<RequirementFacts>, model: ModelReader): PointCount | undefined {
  const { facts } = requirement;
  if (!facts.acceptance?.rules.length || isDeclined(facts)) return undefined;
  const coverage = coverageOfRequirement(requirement, model);
  return coverage?.total ? { covered: coverage.covered, total: coverage.total } : undefined;
}
