import type { FormToken } from './form-reader.js';

/** A change of a sequence of tokens. */
export interface TokenEdit {
  readonly is:
    | 'delete'
    | 'delete-line'
    | 'repeated'
    | 'swap'
    | 'insert'
    | 'insert-keyword'
    | 'insert-header'
    | 'wrap'
    | 'close'
    | 'replace'
    | 'split'
    /** The keyword that a misspelt word was meant as. */
    | 'respell';
  /** Index of the first token that is taken out, or before which something is put in. */
  readonly at: number;
  readonly removed: number;
  readonly put: readonly FormToken[];
  /** What is put in further on, such as the other brace: before which token, counted before the edit. */
  readonly later?: { readonly at: number; readonly put: readonly FormToken[] };
  /** Which of two equally good edits is meant: the smaller is likelier. */
  readonly unlikely: number;
  /** True if more is wrong on its line. */
  readonly unsure?: boolean;
}
