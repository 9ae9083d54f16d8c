/** What the page shows and what is exported as SVG stand at the same places: both are painted from one scene. */
import { expect, test } from 'vitest';
import { metricCharts, priorityChart, stakeholderGrid } from '../../language-server/src/interchange/chart-svg.js';
import { roadmapSvg } from '../../language-server/src/interchange/roadmap-svg.js';
import { projectOf } from '../../language-server/src/rules/testing/annotated-text.js';
import { buildPriorities } from '../../language-server/src/views/priorities.js';
import { buildRoadmap } from '../../language-server/src/views/roadmap.js';
import { createTimeAxis } from '../../language-server/src/views/scenes/time-axis.js';
import { buildStakeholderMap } from '../../language-server/src/views/stakeholder-map.js';
import { buildValueReport } from '../../language-server/src/views/value-report.js';
import { QuadrantChart } from './priorities/quadrant-chart.js';
import { capacityMeter } from './roadmap/meter.js';
import { influenceGrid } from './stakeholders/influence-grid.js';
import { drawChart } from './value/draw-chart.js';
import { Words } from './words.js';

const words = new Words('en');
const today = '2025-04-01';
const model = projectOf(`
stakeholder Ann { influence: high interest: high }
stakeholder Bob { influence: high interest: low }
stakeholder Cem { influence: low }
stakeholder Dan
metric M { baseline: 10 target: 40 measured 2025-01-31: 12 measured 2025-02-28: 31 measured 2025-06-30: 29 }
requirement A "a" { effort: 3 person-days customers: 9 value: "x" frequency: high priority: P0 moves: M }
requirement B "b" { effort: 12 person-days customers: 2 value: "x" frequency: low priority: P2 }
requirement C "c" { effort: 5 person-days customers: 30 value: "x" frequency: high priority: P1 }
version V1 { window: 2025-01-06..2025-03-28 capacity: 10 person-days delivers: A, B }
version V2 { window: 2025-04-01..2025-08-29 capacity: 20 person-days delivers: C }
`).model.reader();

interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** What a template of lit would put into the page. */
function markupOf(part: unknown): string {
  if (Array.isArray(part)) return part.map(markupOf).join('');
  if (typeof part !== 'object' || part === null) return typeof part === 'symbol' ? '' : String(part);
  if ('strings' in part) {
    const { strings, values } = part as Template;
    return strings.map((text, i) => text + (i < values.length ? markupOf(values[i]) : '')).join('');
  }
  // `repeat(items, key, template)`
  const [items, , template] = (part as { values?: readonly unknown[] }).values ?? [];
  return Array.isArray(items) && typeof template === 'function'
    ? items.map((item) => markupOf(template(item))).join('')
    : '';
}

/** Pairs of numbers that a pattern finds. */
const pairs = (markup: string, pattern: RegExp) =>
  [...markup.matchAll(pattern)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** Places as shares of a frame, with three decimals. */
const shares = (
  places: readonly (readonly [number, number])[],
  frame: { left: number; top: number; right: number; bottom: number },
) =>
  places.map(([x, y]) => [
    ((x - frame.left) / (frame.right - frame.left)).toFixed(3),
    ((y - frame.top) / (frame.bottom - frame.top)).toFixed(3),
  ]);

test('the points of requirements', () => {
  const table = buildPriorities(model);
  const chart = new QuadrantChart({ update: () => undefined, reveal: () => undefined });
  const page = markupOf(chart.render({ table, rows: table.rows, height: 'score', words }));
  const svg = priorityChart(table, 'en');
  const onPage = pairs(page.slice(page.indexOf('class="point"')), /transform="?translate\(([\d.]+),([\d.]+)\)/g);
  const inFile = pairs(svg, /transform="translate\(([\d.]+) ([\d.]+)\)" fill="[^"]*" stroke/g);
  expect(inFile).toHaveLength(3);
  expect(shares(inFile, { left: 84, top: 96, right: 1080 - 36, bottom: 720 - 72 })).toEqual(
    shares(onPage, { left: 64, top: 16, right: 900 - 28, bottom: 480 - 50 }),
  );
});

test('the measurements of a metric', () => {
  const report = buildValueReport(model, { today });
  const page = markupOf(drawChart(report.metrics[0] as (typeof report.metrics)[number], words));
  const pattern = /<circle cx="?([\d.]+)"? cy="?([\d.]+)"?/g;
  expect(pairs(page, pattern)).toHaveLength(3);
  expect(pairs(metricCharts(report, 'en'), pattern)).toEqual(pairs(page, pattern));
});

test('how full a version is', () => {
  const roadmap = buildRoadmap(model, { today });
  const [version] = roadmap.lanes.flatMap(({ versions }) => versions);
  const page = markupOf(capacityMeter(version as NonNullable<typeof version>, words));
  const [used, over] = [...page.matchAll(/width: ([\d.]+)%/g)].map(([, share]) => Number(share));
  expect([used, over]).toEqual([expect.closeTo(66.67, 1), expect.closeTo(33.33, 1)]);
  const bars = [...roadmapSvg(roadmap, 'en').matchAll(/width="([\d.]+)" height="7"/g)].map(([, width]) =>
    Number(width),
  );
  const [whole, inside, beyond] = bars as [number, number, number];
  expect((100 * inside) / whole).toBeCloseTo(used as number, 0);
  expect((100 * beyond) / whole).toBeCloseTo(over as number, 0);
});

test('the windows of versions', () => {
  const roadmap = buildRoadmap(model, { today });
  const axis = createTimeAxis({ start: '2025-01-06', end: '2025-08-29' }, today, 'quarter', 1060, words);
  const bars = pairs(roadmapSvg(roadmap, 'en'), /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="22" rx="4"/g);
  const expected = [
    ['2025-01-06', '2025-03-28'],
    ['2025-04-01', '2025-08-29'],
  ].map(([start, end]) => [274 + axis.left(start as string), axis.right(end as string) - axis.left(start as string)]);
  expect(bars).toEqual(expected.map((numbers) => numbers.map((number) => expect.closeTo(number, 0))));
});

test('who stands where by influence and interest', () => {
  const map = buildStakeholderMap(model);
  const page = markupOf(influenceGrid(map.stakeholders, words, () => undefined));
  const cells = (page.match(/<td data-influence/g) ?? []).length;
  expect(cells).toBe(12);
  const svg = stakeholderGrid(map, 'en');
  expect(svg.match(/<rect x="[\d.]+" y="[\d.]+" width="320"/g)).toHaveLength(cells);
  // Dan says neither, and stands beside the grid in both.
  expect(page.indexOf('Dan')).toBeGreaterThan(page.indexOf('</table>'));
  expect(svg.indexOf('>Dan<')).toBeGreaterThan(svg.indexOf('Neither influence nor interest given'));
});
