/**
 * Words of the language as headings and labels. Whatever names a kind of declaration, a property or a value takes its word
 * from here, so that pictures, files and messages call a thing what the text calls it.
 */
import {
  type DeclarationKind,
  declarations,
  effortUnits,
  type LanguageTable,
  propertyOf,
  type ValueOf,
  type ValueSetName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { Wording } from '../locale/language.js';

/** The properties of a kind. */
export type PropertyOf<K extends DeclarationKind> = keyof LanguageTable[K]['properties'] & string;

const spaced = (word: string) => word.replace(/-/g, ' ');

/** `reports to` → `Reports to`. */
export const capitalised = ({ en, zh }: Wording): Wording => ({ en: en.charAt(0).toUpperCase() + en.slice(1), zh });

/** A property within a sentence: `reports to`, 上级. */
export function propertyWord<K extends DeclarationKind>(kind: K, property: PropertyOf<K>): Wording {
  const { en, zh } = propertyOf(kind, property) ?? { en: property, zh: property };
  return { en: spaced(en), zh };
}

/** A kind of declaration within a sentence: `requirement`, 需求. */
export const kindWord = (kind: DeclarationKind): Wording => ({ en: kind, zh: declarations[kind].zh });

/** A value within a sentence: `on the way`. */
export const valueWord = <S extends ValueSetName>(set: S, value: ValueOf<S>): Wording => ({
  en: spaced(value),
  zh: String(valueSets[set][value]),
});

/** A property as a heading: `Reports to`, 上级. */
export const propertyLabel = <K extends DeclarationKind>(kind: K, property: PropertyOf<K>): Wording =>
  capitalised(propertyWord(kind, property));

/** A kind of declaration as a heading: `Requirement`, 需求. */
export const kindLabel = (kind: DeclarationKind): Wording => capitalised(kindWord(kind));

/** The same, of several: `Requirements`, 需求. */
export const kindsLabel = (kind: DeclarationKind): Wording =>
  capitalised({ en: declarations[kind].plural, zh: declarations[kind].zh });

export const personDays: Wording = { en: 'person-days', zh: effortUnits['person-days'].zh };

/** A heading with its unit: `Effort (person-days)`, 成本（人日）. */
export const withUnit = ({ en, zh }: Wording, unit: Wording): Wording => ({
  en: `${en} (${unit.en})`,
  zh: `${zh}（${unit.zh}）`,
});
