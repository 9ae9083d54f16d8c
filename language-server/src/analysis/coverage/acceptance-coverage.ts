/**
 * Acceptance coverage: which boundary values and conditions of the rules of an acceptance block its cases decide.
 *
 * Definitions
 * - An *atom* is a comparison that cannot be split. Comparisons that are equal or opposite for all data are one atom.
 * - A *boundary value* of a comparison: boundary value analysis (ISTQB Foundation Level Syllabus 4.0, § 4.2.2).
 * - An atom *decides* a rule on some data if flipping it flips the rule while all other atoms keep their truth: the
 *   independence of modified condition/decision coverage (RTCA DO-178C; J. J. Chilenski, "An Investigation of Three Forms
 *   of the MC/DC Criterion", DOT/FAA/AR-01/18, 2001). A deciding case each way is a unique-cause pair wherever the other
 *   atoms can be held, and otherwise what that report calls masking: both sides count on their own. An atom that another
 *   one always masks, as `a > 3` beside `a > 5`, decides nowhere; its targets are infeasible and not demanded.
 * - *Truth* on the data of a case is three-valued (see truth.ts); fields that the case leaves open are unknown.
 * - A rule *holds* where it fires: under the hit policy `first`, where no earlier rule fires (see compile-rules.ts).
 */
import type { AcceptanceFacts, CaseFacts, RuleFacts, WaiverFacts } from '../../facts/facts.js';
import { isUnfinished } from '../case-classes/unfinished-cases.js';
import { ClassSearch } from './class-search.js';
import { type CompiledCase, ruleTruth } from './compile-cases.js';
import type { NotAnalysed } from './compile-rules.js';
import { type CompiledBlock, compileBlock } from './compiled-block.js';
import { type CompiledTarget, type CoverageTarget, goalsOf, isThere, targetsOf } from './coverage-targets.js';
import type { DataProblem } from './data-problem.js';
import { preferredValues } from './preferred-values.js';
import type { FieldResolver } from './read-rules.js';
import { asBoolean, decides, evaluate, type Truth } from './truth.js';

export interface AcceptanceCoverage {
  /** One per rule, in text order. */
  readonly rules: readonly RuleCoverage[];
  /** One per case, in text order. */
  readonly cases: readonly CaseCoverage[];
  /** Values that their field cannot have. */
  readonly problems: readonly DataProblem[];
  /** Targets that are demanded of the rules that are not waived, and how many of these a case exercises. */
  readonly total: number;
  readonly covered: number;
  /** For the engine's other questions about this block. */
  readonly block: CompiledBlock;
}

export interface RuleCoverage {
  readonly rule: RuleFacts;
  /** The waiver that names it: its targets are not demanded. */
  readonly waiver: WaiverFacts | undefined;
  /** Why there are no targets, or `too-large` if some may be infeasible. */
  readonly notAnalysed: NotAnalysed | undefined;
  /** All that some data can exercise, covered or not. */
  readonly targets: readonly CoverageTarget[];
  /** What no data can exercise, because other comparisons mask it. */
  readonly infeasible: readonly CoverageTarget[];
  /** What no case exercises, while it is not known whether data could: the search reached its bound. Not demanded. */
  readonly unanswered: readonly CoverageTarget[];
  readonly covered: number;
  readonly total: number;
}

export interface CaseCoverage {
  readonly case: CaseFacts;
  /** Targets that it exercises, of waived rules too. */
  readonly covers: readonly CoverageTarget[];
  /** Whether each rule holds on its data, in the order of the rules; undefined where fields that it leaves open matter. */
  readonly truths: readonly { readonly rule: RuleFacts; readonly holds: boolean | undefined }[];
}

/**
 * Coverage of an acceptance block. A pure function of its arguments; the caller keeps the result as long as neither the
 * block nor a field that `resolve` has returned changes.
 * @param resolve what a name means: a field of the block, or `Entity.field`
 * @param otherText a text that stands for any other than those that rules compare with, in the language of the file
 */
export function coverageOf(
  acceptance: AcceptanceFacts,
  resolve: FieldResolver,
  otherText = 'other',
): AcceptanceCoverage {
  const block = compileBlock(acceptance, resolve, otherText);
  const targets = block.rules.map((rule) => targetsOf(rule, block));
  const all = targets.flat();
  // What is still to be written shows nothing.
  const withData = block.cases.map((each) => (isUnfinished(each.case) ? [] : exercisedBy(each, all, block)));
  withData.forEach((exercised, i) => {
    for (const target of exercised) target.coveredBy.push((block.cases[i] as CompiledCase).case);
  });
  let search: ClassSearch | undefined;
  const dataFor = (target: CompiledTarget) => {
    search ??= new ClassSearch(block.variables, block.atoms, preferredValues(block).orders);
    return search.find(goalsOf(target, block), fixedBy(target));
  };
  const rules = block.rules.map((rule, i) => {
    const feasible: CompiledTarget[] = [];
    const infeasible: CompiledTarget[] = [];
    const unanswered: CompiledTarget[] = [];
    for (const target of targets[i] ?? []) {
      const answer = target.coveredBy.length > 0 ? 'covered' : dataFor(target);
      (answer === 'none' ? infeasible : answer === 'too-large' ? unanswered : feasible).push(target);
    }
    return {
      rule: rule.rule,
      waiver: rule.waiver,
      notAnalysed: rule.unreadable ?? (unanswered.length > 0 ? ('too-large' as const) : undefined),
      targets: feasible,
      infeasible,
      unanswered,
      covered: feasible.filter(({ coveredBy }) => coveredBy.length > 0).length,
      total: feasible.length,
    };
  });
  const demanded = rules.filter(({ waiver }) => !waiver);
  return {
    rules,
    cases: block.cases.map((each, i) => ({
      case: each.case,
      covers: withData[i] ?? [],
      truths: block.rules.map((rule) => ({ rule: rule.rule, holds: asBoolean(ruleTruth(rule, each)) })),
    })),
    problems: block.problems,
    total: demanded.reduce((sum, { total }) => sum + total, 0),
    covered: demanded.reduce((sum, { covered }) => sum + covered, 0),
    block,
  };
}

/** The class that a boundary sets its field to. */
export const fixedBy = ({ at }: CompiledTarget): readonly (readonly [number, number])[] =>
  at ? [[at.variable, at.chosen]] : [];

/** Of some targets those that data exercises. */
export function exercisedBy(
  { data, truths }: Pick<CompiledCase, 'data' | 'truths'>,
  targets: readonly CompiledTarget[],
  { atoms, otherwise, rules }: CompiledBlock,
): readonly CompiledTarget[] {
  const deciding = new Map<number, boolean>();
  return targets.filter((target) => {
    const { compiledRule, atom } = target;
    if (!isThere(target, data, atom === otherwise ? otherwiseTruth(rules, truths) : (truths[atom] as Truth)))
      return false;
    const key = compiledRule.index * atoms.length + atom;
    let isDeciding = deciding.get(key);
    if (isDeciding === undefined) {
      isDeciding = decides(compiledRule.firing, atom, truths) === 1;
      deciding.set(key, isDeciding);
    }
    return isDeciding;
  });
}

function otherwiseTruth(rules: CompiledBlock['rules'], truths: Int8Array): Truth {
  let most: Truth = -1;
  for (const { hasOtherwise, condition } of rules) {
    if (hasOtherwise) continue;
    const truth = evaluate(condition, truths);
    if (truth > most) most = truth;
  }
  return -most as Truth;
}
