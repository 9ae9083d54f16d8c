/** The fields that rules and cases of a block use, how finely each is scaled, and which are compared with each other. */
import type { AcceptanceFacts, FieldFacts, FieldType, Operand } from '../../facts/facts.js';
import { isPercentUnit } from '../../text/decimal-digits.js';
import type { Comparison } from './comparison.js';
import { declaredPlaces, type OrderedDomain, orderedDomain } from './ordered-domain.js';
import { numberFor } from './read-constant.js';
import type { FieldResolver } from './read-rules.js';
import { decimalPlaces } from './scaled-decimal.js';

/** A field that is compared with more values than this is not searched: that would take its square. */
export const mostConstants = 1000;

/** The names of fields that conditions compare, themselves or through each other, with more values than are looked at. */
export function overcompared(fields: ReadonlyMap<string, UsedField>): ReadonlySet<string> {
  const counts = new Map<FieldGroup, number>();
  for (const { group } of fields.values())
    if (!counts.has(group))
      counts.set(
        group,
        group.comparisons.reduce((sum, each) => sum + constantsOf(each).length, 0),
      );
  return new Set([...fields].flatMap(([name, { group }]) => ((counts.get(group) ?? 0) > mostConstants ? [name] : [])));
}

export interface UsedField {
  readonly name: string;
  readonly field: FieldFacts;
  readonly type: FieldType;
  readonly domain: OrderedDomain | undefined;
  readonly group: FieldGroup;
}

/** Fields that are compared with each other, directly or by way of others; mostly one field alone. */
export interface FieldGroup {
  readonly names: readonly string[];
  /** The comparisons of a field of the group with constants. */
  readonly comparisons: readonly Comparison[];
  /** Texts that cases give. */
  readonly texts: ReadonlySet<string>;
  /** True if one of them has the unit %, or numbers of theirs are written with it. */
  readonly isPercent: boolean;
}

class Group implements FieldGroup {
  names: string[] = [];
  comparisons: Comparison[] = [];
  texts = new Set<string>();
  places = 0;
  /** Decimal places that declarations and rules write. Those of cases do not count: writing a case asks for no other. */
  finest = 0;
  isPercent = false;

  constructor(readonly types: FieldType[]) {}

  join(other: Group): void {
    this.types.push(...other.types);
    this.names.push(...other.names);
    this.places = Math.max(this.places, other.places);
    this.finest = Math.max(this.finest, other.finest);
    this.isPercent ||= other.isPercent;
  }
}

/** @returns the fields by name, in the order in which they are declared, entity fields last; and the comparisons of fields with different steps, which cannot be searched exactly */
export function usedFields(
  acceptance: AcceptanceFacts,
  comparisons: readonly Comparison[],
  resolve: FieldResolver,
): { readonly fields: ReadonlyMap<string, UsedField>; readonly unsearchable: ReadonlySet<Comparison> } {
  const unsearchable = new Set<Comparison>();
  const groups = new Map<string, Group>();
  const fields = new Map<string, FieldFacts>();
  const groupOf = (name: string): Group | undefined => {
    const known = groups.get(name);
    if (known) return known;
    const field = resolve(name);
    if (!field?.type) return undefined;
    const group = new Group([field.type]);
    group.names.push(name);
    group.places = declaredPlaces(field.type);
    group.finest = group.places;
    group.isPercent = isWrittenWithPercent(field.type);
    groups.set(name, group);
    fields.set(name, field);
    return group;
  };
  const written = (name: string, operand: Operand, by: 'rule' | 'case') => {
    const group = groupOf(name);
    const type = fields.get(name)?.type;
    if (!group || !type || operand.is !== 'number') return;
    const number = numberFor(operand.number, type);
    group.places = Math.max(group.places, decimalPlaces(number.digits));
    if (by === 'rule') group.finest = Math.max(group.finest, decimalPlaces(number.digits));
    group.isPercent ||= number.percent === true;
  };
  for (const comparison of comparisons) {
    const group = groupOf(comparison.field);
    if (comparison.is !== 'fields') continue;
    const other = groupOf(comparison.other);
    if (!group || !other || group === other) continue;
    if (!haveSameSteps([...group.types, ...other.types])) {
      unsearchable.add(comparison);
      continue;
    }
    group.join(other);
    for (const name of other.names) groups.set(name, group);
  }
  for (const comparison of comparisons) {
    groupOf(comparison.field)?.comparisons.push(comparison);
    for (const constant of constantsOf(comparison))
      if (constant.is === 'number') written(comparison.field, constant.operand, 'rule');
  }
  for (const { given } of acceptance.cases)
    for (const each of given ?? []) {
      if (each.is !== 'assignment') continue;
      if (each.value.is === 'number') written(each.field.name, each.value, 'case');
      const group = groupOf(each.field.name);
      if (each.value.is === 'text') group?.texts.add(each.value.text);
    }
  const used = new Map<string, UsedField>();
  for (const name of new Set([...acceptance.fields.map((field) => field.name), ...fields.keys()])) {
    const [field, group] = [fields.get(name), groups.get(name)];
    if (group && field?.type)
      used.set(name, { name, field, type: field.type, domain: domainIn(group, field.type), group });
  }
  return { fields: used, unsearchable };
}

const isWrittenWithPercent = ({ unit, min, max, step }: FieldType): boolean =>
  isPercentUnit(unit?.value) || [min, max, step].some((number) => number?.value.percent);

/** True if all fields with steps have their values in the same places; those without steps fit any. */
function haveSameSteps(types: readonly FieldType[]): boolean {
  const places = Math.max(...types.map(declaredPlaces));
  const grids = types.flatMap((type) => orderedDomain(type, places) ?? []).filter(({ dense }) => !dense);
  const [first] = grids;
  return grids.every((grid) => first && grid.step === first.step && (grid.base - first.base) % grid.step === 0n);
}

/** The constants that a comparison compares with. */
export function constantsOf(comparison: Comparison) {
  switch (comparison.is) {
    case 'order':
      return [comparison.constant];
    case 'range':
      return [comparison.from, comparison.to];
    case 'one-of':
      return comparison.constants;
    case 'fields':
      return [];
  }
}

/** A field without a step has decimal places enough for as many values as there are fields in the group between any two constants. */
function domainIn({ places, finest, names }: Group, type: FieldType): OrderedDomain | undefined {
  return orderedDomain(type, places + String(names.length).length, finest);
}
