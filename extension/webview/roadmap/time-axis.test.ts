import { describe, expect, test } from 'vitest';
import { Words } from '../words.js';
import { dayNumber, dayOf } from '../../../language-server/src/views/scenes/calendar-days.js';
import { createTimeAxis, zooms, zoomThatFits } from '../../../language-server/src/views/scenes/time-axis.js';

const words = new Words('en');
const extent = { start: '2025-01-06', end: '2025-03-28' };
const farToday = '2020-01-01';

describe('an axis', () => {
  test('shows months below quarters', () => {
    const axis = createTimeAxis(extent, farToday, 'quarter', 300, words);
    expect(axis.lower.map(({ label }) => label)).toEqual(['Dec', 'Jan', 'Feb', 'Mar', 'Apr']);
    expect(axis.upper.map(({ label }) => label)).toEqual(['2024 Q4', '2025 Q1', '2025 Q2']);
  });

  test('shows weeks, from Monday on, below months', () => {
    const axis = createTimeAxis({ start: '2025-01-06', end: '2025-01-17' }, farToday, 'month', 0, words);
    expect(axis.lower.map(({ label }) => label)).toEqual(['30', '6', '13', '20']);
    expect(axis.upper.map(({ label }) => label)).toEqual(['Dec 2024', 'Jan 2025']);
    expect(new Words('zh').monthOfYear(new Date('2025-01-01'))).toBe('2025年1月');
  });

  test('shows quarters below years', () => {
    const axis = createTimeAxis({ start: '2025-04-01', end: '2026-10-31' }, farToday, 'year', 0, words);
    expect(axis.upper.map(({ label }) => label)).toEqual(['2025', '2026', '2027']);
    expect(axis.lower.map(({ label }) => label).join(' ')).toBe('Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1');
  });

  test('fills the room, and puts days in it', () => {
    for (const zoom of zooms) {
      const axis = createTimeAxis(extent, farToday, zoom, 1500, words);
      expect(axis.width).toBe(1500);
      expect(axis.left('2025-01-06')).toBeGreaterThan(0);
      expect(axis.right('2025-03-28')).toBeLessThan(axis.width);
      expect(axis.right('2025-01-31')).toBeCloseTo(axis.left('2025-02-01'), 5);
      expect(axis.right('2025-01-31') - axis.left('2025-01-31')).toBeCloseTo(axis.dayWidth, 5);
      expect(axis.left('2019-12-31')).toBeLessThan(0);
    }
  });

  test('is as long as the plan, whatever the room', () => {
    const axis = createTimeAxis({ start: '2025-01-01', end: '2027-12-31' }, farToday, 'month', 800, words);
    expect(axis.width).toBeGreaterThan(1095 * axis.dayWidth);
    expect(axis.right('2027-12-31')).toBeLessThan(axis.width);
  });

  test('tells the day at a position', () => {
    const axis = createTimeAxis(extent, farToday, 'year', 600, words);
    expect(dayOf(Math.floor(axis.dayAt(axis.left('2025-02-11') + 0.1)))).toBe('2025-02-11');
    expect(axis.positionOf(dayNumber('2025-02-11'))).toBeCloseTo(axis.left('2025-02-11'), 5);
  });

  test('the marks join', () => {
    for (const zoom of zooms) {
      const axis = createTimeAxis(extent, farToday, zoom, 777, words);
      for (const marks of [axis.upper, axis.lower]) {
        expect(marks[0]?.left).toBe(0);
        for (const [i, { left, width }] of marks.entries())
          expect(left + width).toBeCloseTo(marks[i + 1]?.left ?? axis.width, 5);
      }
    }
  });

  test('reaches to today if that is not far', () => {
    const near = createTimeAxis(extent, '2025-05-15', 'quarter', 0, words);
    expect(near.right('2025-05-15')).toBeLessThanOrEqual(near.width);
    const far = createTimeAxis(extent, '2026-05-15', 'quarter', 0, words);
    expect(far.left('2026-05-15')).toBeGreaterThan(far.width);
  });

  test('needs one day', () => {
    const day = { start: '2025-03-31', end: '2025-03-31' };
    expect(createTimeAxis(day, farToday, 'month', 0, words).width).toBeGreaterThan(0);
  });
});

test('at first, a plan is shown as closely as it fits', () => {
  expect(zoomThatFits({ start: '2025-01-06', end: '2025-03-28' }, 900)).toBe('month');
  expect(zoomThatFits({ start: '2025-01-06', end: '2025-12-28' }, 900)).toBe('quarter');
  expect(zoomThatFits({ start: '2025-01-06', end: '2027-12-28' }, 900)).toBe('year');
  expect(zoomThatFits({ start: '2015-01-06', end: '2045-12-28' }, 900)).toBe('year');
});
