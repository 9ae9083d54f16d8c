/** The time axis of the roadmap: days to pixels, and the marks above. Pure. */
import { scaleUtc } from 'd3-scale';
import { type CountableTimeInterval, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { RoadmapWindow } from '../roadmap-data.js';
import { dateOfNumber, dayNumber } from './calendar-days.js';

export const zooms = ['month', 'quarter', 'year'] as const;
/** What a good part of the panel shows. */
export type Zoom = (typeof zooms)[number];

/** How months are called in the reader's language. */
export interface MonthNames {
  /** Jan, 1月 */
  monthName(date: Date): string;
  /** Jan 2025, 2025年1月 */
  monthOfYear(date: Date): string;
}

export interface AxisMark {
  /** Left edge and width in CSS pixels. */
  readonly left: number;
  readonly width: number;
  readonly label: string;
}

export interface TimeAxis {
  readonly zoom: Zoom;
  /** Width in CSS pixels. */
  readonly width: number;
  /** Width of a day in CSS pixels. */
  readonly dayWidth: number;
  /** Two rows of marks: months over weeks, quarters over months, or years over quarters. */
  readonly upper: readonly AxisMark[];
  readonly lower: readonly AxisMark[];
  /** Left edge of a day. Days outside the axis give positions outside of 0…width. */
  left(day: string): number;
  /** Right edge of a day. */
  right(day: string): number;
  /** The day at a position, as a number with decimals; the inverse of `positionOf`. */
  dayAt(position: number): number;
  positionOf(dayNumber: number): number;
}

/** Width of a day in CSS pixels: a week has 42, a month some 64, a quarter some 64. */
const dayWidths = { month: 6, quarter: 2.1, year: 0.7 } as const satisfies Record<Zoom, number>;
/** Room before the first and after the last window, in days, where a window can be dragged to. */
const margins = { month: 7, quarter: 21, year: 62 } as const satisfies Record<Zoom, number>;
/** Today is on the axis if it is at most so many days away from all windows. */
const daysToToday = 92;

/** The closest look at which the whole extent fits. */
export function zoomThatFits(extent: RoadmapWindow, available: number): Zoom {
  const days = dayNumber(extent.end) - dayNumber(extent.start) + 1;
  return zooms.find((zoom) => (days + 2 * margins[zoom]) * dayWidths[zoom] <= available) ?? 'year';
}

/**
 * The axis around an extent.
 * @param available width in CSS pixels that the axis fills at least
 * @param today is shown if it is not far away
 */
export function createTimeAxis(
  extent: RoadmapWindow,
  today: string,
  zoom: Zoom,
  available: number,
  words: MonthNames,
): TimeAxis {
  const { upper, lower } = marksOf(zoom, words);
  const dayWidth = dayWidths[zoom];
  const [first, last] = withToday(dayNumber(extent.start), dayNumber(extent.end) + 1, dayNumber(today));
  const start = lower.interval.floor(dateOfNumber(first - margins[zoom]));
  const wanted = lower.interval.ceil(dateOfNumber(last + margins[zoom]));
  const startDay = start.getTime() / 86_400_000;
  const width = Math.max(Math.floor(available), Math.floor((wanted.getTime() / 86_400_000 - startDay) * dayWidth));
  const end = dateOfNumber(startDay + width / dayWidth);
  const scale = scaleUtc([start, end], [0, width]);
  const marks = ({ interval, label }: Marks): AxisMark[] =>
    interval.range(interval.floor(start), end).map((date) => {
      const left = Math.max(0, scale(date));
      return { left, width: Math.min(width, scale(interval.offset(date, 1))) - left, label: label(date) };
    });
  const positionOf = (day: number) => (day - startDay) * dayWidth;
  return {
    zoom,
    width,
    dayWidth,
    upper: marks(upper),
    lower: marks(lower),
    left: (day) => positionOf(dayNumber(day)),
    right: (day) => positionOf(dayNumber(day) + 1),
    dayAt: (position) => startDay + position / dayWidth,
    positionOf,
  };
}

function withToday(first: number, last: number, today: number): readonly [number, number] {
  const isNear = today >= first - daysToToday && today < last + daysToToday;
  return isNear ? [Math.min(first, today), Math.max(last, today + 1)] : [first, last];
}

type Interval = Pick<CountableTimeInterval, 'floor' | 'ceil' | 'offset' | 'range'>;

interface Marks {
  readonly interval: Interval;
  readonly label: (date: Date) => string;
}

/** Quarters of the year: every third month from January on. */
const quarter: Interval = (() => {
  const quarters = utcMonth.every(3) as unknown as CountableTimeInterval;
  return {
    floor: (date) => quarters.floor(date),
    ceil: (date) => quarters.ceil(date),
    range: (from, to) => quarters.range(from, to),
    offset: (date, step = 1) => utcMonth.offset(date, 3 * step),
  };
})();

function marksOf(zoom: Zoom, words: MonthNames): { readonly upper: Marks; readonly lower: Marks } {
  switch (zoom) {
    case 'month':
      return {
        upper: { interval: utcMonth, label: (date) => words.monthOfYear(date) },
        lower: { interval: utcMonday, label: (date) => String(date.getUTCDate()) },
      };
    case 'quarter':
      return {
        upper: { interval: quarter, label: (date) => `${date.getUTCFullYear()} ${quarterName(date)}` },
        lower: { interval: utcMonth, label: (date) => words.monthName(date) },
      };
    case 'year':
      return {
        upper: { interval: utcYear, label: (date) => String(date.getUTCFullYear()) },
        lower: { interval: quarter, label: quarterName },
      };
  }
}

function quarterName(date: Date): string {
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}
