/** An acceptance block, compiled: fields with their classes of values, atoms, rules and cases. */
import type { AcceptanceFacts } from '../../facts/facts.js';
import { type Atom, blockAtoms } from './block-atoms.js';
import { blockVariables } from './block-variables.js';
import { extentOf, type ValuesPerBoundary } from './boundary-values.js';
import type { Comparison } from './comparison.js';
import { type CompiledCase, compileCase } from './compile-cases.js';
import { type CompiledRule, RuleCompiler } from './compile-rules.js';
import type { DataProblem } from './data-problem.js';
import { type FieldResolver, type ReadRule, readRules } from './read-rules.js';
import { constantsOf, overcompared, usedFields } from './used-fields.js';
import { outsideDomain, type Variable } from './variable.js';

export interface CompiledBlock {
  readonly acceptance: AcceptanceFacts;
  readonly variables: readonly Variable[];
  readonly atoms: readonly Atom[];
  /** The number of the atom `otherwise`. */
  readonly otherwise: number;
  readonly rules: readonly CompiledRule[];
  readonly cases: readonly CompiledCase[];
  readonly problems: readonly DataProblem[];
  /** The field that a name means. */
  readonly resolve: FieldResolver;
  readonly options: CoverageOptions;
}

export interface CoverageOptions {
  /** A text that stands for any that rules do not compare with, in the language of the file. */
  readonly otherText: string;
  readonly valuesPerBoundary: ValuesPerBoundary;
}

export const defaultOptions: CoverageOptions = { otherText: 'other', valuesPerBoundary: 2 };

/** @param resolve what a name means: a field of the block, or `Entity.field` */
export function compileBlock(
  acceptance: AcceptanceFacts,
  resolve: FieldResolver,
  options: CoverageOptions,
): CompiledBlock {
  const read = readRules(acceptance, resolve);
  const { fields, unsearchable } = usedFields(acceptance, read.comparisons, resolve);
  const { variables, empty } = blockVariables(fields, read.comparisons, options.otherText);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const isSearchable = (comparison: Comparison) =>
    !unsearchable.has(comparison) &&
    !empty.has(comparison.field) &&
    !(comparison.is === 'fields' && empty.has(comparison.other));
  const tooOften = overcompared(fields);
  const { atoms, byComparison } = blockAtoms(
    read.comparisons,
    byName,
    (comparison) => isSearchable(comparison) && !tooOften.has(comparison.field),
  );
  const otherwise = atoms.push({ is: 'otherwise' }) - 1;
  const rules = new RuleCompiler(acceptance, read.rules, byComparison, atoms, otherwise, (index) => {
    const comparison = read.comparisons[index];
    if (!comparison || !isSearchable(comparison))
      return comparison && unsearchable.has(comparison) ? 'different-steps' : 'unreadable-condition';
    return byComparison[index] ? undefined : 'too-large';
  }).run();
  const problems = [...read.problems, ...constantsOutside(read.rules, read.comparisons, byName)];
  const isField = (name: string) => resolve(name) !== undefined;
  const cases = acceptance.cases.map((each) => compileCase(each, variables, byName, atoms, isField, problems));
  return { acceptance, variables, atoms, otherwise, rules, cases, problems, options, resolve };
}

function constantsOutside(
  rules: readonly ReadRule[],
  comparisons: readonly Comparison[],
  variables: ReadonlyMap<string, Variable>,
): readonly DataProblem[] {
  return rules.flatMap(({ rule, comparisons: own }) =>
    own.flatMap((index) => {
      const comparison = comparisons[index];
      const variable = comparison && variables.get(comparison.field);
      if (!comparison || !variable?.domain) return [];
      const { domain, field, name: fieldName } = variable;
      return constantsOf(comparison).flatMap((constant): DataProblem[] => {
        const why = outsideDomain(domain, ...extentOf(constant, domain));
        return why ? [{ why, operand: constant.operand, field, fieldName, in: rule }] : [];
      });
    }),
  );
}
