/** Fields with the cells of their values. */
import { extentOf } from './boundary-values.js';
import type { Comparison } from './comparison.js';
import type { OrderedDomain } from './ordered-domain.js';
import { canonicalWord } from './read-constant.js';
import type { Interval } from './readable-values.js';
import { constantsOf, type UsedField } from './used-fields.js';
import { orderedCells, singleCells } from './value-cells.js';
import type { Variable } from './variable.js';

/** The values with an order for which a comparison with constants holds. */
export function intervalsWhere(
  comparison: Exclude<Comparison, { is: 'fields' }>,
  domain: OrderedDomain,
): readonly Interval[] {
  const of = (first: bigint | undefined, last: bigint | undefined): Interval => ({ first, last });
  switch (comparison.is) {
    case 'order': {
      const [first, last] = extentOf(comparison.constant, domain);
      switch (comparison.operator) {
        case '=':
          return [of(first, last)];
        case '!=':
          return [of(undefined, first - 1n), of(last + 1n, undefined)];
        case '<':
          return [of(undefined, first - 1n)];
        case '<=':
          return [of(undefined, last)];
        case '>':
          return [of(last + 1n, undefined)];
        case '>=':
          return [of(first, undefined)];
      }
      break;
    }
    case 'range':
      return [of(extentOf(comparison.from, domain)[0], extentOf(comparison.to, domain)[1])];
    case 'one-of':
      return comparison.constants.map((each) => of(...extentOf(each, domain)));
  }
}

/**
 * The variables of a block, and the names of those without any value.
 * @param otherText a text that stands for any other than those compared with
 */
export function blockVariables(
  fields: ReadonlyMap<string, UsedField>,
  comparisons: readonly Comparison[],
  otherText: string,
): { readonly variables: readonly Variable[]; readonly empty: ReadonlySet<string> } {
  const cutsOf = new Map<string, Interval[]>();
  for (const comparison of comparisons) {
    const domain = comparison.is === 'fields' ? undefined : fields.get(comparison.field)?.domain;
    if (comparison.is === 'fields' || !domain) continue;
    const known = cutsOf.get(comparison.field) ?? [];
    known.push(...intervalsWhere(comparison, domain));
    cutsOf.set(comparison.field, known);
  }
  const codesOf = new Map<UsedField['group'], Map<string, bigint>>();
  const empty = new Set<string>();
  const variables = [...fields.values()].map((used, index): Variable => {
    const { name, field, type, domain, group } = used;
    const shared = codesOf.get(group) ?? new Map<string, bigint>();
    codesOf.set(group, shared);
    const words = domain ? [] : wordsOf(used, group.names.length, otherText);
    const codes = new Map(
      words.map((word) => {
        const code = shared.get(word) ?? BigInt(shared.size);
        shared.set(word, code);
        return [word, code];
      }),
    );
    const cells = domain ? orderedCells(cutsOf.get(name) ?? [], domain) : singleCells([...codes.values()]);
    if (cells.cells.length === 0) empty.add(name);
    return { index, name, field, type, domain, isPercent: group.isPercent, codes, ...cells };
  });
  return { variables, empty };
}

/** All values of a field without an order; of a text those compared with, as many others as may differ, and those of cases. */
function wordsOf({ type, group }: UsedField, others: number, otherText: string): readonly string[] {
  // The first is what a new case says where it does not matter: a flag is mostly off.
  if (type.name === 'yes-no') return ['no', 'yes'];
  if (type.name === 'one-of') return (type.options ?? []).map(({ name }) => canonicalWord(name));
  const words = new Set(
    group.comparisons.flatMap(constantsOf).flatMap((each) => (each.is === 'word' ? [each.word] : [])),
  );
  for (let i = 1, found = 0; found < others; i++) {
    const text = i === 1 ? otherText : `${otherText} ${i}`;
    if (words.has(text)) continue;
    words.add(text);
    found++;
  }
  // Last, because new data is made of the others.
  return [...new Set([...words, ...group.texts])];
}
