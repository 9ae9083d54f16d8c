/** Words of the language for use in messages: canonical word → how each reader's language spells it. */
import {
  connectives,
  type DeclarationKind,
  dataTypes,
  declarationKinds,
  declarations,
  type PropertyEntry,
  propertyOf,
  type ReferableKind,
  type ValueSetName,
  valueSets,
} from '../../../grammar/keyword-table.js';
import type { Wording } from './language.js';

const spelling = ({ en, zh }: Wording): Wording => ({ en, zh });

/** `requirement` / `需求`. */
export const declarationWord = (kind: DeclarationKind): Wording => spelling(declarations[kind]);

/** The entry of a property in the declaration, or else in the first one that has it. */
export function propertyEntry(property: string, kind?: DeclarationKind): PropertyEntry | undefined {
  const own = kind && propertyOf(kind, property);
  if (own) return own;
  for (const other of declarationKinds) {
    const entry = propertyOf(other, property);
    if (entry) return entry;
  }
  return undefined;
}

/** The word of anything that can stand before a colon or open a part: a property, a block, a type, a connective. */
export function keyword(canonical: string, kind?: DeclarationKind): Wording {
  const entry = propertyEntry(canonical, kind);
  if (entry) return spelling(entry);
  const declaration = declarations[canonical as DeclarationKind];
  if (declaration) return spelling(declaration);
  const other = { ...connectives, ...dataTypes }[canonical as keyof typeof connectives | keyof typeof dataTypes];
  return { en: canonical, zh: other?.zh ?? canonical };
}

/** A value of a set: `released` / `已上线`. */
export function valueWord(set: ValueSetName, value: string): Wording {
  return { en: value, zh: (valueSets[set] as Readonly<Record<string, string>>)[value] ?? value };
}

/** All values of a set, as a list for a sentence. */
export function valueList(set: ValueSetName): Wording {
  return listOf(Object.keys(valueSets[set]).map((value) => valueWord(set, value)));
}

/** `a, b or c` / `a、b 或 c`. */
export function listOf(words: readonly Wording[], conjunction: 'or' | 'and' = 'or'): Wording {
  const last = words.at(-1);
  if (!last || words.length === 1) return last ?? same('');
  const rest = words.slice(0, -1);
  const zh = rest.map((word) => word.zh).join('、');
  const and = conjunction === 'or' ? '或' : '和';
  return {
    en: `${rest.map((word) => word.en).join(', ')} ${conjunction} ${last.en}`,
    zh: `${zh}${/[!-~]$/.test(zh) ? ' ' : ''}${and}${/^[!-~]/.test(last.zh) ? ' ' : ''}${last.zh}`,
  };
}

/** The same text in both languages. */
export const same = (text: string): Wording => ({ en: text, zh: text });

/** `a requirement`, `an entity` / `需求`. */
export function aDeclaration(kind: DeclarationKind): Wording {
  const { en, zh } = declarations[kind];
  return { en: `${/^[aeiou]/.test(en) ? 'an' : 'a'} ${en}`, zh };
}

/** A kind that references name, as counted things: `requirements` / `需求`. */
export function kindPlural(kind: ReferableKind): Wording {
  const { plural, zh } = declarations[kind];
  return { en: plural, zh };
}
