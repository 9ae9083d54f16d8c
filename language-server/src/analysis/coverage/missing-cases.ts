/** The cases that a block lacks, written with concrete data and the right expectation. */
import type { RuleFacts } from '../../facts/facts.js';
import type { CaseClass } from '../../model/project-config.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import type { CompiledCase } from './compile-cases.js';
import type { CompiledRule } from './compile-rules.js';
import type { CompiledBlock } from './compiled-block.js';
import { type CompiledTarget, type CoverageTarget, dataFor, exercisedBy, goalsOf } from './coverage-targets.js';
import { DataSearch, type FoundData, type PreferredCodes } from './data-search.js';
import type { FieldAssignment } from './field-value.js';
import { anyCode, preferredCodes } from './preferred-values.js';
import { evaluate } from './truth.js';
import { fieldValue } from './variable.js';

/** A case to insert. */
export interface MissingCase {
  /**
   * `boundary` if it exercises a boundary, else `normal`, also where a rule does not hold: that a rule does not
   * apply is the ordinary course. An exception is something that goes wrong, which data does not tell.
   */
  readonly class: Extract<CaseClass, 'normal' | 'boundary'>;
  /** All fields of the rules it was made for, and what else it takes to decide these. */
  readonly given: readonly FieldAssignment[];
  /**
   * The rules that hold on this data for certain; then those that do not hold although the case is about them. Where only
   * one rule may hold, its name says that the others do not, and `not` is left to those whose boundary is tested.
   */
  readonly expected: readonly { readonly rule: RuleFacts; readonly holds: boolean }[];
  /** The targets that no case covered before. */
  readonly covers: readonly CoverageTarget[];
}

/**
 * Cases that cover what is not covered yet. None of them is redundant: without it, one of the targets would stay open.
 * Few rather than fewest (the fewest is a set cover, which is hard): each case takes up as many open targets as go
 * together on data for the fields of one rule.
 * @param of one target or one rule of the block; all rules that are not waived if absent
 */
export function missingCases(coverage: AcceptanceCoverage, of?: CoverageTarget | RuleFacts): readonly MissingCase[] {
  return new CaseWriter(coverage).write(of);
}

const caseOf = new WeakMap<CoverageTarget, { readonly made: MissingCase | undefined }>();

/** The case that covers one target which is not covered yet. Kept with the target. */
export function missingCaseFor(target: CoverageTarget, coverage: AcceptanceCoverage): MissingCase | undefined {
  const known = caseOf.get(target);
  if (known) return known.made;
  const [made] = missingCases(coverage, target);
  caseOf.set(target, { made });
  return made;
}

/** Points of all rules are taken together if there are no more than these. */
const mostTogether = 2000;

/** So many cases are written at once: nobody reads more. */
export const mostCases = 500;

/** What it may cost to find out whether one case can take up a further target. */
const workPerCombination = 40_000;

interface Draft {
  readonly data: CompiledCase['data'];
  readonly truths: Int8Array;
  /** Of the targets that were open at the start. */
  readonly covers: readonly CompiledTarget[];
}

class CaseWriter {
  private readonly block: CompiledBlock;
  private readonly search: DataSearch;
  /** For taking targets together, which is not to use up what it takes to find each. */
  private readonly combining: DataSearch;
  private readonly preferred: PreferredCodes;
  private readonly demanded: readonly CompiledTarget[];

  constructor({ block, rules }: AcceptanceCoverage) {
    this.block = block;
    this.preferred = preferredCodes(block);
    this.search = new DataSearch(block, this.preferred);
    this.combining = new DataSearch(block, this.preferred);
    this.demanded = rules.flatMap(({ waiver, targets }) => (waiver ? [] : (targets as readonly CompiledTarget[])));
  }

  write(of: CoverageTarget | RuleFacts | undefined): readonly MissingCase[] {
    const isOpen = ({ coveredBy }: CoverageTarget) => coveredBy.length === 0;
    const open = this.demanded.filter(isOpen);
    const wanted = of === undefined ? open : open.filter((target) => target.id === idOf(of) || target.rule === of);
    const drafts: Draft[] = [];
    const isLarge = open.length > mostTogether;
    const byRule = new Map<CompiledRule, CompiledTarget[]>();
    for (const each of isLarge ? open : []) {
      const own = byRule.get(each.compiledRule);
      if (own) own.push(each);
      else byRule.set(each.compiledRule, [each]);
    }
    const left = new Set(wanted);
    // Boundary values first: they leave the least choice, and other targets are often exercised on the way.
    for (const target of [...wanted.filter(isExact), ...wanted.filter((each) => !isExact(each))]) {
      if (!left.has(target)) continue;
      if (drafts.length === mostCases) break;
      // In a table of very many rules each is looked at by itself.
      const own = byRule.get(target.compiledRule);
      const others = own ? own.filter((each) => left.has(each)) : left;
      const draft = this.draft(target, others, own ?? open);
      for (const covered of draft?.covers ?? []) left.delete(covered);
      if (draft) drafts.push(draft);
    }
    return withoutRedundant(drafts, new Set(wanted)).map((draft) => this.finished(draft));
  }

  /** Data for a target and as many others of those left as can be exercised with it. */
  private draft(
    target: CompiledTarget,
    left: Iterable<CompiledTarget>,
    open: readonly CompiledTarget[],
  ): Draft | undefined {
    const together = [target];
    let found = this.find(target);
    if (!found) return undefined;
    const { variables } = target.compiledRule;
    for (const other of left) {
      const { compiledRule } = other;
      if (other === target || !compiledRule.variables.every((variable) => variables.includes(variable))) continue;
      if (together.some((each) => excludes(each, other))) continue;
      const more = this.findTogether([...together, other]);
      if (!more) continue;
      together.push(other);
      found = more;
    }
    const { data, truths } = dataFor(this.withNeeded(together, found), this.block);
    return { data, truths, covers: exercisedBy({ data, truths }, open, this.block) };
  }

  private find(target: CompiledTarget): FoundData | undefined {
    const answer = this.search.find(goalsOf(target, this.block));
    return typeof answer === 'string' ? undefined : answer;
  }

  private findTogether(targets: readonly CompiledTarget[]): FoundData | undefined {
    const goals = targets.flatMap((target) => goalsOf(target, this.block));
    const answer = this.combining.find(goals, workPerCombination);
    return typeof answer === 'string' ? undefined : answer;
  }

  /** Found data with a value for every field of the rules that a case is made for. */
  private withNeeded(targets: readonly CompiledTarget[], found: FoundData): FoundData {
    const needed = new Set(targets.flatMap(({ compiledRule }) => compiledRule.variables));
    return this.block.variables.map((variable) => {
      const code = found[variable.index];
      return code ?? (needed.has(variable.index) ? anyCode(variable, this.preferred) : undefined);
    });
  }

  private finished({ data, truths, covers }: Draft): MissingCase {
    const { acceptance, rules } = this.block;
    const outcomes = rules.flatMap((compiled) => {
      const truth = compiled.unreadable ? 0 : evaluate(compiled.firing, truths);
      return truth === 0 ? [] : [{ compiled, rule: compiled.rule, holds: truth > 0 }];
    });
    const holding = outcomes.filter(({ holds }) => holds);
    const onlyOne = holding.length > 0 && (acceptance.policy?.value ?? 'any') !== 'any';
    const failing = outcomes.filter(({ holds, compiled }) => {
      const made = covers.filter(({ compiledRule }) => compiledRule === compiled);
      return !holds && made.some((target) => isExact(target) || !onlyOne);
    });
    const expected = [...holding, ...failing].map(({ rule, holds }) => ({ rule, holds }));
    const given = this.block.variables.flatMap((variable) => {
      const value = data[variable.index];
      return value === undefined ? [] : [{ field: variable.name, value: fieldValue(variable, value) }];
    });
    const isBoundary = covers.some(({ demand }) => demand.is === 'boundary');
    return { class: isBoundary ? 'boundary' : 'normal', given, expected, covers };
  }
}

const idOf = (of: CoverageTarget | RuleFacts): string | undefined => ('id' in of ? of.id : undefined);

/** True if a target leaves no choice of a value. */
const isExact = ({ at, apart }: CompiledTarget) => at !== undefined || apart !== undefined;

/** True if no data can exercise both for certain, which saves a search. */
function excludes(one: CompiledTarget, other: CompiledTarget): boolean {
  if (one.at && other.at) return one.at.variable === other.at.variable && one.at.code !== other.at.code;
  return !isExact(one) && !isExact(other) && one.atom === other.atom && one.truth !== other.truth;
}

/** Drafts, without those whose wanted targets are all covered by the others. */
function withoutRedundant(drafts: readonly Draft[], wanted: ReadonlySet<CompiledTarget>): readonly Draft[] {
  const times = new Map<CompiledTarget, number>();
  for (const { covers } of drafts) for (const target of covers) times.set(target, (times.get(target) ?? 0) + 1);
  return drafts.filter(({ covers }) => {
    const redundant = covers.every((target) => !wanted.has(target) || (times.get(target) ?? 0) > 1);
    if (redundant) for (const target of covers) times.set(target, (times.get(target) ?? 0) - 1);
    return !redundant;
  });
}
