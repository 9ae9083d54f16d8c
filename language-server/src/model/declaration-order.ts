/** Lists of declarations in the order of files and text. */
import { endOf, startOf } from '../text/span.js';
import type { Declared } from './model-reader.js';

/** The order of files and text; of two that begin at one place, the shorter one comes first. */
export const byPlace = (a: Declared, b: Declared): number =>
  a.uri < b.uri
    ? -1
    : a.uri > b.uri
      ? 1
      : startOf(a.facts.span) - startOf(b.facts.span) || endOf(a.facts.span) - endOf(b.facts.span);

/** So many changes of one list at once, and sorting it anew is cheaper. */
export const manyChanges = 32;

/** Puts a declaration where it belongs in the order of files and text. */
export function insertSorted(list: Declared[], declared: Declared): void {
  const at = placeIn(list, declared, (other) => other);
  if (at === list.length) list.push(declared);
  else list.splice(at, 0, declared);
}

/** Where a declaration goes in a list that is in order: behind its equals. What is added mostly comes last. */
export function placeIn<T>(list: readonly T[], declared: Declared, of: (item: T) => Declared): number {
  let low = 0;
  let high = list.length;
  if (high === 0 || byPlace(of(list[high - 1] as T), declared) <= 0) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(of(list[middle] as T), declared) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By identity: a declaration that is dropped may have stood where another one stands by now. */
export function removeFrom(list: Declared[], declared: Declared): void {
  const index = list.indexOf(declared);
  if (index >= 0) list.splice(index, 1);
}
