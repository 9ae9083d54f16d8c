import { declarationKinds, declarations, type PropertyEntry, propertyOf } from '../../../grammar/keyword-table.js';
import { propertyMeant } from '../../../grammar/synonym-table.js';

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

/** True for a word that is no property and that people write for one that takes a text, such as `description`. */
export function meansText(word: string): boolean {
  if (entriesOfWord(word).length > 0) return false;
  const meant = declarationKinds.flatMap((kind) =>
    (propertyMeant(kind, word)?.own ?? []).map((property) => propertyOf(kind, property)),
  );
  return meant.length > 0 && meant.every((entry) => entry?.value.is === 'text');
}
