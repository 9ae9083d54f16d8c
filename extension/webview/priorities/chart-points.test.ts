import { describe, expect, test } from 'vitest';
import { row } from '../testing/priority-rows.js';
import {
  chartPoints,
  chartScales,
  median,
  nextPoint,
  placeLabels,
} from '../../../language-server/src/views/scenes/quadrant-points.js';

const frame = { width: 800, height: 400, left: 60, right: 20, top: 10, bottom: 40 };
const scored = (name: string, effortDays: number, value: number) =>
  row(name, { effortDays, score: { method: 'matrix', value, parts: [] } });

const rows = [scored('A', 2, 90), scored('B', 20, 80), scored('C', 3, 20), scored('D', 30, 10)];
const scales = chartScales(rows, 'score', frame);
if (!scales) throw new Error('no scales');
const points = chartPoints(rows, 'score', scales);
const named = (name: string) => {
  const point = points.find(({ row }) => row.name === name);
  if (!point) throw new Error(name);
  return point;
};

test('each quarter has its requirements', () => {
  expect(points.map(({ row, quadrant }) => [row.name, quadrant])).toEqual([
    ['A', 'first'],
    ['B', 'plan'],
    ['C', 'fill'],
    ['D', 'think'],
  ]);
});

test('points are inside the frame, cheap ones left, valuable ones high', () => {
  for (const { x, y } of points) {
    expect(x).toBeGreaterThanOrEqual(frame.left);
    expect(x).toBeLessThanOrEqual(frame.width - frame.right);
    expect(y).toBeGreaterThanOrEqual(frame.top);
    expect(y).toBeLessThanOrEqual(frame.height - frame.bottom);
  }
  expect(named('A').x).toBeLessThan(named('B').x);
  expect(named('A').y).toBeLessThan(named('C').y);
});

test('filtering moves no point', () => {
  expect(chartPoints([rows[1] as (typeof rows)[0]], 'score', scales)).toEqual([named('B')]);
});

test('a requirement without both numbers has no point', () => {
  const more = [...rows, row('E', { effortDays: 2 }), row('F', { benefit: 9 })];
  expect(chartPoints(more, 'score', scales)).toHaveLength(4);
  expect(chartScales(more, 'benefit', frame)).toBeUndefined();
  expect(chartScales([], 'score', frame)).toBeUndefined();
});

test.each([
  [[3], 3],
  [[1, 9], 5],
  [[5, 1, 9], 5],
  [[2, 2, 2, 8], 2],
])('the middle of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('values that are all the same, or nothing, still make a chart', () => {
  const same = chartScales([scored('A', 0, 0), scored('B', 0, 0)], 'score', frame);
  expect(same && Number.isFinite(same.x(0)) && Number.isFinite(same.y(0))).toBe(true);
});

describe('names beside points', () => {
  test('do not cover each other', () => {
    const close = Array.from({ length: 30 }, (_, i) => scored(`REQ-${i}`, 10 + (i % 3) / 10, 50 + (i % 5) / 10));
    const near = chartScales(close, 'score', frame);
    if (!near) throw new Error('no scales');
    const labels = placeLabels(chartPoints(close, 'score', near), frame);
    expect(labels.length).toBeGreaterThan(0);
    expect(new Set(labels.map(({ x, y }) => `${x} ${y}`)).size).toBe(labels.length);
  });

  test('are all there where there is room', () => {
    expect(placeLabels(points, frame)).toHaveLength(4);
  });
});

describe('arrow keys', () => {
  test('go to the nearest point in their direction', () => {
    expect(nextPoint(points, named('A'), 'ArrowRight')?.row.name).toBe('B');
    expect(nextPoint(points, named('B'), 'ArrowLeft')?.row.name).toBe('A');
    expect(nextPoint(points, named('A'), 'ArrowDown')?.row.name).toBe('C');
    expect(nextPoint(points, named('A'), 'ArrowUp')).toBeUndefined();
  });

  test('go through points in the same place', () => {
    const same = chartPoints([scored('A', 2, 90), scored('B', 2, 90)], 'score', scales);
    const [a, b] = same;
    if (!a || !b) throw new Error('no points');
    expect(nextPoint(same, a, 'ArrowRight')).toBe(b);
    expect(nextPoint(same, b, 'ArrowLeft')).toBe(a);
    expect(nextPoint(same, b, 'ArrowRight')).toBeUndefined();
  });
});
