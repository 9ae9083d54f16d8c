import { describe, expect, test } from 'vitest';
import { dragEdge, stepEdge } from './window-edge.js';

// A Monday and a Friday.
const window = { start: '2025-01-06', end: '2025-03-28' };

describe('a dragged edge', () => {
  test('goes to the nearest day when months are wide', () => {
    expect(dragEdge(window, 'end', 3.4, 'month')).toEqual({ start: '2025-01-06', end: '2025-03-31' });
    expect(dragEdge(window, 'start', -5.6, 'month')).toEqual({ start: '2024-12-31', end: '2025-03-28' });
  });

  test('goes to working weeks when quarters are shown: from a Monday, to a Friday', () => {
    expect(dragEdge(window, 'end', 6, 'quarter').end).toBe('2025-04-04');
    expect(dragEdge(window, 'end', 2, 'quarter').end).toBe('2025-03-28');
    expect(dragEdge(window, 'start', 8, 'quarter').start).toBe('2025-01-13');
  });

  test('goes to the ends of months when years are shown', () => {
    expect(dragEdge(window, 'end', 20, 'year').end).toBe('2025-04-30');
    expect(dragEdge(window, 'end', -20, 'year').end).toBe('2025-02-28');
    expect(dragEdge(window, 'start', -3, 'year').start).toBe('2025-01-01');
  });

  test('stops at the other edge', () => {
    for (const zoom of ['month', 'quarter', 'year'] as const) {
      expect(dragEdge(window, 'end', -500, zoom)).toEqual({ start: '2025-01-06', end: '2025-01-06' });
      expect(dragEdge(window, 'start', 500, zoom)).toEqual({ start: '2025-03-28', end: '2025-03-28' });
    }
  });
});

test('an edge moves by days over the ends of months and years', () => {
  expect(stepEdge({ start: '2024-02-28', end: '2024-12-31' }, 'start', 1).start).toBe('2024-02-29');
  expect(stepEdge({ start: '2024-02-28', end: '2024-12-31' }, 'end', 7).end).toBe('2025-01-07');
  expect(stepEdge({ start: '2024-12-30', end: '2024-12-31' }, 'end', -7)).toEqual({
    start: '2024-12-30',
    end: '2024-12-30',
  });
});
