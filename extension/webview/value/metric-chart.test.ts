import { expect, test } from 'vitest';
import type { ValueMetric } from '../../../language-server/src/views/value-data.js';
import { Words } from '../words.js';
import { chartWords } from './draw-chart.js';
import { chartHeight, chartWidth, metricChart } from '../../../language-server/src/views/scenes/metric-chart.js';

const place = { uri: 'file:///a.req', start: 0, end: 1 };
const metric = (
  measured: readonly (readonly [day: string, value: number])[],
  rest: Partial<ValueMetric> = {},
): ValueMetric => ({
  ...{ id: 'M', name: 'M', place, progress: { verdict: 'unknown' }, goals: [], movedBy: [], versions: [] },
  measurements: measured.map(([end, value]) => ({ start: end, end, value, place })),
  ...rest,
});
const release = (name: string, on: string) => ({ name, place, released: true, on, requirements: [] });
const chart = (each: ValueMetric) => metricChart(each, chartWords(new Words('en')));

test('later is further right, more is higher', () => {
  const { points, path } =
    chart(
      metric([
        ['2025-01-31', 10],
        ['2025-06-30', 30],
        ['2025-07-31', 20],
      ]),
    ) ?? {};
  const [a, b, c] = points ?? [];
  expect([a, b, c].map((point) => point?.x)).toEqual(
    [a, b, c].map((point) => point?.x).sort((x, y) => Number(x) - Number(y)),
  );
  expect(b?.y).toBeLessThan(c?.y ?? 0);
  expect(c?.y).toBeLessThan(a?.y ?? 0);
  expect(path).toBe(`M${a?.x},${a?.y} L${b?.x},${b?.y} L${c?.x},${c?.y}`);
  expect(b).toMatchObject({ text: '30 Jun 2025: 30', label: '30' });
});

test('everything stands inside of the drawing', () => {
  const drawn = chart(
    metric(
      [
        ['2024-01-31', 1_200_000],
        ['2026-12-31', -5],
      ],
      {
        baseline: 0,
        target: 2_000_000,
        versions: [release('V1', '2023-11-01'), release('V2', '2027-01-15')],
      },
    ),
  );
  const xs = [...(drawn?.points ?? []), ...(drawn?.releases ?? []), ...(drawn?.months ?? [])].map(({ x }) => x);
  const ys = [...(drawn?.points ?? []), drawn?.baseline, drawn?.target].map((each) => each?.y ?? -1);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(drawn?.left ?? chartWidth);
  expect(Math.max(...xs)).toBeLessThanOrEqual(drawn?.right ?? 0);
  expect(Math.min(...ys)).toBeGreaterThan(0);
  expect(Math.max(...ys)).toBeLessThan(chartHeight);
  expect(drawn?.months.length).toBeLessThanOrEqual(5);
});

test('one measurement is a point without a line, around which there is time', () => {
  const drawn = chart(metric([['2025-07-31', 2]], { baseline: 16, target: 2 }));
  expect(drawn?.path).toBe('');
  expect(drawn?.months.length).toBeGreaterThan(1);
  expect(drawn?.target?.y).toBe(drawn?.points[0]?.y);
});

test('without measurements, baseline and target are drawn; without any number nothing is', () => {
  const drawn = chart(metric([], { baseline: 70, target: 95 }));
  expect([drawn?.points, drawn?.months]).toEqual([[], []]);
  expect(drawn?.target?.label).toBe('Target 95');
  expect(drawn?.target?.y).toBeLessThan(drawn?.baseline?.y ?? 0);
  expect(chart(metric([]))).toBeUndefined();
});

test('labels of lines that nearly meet stand apart', () => {
  const drawn = chart(
    metric(
      [
        ['2025-01-31', 10],
        ['2025-03-31', 1000],
      ],
      { baseline: 10, target: 11 },
    ),
  );
  expect(Math.abs((drawn?.baseline?.labelY ?? 0) - (drawn?.target?.labelY ?? 0))).toBeGreaterThanOrEqual(14);
});

test('releases close together are named in two rows, and not more', () => {
  const versions = ['2025-03-01', '2025-03-03', '2025-03-05'].map((on, i) => release(`V1.${i}`, on));
  const drawn = chart(
    metric(
      [
        ['2025-01-31', 10],
        ['2025-12-31', 20],
      ],
      { versions },
    ),
  );
  expect(drawn?.releases.map(({ label }) => label)).toEqual(['V1.0', 'V1.1', '']);
  expect(drawn?.releases[0]?.labelY).not.toBe(drawn?.releases[1]?.labelY);
});

test('of many measurements, the ends and the extremes are named', () => {
  const days = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-01`);
  const drawn = chart(metric(days.map((day, i) => [day, i === 4 ? 99 : 10 + i] as const)));
  expect(drawn?.points.flatMap(({ label }, i) => (label === undefined ? [] : [i]))).toEqual([0, 4, 11]);
});
