/** Coverage where it is demanded: of requirements that need cases, as far as their text can be relied on. */
import type { AcceptanceFacts, RequirementFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { requiredCaseClasses } from '../case-classes/required-case-classes.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import { coverageOfRequirement } from './coverage-in-model.js';

/**
 * Coverage of a requirement's acceptance block.
 * @returns undefined if there are no rules, if the requirement needs no cases, or if a syntax error in the block may hide
 * what would cover something
 */
export function demandedCoverage(
  requirement: Declared<RequirementFacts>,
  model: ModelReader,
): AcceptanceCoverage | undefined {
  const { facts } = requirement;
  const { acceptance } = facts;
  if (!acceptance || acceptance.rules.length === 0 || hasBrokenAcceptance(facts)) return undefined;
  if (requiredCaseClasses(facts, model.config).length === 0) return undefined;
  return coverageOfRequirement(requirement, model);
}

/** True if a syntax error may hide a part of a requirement's acceptance block. */
export function hasBrokenAcceptance({ broken, acceptance }: RequirementFacts): boolean {
  return broken || (acceptance !== undefined && isBroken(acceptance));
}

const isBroken = ({ broken, fields, rules, cases, waivers }: AcceptanceFacts) =>
  broken || [fields, rules, cases, waivers].some((parts) => parts.some((part) => part.broken));
