/**
 * What is different between two pictures of one view, by place: an edit sends what it changed of a picture, not the
 * picture. Pictures are JSON values: objects, lists, texts, numbers, truth values, null; a property is there or absent,
 * never undefined.
 */
import * as z from 'zod/mini';

/** Property names and list indexes, from the picture inwards. */
const path = z.array(z.union([z.string(), z.int().check(z.nonnegative())]));
type Path = z.infer<typeof path>;

/** One difference. They apply in their order. */
export const viewChange = z.discriminatedUnion('is', [
  /** The value there is this one now. */
  z.object({ is: z.literal('set'), path, value: z.unknown() }),
  /** The property there is gone. */
  z.object({ is: z.literal('drop'), path }),
  /** In the list there, so many items from an index on are replaced by others. */
  z.object({
    is: z.literal('replace'),
    path,
    at: z.int().check(z.nonnegative()),
    count: z.int().check(z.nonnegative()),
    by: z.array(z.unknown()),
  }),
]);
export type ViewChange = z.infer<typeof viewChange>;

/**
 * What makes one picture out of another. Parts that are the same object in both cost nothing.
 * @returns nothing if the pictures are equal
 */
export function changesBetween(before: unknown, after: unknown): ViewChange[] {
  const changes: ViewChange[] = [];
  compare(before, after, [], changes);
  return changes;
}

/** @param at where the two values stand; is as it was when this returns */
function compare(before: unknown, after: unknown, at: Path, changes: ViewChange[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, at, changes);
  else if (isRecord(before) && isRecord(after)) compareRecords(before, after, at, changes);
  else changes.push({ is: 'set', path: [...at], value: after });
}

function compareRecords(before: JsonRecord, after: JsonRecord, at: Path, changes: ViewChange[]): void {
  for (const key in before) if (!Object.hasOwn(after, key)) changes.push({ is: 'drop', path: [...at, key] });
  for (const key in after) {
    at.push(key);
    if (Object.hasOwn(before, key)) compare(before[key], after[key], at, changes);
    else changes.push({ is: 'set', path: [...at], value: after[key] });
    at.pop();
  }
}

/** Lists of one length are compared item by item; else what is equal at both ends is left, and the rest replaced. */
function compareLists(before: readonly unknown[], after: readonly unknown[], at: Path, changes: ViewChange[]): void {
  if (before.length === after.length) {
    for (let i = 0; i < after.length; i++) {
      if (before[i] === after[i]) continue;
      at.push(i);
      compare(before[i], after[i], at, changes);
      at.pop();
    }
    return;
  }
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && areEqual(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && areEqual(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  changes.push({
    is: 'replace',
    path: [...at],
    at: start,
    count: before.length - end - start,
    by: after.slice(start, after.length - end),
  });
}

function areEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, i) => areEqual(item, other[i]));
  if (!isRecord(one) || !isRecord(other)) return false;
  for (const key in one) if (!Object.hasOwn(other, key) || !areEqual(one[key], other[key])) return false;
  for (const key in other) if (!Object.hasOwn(one, key)) return false;
  return true;
}

/**
 * A picture after changes. What is not on the way to a change stays the same object; nothing is changed in place.
 * @throws Error if a change is about a place that the picture does not have
 */
export function withChanges<T>(picture: T, changes: readonly ViewChange[]): T {
  const fresh = new Set<object>();
  const root: JsonRecord = { picture };
  fresh.add(root);
  for (const change of changes) {
    const way = ['picture', ...change.path];
    const last = change.is === 'replace' ? undefined : (way.pop() as string | number);
    let place = root;
    for (const step of way) place = freshAt(place, step, fresh);
    if (change.is === 'replace') {
      if (!Array.isArray(place) || change.at + change.count > place.length) throw new Error(noSuchPlace);
      place.splice(change.at, change.count, ...change.by);
    } else if (change.is === 'set') {
      if (Array.isArray(place) && !(Number(last) < place.length)) throw new Error(noSuchPlace);
      place[last as string] = change.value;
    } else {
      if (Array.isArray(place) || !Object.hasOwn(place, last as string)) throw new Error(noSuchPlace);
      delete place[last as string];
    }
  }
  return root.picture as T;
}

const noSuchPlace = 'The picture has no such place.';

/** The value at a step, as a copy that may be written into. */
function freshAt(place: JsonRecord, step: string | number, fresh: Set<object>): JsonRecord {
  const value = Object.hasOwn(place, step) ? place[step] : undefined;
  if (!Array.isArray(value) && !isRecord(value)) throw new Error(noSuchPlace);
  if (fresh.has(value)) return value as JsonRecord;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as JsonRecord;
  fresh.add(copy);
  place[step] = copy;
  return copy;
}

type JsonRecord = Record<string | number, unknown>;

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether changes fit the schema of the picture: each value the schema of the place it goes to.
 * @param schema of the whole picture
 */
export function changesFit(changes: readonly ViewChange[], schema: z.core.$ZodType): boolean {
  return changes.every((change) =>
    change.is === 'drop' ? fitsWithout(change.path, schema) : fits(change, change.path.reduce(within, [schema])),
  );
}

/** True if what is at the way's last step but one may do without the last: in one of the shapes that are allowed there. */
function fitsWithout(way: Path, schema: z.core.$ZodType): boolean {
  const last = way.at(-1);
  if (last === undefined) return false;
  const allowed = shapes(way.slice(0, -1).reduce(within, [schema]));
  const properties = allowed.map((shape) => (Object.hasOwn(shape, last) ? shape[last] : undefined));
  return (
    properties.some((property) => property !== undefined) &&
    properties.some((property) => !property || definition(property).type === 'optional')
  );
}

/** The properties of each shape of an object that is allowed. */
function shapes(schemas: readonly z.core.$ZodType[]): readonly Readonly<Record<string, z.core.$ZodType>>[] {
  return schemas.flatMap((schema) => {
    const def = definition(schema);
    if (def.type === 'optional' || def.type === 'nullable') return shapes([def.innerType]);
    if (def.type === 'union') return shapes(def.options);
    return def.type === 'object' ? [def.shape] : [];
  });
}

/** @param there what may stand at the place of the change */
function fits(change: Exclude<ViewChange, { is: 'drop' }>, there: readonly z.core.$ZodType[]): boolean {
  if (change.is === 'set') return accepts(there, change.value);
  const items = within(there, 0);
  return items.length > 0 && change.by.every((item) => accepts(items, item));
}

const accepts = (schemas: readonly z.core.$ZodType[], value: unknown) =>
  schemas.some((schema) => z.safeParse(schema, value).success);

const definition = (schema: z.core.$ZodType) => schema._zod.def as z.core.$ZodTypes['_zod']['def'];

/** What may stand a step further in; several where the schema allows several shapes. */
function within(schemas: readonly z.core.$ZodType[], step: string | number): readonly z.core.$ZodType[] {
  return schemas.flatMap((schema): readonly z.core.$ZodType[] => {
    const def = definition(schema);
    switch (def.type) {
      case 'optional':
      case 'nullable':
        return within([def.innerType], step);
      case 'union':
        return within(def.options, step);
      case 'object':
        return Object.hasOwn(def.shape, step) ? [def.shape[step] as z.core.$ZodType] : [];
      case 'array':
        return typeof step === 'number' ? [def.element] : [];
      default:
        return [];
    }
  });
}
