/**
 * Kleene's strong three-valued logic (Kleene 1952, § 64), as numbers so that `and` is the minimum, `or` the maximum and
 * `not` the negation. It does not reason about what an unknown could be: `a > 5 or a < 3` with `a` open is unknown.
 */

/** 1 true, -1 false, 0 unknown. */
export type Truth = -1 | 0 | 1;

/** The form that results have: undefined where it is unknown. */
export const asBoolean = (truth: Truth): boolean | undefined => (truth === 0 ? undefined : truth > 0);

/**
 * A condition over the atoms of its block. An atom is a comparison that cannot be split; wherever the same atom is
 * written, in whatever form (`a > 5`, `not a <= 5`), it has the same number.
 */
export type Expression =
  | { readonly is: 'atom'; readonly atom: number; readonly negated: boolean }
  /** `otherwise` is an atom too, but one that follows from the other rules. */
  | { readonly is: 'otherwise'; readonly atom: number; readonly expression: Expression }
  | { readonly is: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly is: 'not'; readonly part: Expression }
  /** A part that could not be read, such as an unknown field: never known. */
  | { readonly is: 'unreadable' };

/** Places of a condition where an atom stands, taken to have another truth than the atom has on the data. */
export interface Flip {
  readonly at: readonly Expression[];
  readonly to: Truth;
}

/**
 * Truth of an expression.
 * @param truths truth of each atom
 */
export function evaluate(expression: Expression, truths: Int8Array, flip?: Flip): Truth {
  switch (expression.is) {
    case 'atom': {
      const truth = flip?.at.includes(expression) ? flip.to : (truths[expression.atom] as Truth);
      return expression.negated ? (-truth as Truth) : truth;
    }
    case 'otherwise':
      return flip?.at.includes(expression) ? flip.to : evaluate(expression.expression, truths, flip);
    case 'and': {
      let least: Truth = 1;
      for (const part of expression.parts) {
        const truth = evaluate(part, truths, flip);
        if (truth < 0) return -1;
        if (truth < least) least = truth;
      }
      return least;
    }
    case 'or': {
      let most: Truth = -1;
      for (const part of expression.parts) {
        const truth = evaluate(part, truths, flip);
        if (truth > 0) return 1;
        if (truth > most) most = truth;
      }
      return most;
    }
    case 'not':
      return -evaluate(expression.part, truths, flip) as Truth;
    case 'unreadable':
      return 0;
  }
}

/**
 * Whether an atom alone decides an expression where it is written at some places: turned round there, the expression
 * comes out differently, while every other atom, and this one elsewhere, keeps its truth. This is the independence that
 * MC/DC asks for (DO-178C, Chilenski 2001), looked at on one case: nothing is asked about whether data exists that turns
 * just this atom.
 * @returns unknown unless the expression is definite both ways, or it is certain already that both are the same
 */
export function decides(expression: Expression, at: readonly Expression[], truths: Int8Array): Truth {
  const whenTrue = evaluate(expression, truths, { at, to: 1 });
  const whenFalse = evaluate(expression, truths, { at, to: -1 });
  if (whenTrue === 0 || whenFalse === 0) return 0;
  return whenTrue === whenFalse ? -1 : 1;
}

/** The places in an expression where an atom stands. */
export function placesOf(expression: Expression, atom: number, into: Expression[] = []): readonly Expression[] {
  switch (expression.is) {
    case 'atom':
      if (expression.atom === atom) into.push(expression);
      break;
    case 'otherwise':
      if (expression.atom === atom) into.push(expression);
      else placesOf(expression.expression, atom, into);
      break;
    case 'not':
      placesOf(expression.part, atom, into);
      break;
    case 'and':
    case 'or':
      for (const part of expression.parts) placesOf(part, atom, into);
  }
  return into;
}

/**
 * An atom without truth that keeps an expression from being known: the first in reading order that is not made
 * irrelevant by another part.
 */
export function openAtom(expression: Expression, truths: Int8Array, flip?: Flip): number | undefined {
  switch (expression.is) {
    case 'atom':
      return truths[expression.atom] === 0 && !flip?.at.includes(expression) ? expression.atom : undefined;
    case 'otherwise':
      return flip?.at.includes(expression) ? undefined : openAtom(expression.expression, truths, flip);
    case 'and':
    case 'or':
      if (evaluate(expression, truths, flip) !== 0) return undefined;
      for (const part of expression.parts) {
        const atom = openAtom(part, truths, flip);
        if (atom !== undefined) return atom;
      }
      return undefined;
    case 'not':
      return openAtom(expression.part, truths, flip);
    case 'unreadable':
      return undefined;
  }
}

/** All atoms without truth that keep an expression from being known. */
export function openAtoms(expression: Expression, truths: Int8Array, into = new Set<number>()): ReadonlySet<number> {
  if (evaluate(expression, truths) !== 0) return into;
  if (expression.is === 'atom') into.add(expression.atom);
  else if (expression.is === 'otherwise') openAtoms(expression.expression, truths, into);
  else if (expression.is === 'not') openAtoms(expression.part, truths, into);
  else if (expression.is !== 'unreadable') for (const part of expression.parts) openAtoms(part, truths, into);
  return into;
}

/** The atoms of an expression; an `otherwise` counts as itself and as what it follows from. */
export function atomsIn(expression: Expression, into = new Set<number>()): Set<number> {
  if (expression.is === 'atom') into.add(expression.atom);
  else if (expression.is === 'otherwise') atomsIn(expression.expression, into.add(expression.atom));
  else if (expression.is === 'not') atomsIn(expression.part, into);
  else if (expression.is !== 'unreadable') for (const part of expression.parts) atomsIn(part, into);
  return into;
}

/** True if every part of an expression could be read. */
export function isReadable(expression: Expression): boolean {
  switch (expression.is) {
    case 'unreadable':
      return false;
    case 'not':
      return isReadable(expression.part);
    case 'otherwise':
      return isReadable(expression.expression);
    case 'atom':
      return true;
    default:
      return expression.parts.every(isReadable);
  }
}

/** How many parts an expression has. */
export function sizeOf(expression: Expression): number {
  switch (expression.is) {
    case 'and':
    case 'or':
      return expression.parts.reduce((sum, part) => sum + sizeOf(part), 1);
    case 'not':
      return 1 + sizeOf(expression.part);
    case 'otherwise':
      return 1 + sizeOf(expression.expression);
    default:
      return 1;
  }
}
