import { expect } from 'vitest';
import type { FileFacts } from '../facts.js';
import { factsOf as readFactsOf } from '../read-facts.js';

/** Parses and reads a text. */
export function factsOf(text: string, uri = 'file:///test.req'): FileFacts {
  return readFactsOf(uri, text);
}

/** What a text says, without where it says it: for comparing two ways to write the same. */
export function meaningOf(text: string): unknown {
  const { declarations, problems, repeated, invalid } = factsOf(text);
  expect({ problems, repeated, invalid }).toEqual({ problems: [], repeated: [], invalid: [] });
  return withoutPlaces(declarations.map(({ facts, references }) => ({ facts, references })));
}

const places = new Set(['at', 'span', 'nameAt']);

/** A deep copy without spans. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !places.has(key))
      .map(([key, inner]) => [key, withoutPlaces(inner)]),
  );
}
