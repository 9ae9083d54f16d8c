/** Which classes of acceptance cases a requirement needs, and which of them it has. */
import type { Condition, Operand, RequirementFacts } from '../../facts/facts.js';
import type { CaseClass, ProjectConfig } from '../../model/project-config.js';
import type { RequirementValues } from '../../model/project-model.js';
import { ownEntry } from '../../text/own-entry.js';
import { keepingLast } from '../keeping-last.js';
import { isUnfinished } from './unfinished-cases.js';

/**
 * Case classes that a requirement needs: those of its priority, `boundary` only where a rule compares a number or a
 * date; none for what is dropped, deferred or rejected. Without a priority, a normal case.
 */
export function requiredCaseClasses(requirement: RequirementFacts, config: ProjectConfig): readonly CaseClass[] {
  if (isDeclined(requirement)) return [];
  const classes = ownEntry(config.requiredCases, requirement.priority?.value ?? '') ?? ['normal'];
  return classes.filter((name) => name !== 'boundary' || hasBoundaries(requirement));
}

/** The required classes for which there is neither a case that is written nor a waiver. */
export const missingCaseClasses = keepingLast(
  (requirement: RequirementFacts, config: ProjectConfig): readonly CaseClass[] => {
    const required = requiredCaseClasses(requirement, config);
    if (required.length === 0) return required;
    const there = new Set<CaseClass>();
    for (const each of requirement.acceptance?.cases ?? [])
      if (each.class && !there.has(each.class.value) && !isUnfinished(each)) there.add(each.class.value);
    for (const { class: waived } of requirement.acceptance?.waivers ?? []) if (waived) there.add(waived);
    return required.filter((name) => !there.has(name));
  },
);

/** True for what will not be built: dropped, deferred or rejected. */
export function isDeclined({ status, decision }: Pick<RequirementValues, 'status' | 'decision'>): boolean {
  return status?.value === 'dropped' || decision?.value === 'defer' || decision?.value === 'reject';
}

/** True if a rule of the requirement compares a number or a date, so that there is a boundary to test. */
export function hasBoundaries({ acceptance }: RequirementFacts): boolean {
  return acceptance?.rules.some(({ when }) => when !== undefined && comparesSizes(when)) ?? false;
}

const isSize = (operand: Operand) => operand.is === 'number' || operand.is === 'date';

function comparesSizes(condition: Condition): boolean {
  switch (condition.is) {
    case 'and':
    case 'or':
      return condition.parts.some(comparesSizes);
    case 'not':
      return comparesSizes(condition.part);
    case 'comparison':
      // Only numbers and dates have an order, whatever the two sides are called.
      return /[<>]/.test(condition.operator) || isSize(condition.left) || isSize(condition.right);
    case 'in-range':
      return true;
    case 'in-list':
      return condition.options.some(isSize);
    default:
      return false;
  }
}
