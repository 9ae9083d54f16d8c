/** Operands, read as values of the field they meet. */
import { valueIn } from '../../../../grammar/keyword-table.js';
import type { Decimal, FieldType, Operand } from '../../facts/facts.js';
import { inHundredths, isPercentUnit } from '../../text/decimal-digits.js';
import type { Constant } from './comparison.js';

/** An option or yes / no in one spelling: an operand that means 是 is `yes`, an option of that name is not. */
export const canonicalWord = (name: string): string => valueIn('yesNo', name) ?? name;

/** A number as a value of a field of a type: of one whose unit is %, 15 is 15%. */
export const numberFor = (number: Decimal, { unit }: FieldType): Decimal =>
  isPercentUnit(unit?.value) ? inHundredths(number) : number;

/** An operand as it is shown where it meets a field of a type. */
export const operandFor = (operand: Operand, type: FieldType | undefined): Operand =>
  operand.is === 'number' && type ? { ...operand, number: numberFor(operand.number, type) } : operand;

/**
 * What an operand means for a field of a type.
 * @returns `unknown` for a name that means nothing there, which is an unresolved reference and not a matter of coverage
 */
export function readConstant(operand: Operand, type: FieldType): Constant | 'unknown' | 'wrong-type' {
  switch (type.name) {
    case 'number':
    case 'integer':
      if (operand.is === 'number') return { is: 'number', digits: numberFor(operand.number, type).digits, operand };
      break;
    case 'date':
      if (operand.is === 'date') return { is: 'days', start: operand.date.start, end: operand.date.end, operand };
      break;
    case 'text':
      if (operand.is === 'text') return { is: 'word', word: operand.text, operand };
      break;
    case 'yes-no':
      if (operand.is !== 'name') break;
      return valueIn('yesNo', operand.name) ? { is: 'word', word: canonicalWord(operand.name), operand } : 'unknown';
    case 'one-of': {
      if (operand.is !== 'name') break;
      const word = canonicalWord(operand.name);
      const known = type.options?.some((option) => canonicalWord(option.name) === word);
      return known ? { is: 'word', word, operand } : 'unknown';
    }
  }
  return operand.is === 'name' ? 'unknown' : 'wrong-type';
}

export const hasOrder = ({ name }: FieldType): boolean => name === 'number' || name === 'integer' || name === 'date';
