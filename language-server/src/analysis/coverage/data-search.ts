/**
 * Search for data with wanted properties.
 *
 * Backtracking over the truths of atoms in the manner of DPLL (Davis, Logemann and Loveland 1962): a goal that is false on
 * the truths set so far, by three-valued evaluation, cuts the branch; the next atom is always one on which a goal still
 * depends. Each truth narrows the values that are left to its field, which gives further atoms their truth; comparisons of
 * several fields are left to a system of linear inequalities. Only atoms of the question's own expressions take part.
 * Exact within a stated bound on work; past it the answer is that there is none.
 */
import { type Atom, type Signs, sign, signOf, sumOf, type Term } from './block-atoms.js';
import type { CompiledBlock } from './compiled-block.js';
import { type GridField, type Inequality, solve } from './linear-system.js';
import type { Interval } from './readable-values.js';
import { atomsIn, decides, type Expression, evaluate, openAtom, sizeOf, type Truth } from './truth.js';
import { intervalsOf } from './value-cells.js';
import { hasCell, intersection, isWithin, meets, type ValueSet } from './value-set.js';
import { readableIn, type Variable } from './variable.js';

/** What data must bring about. */
export type Goal =
  | { readonly is: 'truth'; readonly of: Expression; readonly wanted: 1 | -1 }
  /** An atom, where it is written at these places, decides an expression. */
  | { readonly is: 'decides'; readonly at: readonly Expression[]; readonly in: Expression }
  | { readonly is: 'value'; readonly variable: number; readonly code: bigint }
  /** A sum of fields comes to this. */
  | { readonly is: 'sum'; readonly terms: readonly Term[]; readonly total: bigint };

type LogicGoal = Extract<Goal, { is: 'truth' | 'decides' }>;

/** For each variable the numbers of values that new data is made of where there is a choice, the best first. */
export type PreferredCodes = readonly (readonly bigint[])[];

/** The value of each variable as a number; undefined where it does not matter. */
export type FoundData = readonly (bigint | undefined)[];

/**
 * Work that one question may take, and all questions of one search together. A step tries one truth of one atom; it
 * costs as much as there are parts in the goals' expressions. The bound does not depend on the clock, so that the same
 * text always gets the same answer.
 */
export const workPerQuestion = 400_000;
export const workPerSearch = 10_000_000;

/** Solving a system of inequalities costs as much as so many parts of expressions. */
const costOfSystem = 200;
/** So many ways to split the values of fields that a system has are tried. */
const mostSplits = 64;

interface Content {
  readonly atoms: readonly number[];
  readonly size: number;
}

const contents = new WeakMap<Expression, Content>();

/** What an expression consists of, found once. */
function contentOf(expression: Expression): Content {
  const known = contents.get(expression);
  if (known) return known;
  const found = { atoms: [...atomsIn(expression)], size: sizeOf(expression) };
  contents.set(expression, found);
  return found;
}

const expressionOf = (goal: LogicGoal) => (goal.is === 'truth' ? goal.of : goal.in);

type Outcome = FoundData | 'none' | 'too-large';

export class DataSearch {
  private readonly variables: readonly Variable[];
  private readonly atoms: readonly Atom[];
  private readonly left: ValueSet[];
  private readonly truths: Int8Array;
  /** Of the question: atoms of single fields by variable, and those of several. */
  private readonly ofVariable = new Map<number, number[]>();
  private sums: number[] = [];
  private fixed: readonly Extract<Goal, { is: 'value' }>[] = [];
  private totals: readonly Extract<Goal, { is: 'sum' }>[] = [];
  private readonly atomTrail: number[] = [];
  private readonly valueTrail: (readonly [variable: number, before: ValueSet])[] = [];
  private stepsLeft = 0;
  private isUnsure = false;
  private workLeft = workPerSearch;

  /** @param preferred the values that new data is made of where there is a choice */
  constructor(
    { variables, atoms }: Pick<CompiledBlock, 'variables' | 'atoms'>,
    private readonly preferred: PreferredCodes,
  ) {
    this.variables = variables;
    this.atoms = atoms;
    this.left = variables.map(({ all }) => all);
    this.truths = new Int8Array(atoms.length);
  }

  /**
   * Data for which all goals hold.
   * @param most work that the question may take
   * @returns values of the fields that the goals depend on; `none` if there is no such data; `too-large` past the bound
   */
  find(goals: readonly Goal[], most = workPerQuestion): Outcome {
    const logic = goals.filter((goal): goal is LogicGoal => goal.is === 'truth' || goal.is === 'decides');
    this.fixed = goals.filter((goal) => goal.is === 'value');
    this.totals = goals.filter((goal) => goal.is === 'sum');
    let costOfStep = 1;
    for (const goal of logic) costOfStep += contentOf(expressionOf(goal)).size;
    const allowed = Math.floor(Math.min(most, this.workLeft) / costOfStep);
    this.stepsLeft = allowed;
    this.isUnsure = false;
    this.gather(logic);
    const result = this.begin() ? this.search(logic, costOfStep) : 'none';
    this.undo(0, 0);
    this.workLeft -= Math.max(0, allowed - this.stepsLeft) * costOfStep;
    return result === 'none' && this.isUnsure ? 'too-large' : result;
  }

  private gather(goals: readonly LogicGoal[]): void {
    this.ofVariable.clear();
    const all = new Set(goals.flatMap((goal) => contentOf(expressionOf(goal)).atoms));
    this.sums = [];
    for (const index of all) {
      const atom = this.atoms[index] as Atom;
      if (atom.is === 'sum') this.sums.push(index);
      if (atom.is !== 'values') continue;
      const known = this.ofVariable.get(atom.variable);
      if (known) known.push(index);
      else this.ofVariable.set(atom.variable, [index]);
    }
  }

  /** Sets what is certain from the start. */
  private begin(): boolean {
    for (const variable of this.ofVariable.keys()) {
      const before = this.atomTrail.length;
      this.derive(variable);
      // On the data of a case it is known only if the field has a value, whatever the value.
      if (this.atomTrail.length > before) this.valueTrail.push([variable, this.left[variable] as ValueSet]);
    }
    for (const { variable, code } of this.fixed) {
      if (this.fixed.some((other) => other.variable === variable && other.code !== code)) return false;
      const cell = (this.variables[variable] as Variable).cellOf(code);
      if (cell === undefined || !this.narrow(variable, [cell, cell])) return false;
    }
    return true;
  }

  private search(goals: readonly LogicGoal[], costOfStep: number): Outcome {
    let open: LogicGoal | undefined;
    for (const goal of goals) {
      const truth = this.statusOf(goal);
      if (truth < 0) return 'none';
      if (truth === 0) open ??= goal;
    }
    if (!open) return this.finish(costOfStep);
    const atom = this.openIn(open);
    if (atom === undefined) return 'none';
    const first = this.likelyTruth(atom);
    for (const truth of [first, -first as Truth]) {
      if (this.stepsLeft-- <= 0) return 'too-large';
      const [atomsBefore, valuesBefore] = [this.atomTrail.length, this.valueTrail.length];
      const result = this.set(atom, truth, costOfStep) ? this.search(goals, costOfStep) : 'none';
      if (result !== 'none') return result;
      this.undo(atomsBefore, valuesBefore);
    }
    return 'none';
  }

  private statusOf(goal: LogicGoal): Truth {
    if (goal.is === 'truth') return (evaluate(goal.of, this.truths) * goal.wanted) as Truth;
    return decides(goal.in, goal.at, this.truths);
  }

  /** An atom on which a goal depends. */
  private openIn(goal: LogicGoal): number | undefined {
    if (goal.is === 'truth') return openAtom(goal.of, this.truths);
    return (
      openAtom(goal.in, this.truths, { at: goal.at, to: 1 }) ?? openAtom(goal.in, this.truths, { at: goal.at, to: -1 })
    );
  }

  /** The truth that an atom has on the preferred value, or on the first one that is left. */
  private likelyTruth(index: number): Truth {
    const atom = this.atoms[index] as Atom;
    if (atom.is !== 'values') return 1;
    const left = this.left[atom.variable] as ValueSet;
    const code = this.preferred[atom.variable]?.find((each) => hasCell(left, this.cellOf(atom.variable, each)));
    const cell = code === undefined ? (left[0] as number) : this.cellOf(atom.variable, code);
    return hasCell(atom.values, cell) ? 1 : -1;
  }

  private cellOf(variable: number, code: bigint): number {
    return this.variables[variable]?.cellOf(code) ?? -1;
  }

  /** @returns false if this contradicts what is set already */
  private set(index: number, truth: Truth, costOfStep: number): boolean {
    this.truths[index] = truth;
    this.atomTrail.push(index);
    const atom = this.atoms[index] as Atom;
    if (atom.is === 'values') {
      if (!this.narrow(atom.variable, truth > 0 ? atom.values : atom.others)) return false;
      if (this.sums.length === 0 && this.totals.length === 0) return true;
    }
    return this.valuesOfSums(costOfStep) !== 'none';
  }

  private narrow(variable: number, to: ValueSet): boolean {
    const before = this.left[variable] as ValueSet;
    const left = intersection(before, to);
    if (left.length === 0) return false;
    this.valueTrail.push([variable, before]);
    this.left[variable] = left;
    this.derive(variable);
    return true;
  }

  /** Gives atoms of a field the truth that they have on all values that are left to it. */
  private derive(variable: number): void {
    const left = this.left[variable] as ValueSet;
    for (const index of this.ofVariable.get(variable) ?? []) {
      if (this.truths[index] !== 0) continue;
      const { values } = this.atoms[index] as Extract<Atom, { is: 'values' }>;
      const truth = !meets(left, values) ? -1 : isWithin(left, values) ? 1 : 0;
      if (truth === 0) continue;
      this.truths[index] = truth;
      this.atomTrail.push(index);
    }
  }

  private undo(atoms: number, values: number): void {
    while (this.atomTrail.length > atoms) this.truths[this.atomTrail.pop() as number] = 0;
    while (this.valueTrail.length > values) {
      const [variable, before] = this.valueTrail.pop() as readonly [number, ValueSet];
      this.left[variable] = before;
    }
  }

  /** Values for what the truths leave. */
  private finish(costOfStep: number): Outcome {
    const summed = this.valuesOfSums(costOfStep);
    if (summed === 'none') return 'none';
    if (summed === 'unknown') {
      this.isUnsure = true;
      return 'none';
    }
    const matters = new Set(this.valueTrail.map(([variable]) => variable));
    return this.variables.map(({ index }) => {
      const fixed = this.fixed.find(({ variable }) => variable === index);
      return fixed?.code ?? summed.get(index) ?? (matters.has(index) ? this.chosen(index) : undefined);
    });
  }

  private chosen(variable: number): bigint {
    const left = this.left[variable] as ValueSet;
    const own = this.variables[variable] as Variable;
    const known = this.preferred[variable]?.find((code) => hasCell(left, this.cellOf(variable, code)));
    return known ?? readableIn(own, widest(intervalsOf(left, own, own.domain?.step ?? 1n)));
  }

  /** Values of the fields whose sums matter; none of them if none does. */
  private valuesOfSums(costOfStep: number): ReadonlyMap<number, bigint> | 'none' | 'unknown' {
    const wanted = this.sums.flatMap((index) => {
      const { terms, signs } = this.atoms[index] as Extract<Atom, { is: 'sum' }>;
      const truth = this.truths[index] as Truth;
      return truth === 0 ? [] : [{ terms, signs: truth > 0 ? signs : sign.any ^ signs }];
    });
    if (wanted.length === 0 && this.totals.length === 0) return new Map();
    this.stepsLeft -= Math.ceil(costOfSystem / costOfStep);
    const used = [...wanted, ...this.totals].flatMap(({ terms }) => terms.map(({ variable }) => variable));
    return new SumSolver(
      this.variables,
      [...new Set(used)],
      (variable) => {
        const fixed = this.fixed.find((each) => each.variable === variable);
        if (fixed) return [{ first: fixed.code, last: fixed.code }];
        const own = this.variables[variable] as Variable;
        return intervalsOf(this.left[variable] as ValueSet, own, own.domain?.step ?? 1n);
      },
      this.preferred,
      this.totals,
    ).solve(wanted);
  }
}

interface WantedSigns {
  readonly terms: readonly Term[];
  readonly signs: Signs;
}

/** Values of fields whose sums have wanted signs: a system of inequalities, split where values or signs have holes. */
class SumSolver {
  private splitsLeft = mostSplits;
  private readonly values: ReadonlyMap<number, readonly Interval[]>;

  constructor(
    private readonly variables: readonly Variable[],
    private readonly used: readonly number[],
    valuesOf: (variable: number) => readonly Interval[],
    private readonly preferred: PreferredCodes,
    private readonly totals: readonly Extract<Goal, { is: 'sum' }>[],
  ) {
    this.values = new Map(used.map((variable) => [variable, valuesOf(variable)]));
  }

  solve(wanted: readonly WantedSigns[]): ReadonlyMap<number, bigint> | 'none' | 'unknown' {
    const hulls = new Map(
      this.used.map((variable) => {
        const values = this.values.get(variable) as readonly Interval[];
        const sorted = [...values].sort(byStart);
        return [variable, { first: sorted[0]?.first, last: sorted.at(-1)?.last }];
      }),
    );
    return this.split(wanted, hulls);
  }

  private split(
    wanted: readonly WantedSigns[],
    hulls: ReadonlyMap<number, Interval>,
  ): ReadonlyMap<number, bigint> | 'none' | 'unknown' {
    if (this.splitsLeft-- <= 0) return 'unknown';
    const rows: Inequality[] = [];
    for (const { terms, total } of this.totals)
      rows.push(this.atMost(terms, 1n, total), this.atMost(terms, -1n, -total));
    for (const { terms, signs } of wanted) {
      if (!(signs & sign.positive)) rows.push(this.atMost(terms, 1n, signs & sign.zero ? 0n : -1n));
      if (!(signs & sign.negative)) rows.push(this.atMost(terms, -1n, signs & sign.zero ? 0n : -1n));
    }
    const found = solve(
      this.used.map((variable) => this.gridOf(variable, hulls.get(variable) as Interval)),
      rows,
    );
    if (typeof found === 'string') return found;
    const codes: (bigint | undefined)[] = [];
    this.used.forEach((variable, i) => {
      codes[variable] = found[i];
    });
    const withHole = wanted.find(({ terms, signs }) => !(signs & signOf(sumOf(terms, codes) ?? 0n)));
    if (withHole)
      return this.either(
        [sign.negative, sign.positive].filter((each) => each & withHole.signs),
        (signs) => this.split([...wanted.filter((each) => each !== withHole), { ...withHole, signs }], hulls),
      );
    for (const variable of this.used) {
      const value = codes[variable] as bigint;
      const values = this.values.get(variable) as readonly Interval[];
      if (values.some((each) => isIn(value, each))) continue;
      const hull = hulls.get(variable) as Interval;
      const sorted = [...values].sort(byStart);
      const below = sorted.filter(({ last }) => last !== undefined && last < value).at(-1)?.last;
      const above = sorted.find(({ first }) => first !== undefined && first > value)?.first;
      const parts: Interval[] = [
        ...(below === undefined ? [] : [{ first: hull.first, last: below }]),
        ...(above === undefined ? [] : [{ first: above, last: hull.last }]),
      ];
      return this.either(parts, (part) => this.split(wanted, new Map([...hulls, [variable, part]])));
    }
    return new Map(this.used.map((variable) => [variable, codes[variable] as bigint]));
  }

  private either<T>(
    parts: readonly T[],
    solveFor: (part: T) => ReadonlyMap<number, bigint> | 'none' | 'unknown',
  ): ReadonlyMap<number, bigint> | 'none' | 'unknown' {
    let answer: 'none' | 'unknown' = 'none';
    for (const part of parts) {
      const found = solveFor(part);
      if (typeof found !== 'string') return found;
      if (found === 'unknown') answer = found;
    }
    return answer;
  }

  private atMost(terms: readonly Term[], times: bigint, bound: bigint): Inequality {
    const factors = this.used.map(() => 0n);
    for (const { variable, factor } of terms) factors[this.used.indexOf(variable)] = factor * times;
    return { factors, bound };
  }

  private gridOf(index: number, within: Interval): GridField {
    const variable = this.variables[index] as Variable;
    const { domain } = variable;
    const choose = (interval: Interval) =>
      this.preferred[index]?.find((code) => isIn(code, interval)) ?? readableIn(variable, interval);
    return { step: domain?.step ?? 1n, base: domain?.base ?? 0n, within, choose };
  }
}

const isIn = (value: bigint, { first, last }: Interval) =>
  (first === undefined || first <= value) && (last === undefined || value <= last);

function byStart(a: Interval, b: Interval): number {
  if (a.first === undefined) return -1;
  return b.first === undefined ? 1 : a.first < b.first ? -1 : 1;
}

function widest(intervals: readonly Interval[]): Interval {
  const widthOf = ({ first, last }: Interval) =>
    first === undefined || last === undefined ? Number.POSITIVE_INFINITY : Number(last - first);
  return intervals.reduce((best, each) => (widthOf(each) > widthOf(best) ? each : best));
}
