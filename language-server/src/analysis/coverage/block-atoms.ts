/** The atoms of a block: comparisons, those that mean the same taken together. */
import { boundaryValues } from './boundary-values.js';
import type { Test } from './block-variables.js';
import { type Comparison, compare } from './comparison.js';
import type { Datum } from './field-value.js';
import type { Truth } from './truth.js';
import type { Variable } from './variable.js';

/** Values of the variables, by index; undefined where a case leaves one open. */
export type Data = readonly (Datum | undefined)[];

export interface Atom {
  /** The variables it compares: one or two, none for `otherwise`. */
  readonly variables: readonly number[];
  /** Its truth for each class of its variable, or for each pair of classes row by row. */
  readonly table: Int8Array;
  readonly truthFor: (data: Data) => Truth;
}

/** Which atom a comparison is. */
export interface ComparisonAtom {
  readonly comparison: Comparison;
  readonly atom: number;
  /** True if the comparison holds where the atom does not. */
  readonly negated: boolean;
  /** Scaled boundary values; undefined for a condition without boundaries. */
  readonly boundaries: readonly bigint[] | undefined;
}

/** More pairs of classes than this are not compared. */
const largestTable = 100_000;

/**
 * The atoms of comparisons. Two comparisons are one atom if they are equal or opposite for all data: `a >= 6` and
 * `not a <= 5` for an integer. Equality is that of the truth tables over classes, hence exact.
 * @returns for each comparison its atom; undefined if it cannot be searched
 */
export function blockAtoms(
  comparisons: readonly Comparison[],
  tests: readonly (Test | undefined)[],
  variables: ReadonlyMap<string, Variable>,
  isSearchable: (comparison: Comparison) => boolean,
): { readonly atoms: Atom[]; readonly byComparison: readonly (ComparisonAtom | undefined)[] } {
  const atoms: Atom[] = [];
  const known = new Map<string, number>();
  const byComparison = comparisons.map((comparison, i): ComparisonAtom | undefined => {
    const variable = variables.get(comparison.field);
    const other = comparison.is === 'fields' ? variables.get(comparison.other) : undefined;
    const test = tests[i];
    if (!variable || !isSearchable(comparison)) return undefined;
    const pair = comparison.is === 'fields' && other ? pairAtom(variable, comparison, other) : undefined;
    const atom = pair ?? (test && singleAtom(variable, test));
    if (!atom) return undefined;
    // Of two opposite tables the one that begins with false stands for both.
    const negated = atom.table[0] === 1;
    let key = atom.variables.join(':');
    for (const truth of atom.table) key += (truth === 1) === negated ? '0' : '1';
    let index = known.get(key);
    if (index === undefined) {
      index = atoms.push(negated ? opposite(atom) : atom) - 1;
      known.set(key, index);
    }
    const boundaries = variable.domain && boundaryValues(comparison, variable.domain);
    return { comparison, atom: index, negated, boundaries };
  });
  return { atoms, byComparison };
}

function singleAtom({ index, classes }: Variable, test: Test): Atom {
  const table = Int8Array.from(classes, ({ sample }) => (test(sample) ? 1 : -1));
  const truthFor = (data: Data): Truth => {
    const value = data[index];
    return value === undefined ? 0 : test(value) ? 1 : -1;
  };
  return { variables: [index], table, truthFor };
}

function pairAtom(
  left: Variable,
  { operator }: Extract<Comparison, { is: 'fields' }>,
  right: Variable,
): Atom | undefined {
  const width = right.classes.length;
  if (left.classes.length * width > largestTable) return undefined;
  // `a < b` and `b > a` are the same table only if the fields are in the same order.
  const [first, second] = left.index <= right.index ? [left, right] : [right, left];
  const table = new Int8Array(first.classes.length * second.classes.length);
  first.classes.forEach((a, i) => {
    second.classes.forEach((b, j) => {
      const [x, y] = first === left ? [a, b] : [b, a];
      table[i * second.classes.length + j] = holds(x.sample, operator, y.sample) ? 1 : -1;
    });
  });
  const truthFor = (data: Data): Truth => {
    const [x, y] = [data[left.index], data[right.index]];
    return x === undefined || y === undefined ? 0 : holds(x, operator, y) ? 1 : -1;
  };
  if (left === right) {
    const same = Int8Array.from(left.classes, ({ sample: x }) => (holds(x, operator, x) ? 1 : -1));
    return { variables: [left.index], table: same, truthFor };
  }
  return { variables: [first.index, second.index], table, truthFor };
}

const holds = (x: Datum, operator: Parameters<typeof compare>[1], y: Datum) =>
  compare(x as string, operator, y as string);

const opposite = ({ variables, table, truthFor }: Atom): Atom => ({
  variables,
  table: table.map((truth) => -truth),
  truthFor: (data) => -truthFor(data) as Truth,
});
