/** What calculations in conditions consist of. */
import type { Calculation, Operand } from '../../facts/facts.js';

/** True for what is calculated, and not written as it is. */
export const isCalculation = (operand: Operand): operand is Calculation =>
  operand.is === 'arithmetic' || operand.is === 'function';

/** What an operand is calculated from, in text order; nothing for what is written as it is. */
export function partsOfOperand(operand: Operand): readonly Operand[] {
  switch (operand.is) {
    case 'arithmetic':
      return [operand.first, ...operand.rest.map((each) => each.operand)];
    case 'function':
      return operand.of;
    default:
      return [];
  }
}
