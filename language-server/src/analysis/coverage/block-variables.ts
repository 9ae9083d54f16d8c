/** Fields with their equivalence classes. */
import { boundaryValues, extentOf } from './boundary-values.js';
import { type Comparison, compare } from './comparison.js';
import {
  classesBySignature,
  classesForComparedFields,
  type EquivalenceClass,
  elementaryIntervals,
  singleValue,
} from './equivalence-classes.js';
import type { Datum } from './field-value.js';
import type { OrderedDomain } from './ordered-domain.js';
import { canonicalWord } from './read-constant.js';
import { constantsOf, type FieldGroup, type UsedField } from './used-fields.js';
import { classFinder, type Variable } from './variable.js';

/** Whether a value satisfies a comparison with constants. */
export type Test = (value: Datum) => boolean;

/** The test of a comparison with constants. */
export function testOf(comparison: Comparison, domain: OrderedDomain | undefined): Test {
  if (!domain) {
    const words = new Set<Datum>(constantsOf(comparison).flatMap((each) => (each.is === 'word' ? [each.word] : [])));
    const excluded = comparison.is === 'one-of' && comparison.excluded === true;
    return (value) => words.has(value) !== excluded;
  }
  switch (comparison.is) {
    case 'order': {
      const { operator } = comparison;
      const [first, last] = extentOf(comparison.constant, domain);
      if (operator === '=') return (value) => (value as bigint) >= first && (value as bigint) <= last;
      if (operator === '!=') return (value) => (value as bigint) < first || (value as bigint) > last;
      const end = operator === '<' || operator === '>=' ? first : last;
      return (value) => compare(value as bigint, operator, end);
    }
    case 'range': {
      const first = extentOf(comparison.from, domain)[0];
      const last = extentOf(comparison.to, domain)[1];
      return (value) => (value as bigint) >= first && (value as bigint) <= last;
    }
    case 'one-of': {
      const extents = comparison.constants.map((each) => extentOf(each, domain));
      return (value) => extents.some(([first, last]) => (value as bigint) >= first && (value as bigint) <= last);
    }
    case 'fields':
      throw new Error('A comparison of two fields is not a test of one.');
  }
}

/**
 * The variables of a block, and the names of those without any value.
 * @param testsOf tests of each field, by name
 * @param otherText a text that stands for any other than those compared with
 */
export function blockVariables(
  fields: ReadonlyMap<string, UsedField>,
  testsOf: ReadonlyMap<string, readonly Test[]>,
  otherText: string,
): { readonly variables: readonly Variable[]; readonly empty: ReadonlySet<string> } {
  const empty = new Set<string>();
  const variables = [...fields.values()].map((used, index): Variable => {
    const tests = testsOf.get(used.name) ?? [];
    const isCompared = used.group.names.length > 1;
    const classes = isCompared ? comparedClasses(used, fields, otherText) : separateClasses(used, tests, otherText);
    if (classes.length === 0) empty.add(used.name);
    const { name, field, type, domain, group } = used;
    return {
      index,
      name,
      field,
      type,
      domain,
      isPercent: group.isPercent,
      classes,
      isCompared,
      classOf: classFinder(classes, tests, isCompared),
    };
  });
  return { variables, empty };
}

function separateClasses(used: UsedField, tests: readonly Test[], otherText: string): readonly EquivalenceClass[] {
  const { domain, group } = used;
  if (!domain) return classesBySignature(wordsOf(used, 1, otherText), undefined, tests);
  return classesBySignature(
    elementaryIntervals(constantsIn(group, new Map([[used.name, used]])), domain),
    domain,
    tests,
  );
}

function comparedClasses(
  used: UsedField,
  fields: ReadonlyMap<string, UsedField>,
  otherText: string,
): readonly EquivalenceClass[] {
  const { domain, group } = used;
  const count = group.names.length;
  if (!domain) return wordsOf(used, count, otherText).map(singleValue);
  const domains = group.names.flatMap((name) => fields.get(name)?.domain ?? []);
  const grid = domains.find(({ dense }) => !dense);
  const constants = new Set(constantsIn(group, fields));
  for (const { min, max } of domains) for (const bound of [min, max]) if (bound !== undefined) constants.add(bound);
  return classesForComparedFields(constants, domain, grid, count);
}

/** The constants of comparisons with their boundary values, so that each of these is a class or between classes. */
function constantsIn({ comparisons }: FieldGroup, fields: ReadonlyMap<string, UsedField>): bigint[] {
  return comparisons.flatMap((comparison) => {
    const domain = fields.get(comparison.field)?.domain;
    if (!domain) return [];
    const constants = constantsOf(comparison).flatMap((constant) => extentOf(constant, domain));
    return [...constants, ...(boundaryValues(comparison, domain) ?? [])];
  });
}

/** All values of a field without an order; of a text those compared with, and as many others as may differ. */
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
  return [...words];
}
