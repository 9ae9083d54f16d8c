/** The cases that a block lacks, written with concrete data and the right expectation. */
import type { RuleFacts } from '../../facts/facts.js';
import type { CaseClass } from '../../model/project-config.js';
import { type AcceptanceCoverage, exercisedBy, fixedBy } from './acceptance-coverage.js';
import { type ClassAssignment, ClassSearch } from './class-search.js';
import { type CompiledCase, truthsFor } from './compile-cases.js';
import type { CompiledBlock } from './compiled-block.js';
import { type CompiledTarget, type CoverageTarget, goalsOf } from './coverage-targets.js';
import type { Datum, FieldAssignment } from './field-value.js';
import { type PreferredValues, preferredValues } from './preferred-values.js';
import { evaluate } from './truth.js';
import { fieldValue } from './variable.js';

/** A case to insert. */
export interface MissingCase {
  /**
   * `boundary` if it exercises a boundary value, or has two fields that are compared by their order at one value, else `normal`, also where a rule does not hold: that a rule does not
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

interface Draft {
  readonly data: CompiledCase['data'];
  readonly truths: Int8Array;
  /** Of the targets that were open at the start. */
  readonly covers: readonly CompiledTarget[];
}

class CaseWriter {
  private readonly block: CompiledBlock;
  private readonly search: ClassSearch;
  private readonly preferred: PreferredValues;
  private readonly demanded: readonly CompiledTarget[];

  constructor({ block, rules }: AcceptanceCoverage) {
    this.block = block;
    this.preferred = preferredValues(block);
    this.search = new ClassSearch(block.variables, block.atoms, this.preferred.orders);
    this.demanded = rules.flatMap(({ waiver, targets }) => (waiver ? [] : (targets as readonly CompiledTarget[])));
  }

  write(of: CoverageTarget | RuleFacts | undefined): readonly MissingCase[] {
    const isOpen = ({ coveredBy }: CoverageTarget) => coveredBy.length === 0;
    const open = this.demanded.filter(isOpen);
    const wanted = of === undefined ? open : open.filter((target) => target.id === idOf(of) || target.rule === of);
    const drafts: Draft[] = [];
    const left = new Set(wanted);
    // Boundary values first: they leave the least choice, and other targets are often exercised on the way.
    for (const target of [...wanted.filter(({ at }) => at), ...wanted.filter(({ at }) => !at)]) {
      if (!left.has(target)) continue;
      const draft = this.draft(target, left, open);
      for (const covered of draft?.covers ?? []) left.delete(covered);
      if (draft) drafts.push(draft);
    }
    return withoutRedundant(drafts, new Set(wanted)).map((draft) => this.finished(draft));
  }

  /** Data for a target and as many others of those left as can be exercised with it. */
  private draft(
    target: CompiledTarget,
    left: ReadonlySet<CompiledTarget>,
    open: readonly CompiledTarget[],
  ): Draft | undefined {
    const together = [target];
    let found = this.find(together);
    if (!found) return undefined;
    const { variables } = target.compiledRule;
    for (const other of left) {
      const { compiledRule, at } = other;
      if (other === target || !compiledRule.variables.every((variable) => variables.includes(variable))) continue;
      const conflict = (each: CompiledTarget) =>
        each.at ? each.at.variable === at?.variable && each.at.value !== at.value : sameCondition(each, other);
      if (together.some(conflict)) continue;
      const more = this.find([...together, other]);
      if (!more) continue;
      together.push(other);
      found = more;
    }
    const data = this.dataFor(together, found);
    const truths = truthsFor(data, this.block.atoms);
    return { data, truths, covers: exercisedBy({ data, truths }, open, this.block) };
  }

  private find(targets: readonly CompiledTarget[]): ClassAssignment | undefined {
    const goals = targets.flatMap((target) => goalsOf(target, this.block));
    const answer = this.search.find(goals, targets.flatMap(fixedBy));
    return typeof answer === 'string' ? undefined : answer;
  }

  private dataFor(targets: readonly CompiledTarget[], classes: ClassAssignment): CompiledCase['data'] {
    const data: (Datum | undefined)[] = new Array(this.block.variables.length).fill(undefined);
    for (const { at } of targets) if (at) data[at.variable] = at.value;
    const needed = new Set(targets.flatMap(({ compiledRule }) => compiledRule.variables));
    for (const variable of this.block.variables) {
      const { index } = variable;
      const chosen = classes[index] as number;
      if (data[index] !== undefined || (chosen < 0 && !needed.has(index))) continue;
      data[index] = this.preferred.valueFor(variable, chosen < 0 ? (this.preferred.orders[index]?.[0] ?? 0) : chosen);
    }
    return data;
  }

  /** True if a target is about the order of two fields, and the data has both at the same value. */
  private isOnLimit({ compiledRule, atom }: CompiledTarget, data: CompiledCase['data']): boolean {
    const of = compiledRule.comparisons.find((each) => each.atom === atom)?.comparison;
    if (of?.is !== 'fields' || !/[<>]/.test(of.operator)) return false;
    const datumOf = (name: string) =>
      data[this.block.variables.find((variable) => variable.name === name)?.index ?? -1];
    return datumOf(of.field) !== undefined && datumOf(of.field) === datumOf(of.other);
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
      return !holds && made.some(({ at }) => at || !onlyOne);
    });
    const expected = [...holding, ...failing].map(({ rule, holds }) => ({ rule, holds }));
    const given = this.block.variables.flatMap((variable) => {
      const value = data[variable.index];
      return value === undefined ? [] : [{ field: variable.name, value: fieldValue(variable, value) }];
    });
    const isBoundary = covers.some((target) => target.at || this.isOnLimit(target, data));
    return { class: isBoundary ? 'boundary' : 'normal', given, expected, covers };
  }
}

const idOf = (of: CoverageTarget | RuleFacts): string | undefined => ('id' in of ? of.id : undefined);

/** The two truths of one condition. */
const sameCondition = (a: CompiledTarget, b: CompiledTarget) => a.atom === b.atom && a.truth !== b.truth;

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
