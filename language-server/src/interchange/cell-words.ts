/** Words in cells. */
import { type ValueSetName, valueSets, wordOfProperty } from '../../../grammar/keyword-table.js';
import type { Language } from '../locale/language.js';
import type { NotUnderstood } from '../views/not-understood.js';

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

/** Which properties cannot be read, in words: `not understood: effort`, “写法有误：成本”; undefined if there are none. */
export function notUnderstoodIn(unreadable: NotUnderstood | undefined, language: Language): string | undefined {
  if (!unreadable) return undefined;
  const properties = [...new Set(Object.values(unreadable).flat())];
  const words = properties.map((property) => wordOfProperty(property)[language]);
  return language === 'zh' ? `${notUnderstood.zh}：${words.join('、')}` : `${notUnderstood.en}: ${words.join(', ')}`;
}
