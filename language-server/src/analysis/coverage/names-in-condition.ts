/** The names that conditions mention: fields, and values that look like names. */
import type { Condition, Operand } from '../../facts/facts.js';
import { partsOfOperand } from '../expressions/calculations.js';

/** Every name in a condition. */
export function namesIn(condition: Condition, into = new Set<string>()): Set<string> {
  switch (condition.is) {
    case 'and':
    case 'or':
      for (const part of condition.parts) namesIn(part, into);
      break;
    case 'not':
      namesIn(condition.part, into);
      break;
    case 'field':
      into.add(condition.name);
      break;
    case 'comparison':
      for (const operand of [condition.left, condition.right]) addName(operand, into);
      break;
    case 'in-range':
      for (const operand of [condition.left, condition.from, condition.to]) addName(operand, into);
      break;
    case 'in-list':
      for (const operand of [condition.left, ...condition.options]) addName(operand, into);
  }
  return into;
}

/** The name that an operand is, or the names that it is calculated from. */
export function addName(operand: Operand, into: Set<string>): void {
  if (operand.is === 'name') into.add(operand.name);
  else for (const part of partsOfOperand(operand)) addName(part, into);
}
