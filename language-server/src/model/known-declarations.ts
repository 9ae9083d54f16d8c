/**
 * A declaration that says what it said stays the same object, with its facts, however often its file is read: who keeps
 * something that was computed from facts may keep references to them. Only places change, and they change in the facts
 * themselves.
 */
import type { FileFacts } from '../facts/facts.js';
import type { Declared } from './model-reader.js';
import { difference } from './changed-keys.js';

/**
 * The facts of a file with the objects that are known already in place of those that say the same.
 * @param known what the file said before; gets the places of now where it says the same
 */
export function withKnownDeclarations(known: FileFacts | undefined, next: FileFacts): FileFacts {
  if (!known) return next;
  const { dropped, added } = difference(known.declarations, next.declarations);
  if (dropped.length === 0 || added.length === 0) return next;
  const open = new Map<string, Declared[]>();
  const stays = new Set(added);
  for (const each of dropped) {
    if (stays.has(each) || each.fingerprint === undefined) continue;
    const alike = open.get(printOf(each));
    if (alike) alike.push(each);
    else open.set(printOf(each), [each]);
  }
  const replaced = new Map<Declared, Declared>();
  for (const each of added) {
    const before = open.get(printOf(each))?.shift();
    if (before && takePlaces(before, each)) replaced.set(each, before);
  }
  if (replaced.size === 0) return next;
  return { ...next, declarations: next.declarations.map((each) => replaced.get(each) ?? each) };
}

const printOf = ({ facts, fingerprint }: Declared) => `${facts.kind} ${facts.name} ${fingerprint}`;

/** Keys of facts that hold a place. */
const placeKeys: ReadonlySet<string> = new Set(['at', 'span', 'nameAt']);

/**
 * Gives one thing the places of another that says the same.
 * @returns false if they say different things; some places have changed then, and the first one is of no more use
 */
function takePlaces(to: object, from: object): boolean {
  if (Array.isArray(to) !== Array.isArray(from)) return false;
  const [before, now] = [to as Record<string, unknown>, from as Record<string, unknown>];
  let count = 0;
  for (const key in now) {
    count++;
    const [old, value] = [before[key], now[key]];
    if (typeof value === 'object' && value !== null) {
      if (typeof old !== 'object' || old === null || !takePlaces(old, value)) return false;
    } else if (placeKeys.has(key)) before[key] = value;
    else if (old !== value) return false;
  }
  for (const _ in before) count--;
  return count === 0;
}
