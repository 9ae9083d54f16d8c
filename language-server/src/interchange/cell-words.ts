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

/** What stands in a cell whose property is written in the text but cannot be read: an empty cell would say that nothing is. */
export const notUnderstood = { en: 'not understood', zh: '写法有误' } as const;

/**
 * A cell's content, or that the property it shows cannot be read.
 * @param property its canonical name
 */
export function unlessUnreadable<T>(
  { unreadable }: { readonly unreadable?: readonly string[] },
  property: string,
  content: T,
  language: Language,
): T | string {
  return unreadable?.includes(property) ? notUnderstood[language] : content;
}
