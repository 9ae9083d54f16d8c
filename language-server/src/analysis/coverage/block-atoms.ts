/** The atoms of a block: comparisons, those that mean the same taken together. */
import type { ComparisonOperator } from '../../facts/facts.js';
import { intervalsWhere } from './block-variables.js';
import type { Comparison } from './comparison.js';
import type { Datum } from './field-value.js';
import type { Truth } from './truth.js';
import { complement, hasCell, type ValueSet } from './value-set.js';
import { constantsOf } from './used-fields.js';
import { codeOf, type Variable } from './variable.js';

/** Values of the variables, by index; undefined where a case leaves one open. */
export type Data = readonly (Datum | undefined)[];

export type Atom =
  /** A field has one of some values; `others` are those that are left. */
  | { readonly is: 'values'; readonly variable: number; readonly values: ValueSet; readonly others: ValueSet }
  /** A sum of fields, each times a factor, has one of some signs. */
  | { readonly is: 'sum'; readonly terms: readonly Term[]; readonly signs: Signs }
  /** No other rule holds. */
  | { readonly is: 'otherwise' };

export interface Term {
  readonly variable: number;
  readonly factor: bigint;
}

/** Which signs a sum may have, added up. */
export type Signs = number;
export const sign = { negative: 1, zero: 2, positive: 4, any: 7 } as const;

/** Which atom a comparison is. */
export interface ComparisonAtom {
  readonly comparison: Comparison;
  readonly atom: number;
  /** True if the comparison holds where the atom does not. */
  readonly negated: boolean;
}

/**
 * The atoms of comparisons. Two comparisons are one atom if they are equal or opposite for all data: `a >= 6` and
 * `not a <= 5` for an integer. Comparisons of two fields are one atom if they name the same two.
 * @returns for each comparison its atom; undefined if it cannot be searched
 */
export function blockAtoms(
  comparisons: readonly Comparison[],
  variables: ReadonlyMap<string, Variable>,
  isSearchable: (comparison: Comparison) => boolean,
): { readonly atoms: Atom[]; readonly byComparison: readonly (ComparisonAtom | undefined)[] } {
  const atoms: Atom[] = [];
  const known = new Map<string, number>();
  const add = (comparison: Comparison, key: string, negated: boolean, atom: () => Atom): ComparisonAtom => {
    const index = known.get(key) ?? atoms.push(atom()) - 1;
    known.set(key, index);
    return { comparison, atom: index, negated };
  };
  const ofValues = (comparison: Comparison, { index, all }: Variable, values: ValueSet): ComparisonAtom => {
    const count = all.length === 0 ? 0 : (all[1] as number) + 1;
    // Of two opposite sets the one that begins without the first cell stands for both.
    const negated = values[0] === 0;
    const others = complement(values, count);
    const [own, rest] = negated ? [others, values] : [values, others];
    return add(comparison, `${index}:${own}`, negated, () => ({
      is: 'values',
      variable: index,
      values: own,
      others: rest,
    }));
  };
  const ofSum = (comparison: Comparison, terms: readonly Term[], signs: Signs): ComparisonAtom => {
    // The comparison's own order of the fields does not matter.
    const mirror = (terms[0]?.factor ?? 0n) < 0n;
    const [own, seen] = mirror
      ? [terms.map(({ variable, factor }) => ({ variable, factor: -factor })), mirroredSigns(signs)]
      : [terms, signs];
    const negated = (seen & sign.negative) !== 0;
    const stands = negated ? sign.any ^ seen : seen;
    const key = `${own.map(({ variable, factor }) => `${factor}*${variable}`)}?${stands}`;
    return add(comparison, key, negated, () => ({ is: 'sum', terms: own, signs: stands }));
  };
  const byComparison = comparisons.map((comparison): ComparisonAtom | undefined => {
    const variable = variables.get(comparison.field);
    if (!variable || !isSearchable(comparison)) return undefined;
    if (comparison.is !== 'fields') return ofValues(comparison, variable, valuesWhere(comparison, variable));
    const other = variables.get(comparison.other);
    if (!other) return undefined;
    const signs = signsOf[comparison.operator];
    if (other === variable) return ofValues(comparison, variable, signs & sign.zero ? variable.all : []);
    const terms = [
      { variable: variable.index, factor: 1n },
      { variable: other.index, factor: -1n },
    ].sort((a, b) => a.variable - b.variable);
    return ofSum(comparison, terms, signs);
  });
  return { atoms, byComparison };
}

/** Which signs `left - right` may have where `left operator right` holds. */
const signsOf: Readonly<Record<ComparisonOperator, Signs>> = {
  '=': sign.zero,
  '!=': sign.negative | sign.positive,
  '<': sign.negative,
  '<=': sign.negative | sign.zero,
  '>': sign.positive,
  '>=': sign.zero | sign.positive,
};

const mirroredSigns = (signs: Signs): Signs =>
  (signs & sign.zero) | (signs & sign.negative ? sign.positive : 0) | (signs & sign.positive ? sign.negative : 0);

function valuesWhere(comparison: Exclude<Comparison, { is: 'fields' }>, variable: Variable): ValueSet {
  const { domain, all } = variable;
  if (domain) return variable.within(intervalsWhere(comparison, domain));
  const codes = constantsOf(comparison).flatMap((each) =>
    each.is === 'word' ? (codeOf(variable, each.word) ?? []) : [],
  );
  const values = variable.within(codes.map((code) => ({ first: code, last: code })));
  const isExcluded = comparison.is === 'one-of' && comparison.excluded;
  return isExcluded ? complement(values, all.length === 0 ? 0 : (all[1] as number) + 1) : values;
}

/** The truth of each atom on some data. */
export function truthsFor(data: Data, atoms: readonly Atom[], variables: readonly Variable[]): Int8Array {
  const codes = variables.map((variable) => {
    const value = data[variable.index];
    return value === undefined ? undefined : codeOf(variable, value);
  });
  const cells = variables.map((variable, i) => {
    const code = codes[i];
    return code === undefined ? undefined : variable.cellOf(code);
  });
  return Int8Array.from(atoms, (atom): Truth => {
    if (atom.is === 'otherwise') return 0;
    if (atom.is === 'values') {
      const cell = cells[atom.variable];
      return cell === undefined ? 0 : hasCell(atom.values, cell) ? 1 : -1;
    }
    const sum = sumOf(atom.terms, codes);
    return sum === undefined ? 0 : atom.signs & signOf(sum) ? 1 : -1;
  });
}

/** What a sum comes to; undefined if a field of it has no value. */
export function sumOf(terms: readonly Term[], codes: readonly (bigint | undefined)[]): bigint | undefined {
  let sum = 0n;
  for (const { variable, factor } of terms) {
    const code = codes[variable];
    if (code === undefined) return undefined;
    sum += factor * code;
  }
  return sum;
}

export const signOf = (sum: bigint): Signs => (sum < 0n ? sign.negative : sum > 0n ? sign.positive : sign.zero);
