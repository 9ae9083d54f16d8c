/**
 * Acceptance coverage: which points of the conditions of an acceptance block's rules its cases decide.
 *
 * Definitions
 * - A *condition* is a comparison that cannot be split, where a rule writes it; one that is written twice is two conditions
 *   (RTCA DO-178C, glossary, "Condition").
 * - A condition *decides* a rule on some data if turning it round, there alone, turns the rule, while all others keep their
 *   truth: masking modified condition/decision coverage (J. J. Chilenski, "An Investigation of Three Forms of the MC/DC
 *   Criterion", DOT/FAA/AR-01/18, 2001). Where it decides, the rule holds with the condition one way and not with it the
 *   other way, so that a deciding case each way is a pair with opposite outcomes.
 * - Comparisons that are equal or opposite for all data are one *atom*. Of an atom that a rule writes more than once, all
 *   places are also turned round together, and it has to decide each way both with the rule holding and not, where data
 *   for this exists: correlated active clause coverage (P. Ammann and J. Offutt, "Introduction to Software Testing", 2nd
 *   edition 2016, § 8.1.2), for which a clause is the same wherever it is written. In `(a and b) or (not a and c)` each of
 *   the two is needed: places alone would let a product pass that looks at `a` once.
 * - *Points* of a condition: boundary values (ISTQB Foundation Level Syllabus 4.0, § 4.2.2; see boundary-values.ts); of two
 *   fields their distances at which the comparison turns; each member of a list, and the options that it leaves out; else
 *   that it holds and that it does not, which is asked as well where the condition decides at no boundary. A case exercises a point if its data has it and the condition decides there.
 * - A condition that another one always masks, as `a > 3` beside `a > 5`, decides nowhere; its points are infeasible and not
 *   demanded.
 * - *Truth* on the data of a case is three-valued (see truth.ts); fields that the case leaves open are unknown. A case that
 *   sets a field to a value which it cannot have exercises nothing.
 * - A rule *holds* where it fires: under the hit policy `first`, where no earlier rule fires (see compile-rules.ts). Turning
 *   a condition round leaves other rules as they are.
 */
import type { AcceptanceFacts, CaseFacts, RuleFacts, WaiverFacts } from '../../facts/facts.js';
import { isUnfinished } from '../case-classes/unfinished-cases.js';
import { type CompiledCase, ruleTruth } from './compile-cases.js';
import type { CompiledRule, NotAnalysed } from './compile-rules.js';
import { type CompiledBlock, compileBlock, type CoverageOptions, defaultOptions } from './compiled-block.js';
import { type CompiledTarget, type CoverageTarget, exercisedBy, goalsOf, targetsOf } from './coverage-targets.js';
import type { DataProblem } from './data-problem.js';
import { DataSearch } from './data-search.js';
import { preferredCodes } from './preferred-values.js';
import type { FieldResolver } from './read-rules.js';
import { asBoolean } from './truth.js';

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
 */
export function coverageOf(
  acceptance: AcceptanceFacts,
  resolve: FieldResolver,
  options: CoverageOptions = defaultOptions,
): AcceptanceCoverage {
  const block = compileBlock(acceptance, resolve, options);
  const targets = block.rules.map((rule) => targetsOf(rule, block));
  const all = targets.flat();
  // What is still to be written shows nothing, and neither does what cannot be.
  const showsNothing = ({ case: facts, impossible }: CompiledCase) => isUnfinished(facts) || impossible.length > 0;
  const withData = block.cases.map((each) => (showsNothing(each) ? [] : exercisedBy(each, all, block)));
  withData.forEach((exercised, i) => {
    for (const target of exercised) target.coveredBy.push((block.cases[i] as CompiledCase).case);
  });
  let search: DataSearch | undefined;
  const dataFor = (target: CompiledTarget) => {
    if (decidesSomewhere(target.compiledRule, block)) return 'some';
    search ??= new DataSearch(block, preferredCodes(block));
    return search.find(goalsOf(target, block));
  };
  const rules = block.rules.map((rule, i) => {
    const feasible: CompiledTarget[] = [];
    const infeasible: CompiledTarget[] = [];
    const unanswered: CompiledTarget[] = [];
    const [fallbacks, points] = partition(targets[i] ?? [], ({ isFallback }) => isFallback);
    for (const target of points) {
      const answer = target.coveredBy.length > 0 ? 'covered' : dataFor(target);
      (answer === 'none' ? infeasible : answer === 'too-large' ? unanswered : feasible).push(target);
    }
    const known = [...feasible, ...unanswered].filter(({ places }) => places.length === 1);
    const further = fallbacks.filter((target) => {
      const isKnown = known.some((each) => each.places[0] === target.places[0] && each.truth === target.truth);
      return !isKnown && (target.coveredBy.length > 0 || !['none', 'too-large'].includes(dataFor(target) as string));
    });
    // What decides one way only can be left out of the product all the same.
    for (const target of further) {
      const isOpposite = (each: CompiledTarget) => each.places[0] === target.places[0] && each.truth !== target.truth;
      if (known.some(isOpposite) || further.some(isOpposite)) feasible.push(target);
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
  const asked = new Set<CoverageTarget>(rules.flatMap((rule) => rule.targets));
  const demanded = rules.filter(({ waiver }) => !waiver);
  return {
    rules,
    cases: block.cases.map((each, i) => ({
      case: each.case,
      covers: (withData[i] ?? []).filter((target) => asked.has(target)),
      truths: block.rules.map((rule) => ({ rule: rule.rule, holds: asBoolean(ruleTruth(rule, each)) })),
    })),
    problems: block.problems,
    total: demanded.reduce((sum, { total }) => sum + total, 0),
    covered: demanded.reduce((sum, { covered }) => sum + covered, 0),
    block,
  };
}

const sure = new WeakMap<CompiledRule, boolean>();

/**
 * True if every condition of a rule is about a field of its own and can hold and fail: then each decides at each of its
 * points, because the others can be set to whatever leaves it the decision.
 */
function decidesSomewhere(rule: CompiledRule, { atoms }: CompiledBlock): boolean {
  let known = sure.get(rule);
  if (known === undefined) {
    const fields = new Set<number>();
    known =
      rule.firing === rule.condition &&
      !rule.hasOtherwise &&
      rule.comparisons.every(({ atom: index }) => {
        const atom = atoms[index];
        if (atom?.is !== 'values' || fields.has(atom.variable)) return false;
        fields.add(atom.variable);
        return atom.values.length > 0 && atom.others.length > 0;
      });
    sure.set(rule, known);
  }
  return known;
}

function partition<T>(all: readonly T[], test: (each: T) => boolean): readonly [T[], T[]] {
  const [passing, others]: [T[], T[]] = [[], []];
  for (const each of all) (test(each) ? passing : others).push(each);
  return [passing, others];
}
