import type { TemplateResult } from 'lit';
import { expect, test } from 'vitest';
import type { PriorityRow } from '../../../language-server/src/views/priorities.js';
import { row, table } from '../testing/priority-rows.js';
import { Words } from '../words.js';
import { cellOf } from './cells.js';
import { sortValue } from './columns.js';

/** The texts of a template, its attributes left out. */
function textOf(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if (typeof part !== 'object' || part === null || !('strings' in part)) return '';
  const { strings, values } = part as TemplateResult;
  const filled = strings.map((text, i) => text + (text.endsWith('=') ? '""' : textOf(values[i]))).join('');
  return filled.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

const shown = (given: Partial<PriorityRow>, language: 'en' | 'zh' = 'en') => {
  const one = row('A', given);
  return textOf(cellOf.cases(one, new Words(language), table(one))).trim();
};

test.each<[string, Partial<PriorityRow>]>([
  ['2/3', { cases: { present: 2, required: 3 } }],
  ['✓ 3/3', { cases: { present: 3, required: 3 } }],
  ['3/3 4/6 points', { cases: { present: 3, required: 3 }, points: { covered: 4, total: 6 } }],
  ['✓ 3/3 6/6 points', { cases: { present: 3, required: 3 }, points: { covered: 6, total: 6 } }],
  ['1/2 points', { cases: { present: 0, required: 0 }, points: { covered: 1, total: 2 } }],
  ['–', { cases: { present: 0, required: 0 } }],
])('case classes and points are shown as %s', (text, given) => {
  expect(shown(given)).toBe(text);
});

test('points have a Chinese word', () => {
  expect(shown({ cases: { present: 1, required: 1 }, points: { covered: 0, total: 2 } }, 'zh')).toBe('1/1 0/2 覆盖点');
});

test('what is covered least comes first', () => {
  const cases = { present: 2, required: 2 };
  const of = (given: Partial<PriorityRow>) => {
    const one = row('A', given);
    return sortValue.cases(one, table(one));
  };
  expect(of({ cases, points: { covered: 0, total: 2 } })).toBe(0.5);
  expect(of({ cases, points: { covered: 2, total: 2 } })).toBe(1);
  expect(of({ cases })).toBe(1);
  expect(of({ cases: { present: 0, required: 0 } })).toBeUndefined();
});
