/** Words in cells. */
import { type ValueSetName, valueSets } from '../../../grammar/keyword-table.js';
import type { Language } from '../locale/language.js';

/** A value of a set in the reader's language. */
export function word(set: ValueSetName, value: string | undefined, language: Language): string | undefined {
  if (value === undefined || language === 'en') return value;
  return (valueSets[set] as Readonly<Record<string, string>>)[value] ?? value;
}

/** A name, with its title where it has one. */
export function named(thing: { readonly name: string; readonly title?: string } | undefined): string | undefined {
  return thing && (thing.title ? `${thing.name} ${thing.title}` : thing.name);
}

/** Words in a row; undefined if there are none. */
export function list(words: readonly string[], language: Language): string | undefined {
  return words.length > 0 ? words.join(language === 'zh' ? '、' : ', ') : undefined;
}
