/** An acceptance block, compiled: fields with their classes of values, atoms, rules and cases. */
import type { AcceptanceFacts } from '../../facts/facts.js';
import { type Atom, blockAtoms } from './block-atoms.js';
import { blockVariables, type Test, testOf } from './block-variables.js';
import { extentOf } from './boundary-values.js';
import type { Comparison } from './comparison.js';
import { type CompiledCase, compileCase } from './compile-cases.js';
import { type CompiledRule, RuleCompiler } from './compile-rules.js';
import type { DataProblem } from './data-problem.js';
import { type FieldResolver, type ReadRule, readRules } from './read-rules.js';
import { constantsOf, usedFields } from './used-fields.js';
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
}

/** @param otherText a text that stands for any that rules do not compare with */
export function compileBlock(acceptance: AcceptanceFacts, resolve: FieldResolver, otherText: string): CompiledBlock {
  const read = readRules(acceptance, resolve);
  const { fields, unsearchable } = usedFields(acceptance, read.comparisons, resolve);
  const tests = read.comparisons.map((comparison) =>
    comparison.is === 'fields' ? undefined : testOf(comparison, fields.get(comparison.field)?.domain),
  );
  const testsOf = new Map<string, Test[]>();
  read.comparisons.forEach(({ field }, i) => {
    const test = tests[i];
    const known = testsOf.get(field);
    if (known && test) known.push(test);
    else if (test) testsOf.set(field, [test]);
  });
  const { variables, empty } = blockVariables(fields, testsOf, otherText);
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  const isSearchable = (comparison: Comparison) =>
    !unsearchable.has(comparison) &&
    !empty.has(comparison.field) &&
    !(comparison.is === 'fields' && empty.has(comparison.other));
  const { atoms, byComparison } = blockAtoms(read.comparisons, tests, byName, isSearchable);
  const otherwise = atoms.push({ variables: [], table: new Int8Array(), truthFor: () => 0 }) - 1;
  const rules = new RuleCompiler(acceptance, read.rules, byComparison, atoms, otherwise, (index) => {
    const comparison = read.comparisons[index];
    if (!comparison || !isSearchable(comparison))
      return comparison && unsearchable.has(comparison) ? 'different-steps' : 'unreadable-condition';
    return byComparison[index] ? undefined : 'too-large';
  }).run();
  const problems = [...read.problems, ...constantsOutside(read.rules, read.comparisons, byName)];
  const isField = (name: string) => resolve(name) !== undefined;
  const cases = acceptance.cases.map((each) => compileCase(each, byName, atoms, isField, problems));
  return { acceptance, variables, atoms, otherwise, rules, cases, problems, resolve };
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
