/** Which values new data is made of: those of the block's own normal cases where possible, else ones that read well. */
import type { CompiledBlock } from './compiled-block.js';
import type { ClassAssignment } from './class-search.js';
import type { Datum, FieldAssignment } from './field-value.js';
import { fieldValue, outsideDomain, type Variable } from './variable.js';

export interface PreferredValues {
  /** For each variable its classes, those of the normal cases first. */
  readonly orders: readonly (readonly number[])[];
  readonly valueFor: (variable: Variable, chosen: number) => Datum;
}

export function preferredValues({ variables, cases }: CompiledBlock): PreferredValues {
  const ofNormalCases = variables.map((variable) => {
    const byClass = new Map<number, Datum>();
    for (const { case: facts, data } of cases) {
      const value = facts.class?.value === 'normal' ? data[variable.index] : undefined;
      if (value === undefined || variable.classes.length === 0 || !isPossible(variable, value)) continue;
      const chosen = variable.classOf(value);
      if (chosen !== undefined && !byClass.has(chosen)) byClass.set(chosen, value);
    }
    return byClass;
  });
  const orders = variables.map(({ classes }, i) => [
    ...new Set([...(ofNormalCases[i]?.keys() ?? []), ...classes.keys()]),
  ]);
  const valueFor = ({ index, classes }: Variable, chosen: number) =>
    ofNormalCases[index]?.get(chosen) ?? (classes[chosen]?.readable() as Datum);
  return { orders, valueFor };
}

const isPossible = ({ domain }: Variable, value: Datum): boolean =>
  typeof value !== 'bigint' || !domain || outsideDomain(domain, value, value) === undefined;

/** A found assignment of classes as values, in the order in which the fields are declared or used. */
export function witnessOf(
  { variables }: CompiledBlock,
  classes: ClassAssignment,
  { valueFor }: PreferredValues,
): readonly FieldAssignment[] {
  return variables.flatMap((variable) => {
    const chosen = classes[variable.index] as number;
    return chosen < 0 ? [] : [{ field: variable.name, value: fieldValue(variable, valueFor(variable, chosen)) }];
  });
}
