import { describe, expect, test } from 'vitest';
import { arrowPath, type Box } from '../../../language-server/src/views/scenes/arrow-path.js';

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
