/** What the cases of a rule have to exercise: its boundary values and both truths of its other conditions. */
import type { CaseFacts, Condition, RuleFacts } from '../../facts/facts.js';
import type { ComparisonAtom } from './block-atoms.js';
import type { CompiledRule } from './compile-rules.js';
import type { CompiledBlock } from './compiled-block.js';
import type { Datum, FieldValue } from './field-value.js';
import type { Goal } from './class-search.js';
import type { Truth } from './truth.js';
import { fieldValue } from './variable.js';

/**
 * Something that a case has to exercise: it makes it so, and this comparison alone decides the rule there. For
 * `boundary`, a field has the value; for `condition`, the comparison is true or is false.
 */
export interface CoverageTarget {
  /** Tells it from the others of its block. */
  readonly id: string;
  readonly rule: RuleFacts;
  /** The comparison, wherever the rule writes it; the first one is the one to show. */
  readonly conditions: readonly Condition[];
  readonly demand:
    | { readonly is: 'boundary'; readonly field: string; readonly value: FieldValue; readonly holds: boolean }
    | { readonly is: 'condition'; readonly fields: readonly string[]; readonly holds: boolean };
  readonly coveredBy: readonly CaseFacts[];
}

/** A target with what the engine needs to know about it. */
export interface CompiledTarget extends CoverageTarget {
  readonly compiledRule: CompiledRule;
  readonly atom: number;
  /** Truth of the atom there. */
  readonly truth: 1 | -1;
  /** For a boundary. */
  readonly at: { readonly variable: number; readonly value: Datum; readonly chosen: number } | undefined;
  readonly coveredBy: CaseFacts[];
}

/** The targets of a rule, in reading order; none if it cannot be read. */
export function targetsOf(rule: CompiledRule, block: CompiledBlock): readonly CompiledTarget[] {
  if (rule.unreadable) return [];
  const targets = new Map<string, CompiledTarget>();
  const add = (
    key: string,
    comparison: ComparisonAtom,
    make: () => Pick<CompiledTarget, 'demand' | 'truth' | 'at'>,
  ) => {
    const id = `${rule.index}/${comparison.atom}/${key}`;
    const known = targets.get(id);
    const { condition } = comparison.comparison;
    if (known) (known.conditions as Condition[]).push(condition);
    else
      targets.set(id, {
        id,
        rule: rule.rule,
        conditions: [condition],
        coveredBy: [],
        compiledRule: rule,
        atom: comparison.atom,
        ...make(),
      });
  };
  const byName = new Map(block.variables.map((variable) => [variable.name, variable]));
  for (const each of rule.comparisons) {
    const { comparison, negated } = each;
    const variable = byName.get(comparison.field);
    if (!variable) continue;
    if (each.boundaries)
      for (const value of each.boundaries)
        add(String(value), each, () => {
          const chosen = variable.classOf(value) as number;
          const data: (Datum | undefined)[] = [];
          data[variable.index] = value;
          const truth = block.atoms[each.atom]?.truthFor(data) === 1 ? 1 : -1;
          const holds = (truth === 1) !== negated;
          const demand = { is: 'boundary', field: variable.name, value: fieldValue(variable, value), holds } as const;
          return { demand, truth, at: { variable: variable.index, value, chosen } };
        });
    else {
      const fields = comparison.is === 'fields' ? [comparison.field, comparison.other] : [comparison.field];
      for (const holds of [true, false])
        add(holds !== negated ? 'true' : 'false', each, () => ({
          demand: { is: 'condition', fields, holds },
          truth: holds !== negated ? 1 : -1,
          at: undefined,
        }));
    }
  }
  if (rule.hasOtherwise && rule.rule.when)
    for (const holds of [true, false]) {
      const id = `${rule.index}/${block.otherwise}/${holds}`;
      targets.set(id, {
        id,
        rule: rule.rule,
        conditions: otherwiseIn(rule.rule.when),
        demand: { is: 'condition', fields: [], holds },
        coveredBy: [],
        compiledRule: rule,
        atom: block.otherwise,
        truth: holds ? 1 : -1,
        at: undefined,
      });
    }
  return [...targets.values()];
}

function otherwiseIn(condition: Condition): readonly Condition[] {
  if (condition.is === 'otherwise') return [condition];
  if (condition.is === 'not') return otherwiseIn(condition.part);
  return condition.is === 'and' || condition.is === 'or' ? condition.parts.flatMap(otherwiseIn) : [];
}

/** What data has to bring about to exercise a target, apart from the value of its field. */
export function goalsOf({ compiledRule, atom, truth, at }: CompiledTarget, block: CompiledBlock): readonly Goal[] {
  const decides: Goal = { is: 'decides', atom, in: compiledRule.firing };
  if (at) return [decides];
  if (atom !== block.otherwise)
    return [{ is: 'truth', of: { is: 'atom', atom, negated: false }, wanted: truth }, decides];
  const plain = block.rules.filter((rule) => !rule.hasOtherwise).map((rule) => rule.condition);
  return [{ is: 'truth', of: { is: 'or', parts: plain }, wanted: truth === 1 ? -1 : 1 }, decides];
}

/** Whether data with these atoms' truths exercises a target, given that its atom decides the rule. */
export const isThere = (
  { at, truth }: CompiledTarget,
  data: readonly (Datum | undefined)[],
  atomTruth: Truth,
): boolean => (at ? data[at.variable] === at.value : atomTruth === truth);
