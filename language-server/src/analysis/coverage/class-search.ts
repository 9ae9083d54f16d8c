/**
 * Search for data with wanted properties, through the equivalence classes of the fields.
 *
 * Backtracking in the manner of DPLL: a goal that is false on the fields set so far, by three-valued evaluation, cuts the
 * branch; the next field is always one on which a goal still depends. Exact within a stated bound on work; past it the
 * answer is that there is none.
 */
import type { Atom } from './block-atoms.js';
import { decides, type Expression, evaluate, openAtom, sizeOf, type Truth } from './truth.js';
import type { Variable } from './variable.js';

/** What data must bring about: an expression's truth, or that an atom decides an expression. */
export type Goal =
  | { readonly is: 'truth'; readonly of: Expression; readonly wanted: 1 | -1 }
  | { readonly is: 'decides'; readonly atom: number; readonly in: Expression };

/** The class of each variable; -1 where it does not matter. */
export type ClassAssignment = Int16Array;

/**
 * Work that one question may take, and all questions of one search together. A step tries one class for one field; it
 * costs as much as there are parts in the goals' expressions. The bound does not depend on the clock, so that the same
 * text always gets the same answer.
 */
export const workPerQuestion = 400_000;
export const workPerSearch = 4_000_000;

export class ClassSearch {
  private readonly atomsOf: readonly (readonly number[])[];
  private readonly orders: readonly (readonly number[])[];
  private readonly assigned: ClassAssignment;
  private readonly truths: Int8Array;
  private stepsLeft = 0;
  private workLeft = workPerSearch;

  /** @param orders for each variable its classes, the preferred ones first */
  constructor(
    private readonly variables: readonly Variable[],
    private readonly atoms: readonly Atom[],
    orders: readonly (readonly number[])[],
  ) {
    this.orders = orders;
    this.atomsOf = variables.map(({ index }) =>
      atoms.flatMap((atom, i) => (atom.variables.includes(index) ? [i] : [])),
    );
    this.assigned = new Int16Array(variables.length).fill(-1);
    this.truths = new Int8Array(atoms.length);
  }

  /**
   * Data for which all goals hold.
   * @param fixed classes that are set already, by variable
   * @returns the classes that the goals depend on; `none` if there is no such data; `too-large` past the bound
   */
  find(goals: readonly Goal[], fixed: readonly (readonly [variable: number, chosen: number])[] = []) {
    const costOfStep = goals.reduce((sum, goal) => sum + sizeOf(goal.is === 'truth' ? goal.of : goal.in), 1);
    const allowed = Math.floor(Math.min(workPerQuestion, this.workLeft) / costOfStep);
    this.stepsLeft = allowed;
    for (const [variable, chosen] of fixed) this.assign(variable, chosen);
    const result = this.search(goals);
    const found = result === 'found' ? this.assigned.slice() : result;
    this.assigned.forEach((chosen, variable) => {
      if (chosen >= 0) this.assign(variable, -1);
    });
    this.workLeft -= Math.max(0, allowed - this.stepsLeft) * costOfStep;
    return found;
  }

  private search(goals: readonly Goal[]): 'found' | 'none' | 'too-large' {
    let open: Goal | undefined;
    for (const goal of goals) {
      const truth = this.statusOf(goal);
      if (truth < 0) return 'none';
      if (truth === 0) open ??= goal;
    }
    if (!open) return 'found';
    const variable = this.openVariable(open);
    if (variable === undefined) return 'none';
    for (const chosen of this.orders[variable] as readonly number[]) {
      if (this.stepsLeft-- <= 0) return 'too-large';
      this.assign(variable, chosen);
      const result = this.search(goals);
      if (result !== 'none') return result;
    }
    this.assign(variable, -1);
    return 'none';
  }

  private statusOf(goal: Goal): Truth {
    if (goal.is === 'truth') return (evaluate(goal.of, this.truths) * goal.wanted) as Truth;
    return decides(goal.in, goal.atom, this.truths);
  }

  /** An unset variable on which a goal depends. */
  private openVariable(goal: Goal): number | undefined {
    const atom = goal.is === 'truth' ? openAtom(goal.of, this.truths) : this.openWhenDecided(goal);
    return atom === undefined ? undefined : this.unsetVariable(atom);
  }

  private openWhenDecided({ atom, in: expression }: Extract<Goal, { is: 'decides' }>): number | undefined {
    const truth = this.truths[atom] as Truth;
    let open: number | undefined;
    for (const assumed of [1, -1]) {
      this.truths[atom] = assumed;
      open ??= openAtom(expression, this.truths);
    }
    this.truths[atom] = truth;
    return open;
  }

  private unsetVariable(atom: number): number | undefined {
    return this.atoms[atom]?.variables.find((variable) => (this.assigned[variable] as number) < 0);
  }

  private assign(variable: number, chosen: number): void {
    this.assigned[variable] = chosen;
    for (const index of this.atomsOf[variable] as readonly number[]) {
      const { variables, table } = this.atoms[index] as Atom;
      const first = this.assigned[variables[0] as number] as number;
      if (variables.length === 1) this.truths[index] = first < 0 ? 0 : (table[first] as number);
      else {
        const other = variables[1] as number;
        const second = this.assigned[other] as number;
        const width = (this.variables[other] as Variable).classes.length;
        this.truths[index] = first < 0 || second < 0 ? 0 : (table[first * width + second] as number);
      }
    }
  }
}
