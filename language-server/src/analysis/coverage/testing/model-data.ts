/** What the engine prints, in the terms of the model. */
import type { FieldAssignment, FieldValue } from '../field-value.js';
import { type ModelBlock, tickOf } from './random-blocks.js';

export const printed = (value: FieldValue): string => {
  switch (value.is) {
    case 'number':
      return value.digits;
    case 'date':
      return value.day;
    case 'yes-no':
      return value.value;
    case 'one-of':
      return value.option;
    case 'text':
      return value.text;
  }
};

/** Data that the engine has made, in the terms of the model. */
export function dataOf(given: readonly FieldAssignment[], { fields }: ModelBlock): Record<string, number> {
  return Object.fromEntries(
    given.map(({ field: name, value }) => {
      const field = fields.find((each) => each.name === name);
      if (!field) throw new Error(`No field ${name}.`);
      return [name, tickOf(field, printed(value))];
    }),
  );
}
