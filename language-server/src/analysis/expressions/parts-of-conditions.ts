/** What conditions are made of. */
import type { Condition, Operand } from '../../facts/facts.js';
import { isCalculation } from './calculations.js';

/** A condition that is not joined from others. */
export type SingleCondition = Exclude<Condition, { is: 'and' | 'or' | 'not' }>;

/** The single conditions in a condition, in text order. */
export function singleConditions(condition: Condition): readonly SingleCondition[] {
  switch (condition.is) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(singleConditions);
    case 'not':
      return singleConditions(condition.part);
    default:
      return [condition];
  }
}

/** The values that a single condition compares. */
export function operandsOf(condition: SingleCondition): readonly Operand[] {
  switch (condition.is) {
    case 'comparison':
      return [condition.left, condition.right];
    case 'in-range':
      return [condition.left, condition.from, condition.to];
    case 'in-list':
      return [condition.left, ...condition.options];
    default:
      return [];
  }
}

export const mentionsOtherwise = (condition: Condition): boolean =>
  singleConditions(condition).some(({ is }) => is === 'otherwise');

/** The first single condition that calculates. */
export const calculatingPart = (condition: Condition): SingleCondition | undefined =>
  singleConditions(condition).find((part) => operandsOf(part).some(isCalculation));
