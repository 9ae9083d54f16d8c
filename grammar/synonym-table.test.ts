import { expect, test } from 'vitest';
import { areOpposed } from '../language-server/src/locale/opposites.js';
import { type DeclarationKind, dataTypes, declarations, propertyOf, valueIn, valueSets } from './keyword-table.js';
import { allSynonyms, declarationsMeant, propertyMeant, typeMeant, valuesMeant } from './synonym-table.js';

const { properties, values, declarations: kinds, types } = allSynonyms();

test('every property that a word leads to exists where it leads', () => {
  for (const { kind, word, meaning } of properties) {
    for (const own of meaning.own) expect(propertyOf(kind, own)?.en, `${kind}: ${word}`).toBe(own);
    if (meaning.elsewhere === undefined) continue;
    const [home = '', property = ''] = meaning.elsewhere.split('.');
    expect(propertyOf(home as DeclarationKind, property)?.en, `${kind}: ${word}`).toBe(property);
  }
});

test('no word of the table is a word of the language in the same place', () => {
  for (const { kind, word } of properties) expect(propertyOf(kind, word), `${kind}: ${word}`).toBeUndefined();
  for (const { set, word } of values) expect(valueIn(set, word), `${set}: ${word}`).toBeUndefined();
  for (const { word } of types) expect(Object.keys(dataTypes)).not.toContain(word);
});

test('every value, kind and type that a word leads to exists', () => {
  for (const { set, word, values: meant } of values)
    for (const value of meant) expect(valueIn(set, value), `${set}: ${word}`).toBe(value);
  for (const { kinds: meant } of kinds) for (const kind of meant) expect(declarations).toHaveProperty(kind);
  for (const { type } of types) expect(dataTypes).toHaveProperty(type);
});

test('no word for a value is the opposite of the value', () => {
  // 不要 says no, 暂不做 defers: words for a denial have one, and so has their value in meaning if not in letters.
  const denials = new Set([
    'no',
    'reject',
    'defer',
    'failed',
    'quality',
    'blocked',
    'exception',
    'proposed',
    'planned',
  ]);
  for (const { set, word, values: meant } of values)
    for (const value of meant) {
      const zh = (valueSets[set] as Readonly<Record<string, string>>)[value] as string;
      if (!denials.has(value))
        expect(areOpposed(word, /[a-z]/i.test(word) ? value : zh), `${word} → ${zh}`).toBe(false);
    }
});

test.each([
  ['requirement', '提出人', ['from']],
  ['requirement', '工作量', ['effort']],
  ['requirement', '描述', ['need', 'ask', 'note']],
  ['requirement', 'Assignee', ['owner']],
  ['requirement', 'story_points', ['effort', 'impact']],
  ['version', '截止日期', ['window', 'released-on']],
  ['case', '前置条件', ['given']],
] as const)('in %s, %s means %j', (kind, word, own) => {
  expect(propertyMeant(kind, word)?.own).toEqual(own);
});

test('a date of a requirement is that of its version', () => {
  expect(propertyMeant('requirement', '期望上线')).toEqual({ own: [], elsewhere: 'version.window' });
});

test('values, kinds, types', () => {
  expect(valuesMeant('decision', '做')).toEqual(['do-now']);
  expect(valuesMeant('decision', '不做')).toEqual([]);
  expect(valuesMeant('role', 'Approver')).toEqual(['decision-maker']);
  expect(declarationsMeant('file', '用户故事')).toEqual(['requirement']);
  expect(declarationsMeant('acceptance', '场景')).toEqual(['case']);
  expect(declarationsMeant('file', '场景')).toEqual([]);
  expect(typeMeant('Boolean')).toBe('yes-no');
});
