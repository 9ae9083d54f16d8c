import { describe, expect, test } from 'vitest';
import type { RoadmapArrow } from '../../../language-server/src/views/roadmap-data.js';
import { arrowPath, arrowsToDraw, type Box } from './arrow-path.js';

const box = (left: number, right: number, top: number): Box => ({ left, right, top, bottom: top + 22 });
const coordinates = (path: string) =>
  [...path.matchAll(/-?[\d.]+,-?[\d.]+/g)].map(([pair]) => pair.split(',').map(Number));

describe('the path', () => {
  test.each([
    ['with room between', box(0, 100, 0), box(300, 400, 100)],
    ['one after the other', box(0, 100, 0), box(100, 200, 100)],
    ['back in time', box(300, 400, 0), box(0, 100, 100)],
    ['upwards', box(300, 400, 200), box(0, 100, 0)],
    ['from a sliver', box(50, 54, 0), box(60, 64, 100)],
  ])('%s leads from one bar to just before the other', (_, from, to) => {
    const points = coordinates(arrowPath(from, to));
    const [x, y] = points[0] as [number, number];
    expect(x).toBeGreaterThanOrEqual(from.left);
    expect(x).toBeLessThanOrEqual(from.right);
    expect([from.top, from.bottom]).toContain(y);
    expect(points.at(-1)).toEqual([to.left - 1, (to.top + to.bottom) / 2]);
    expect(points.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('arrows to draw', () => {
  const arrow = (from: string, to: string, violated = false): RoadmapArrow => ({
    from,
    to,
    violated,
    after: true,
    requirements: [],
  });
  const pairs = (...arrows: RoadmapArrow[]) => arrowsToDraw(arrows).map(({ from, to }) => `${from}${to}`);

  test('leave out what the others say together', () => {
    expect(pairs(arrow('A', 'B'), arrow('B', 'C'), arrow('A', 'C'))).toEqual(['AB', 'BC']);
  });

  test('keep the violated ones, and build nothing on them', () => {
    expect(pairs(arrow('A', 'B'), arrow('B', 'C', true), arrow('A', 'C'))).toEqual(['AB', 'BC', 'AC']);
  });

  test('come to an end with a cycle in the text', () => {
    expect(pairs(arrow('A', 'B'), arrow('B', 'A')).length).toBe(2);
  });
});
