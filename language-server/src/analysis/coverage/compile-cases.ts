/** The data of cases, and what it makes of the atoms of their block. */
import type { CaseFacts } from '../../facts/facts.js';
import { type Atom, type Data, truthsFor } from './block-atoms.js';
import type { CompiledRule } from './compile-rules.js';
import type { DataProblem } from './data-problem.js';
import type { Datum } from './field-value.js';
import { evaluate } from './truth.js';
import { assignedDatum, outsideDomain, type Variable } from './variable.js';

export interface CompiledCase {
  readonly case: CaseFacts;
  /** Values that a field cannot have are left out. */
  readonly data: Data;
  /** Fields that are set to a value which they cannot have: such a case shows nothing of any rule. */
  readonly impossible: readonly string[];
  /** Truth of each atom on its data. */
  readonly truths: Int8Array;
}

/**
 * @param isField whether a name means a field
 * @param problems gets what is wrong with the values of the case
 */
export function compileCase(
  facts: CaseFacts,
  variables: readonly Variable[],
  byName: ReadonlyMap<string, Variable>,
  atoms: readonly Atom[],
  isField: (name: string) => boolean,
  problems: DataProblem[],
): CompiledCase {
  const data: (Datum | undefined)[] = new Array(variables.length).fill(undefined);
  const written: (Datum | undefined)[] = [];
  const impossible: string[] = [];
  for (const given of facts.given ?? []) {
    const variable = given.is === 'assignment' ? byName.get(given.field.name) : undefined;
    if (given.is !== 'assignment' || !variable) continue;
    const { datum, problem } = assignedDatum(variable, given.value);
    const outside =
      typeof datum === 'bigint' && variable.domain ? outsideDomain(variable.domain, datum, datum) : undefined;
    const before = written[variable.index];
    const again = datum !== undefined && before !== undefined && before !== datum ? 'set-twice' : undefined;
    const other = datum === undefined && given.value.is === 'name' && isField(given.value.name);
    const why = problem ?? outside ?? again ?? (other ? 'not-a-value' : undefined);
    if (why) problems.push({ why, operand: given.value, field: variable.field, fieldName: variable.name, in: facts });
    if (problem ?? outside) impossible.push(variable.name);
    else if (before === undefined) data[variable.index] = datum;
    written[variable.index] ??= datum;
  }
  return { case: facts, data, impossible, truths: truthsFor(data, atoms, variables) };
}

/** Truth of a rule, firing, on the data of a case. */
export const ruleTruth = ({ firing }: CompiledRule, { truths }: Pick<CompiledCase, 'truths'>) =>
  evaluate(firing, truths);
