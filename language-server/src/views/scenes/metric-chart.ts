/** Where everything of a metric's chart stands, in CSS pixels of a drawing of fixed size. Pure. */
import { scaleLinear, scaleUtc } from 'd3-scale';
import { utcMonth } from 'd3-time';
import type { ValueMetric } from '../value-data.js';
import { dateOfNumber, dayNumber } from './calendar-days.js';

/** What is written in the chart, in the reader's language. */
export interface ChartWords {
  readonly baseline: string;
  readonly target: string;
  /** 1,234.5 */
  number(value: number): string;
  /** 1.2m, 120万 */
  shortNumber(value: number): string;
  /** Jan 2025, 2025年1月 */
  monthOfYear(date: Date): string;
  /** A measurement in a sentence; takes an ISO day. */
  point(day: string, value: number): string;
  /** A release in a sentence; takes an ISO day. */
  release(version: string, day: string): string;
}

const dateOf = (day: string) => dateOfNumber(dayNumber(day));

/** Size of the drawing. */
export const [chartWidth, chartHeight] = [460, 190];
const [top, bottom] = [34, 24];
const lineHeight = 14;
const dayLength = 86_400_000;
/** The axis covers at least so many days, so that one measurement stands in the middle and not alone. */
const leastDays = 92;
/** At most so many months are named. */
const mostMonths = 5;
/** With more measurements than this, only the ends and the extremes have their values beside them. */
const mostValues = 7;

export interface ChartLine {
  readonly y: number;
  /** Height of its label, moved where two would cover each other. */
  readonly labelY: number;
  readonly label: string;
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The value, where there is room for it; `below` the point where the line rises from here. */
  readonly label?: string;
  readonly below: boolean;
}

export interface MetricChart {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly { readonly y: number; readonly label: string }[];
  readonly months: readonly { readonly x: number; readonly label: string }[];
  readonly baseline?: ChartLine;
  readonly target?: ChartLine;
  readonly points: readonly ChartPoint[];
  /** Of the line through the points; empty for less than two. */
  readonly path: string;
  readonly releases: readonly {
    readonly x: number;
    readonly label: string;
    readonly labelY: number;
    readonly text: string;
  }[];
}

/** @returns undefined if there is no number to draw */
export function metricChart(metric: ValueMetric, words: ChartWords): MetricChart | undefined {
  const { measurements, baseline, target } = metric;
  const values = [
    ...measurements.map(({ value }) => value),
    ...[baseline, target].filter((value) => value !== undefined),
  ];
  if (values.length === 0) return undefined;
  const y = scaleLinear()
    .domain(withAir(Math.min(...values), Math.max(...values)))
    .range([chartHeight - bottom, top]);
  const ticks = y.ticks(4);
  const tickLabels = ticks.map((tick) => shortly(tick, words));
  const lineLabels = [
    baseline === undefined ? '' : `${words.baseline} ${shortly(baseline, words)}`,
    target === undefined ? '' : `${words.target} ${shortly(target, words)}`,
  ] as const;
  const left = 10 + Math.max(...tickLabels.map(widthOf));
  const right = chartWidth - 10 - Math.max(...lineLabels.map(widthOf));
  const released = metric.versions.flatMap(({ name, released: isOut, on }) =>
    isOut && on !== undefined ? [{ name, on }] : [],
  );
  const days = [...measurements.map(({ end }) => end), ...released.map(({ on }) => on)];
  const x = scaleUtc().domain(timeSpan(days)).range([left, right]);
  const at = (day: string) => rounded(x(dateOf(day)));
  const lines = apart(
    baseline === undefined ? undefined : { y: rounded(y(baseline)), label: lineLabels[0] },
    target === undefined ? undefined : { y: rounded(y(target)), label: lineLabels[1] },
  );
  const points = measurements.map(({ end, value }, i): ChartPoint => {
    const [before, after] = [measurements[i - 1]?.value ?? value, measurements[i + 1]?.value ?? value];
    const low = chartHeight - bottom - y(value) < 22;
    return {
      x: at(end),
      y: rounded(y(value)),
      text: words.point(end, value),
      ...(isNamed(
        measurements.map((m) => m.value),
        i,
      ) && { label: shortly(value, words) }),
      below: !low && (value < before || (value === before && value < after)),
    };
  });
  return {
    left,
    right,
    top,
    bottom: chartHeight - bottom,
    rows: ticks.map((tick, i) => ({ y: rounded(y(tick)), label: tickLabels[i] as string })),
    months:
      days.length === 0
        ? []
        : monthsOf(x.domain() as [Date, Date]).map((month) => ({
            x: rounded(x(month)),
            label: words.monthOfYear(month),
          })),
    ...lines,
    points,
    path: points.length < 2 ? '' : `M${points.map((point) => `${point.x},${point.y}`).join(' L')}`,
    releases: releaseMarks(released, at, left, right, words),
  };
}

/** Labels of releases stand in two rows above the drawing; one that has room in neither is left to the list below. */
function releaseMarks(
  released: readonly { readonly name: string; readonly on: string }[],
  at: (day: string) => number,
  left: number,
  right: number,
  words: ChartWords,
): MetricChart['releases'] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return released.map(({ name, on }) => {
    const x = at(on);
    const short = [...name].length > 14 ? `${[...name].slice(0, 13).join('')}…` : name;
    const half = widthOf(short) / 2;
    const row = ends.findIndex((end) => x - half > end + 6);
    if (row >= 0) ends[row] = x + half;
    const fits = row >= 0 && x - half >= Math.min(0, left) && x + half <= Math.max(chartWidth, right);
    return {
      x,
      label: fits ? short : '',
      labelY: 12 + Math.max(row, 0) * lineHeight,
      text: words.release(name, on),
    };
  });
}

function timeSpan(days: readonly string[]): [Date, Date] {
  const times = days.map((day) => dateOf(day).getTime());
  const [first, last] = times.length > 0 ? [Math.min(...times), Math.max(...times)] : [0, 0];
  const air = Math.max((last - first) * 0.08, (leastDays * dayLength - (last - first)) / 2, 3 * dayLength);
  return [new Date(first - air), new Date(last + air)];
}

/** First days of months inside, evenly apart. */
function monthsOf([start, end]: [Date, Date]): Date[] {
  for (const step of [1, 2, 3, 6, 12]) {
    const months = utcMonth.every(step)?.range(start, end) ?? [];
    if (months.length <= mostMonths) return months;
  }
  const years = utcMonth.every(12)?.range(start, end) ?? [];
  return years.filter((_, i) => i % Math.ceil(years.length / mostMonths) === 0);
}

/** Room above and below, so that nothing sticks to the edge. */
function withAir(least: number, most: number): [number, number] {
  const air = (most - least || Math.abs(most) || 1) * 0.12;
  return [least >= 0 && least - air < 0 ? Math.min(0, least) - air * 0.3 : least - air, most + air];
}

function isNamed(values: readonly number[], i: number): boolean {
  const value = values[i] as number;
  const isEnd = i === 0 || i === values.length - 1;
  const isExtreme = value === Math.max(...values) || value === Math.min(...values);
  return values.length <= mostValues || isEnd || (isExtreme && values.indexOf(value) === i);
}

type Line = Omit<ChartLine, 'labelY'>;

/** Two labels nearer than a line's height move apart, the lower one down. */
function apart(baseline: Line | undefined, target: Line | undefined): Pick<MetricChart, 'baseline' | 'target'> {
  const near = baseline && target ? lineHeight - Math.abs(baseline.y - target.y) : 0;
  const move = Math.max(0, near) / 2;
  const targetIsAbove = !baseline || !target || target.y <= baseline.y;
  return {
    ...(baseline && { baseline: { ...baseline, labelY: baseline.y + (targetIsAbove ? move : -move) } }),
    ...(target && { target: { ...target, labelY: target.y + (targetIsAbove ? -move : move) } }),
  };
}

const shortly = (value: number, words: ChartWords) =>
  Math.abs(value) < 100_000 ? words.number(value) : words.shortNumber(value);

/** About how wide a text is: Chinese letters are as wide as the type is high, others about half of it. */
const widthOf = (text: string) => [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 11 : 6.4), 0);

const rounded = (value: number) => Math.round(value * 10) / 10;
