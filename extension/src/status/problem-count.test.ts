import { expect, test } from 'vitest';
import { ProblemCount } from './problem-count.js';

test('follows the files', () => {
  const count = new ProblemCount();
  count.set('a', 2, 1);
  count.set('b', 0, 3);
  expect([count.errors, count.warnings]).toEqual([2, 4]);
  count.set('a', 1, 0);
  expect([count.errors, count.warnings]).toEqual([1, 3]);
  count.set('a', 0, 0);
  count.set('a', 0, 0);
  count.set('b', 0, 0);
  expect([count.errors, count.warnings]).toEqual([0, 0]);
});
