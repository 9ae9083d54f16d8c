/** Facts of a text that had to be made readable first, with their places in the text as it is written. */
import type { Places } from '../syntax/readable-text.js';
import { lengthOf, type Span, startOf } from '../text/span.js';
import type { FileFacts } from './facts.js';

/** The keys of facts that hold a place. */
const placeKeys: ReadonlySet<string> = new Set(['at', 'span', 'nameAt', 'first', 'again', 'whole']);

/**
 * @param facts with places in the readable text; changed by this function
 * @param lineStarts of the text as it is written
 */
export function placedFacts(facts: FileFacts, places: Places, lineStarts: readonly number[]): FileFacts {
  const seen = new Set<object>();
  const move = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    // References stand in the facts of their property too.
    seen.add(value);
    if (Array.isArray(value)) {
      for (const item of value) move(item);
      return;
    }
    const part = value as Record<string, unknown>;
    const dot = dotOf(part, places);
    if (dot !== undefined) part.dot = dot;
    for (const key in part) {
      const inner = part[key];
      if (typeof inner === 'number' && placeKeys.has(key)) part[key] = places.spanOf(inner as Span);
      else move(inner);
    }
  };
  move([facts.declarations, facts.problems, facts.repeated, facts.invalid, facts.ignored]);
  return { ...facts, lineStarts };
}

/** Where the last dot of a name is that does not stand in the text as it is read; undefined for everything else. */
function dotOf({ name, at }: Record<string, unknown>, places: Places): number | undefined {
  if (typeof name !== 'string' || typeof at !== 'number') return undefined;
  const dot = name.lastIndexOf('.');
  if (dot < 0 || lengthOf(at as Span) !== name.length) return undefined;
  const written = places.spanOf(at as Span);
  return lengthOf(written) === name.length ? undefined : places.startOf(startOf(at as Span) + dot) - startOf(written);
}
