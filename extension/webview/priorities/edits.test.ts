import { expect, test } from 'vitest';
import { row, table } from '../testing/priority-rows.js';
import { Words } from '../words.js';
import { choicesFor, intentFor, PendingEdits } from './edits.js';

const set = (property: string, value: string | null) => ({ kind: 'setProperty', requirement: 'A', property, value });

test.each([
  ['priority', 'P0', set('priority', 'P0')],
  ['priority', 'P1', undefined],
  ['priority', null, set('priority', null)],
  ['decision', null, undefined],
  ['effort', ' 7 ', set('effort', '7 person-days')],
  ['effort', '2人周', set('effort', '2人周')],
  ['effort', '5', undefined],
  ['effort', '', set('effort', null)],
  ['customers', '12', set('customers', '12')],
  ['customers', 'many', set('customers', 'many')],
] as const)('%s becomes %j', (column, value, intent) => {
  expect(intentFor(row('A', { priority: 'P1', effortDays: 5, customers: 3 }), column, value)).toEqual(intent);
});

test('choices are in the reader’s language, and nothing can be chosen too', () => {
  const words = new Words('zh');
  expect(choicesFor('decision', table(), words).map(({ label }) => label)).toContain('立即做');
  expect(choicesFor('priority', table(), words).at(-1)).toEqual({ value: null, label: '未填写' });
});

test('what is waited for is shown until the text answers', () => {
  const pending = new PendingEdits();
  const [a, b] = [row('A', { priority: 'P1', effortDays: 5 }), row('B', { priority: 'P1' })];
  pending.add(a, 'priority', 'P0');
  pending.add(a, 'effort', '');
  expect(pending.shown(a, 'priority').priority).toBe('P0');
  expect(pending.shown(a, 'effort')).not.toHaveProperty('effortDays');
  expect(pending.of(b, 'priority')).toBeUndefined();
  pending.clear();
  expect(pending.shown(a, 'priority')).toBe(a);
});
