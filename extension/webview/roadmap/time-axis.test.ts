import { describe, expect, test } from 'vitest';
import { Words } from '../words.js';
import { createTimeAxis } from './time-axis.js';

const words = new Words('en');

describe('a roadmap of some months', () => {
  const axis = createTimeAxis({ start: '2025-01-06', end: '2025-03-28' }, 900, words);

  test('shows the whole months around it, below their quarters', () => {
    expect(axis.lower.map(({ label }) => label)).toEqual(['Jan', 'Feb', 'Mar']);
    expect(axis.upper.map(({ label }) => label)).toEqual(['2025 Q1']);
  });

  test('fills the room, and puts days in it', () => {
    expect(axis.width).toBe(900);
    expect(axis.left('2025-01-01')).toBe(0);
    expect(axis.right('2025-03-31')).toBe(900);
    expect(axis.left('2025-02-01')).toBeCloseTo(310, 5);
    expect(axis.right('2025-01-31')).toBeCloseTo(axis.left('2025-02-01'), 5);
    expect(axis.left('2024-12-31')).toBeLessThan(0);
  });

  test('the marks join', () => {
    for (const marks of [axis.upper, axis.lower])
      for (const [i, { left, width }] of marks.entries())
        expect(left + width).toBeCloseTo(marks[i + 1]?.left ?? axis.width, 5);
  });
});

test('a roadmap of years shows quarters below years, with room for each', () => {
  const axis = createTimeAxis({ start: '2025-02-01', end: '2027-12-31' }, 300, words);
  expect(axis.upper.map(({ label }) => label)).toEqual(['2025', '2026', '2027']);
  expect(axis.lower.map(({ label }) => label).join(' ')).toBe('Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4');
  expect(axis.width).toBeGreaterThanOrEqual(12 * 64);
});

test('a quarter that starts before the axis is cut', () => {
  const axis = createTimeAxis({ start: '2025-02-10', end: '2025-04-20' }, 600, words);
  expect(axis.upper.map(({ left, label }) => [left, label])[0]).toEqual([0, '2025 Q1']);
  expect(axis.upper).toHaveLength(2);
});

test('one day is enough', () => {
  const axis = createTimeAxis({ start: '2025-03-31', end: '2025-03-31' }, 0, words);
  expect(axis.lower.map(({ label }) => label)).toEqual(['Mar']);
  expect(axis.width).toBeGreaterThan(0);
});
