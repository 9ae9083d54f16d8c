/**
 * The keyword table: looks up the words of the language, in both spellings. Declarations, properties and values come from
 * the language table; units, types of fields and connectives stand here. Plain data: any room may import it.
 */

import {
  type DeclarationKind,
  type KindShape,
  languageTable,
  type PropertyShape,
  type PropertyShapeValue,
  type ReferableKind,
  type Spelling,
  type TopKind,
  type ValueOf,
  type ValueSetName,
  valueSets,
} from './language-table.js';

export * from './character-twins.js';
export {
  type DeclarationKind,
  type LanguageTable,
  type NamedKind,
  type ReferableKind,
  type Spelling,
  type TopKind,
  type ValueOf,
  type ValueSetName,
  valueSets,
} from './language-table.js';

/**
 * Units of effort: canonical unit → spellings and working days per unit (5-day weeks, 20-day months). Further spellings
 * of the same unit are read; a bare day or week is not among them, because it does not say of how many people.
 */
export const effortUnits = {
  'person-days': {
    zh: '人日',
    short: 'd',
    days: 1,
    alsoRead: ['人天', '个人日', '个人天', '人工日', 'man-day', 'man-days', 'pd', 'md'],
  },
  'person-weeks': { zh: '人周', short: 'w', days: 5, alsoRead: ['个人周', 'man-week', 'man-weeks', 'pw'] },
  'person-months': {
    zh: '人月',
    short: undefined,
    days: 20,
    alsoRead: ['个人月', 'man-month', 'man-months', 'pm'],
  },
} as const;
export type EffortUnit = keyof typeof effortUnits;

/** Suffixes of a number and what they multiply it by. */
export const numberSuffixes = { '%': 0.01, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, k: 1e3, m: 1e6 } as const;

/** What stands behind the colon of a property. */
export type PropertyValue =
  | Exclude<PropertyShapeValue, { readonly is: 'references' }>
  | { readonly is: 'references'; readonly to: ReferableKind; readonly many: boolean };

export interface PropertyEntry extends Omit<PropertyShape, 'value' | 'field'>, Spelling {
  readonly value: PropertyValue;
  /** Its name in the facts. */
  readonly field: string;
}

export interface DeclarationEntry extends Omit<KindShape, 'inside' | 'form' | 'node' | 'properties'>, Spelling {
  readonly inside: readonly (DeclarationKind | 'file')[];
  readonly form: 'named' | 'bare' | 'own';
  readonly node: string;
  readonly properties: readonly PropertyEntry[];
}

/** A list of parts, or the only part of a kind, in the facts of what holds it. */
export interface PartEntry {
  readonly kind: DeclarationKind;
  readonly field: string;
  readonly many: boolean;
}

/** `depends-on` → `dependsOn`. */
export const camelCased = (word: string) => word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every kind of declaration, with its words, forms and properties: the language table, ready to be looked up. */
export const declarations = Object.fromEntries(
  Object.entries(languageTable as Readonly<Record<string, KindShape>>).map(([en, entry]) => [
    en,
    {
      form: 'named',
      node: en.charAt(0).toUpperCase() + camelCased(en).slice(1),
      ...entry,
      en,
      properties: Object.entries(entry.properties).map(([word, each]) => ({
        field: camelCased(word),
        ...each,
        en: word,
      })),
    },
  ]),
) as unknown as { readonly [K in DeclarationKind]: DeclarationEntry };

/** Types of a data field. */
export const dataTypes = {
  number: { zh: '数值' },
  integer: { zh: '整数' },
  'yes-no': { zh: '是否' },
  'one-of': { zh: '枚举' },
  date: { zh: '日期' },
  text: { zh: '文本' },
} as const;
export type DataTypeName = keyof typeof dataTypes;

/** Words that are neither declarations, properties nor values. */
export const connectives = {
  and: { zh: '且' },
  or: { zh: '或' },
  not: { zh: '非' },
  in: { zh: '属于' },
  otherwise: { zh: '其他' },
  step: { zh: '步长' },
  unit: { zh: '单位' },
  because: { zh: '因为' },
  until: { zh: '直到' },
  on: { zh: '于' },
  by: { zh: '由' },
} as const;
export type Connective = keyof typeof connectives;

/** Functions of expressions: words right before a parenthesis, and names everywhere else. */
export const expressionFunctions = {
  min: {
    zh: '较小',
    arguments: 'several',
    help: { en: 'The smallest of several values: min(a, b).', zh: '几个值中最小的：较小(a，b)。' },
  },
  max: {
    zh: '较大',
    arguments: 'several',
    help: { en: 'The largest of several values: max(a, b).', zh: '几个值中最大的：较大(a，b)。' },
  },
  round: {
    zh: '四舍五入',
    arguments: 'two',
    help: {
      en: 'A number rounded to a step, halves away from zero: round(amount * 3%, 0.01).',
      zh: '按步长四舍五入：四舍五入(金额 * 3%，0.01)。',
    },
  },
} as const;
export type FunctionName = keyof typeof expressionFunctions;

/** Signs that calculate, those that bind tighter first. */
export const calculationSigns = [
  ['*', '/'],
  ['+', '-'],
] as const;
export type CalculationSign = (typeof calculationSigns)[number][number];

/** Units of time that may stand behind a number in an expression: canonical unit → spellings, and how many days it is. */
export const durationUnits = {
  days: { zh: '天', days: 1, alsoRead: ['day', '日'] },
  weeks: { zh: '周', days: 7, alsoRead: ['week', '星期'] },
} as const;
export type DurationUnit = keyof typeof durationUnits;

const durationIndex: ReadonlyMap<string, DurationUnit> = new Map(
  (Object.keys(durationUnits) as DurationUnit[]).flatMap((unit) =>
    [unit, durationUnits[unit].zh, ...durationUnits[unit].alsoRead].map((word): [string, DurationUnit] => [word, unit]),
  ),
);

/** The unit of time that `word` means (`days`, `天`, `day`, …), in any case. */
export const durationUnitOf = (word: string): DurationUnit | undefined => durationIndex.get(word.toLowerCase());

export const declarationKinds = Object.keys(declarations) as DeclarationKind[];

/** Kinds that stand at the top of a file. */
export const topKinds = declarationKinds.filter((kind) => declarations[kind].inside.includes('file')) as TopKind[];

/** The parts that declarations of each kind have in their facts, in the order of the table. */
export const partsOf = Object.fromEntries(
  declarationKinds.map((holder) => [
    holder,
    declarationKinds.flatMap((kind): PartEntry[] => {
      const { inside, part } = declarations[kind];
      if (!part || !inside.includes(holder)) return [];
      return ['list' in part ? { kind, field: part.list, many: true } : { kind, field: part.only, many: false }];
    }),
  ]),
) as unknown as { readonly [K in DeclarationKind]: readonly PartEntry[] };

/** True if a block can follow a declaration of the kind: something may stand inside it. */
export const hasBlock = (kind: DeclarationKind): boolean =>
  declarations[kind].properties.length > 0 || declarationKinds.some((part) => declarations[part].inside.includes(kind));

const propertyIndex = new Map<string, Map<string, PropertyEntry>>(
  declarationKinds.map((kind) => {
    const bySpelling = new Map<string, PropertyEntry>();
    for (const entry of declarations[kind].properties) {
      for (const word of [entry.en, entry.zh, ...(entry.alsoRead ?? [])]) bySpelling.set(word, entry);
    }
    return [kind, bySpelling];
  }),
);

/**
 * The property that `word`, in either spelling, means inside a declaration of `kind`.
 * @returns undefined if that declaration has no such property.
 */
export function propertyOf(kind: DeclarationKind, word: string): PropertyEntry | undefined {
  return propertyIndex.get(kind)?.get(word);
}

/**
 * How a property is spelt.
 * @param property its canonical name; with the part that it stands in before it, such as `benefit.reach`, or the word of
 * a declaration that is written like a property, such as `measured`
 */
export function wordOfProperty(property: string): Spelling {
  const [part, inPart] = property.split('.');
  const kinds = inPart === undefined ? declarationKinds : [part as DeclarationKind];
  for (const kind of kinds) {
    const entry = propertyOf(kind, inPart ?? property);
    if (entry) return { en: entry.en, zh: entry.zh };
  }
  const declaration = declarations[property as DeclarationKind];
  return declaration ? { en: declaration.en, zh: declaration.zh } : { en: property, zh: property };
}

const valueIndex = new Map<string, Map<string, string>>(
  (Object.keys(valueSets) as ValueSetName[]).map((name) => {
    const bySpelling = new Map<string, string>();
    for (const [en, zh] of Object.entries(valueSets[name])) bySpelling.set(en, en).set(zh, en);
    return [name, bySpelling];
  }),
);

/**
 * The canonical value that `word`, in either spelling and any case, means in the set `name`.
 * @returns undefined if the set has no such value.
 */
export function valueIn<S extends ValueSetName>(name: S, word: string): ValueOf<S> | undefined {
  const values = valueIndex.get(name);
  return (values?.get(word) ?? values?.get(word.toLowerCase())) as ValueOf<S> | undefined;
}

/** The unit of effort that `word` means (`person-days`, `人日`, `d`, the singular `person-day`, `人天`, …), in any case. */
export function effortUnitOf(word: string): EffortUnit | undefined {
  const lower = word.toLowerCase();
  for (const unit of Object.keys(effortUnits) as EffortUnit[]) {
    const { zh, short, alsoRead } = effortUnits[unit];
    if (lower === unit || lower === zh || word === short || `${lower}s` === unit) return unit;
    if ((alsoRead as readonly string[]).includes(lower)) return unit;
  }
  return undefined;
}
