import { nothing, type TemplateResult } from 'lit';
import { expect, test, vi } from 'vitest';
import { LongLists } from './long-lists.js';
import { Words } from './words.js';

const rows = Array.from({ length: 120 }, (_, i) => i);
const words = new Words('en');
const shown = (lists: LongLists, list: string) => lists.beginning(list, rows).length;

/** Presses the button below a list. */
function press(lists: LongLists, list: string): void {
  const { values } = lists.more(list, rows, words) as TemplateResult;
  const click = values.find((value) => typeof value === 'function') as () => void;
  click();
}

test('a long list begins with fifty rows, and comes with each wish for more', () => {
  const update = vi.fn();
  const lists = new LongLists(update, false);
  expect(shown(lists, 'a')).toBe(50);
  expect((lists.more('a', rows, words) as TemplateResult).values).toContain('Show 50 of 70 more');
  press(lists, 'a');
  expect(update).toHaveBeenCalledTimes(1);
  expect([shown(lists, 'a'), shown(lists, 'b')]).toEqual([100, 50]);
  press(lists, 'a');
  expect(shown(lists, 'a')).toBe(120);
  expect(lists.more('a', rows, words)).toBe(nothing);
});

test('a file that is handed out has all rows', () => {
  const lists = new LongLists(vi.fn(), true);
  expect(lists.beginning('a', rows)).toBe(rows);
  expect(lists.more('a', rows, words)).toBe(nothing);
});
