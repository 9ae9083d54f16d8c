/** What an update of a file changed, in the terms in which somebody has read it. */
import type { Declaration, Reference } from '../facts/facts.js';
import type { Declared, ReadKey } from './model-reader.js';
import { titleKey } from './suggestion-index.js';

/** Declarations of a file before and after an update, without those that are the same objects at its start and its end. */
export interface Difference {
  readonly dropped: readonly Declared[];
  readonly added: readonly Declared[];
}

/** What is left when equal beginnings and ends are taken off. */
export function difference(before: readonly Declared[], after: readonly Declared[]): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { dropped: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}

/** The stakeholder of a concern that is referred to. */
export function ownerName({ to, name }: Reference): string | undefined {
  if (to !== 'concern') return undefined;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : undefined;
}

/** Concerns that somebody has, each name once. */
export const concernNames = (facts: Declaration): readonly string[] =>
  facts.kind === 'stakeholder' ? [...new Set(facts.concerns.map(({ name }) => name))] : none;

const none: readonly string[] = [];

/** The keys of all lists that a declaration stands in. */
export function keysOf({ facts, references, owners }: Declared): Set<ReadKey> {
  const keys = new Set<ReadKey>([`name:${facts.name}`, `kind:${facts.kind}`]);
  if (facts.title) keys.add(`title:${titleKey(facts.title.value)}`);
  for (const name of concernNames(facts)) keys.add(`concern:${name}`);
  for (const owner of owners) keys.add(`owned:${owner}`);
  if (facts.kind === 'version' && facts.insideVersion) keys.add(`inside:${facts.insideVersion}`);
  for (const reference of references) {
    keys.add(`uses:${reference.name}`);
    const owner = ownerName(reference);
    if (owner !== undefined) keys.add(`uses:${owner}`);
  }
  return keys;
}

/**
 * Compares the declarations of a file before and after. What says the same is the same object, so where it stands does not
 * count; the order of those in one list does.
 * @param fileCameOrWent true if the file was not there before, or is not there any more
 */
export function changedKeys(uri: string, { dropped, added }: Difference, fileCameOrWent: boolean): Set<ReadKey> {
  const keys = new Set<ReadKey>([`text:${uri}`]);
  const addAll = (declared: Declared) => {
    for (const key of keysOf(declared)) keys.add(key);
  };
  if (fileCameOrWent) {
    for (const declared of [...dropped, ...added]) addAll(declared);
    return keys;
  }
  const [then, now] = [new Set(dropped), new Set(added)];
  for (const declared of dropped) if (!now.has(declared)) addAll(declared);
  for (const declared of added) if (!then.has(declared)) addAll(declared);
  const [stayed, stays] = [dropped.filter((each) => now.has(each)), added.filter((each) => then.has(each))];
  if (stayed.every((declared, i) => declared === stays[i])) return keys;
  const [order, orderNow] = [listsOf(stayed), listsOf(stays)];
  for (const [key, list] of orderNow) if (list.some((declared, i) => declared !== order.get(key)?.[i])) keys.add(key);
  return keys;
}

function listsOf(all: readonly Declared[]): ReadonlyMap<ReadKey, readonly Declared[]> {
  const lists = new Map<ReadKey, Declared[]>();
  for (const declared of all)
    for (const key of keysOf(declared)) {
      const list = lists.get(key);
      if (list) list.push(declared);
      else lists.set(key, [declared]);
    }
  return lists;
}
