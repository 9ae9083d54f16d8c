/** Values that a field can have, as results show them and as the engine computes with them. */

/** A value of a field. Digits are exact and plain (`1000000.01`); `percent` if people write it with %: 0.15 as 15%. */
export type FieldValue =
  | { readonly is: 'number'; readonly digits: string; readonly percent?: true }
  | { readonly is: 'date'; readonly day: string }
  | { readonly is: 'yes-no'; readonly value: 'yes' | 'no' }
  | { readonly is: 'one-of'; readonly option: string }
  | { readonly is: 'text'; readonly text: string };

/** A field, as conditions and cases of the block call it, with a value. */
export interface FieldAssignment {
  readonly field: string;
  readonly value: FieldValue;
}

/**
 * The engine's form of a value; two values of a field are the same exactly if these are. A scaled decimal or a day
 * number where there is an order; else the word, text, `yes` or `no`.
 */
export type Datum = bigint | string;
