/**
 * The entry of a plain object under a word that somebody wrote. What every object inherits, such as `constructor`, is no
 * entry: words of a text are looked up with this, or in a Map.
 */
export function ownEntry<T>(entries: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(entries, word) ? entries[word] : undefined;
}
