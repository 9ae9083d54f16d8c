/** Where requirements stand in the chart of value and effort. Pure; painted by the page and as SVG. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Wording } from '../../locale/language.js';
import type { PriorityRow } from '../priorities.js';

/** What stands for the height of a point. */
export type HeightId = 'score' | 'benefit';

export type Quadrant = 'first' | 'plan' | 'fill' | 'think';

/** What each quarter advises, and why. */
export const quadrants: Readonly<Record<Quadrant, { readonly name: Wording; readonly hint: Wording }>> = {
  first: {
    name: { en: 'Do first', zh: '优先做' },
    hint: { en: 'much value for little effort', zh: '价值高、成本低' },
  },
  plan: { name: { en: 'Plan', zh: '规划做' }, hint: { en: 'much value, much effort', zh: '价值高、成本高' } },
  fill: { name: { en: 'Fill in', zh: '顺手做' }, hint: { en: 'little value, little effort', zh: '价值低、成本低' } },
  think: {
    name: { en: 'Think twice', zh: '慎重做' },
    hint: { en: 'little value for much effort', zh: '价值低、成本高' },
  },
};
export const quadrantNames = Object.keys(quadrants) as Quadrant[];

/** A shape for each of the first priority levels, so that the colour is not alone in telling them apart. */
const shapes = [
  'M-6,0A6,6 0 1,1 6,0A6,6 0 1,1 -6,0',
  'M-5.2,-5.2H5.2V5.2H-5.2Z',
  'M0,-6.6L6.4,5H-6.4Z',
  'M0,-6.6L6.6,0L0,6.6L-6.6,0Z',
];
const noPriority = 'M-5,-2H-2V-5H2V-2H5V2H2V5H-2V2H-5Z';

/** The outline of a point around its place. @param rank of its priority, negative without one */
export const shapeOf = (rank: number): string =>
  rank < 0 ? noPriority : (shapes[Math.min(rank, shapes.length - 1)] as string);

export interface ChartPoint {
  readonly row: PriorityRow;
  /** In CSS pixels from the top left of the chart. */
  readonly x: number;
  readonly y: number;
  readonly quadrant: Quadrant;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ChartScales {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Effort and height where the quadrants meet: half of all requirements are on each side. */
  readonly middle: { readonly effort: number; readonly height: number };
}

export const heightOf = (row: PriorityRow, by: HeightId): number | undefined =>
  by === 'score' ? row.score?.value : row.benefit;

/**
 * The scales of a chart; undefined if nothing can be shown in it.
 * @param rows all rows, so that points stay in place when rows are filtered
 */
export function chartScales(rows: readonly PriorityRow[], by: HeightId, frame: Frame): ChartScales | undefined {
  const placed = rows.flatMap((row) => {
    const height = heightOf(row, by);
    return row.effortDays === undefined || height === undefined ? [] : [{ effort: row.effortDays, height }];
  });
  if (placed.length === 0) return undefined;
  const efforts = placed.map(({ effort }) => effort);
  const heights = placed.map(({ height }) => height);
  const scale = (values: readonly number[], from: number, to: number) =>
    scaleLinear()
      .domain([Math.min(0, least(values)), (most(values) || 1) * headroom])
      .nice()
      .range([from, to]);
  return {
    x: scale(efforts, frame.left, frame.width - frame.right),
    y: scale(heights, frame.height - frame.bottom, frame.top),
    middle: { effort: median(efforts), height: median(heights) },
  };
}

/** A quarter of the chart, and where its name stands in it. */
export interface QuadrantBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly nameX: number;
  readonly nameY: number;
  readonly anchor: 'start' | 'end';
}

/** The quarters, which meet where half of all requirements are on each side. */
export function quadrantBox(quadrant: Quadrant, { x, y, middle }: ChartScales, frame: Frame): QuadrantBox {
  const [isLeft, isTop] = [quadrant === 'first' || quadrant === 'fill', quadrant === 'first' || quadrant === 'plan'];
  const [middleX, middleY] = [x(middle.effort), y(middle.height)];
  const [left, right] = isLeft ? [frame.left, middleX] : [middleX, frame.width - frame.right];
  const [top, bottom] = isTop ? [frame.top, middleY] : [middleY, frame.height - frame.bottom];
  return {
    left,
    top,
    width: Math.max(0, right - left),
    height: Math.max(0, bottom - top),
    nameX: isLeft ? left + 10 : right - 10,
    nameY: isTop ? top + 21 : bottom - 12,
    anchor: isLeft ? 'start' : 'end',
  };
}

/** Where the axes are marked: as many numbers as there is room for. */
export const axisTicks = ({ x, y }: ChartScales, frame: Frame) => ({
  effort: x.ticks(Math.max(2, Math.floor(frame.width / 110))),
  height: y.ticks(Math.max(2, Math.floor(frame.height / 70))),
});

/** Leaves room for names beside the outermost points. */
const headroom = 1.06;

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return (low + high) / 2;
}

/** The points of the rows that have both numbers, in the order of the rows. */
export function chartPoints(rows: readonly PriorityRow[], by: HeightId, { x, y, middle }: ChartScales): ChartPoint[] {
  return rows.flatMap((row) => {
    const height = heightOf(row, by);
    if (row.effortDays === undefined || height === undefined) return [];
    const isHigh = height >= middle.height;
    const isCheap = row.effortDays <= middle.effort;
    const quadrant = isHigh ? (isCheap ? 'first' : 'plan') : isCheap ? 'fill' : 'think';
    return [{ row, x: x(row.effortDays), y: y(height), quadrant }];
  });
}

export interface ChartLabel {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Names beside points, the highest points first: right, left, above or below, wherever nothing is yet. A point
 * without room has no label; its name shows when it is pointed at.
 */
export function placeLabels(points: readonly ChartPoint[], frame: Frame): ChartLabel[] {
  const taken: Box[] = points.slice(0, mostAvoided).map(({ x, y }) => around(x, y, pointSize, pointSize));
  const labels: ChartLabel[] = [];
  for (const point of [...points].sort((a, b) => a.y - b.y).slice(0, mostLabels)) {
    const width = widthOf(point.row.name);
    const spots: readonly ChartLabel[] = [
      { point, x: point.x + pointSize, y: point.y + 4, anchor: 'start' },
      { point, x: point.x - pointSize, y: point.y + 4, anchor: 'end' },
      { point, x: point.x, y: point.y - pointSize, anchor: 'middle' },
      { point, x: point.x, y: point.y + pointSize + lineHeight - 3, anchor: 'middle' },
    ];
    const free = spots.find((spot) => {
      const box = boxOf(spot, width);
      const isInside =
        box.left >= frame.left &&
        box.right <= frame.width - 2 &&
        box.top >= 0 &&
        box.bottom <= frame.height - frame.bottom;
      return isInside && !taken.some((other) => overlap(box, other));
    });
    if (!free) continue;
    labels.push(free);
    taken.push(boxOf(free, width));
  }
  return labels;
}

const pointSize = 9;
const lineHeight = 14;
const mostLabels = 120;
const mostAvoided = 2000;

function boxOf({ x, y, anchor }: ChartLabel, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - lineHeight + 3, bottom: y + 3 };
}

function around(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** About the width of a text; wide signs are twice as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 12 : 7;
  return width;
}

/** The nearest point in a direction; undefined if there is none. */
export function nextPoint(
  points: readonly ChartPoint[],
  from: ChartPoint,
  direction: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): ChartPoint | undefined {
  const isAcross = direction === 'ArrowLeft' || direction === 'ArrowRight';
  const sign = direction === 'ArrowRight' || direction === 'ArrowDown' ? 1 : -1;
  // Points in the same place come one after the other.
  const index = points.indexOf(from);
  let best: ChartPoint | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  points.forEach((point, i) => {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const along = sign * (isAcross ? dx : dy);
    const isHere = dx === 0 && dy === 0;
    if (point === from || (isHere ? sign * (i - index) < 0 : along <= 0)) return;
    const aside = isAcross ? dy : dx;
    const distance = isHere ? -1 : along * along + 4 * aside * aside;
    if (distance < bestDistance) [best, bestDistance] = [point, distance];
  });
  return best;
}
