/** Values in rules and cases that their field cannot have. */
import type { CaseFacts, FieldFacts, Operand, RuleFacts } from '../../facts/facts.js';

export interface DataProblem {
  readonly why: /** A text where a number is meant, and so on. */
    | 'wrong-type'
    /** `<` and its like on a field whose values have no order. */
    | 'no-order'
    | 'below-minimum'
    | 'above-maximum'
    /** Between two steps; for an integer, not a whole number. */
    | 'not-on-step'
    /** A month or quarter in a case, where a single day is meant. */
    | 'not-a-day'
    /** The case sets the field to the name of another field. */
    | 'not-a-value'
    /** The case sets the field a second time, to another value. The first one counts. */
    | 'set-twice';
  readonly operand: Operand;
  /** The field, and what the text calls it. */
  readonly field: FieldFacts;
  readonly fieldName: string;
  readonly in: RuleFacts | CaseFacts;
}
