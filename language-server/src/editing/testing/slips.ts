/** Single slips, as people make them: one place of a text that was right is typed wrong. */
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  effortUnits,
  valueSets,
} from '../../../../grammar/keyword-table.js';
import { allSynonyms, valuesMeant } from '../../../../grammar/synonym-table.js';
import { areOpposed } from '../../locale/opposites.js';

/** Numbers from 0 to 1, the same ones for the same seed (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Slip {
  readonly kind: string;
  /** What was written, and what stands there now. */
  readonly was: string;
  readonly is: string;
  readonly text: string;
}

type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T | undefined => from[Math.floor(random() * from.length)];

interface Place {
  readonly start: number;
  readonly text: string;
}

/** Texts, comments, words, numbers and signs of a file. */
const parts =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"""[\s\S]*?"""|"[^"\n]*"|“[^”\n]*”|「[^」\n]*」|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*|\d[\d_.]*|[^\s\p{L}\p{N}]/gu;

const places = (text: string, wanted: (part: string, at: number) => boolean): Place[] =>
  [...text.matchAll(parts)].flatMap(({ 0: part, index }) =>
    wanted(part, index) ? [{ start: index, text: part }] : [],
  );

const isWord = (part: string) => /^[\p{L}_]/u.test(part);
const isText = (part: string) => /^["“「]/.test(part) && part.length > 2;

const { properties, values } = allSynonyms();
const propertyWords = new Map<string, string[]>();
for (const kind of declarationKinds)
  for (const { en, zh } of declarations[kind].properties) {
    const words = properties
      .filter((each) => each.kind === kind && each.meaning.own.includes(en))
      .map(({ word }) => word);
    for (const spelled of [en, zh]) propertyWords.set(spelled, [...(propertyWords.get(spelled) ?? []), ...words]);
  }
const valueWords = new Map<string, string[]>();
for (const [set, entries] of Object.entries(valueSets))
  for (const [en, zh] of Object.entries(entries)) {
    const words = values.filter((each) => each.set === set && each.values.includes(en)).map(({ word }) => word);
    for (const spelled of [en, zh]) valueWords.set(spelled, [...(valueWords.get(spelled) ?? []), ...words]);
  }
/** Values of other sets that mean nothing in the set of a word: what they mean there, somebody has said and not slipped. */
const otherValues = (word: string): string[] => {
  const own = Object.entries(valueSets).flatMap(([set, entries]) =>
    Object.entries(entries).some((spellings) => spellings.includes(word)) ? [set as keyof typeof valueSets] : [],
  );
  return [...valueWords.keys()].filter((other) => own.every((set) => valuesMeant(set, other).length === 0));
};
const propertyNames = new Set(
  (Object.keys(declarations) as DeclarationKind[]).flatMap((kind) =>
    declarations[kind].properties.flatMap(({ en, zh }) => [en, zh]),
  ),
);
const units = Object.entries(effortUnits).flatMap(([en, { zh }]) => [en, zh]);

const wordSlip = (change: (word: string, random: Random) => string) => (text: string, random: Random) => {
  const place = pick(
    places(text, (part) => isWord(part) && part.length > 1),
    random,
  );
  return place && { ...place, to: change(place.text, random) };
};
const signSlip = (signs: RegExp, to: string | ((sign: string) => string)) => (text: string, random: Random) => {
  const place = pick(
    places(text, (part) => signs.test(part)),
    random,
  );
  return place && { ...place, to: typeof to === 'string' ? to : to(place.text) };
};
const exchange =
  (of: RegExp, to: (match: readonly string[], random: Random) => string | undefined) =>
  (text: string, random: Random) => {
    const hidden = places(text, (part) => isText(part) || part.startsWith('/'));
    const isOpen = (at: number) => !hidden.some(({ start, text: part }) => start <= at && at < start + part.length);
    const match = pick(
      [...text.matchAll(of)].filter(({ index }) => isOpen(index)),
      random,
    );
    const written = match && to(match, random);
    return match && written !== undefined ? { start: match.index, text: match[0], to: written } : undefined;
  };

type Change = (Place & { readonly to: string }) | undefined;

const kinds: Readonly<Record<string, (text: string, random: Random) => Change>> = {
  'letter left out': wordSlip((word, random) => {
    const i = Math.floor(random() * word.length);
    return word.slice(0, i) + word.slice(i + 1);
  }),
  'letter twice': wordSlip((word, random) => {
    const i = Math.floor(random() * word.length);
    return word.slice(0, i + 1) + word.slice(i);
  }),
  'letters swapped': wordSlip((word, random) => {
    const i = Math.floor(random() * (word.length - 1));
    return word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
  }),
  'other letter': wordSlip((word, random) => {
    const i = Math.floor(random() * word.length);
    const other = /[a-z]/i.test(word) ? 'aeiounrst' : '不未无及的和大小';
    return word.slice(0, i) + other[Math.floor(random() * other.length)] + word.slice(i + 1);
  }),
  'no colon': signSlip(/^[:：]$/, ' '),
  'no comma': signSlip(/^[,，、]$/, ' '),
  'no brace': signSlip(/^[{}]$/, ''),
  'no opening quote': (text, random) => {
    const place = pick(places(text, isText), random);
    return place && { ...place, to: place.text.slice(1) };
  },
  'no closing quote': (text, random) => {
    const place = pick(places(text, isText), random);
    return place && { ...place, to: place.text.slice(0, -1) };
  },
  'no quotes': (text, random) => {
    const place = pick(
      places(text, (part) => isText(part) && !part.startsWith('"""')),
      random,
    );
    return place && { ...place, to: place.text.slice(1, -1) };
  },
  'address without quotes': exchange(/(?:links|链接|note|备注)([:：]\s*)(["“][^"”\n]*["”])/g, ([all, , text]) =>
    all?.replace(text as string, 'https://example.com/a?b=1'),
  ),
  'full-width sign': signSlip(/^[:,(){}<>=]$/, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  'ASCII sign': signSlip(/^[：，（）｛｝＜＞＝]$/, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
  'sign of a book title': signSlip(/^[<>]$/, (sign) => (sign === '<' ? '《' : '》')),
  'a synonym of a property': exchange(/[\p{L}-]+(?=[:：])/gu, ([word], random) =>
    pick(propertyWords.get(word as string) ?? [], random),
  ),
  'a synonym of a value': exchange(/(?<=[:：]\s*)[\p{L}-]+/gu, ([word], random) =>
    pick(valueWords.get(word as string) ?? [], random),
  ),
  'a value of another set': exchange(/(?<=[:：]\s*)[\p{L}-]+/gu, ([word], random) =>
    valueWords.has(word as string) ? pick(otherValues(word as string), random) : undefined,
  ),
  'a property of another declaration': exchange(/[\p{L}-]+(?=[:：])/gu, ([word], random) =>
    propertyNames.has(word as string) ? pick([...propertyNames], random) : undefined,
  ),
  'other unit': exchange(
    new RegExp(`(\\d)\\s*(${units.join('|')})`, 'g'),
    ([, digit], random) =>
      `${digit}${pick(['人天', '天', '周', '个月', ' days', ' weeks', ' man-days', 'pd', ''], random)}`,
  ),
  'denial without a blank': exchange(/(非|not) +(?=[\p{L}])/gu, ([, not]) => not),
  'answer in other words': exchange(/(?<== *)(?:yes|no|是|否)(?![\p{L}])/gu, ([word], random) =>
    pick(valueWords.get(word as string) ?? [], random),
  ),
  'comparison in words': exchange(/ *(>=|<=|!=|>|<) */g, ([, sign], random) =>
    pick(
      {
        '>': ['超过', '大于'],
        '<': ['低于', '小于'],
        '>=': ['不低于', '至少'],
        '<=': ['不超过', '至多'],
        '!=': ['不等于'],
      }[sign as '>'],
      random,
    ),
  ),
  'and in words': exchange(
    / (且|and|或|or) /g,
    ([, word]) => ({ 且: '并且', 或: '或者', and: ' && ', or: ' || ' })[word as '且'],
  ),
  'thousands separated': exchange(/\d+(?:_\d{3})+/g, ([number]) => number?.replaceAll('_', ',')),
  'unit behind a number': exchange(
    /(?<=[<>=] *)\d[\d_.]*[万亿%]?(?![\d\p{L}])/gu,
    ([number], random) => `${number}${pick(['元', '天', '个'], random)}`,
  ),
  'name begins with a digit': exchange(
    /(?<=(?:roadmap|路线图|version|版本|goal|目标|module|模块) )[\p{L}][\p{L}\p{N}.-]*/gu,
    ([name]) => `2027${name}`,
  ),
};

/** One slip in a text; undefined if the kind that was drawn finds no place in it. */
export function slipIn(text: string, random: Random): Slip | undefined {
  const kind = pick(Object.keys(kinds), random) as string;
  const change = kinds[kind]?.(text, random);
  if (!change || change.to === change.text) return undefined;
  const { start, text: was, to } = change;
  // What has become a word for the opposite says so: nobody can tell that it was a slip.
  if (areOpposed(was, to) && values.some(({ word }) => word === to)) return undefined;
  return { kind, was, is: to, text: text.slice(0, start) + to + text.slice(start + was.length) };
}
