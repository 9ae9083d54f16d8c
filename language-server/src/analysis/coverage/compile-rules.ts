/**
 * Rules as expressions over the atoms of their block. What a rule set means follows the hit policies of DMN (Decision
 * Model and Notation 1.5, § 8.2.10): `unique` and `any` rules fire where their condition holds; of `first` rules only the
 * first one does.
 */
import type { AcceptanceFacts, RuleFacts, WaiverFacts } from '../../facts/facts.js';
import { calculatingPart } from '../expressions/parts-of-conditions.js';
import { rulesNamedIn } from '../expressions/rule-circles.js';
import type { Atom, ComparisonAtom } from './block-atoms.js';
import type { ReadRule } from './read-rules.js';
import { type Expression, isReadable } from './truth.js';

export interface CompiledRule {
  readonly index: number;
  readonly rule: RuleFacts;
  /** Its condition alone. */
  readonly condition: Expression;
  /**
   * Where it takes effect: under `first` its condition without those of earlier rules, else the condition. `otherwise`
   * excludes the other rules already, so that only earlier rules with `otherwise` are taken away from it.
   */
  readonly firing: Expression;
  /** The comparisons in its condition, in reading order, each with its place there. */
  readonly comparisons: readonly WrittenComparison[];
  readonly hasOtherwise: boolean;
  /** The variables in its condition; with `otherwise`, those of the rules that this depends on too. */
  readonly variables: readonly number[];
  readonly waiver: WaiverFacts | undefined;
  /** Why nothing can be said about it. */
  readonly unreadable: NotAnalysed | undefined;
}

/** A comparison where a rule writes it. */
export interface WrittenComparison extends ComparisonAtom {
  readonly place: Expression;
}

/**
 * Why a question has no answer. `no-condition`: the rule has none; `unreadable-condition`: a name in it means nothing, or
 * a value has the wrong type, which are findings of their own; `different-steps`: it compares fields with different
 * steps; `computes`: it compares what is calculated; `names-rule`: it asks whether a rule holds whose condition cannot be
 * put in its place (a circle, or a rule for the rest); `other-rule`: it depends on a rule of these kinds; `too-large`: the
 * search reached its bound.
 */
export type NotAnalysed =
  | 'no-condition'
  | 'unreadable-condition'
  | 'different-steps'
  | 'computes'
  | 'names-rule'
  | 'other-rule'
  | 'too-large';

/** Turns conditions over comparisons into expressions over atoms. */
export class RuleCompiler {
  private readonly conditions: readonly Expression[];
  /** Where each comparison stands, by its number. */
  private readonly places = new Map<number, Expression>();

  /**
   * @param otherwise the number of the atom `otherwise`
   * @param obstacleIn why a comparison is no atom
   */
  constructor(
    private readonly acceptance: AcceptanceFacts,
    private readonly rules: readonly ReadRule[],
    private readonly byComparison: readonly (ComparisonAtom | undefined)[],
    private readonly atoms: readonly Atom[],
    private readonly otherwise: number,
    private readonly obstacleIn: (comparison: number) => NotAnalysed | undefined,
  ) {
    const plain = rules.map(({ condition, hasOtherwise }) => (hasOtherwise ? undefined : this.withAtoms(condition)));
    // A rule in prose alone takes nothing away from the others.
    const others: Expression = {
      is: 'or',
      parts: plain.filter((each, i): each is Expression => each !== undefined && rules[i]?.rule.when !== undefined),
    };
    const none: Expression = { is: 'not', part: others };
    this.conditions = rules.map(({ condition }, i) => plain[i] ?? this.withAtoms(condition, none));
  }

  run(): readonly CompiledRule[] {
    return this.rules.map((read, index) => {
      const condition = this.conditions[index] as Expression;
      const firing = this.firing(index, condition);
      const comparisons = read.comparisons.flatMap((each): WrittenComparison[] => {
        const [found, place] = [this.byComparison[each], this.places.get(each)];
        return found && place ? [{ ...found, place }] : [];
      });
      return {
        index,
        rule: read.rule,
        condition,
        firing,
        comparisons,
        hasOtherwise: read.hasOtherwise,
        variables: this.variablesOf(condition),
        waiver: this.acceptance.waivers.find((waiver) => !waiver.class && waiver.name === read.rule.name),
        unreadable: this.reason(read, condition, firing),
      };
    });
  }

  /** @param none what `otherwise` means */
  private withAtoms(expression: Expression, none: Expression = { is: 'unreadable' }): Expression {
    switch (expression.is) {
      case 'atom': {
        const found = this.byComparison[expression.atom];
        if (!found) return { is: 'unreadable' };
        const place: Expression = { is: 'atom', atom: found.atom, negated: expression.negated !== found.negated };
        this.places.set(expression.atom, place);
        return place;
      }
      case 'otherwise':
        return { is: 'otherwise', atom: this.otherwise, expression: none };
      case 'not':
        return { is: 'not', part: this.withAtoms(expression.part, none) };
      case 'and':
      case 'or':
        return { is: expression.is, parts: expression.parts.map((part) => this.withAtoms(part, none)) };
      case 'unreadable':
        return expression;
    }
  }

  private firing(index: number, condition: Expression): Expression {
    if (this.acceptance.policy?.value !== 'first' || index === 0) return condition;
    const excluded = demandsOtherwise(condition);
    const earlier = this.conditions
      .slice(0, index)
      .filter((_, i) => this.rules[i]?.rule.when && (!excluded || this.rules[i]?.hasOtherwise));
    if (earlier.length === 0) return condition;
    return { is: 'and', parts: [condition, ...earlier.map((part): Expression => ({ is: 'not', part }))] };
  }

  private variablesOf(expression: Expression, into = new Set<number>()): readonly number[] {
    switch (expression.is) {
      case 'atom':
        for (const variable of variablesIn(this.atoms[expression.atom])) into.add(variable);
        break;
      case 'otherwise':
        this.variablesOf(expression.expression, into);
        break;
      case 'not':
        this.variablesOf(expression.part, into);
        break;
      case 'and':
      case 'or':
        for (const part of expression.parts) this.variablesOf(part, into);
    }
    return [...into];
  }

  private reason({ rule, comparisons }: ReadRule, condition: Expression, firing: Expression): NotAnalysed | undefined {
    if (!rule.when) return 'no-condition';
    if (isReadable(firing)) return undefined;
    if (isReadable(withoutOtherwise(condition))) return 'other-rule';
    for (const comparison of comparisons) {
      const obstacle = this.obstacleIn(comparison);
      if (obstacle) return obstacle;
    }
    if (this.calculates(rule)) return 'computes';
    return this.namesRule(rule) ? 'names-rule' : 'unreadable-condition';
  }

  /** True if the condition of a rule, or of one that it names, calculates. */
  private calculates({ when }: RuleFacts, seen = new Set<string>()): boolean {
    if (!when) return false;
    if (calculatingPart(when)) return true;
    return rulesNamedIn(when, this.acceptance).some(({ rule }) => {
      if (seen.has(rule.name)) return false;
      seen.add(rule.name);
      return this.calculates(rule, seen);
    });
  }

  private namesRule({ when }: RuleFacts): boolean {
    return rulesNamedIn(when, this.acceptance).length > 0;
  }
}

/** The variables that an atom compares. */
export function variablesIn(atom: Atom | undefined): readonly number[] {
  if (atom?.is === 'values') return [atom.variable];
  return atom?.is === 'sum' ? atom.terms.map(({ variable }) => variable) : [];
}

/** True if a condition can hold only where `otherwise` does. */
const demandsOtherwise = (condition: Expression): boolean =>
  condition.is === 'otherwise' || (condition.is === 'and' && condition.parts.some(demandsOtherwise));

function withoutOtherwise(expression: Expression): Expression {
  switch (expression.is) {
    case 'otherwise':
      return { is: 'and', parts: [] };
    case 'not':
      return { is: 'not', part: withoutOtherwise(expression.part) };
    case 'and':
    case 'or':
      return { is: expression.is, parts: expression.parts.map(withoutOtherwise) };
    default:
      return expression;
  }
}
