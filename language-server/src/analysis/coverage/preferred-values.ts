/** Which values new data is made of: those of the block's own normal cases where possible, else ones that read well. */
import type { CompiledBlock } from './compiled-block.js';
import type { FoundData, PreferredCodes } from './data-search.js';
import type { FieldAssignment } from './field-value.js';
import { codeOf, datumOf, fieldValue, readableIn, type Variable } from './variable.js';

/** More values of a field than these are not kept in mind. */
const mostKept = 8;

/** For each variable the values of the normal cases, the first case's first. */
export function preferredCodes({ variables, cases }: Pick<CompiledBlock, 'variables' | 'cases'>): PreferredCodes {
  return variables.map((variable) => {
    const byCell = new Map<number, bigint>();
    for (const { case: facts, data } of cases) {
      const value = facts.class?.value === 'normal' ? data[variable.index] : undefined;
      const code = value === undefined ? undefined : codeOf(variable, value);
      const cell = code === undefined ? undefined : variable.cellOf(code);
      if (code !== undefined && cell !== undefined && !byCell.has(cell)) byCell.set(cell, code);
      if (byCell.size === mostKept) break;
    }
    return [...byCell.values()];
  });
}

/** What a field is set to where its value makes no difference; undefined if it has none. */
export function anyCode(variable: Variable, preferred: PreferredCodes): bigint | undefined {
  const [first] = variable.cells;
  return preferred[variable.index]?.[0] ?? (first && readableIn(variable, first));
}

/** Found data as values, in the order in which the fields are declared or used. */
export function witnessOf({ variables }: CompiledBlock, found: FoundData): readonly FieldAssignment[] {
  return variables.flatMap((variable) => {
    const code = found[variable.index];
    return code === undefined ? [] : [{ field: variable.name, value: fieldValue(variable, datumOf(variable, code)) }];
  });
}
