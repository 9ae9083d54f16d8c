import { expect, test } from 'vitest';
import { type ValueSetName, valueSets } from '../../grammar/keyword-table.js';
import { uiTexts } from './ui-texts.js';
import { Words } from './words.js';

const [en, zh] = [new Words('en'), new Words('zh')];

test('every text is there in both languages, with the same places to fill', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [name, { en, zh }] of Object.entries(uiTexts)) {
    if (name.endsWith('Example')) continue;
    expect(en.trim(), name).not.toBe('');
    expect(zh, name).not.toBe(en);
    expect(places(zh), name).toEqual(places(en));
  }
});

test('values of the language are words of the reader’s', () => {
  expect([en.value('decision', 'do-now'), zh.value('decision', 'do-now')]).toEqual(['Do now', '立即做']);
  expect([en.value('stage', 'mvp'), zh.value('stage', 'mvp')]).toEqual(['MVP', 'MVP']);
  for (const set of Object.keys(valueSets) as ValueSetName[])
    for (const value of Object.keys(valueSets[set])) expect(en.value(set, value as never)).not.toContain('-');
});

test('numbers and dates are written as the reader writes them', () => {
  expect(en.number(1234567.891)).toBe('1,234,567.89');
  expect(zh.shortNumber(1_200_000)).toBe('120万');
  expect(en.fixed(75, 1)).toBe('75.0');
  expect(zh.dateRange('2025-01-06', '2025-03-28')).toBe('1月6日 – 3月28日');
  expect(en.dateRange('2024-12-30', '2025-01-10')).toBe('30 Dec 2024 – 10 Jan 2025');
  expect(en.dateRange('2025-03-28', '2025-03-28')).toBe('28 Mar 2025');
  expect(en.say('over', { days: 1200.5 })).toBe('1,200.5 person-days over');
});
