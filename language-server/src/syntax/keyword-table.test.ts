import { describe, expect, test } from 'vitest';
import {
  connectives,
  dataTypes,
  declarations,
  durationUnits,
  effortUnits,
  expressionFunctions,
  valueSets,
} from '../../../grammar/keyword-table.js';
import { createSyntaxServices } from './testing/grammar-parser.js';

const keywordsOfGrammar = Object.keys(createSyntaxServices().parser.Lexer.definition).filter((name) =>
  /^[a-z]/.test(name),
);
const wordsOfTable = [declarations, dataTypes, connectives, expressionFunctions, valueSets.caseClass].flatMap((part) =>
  Object.keys(part),
);

test('every keyword of the grammar is in the keyword table, and the other way round', () => {
  expect(keywordsOfGrammar.toSorted()).toEqual([...new Set(wordsOfTable)].toSorted());
});

/** All pairs of spellings that may stand in one place. */
const places: readonly (readonly [string, readonly (readonly [en: string, zh: string])[]])[] = [
  ['declarations', Object.values(declarations).map(({ en, zh }) => [en, zh])],
  ['types', Object.entries(dataTypes).map(([en, { zh }]) => [en, zh])],
  ['connectives', Object.entries(connectives).map(([en, { zh }]) => [en, zh])],
  ['functions', Object.entries(expressionFunctions).map(([en, { zh }]) => [en, zh])],
  ['units of time', Object.entries(durationUnits).map(([en, { zh }]) => [en, zh])],
  ['units', Object.entries(effortUnits).map(([en, { zh }]) => [en, zh])],
  ...Object.entries(valueSets).map(([set, values]) => [`values of ${set}`, Object.entries(values)] as const),
  ...Object.values(declarations).map(
    ({ en, properties }) =>
      [`properties of ${en}`, properties.map((property) => [property.en, property.zh] as const)] as const,
  ),
];

describe('a word has one meaning in its place, in both directions', () => {
  test.each(places)('%s', (_, pairs) => {
    const unique = (words: readonly string[]) =>
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    unique(pairs.map(([en]) => en));
    unique(pairs.map(([, zh]) => zh));
    for (const [en, zh] of pairs) {
      const meaning = pairs.find(([, other]) => other === en);
      if (en !== zh) expect(meaning).toBeUndefined();
    }
  });

  test('other readings of a property are not words of the same place', () => {
    for (const { properties } of Object.values(declarations))
      for (const { alsoRead = [] } of properties)
        for (const word of alsoRead) expect(properties.some(({ en, zh }) => en === word || zh === word)).toBe(false);
  });
});
