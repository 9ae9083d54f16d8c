import { declarations, type PropertyEntry } from '../../../grammar/keyword-table.js';

const entriesOf = new Map<string, PropertyEntry[]>();
for (const { properties } of Object.values(declarations))
  for (const entry of properties)
    for (const word of [entry.en, entry.zh, ...(entry.alsoRead ?? [])])
      entriesOf.set(word, [...(entriesOf.get(word) ?? []), entry]);

/** The properties of any declaration that are written with a word; none if it is no property. */
export const entriesOfWord = (word: string): readonly PropertyEntry[] => entriesOf.get(word) ?? [];

/** True for the word of a property that takes nothing but values of one sort, whatever declaration it stands in. */
export function takesOnly(word: string, ...sorts: readonly PropertyEntry['value']['is'][]): boolean {
  const entries = entriesOfWord(word);
  return entries.length > 0 && entries.every(({ value }) => sorts.includes(value.is));
}
