/** Comparisons as conditions write them, brought to four forms with the field on the left. */
import type { ComparisonOperator, Condition, Operand } from '../../facts/facts.js';

/** A value that a field is compared with, before it is known how finely the field is scaled. */
export type Constant = { readonly operand: Operand } & (
  | { readonly is: 'number'; readonly digits: string }
  /** First and last day; the same for a single day. */
  | { readonly is: 'days'; readonly start: string; readonly end: string }
  /** An option, `yes`, `no` or a text. */
  | { readonly is: 'word'; readonly word: string }
);

/** A comparison of one or two fields that cannot be split. `condition` is where it is written. */
export type Comparison = { readonly condition: Condition } & (
  | {
      readonly is: 'order';
      readonly field: string;
      readonly operator: ComparisonOperator;
      readonly constant: Constant;
    }
  | { readonly is: 'range'; readonly field: string; readonly from: Constant; readonly to: Constant }
  /** A yes-no field alone, `in (…)`, `=` of a field without an order; with `excluded`, its `!=`. */
  | {
      readonly is: 'one-of';
      readonly field: string;
      readonly constants: readonly Constant[];
      readonly excluded?: boolean;
    }
  | { readonly is: 'fields'; readonly field: string; readonly operator: ComparisonOperator; readonly other: string }
);

/** The operator that means the same with both sides exchanged. */
export const mirrored: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** Whether `left operator right` holds; both of one kind. */
export function compare<T extends bigint | string>(left: T, operator: ComparisonOperator, right: T): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
