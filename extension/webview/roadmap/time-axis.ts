/** The time axis of the roadmap: days to pixels, and the marks above. Pure. */
import { scaleUtc } from 'd3-scale';
import { type CountableTimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import type { RoadmapWindow } from '../../../language-server/src/views/roadmap-data.js';
import { dateOf, type Words } from '../words.js';

export interface AxisMark {
  /** Left edge and width in CSS pixels. */
  readonly left: number;
  readonly width: number;
  readonly label: string;
}

export interface TimeAxis {
  /** Width in CSS pixels. */
  readonly width: number;
  /** Two rows of marks: years over quarters, or quarters over months. */
  readonly upper: readonly AxisMark[];
  readonly lower: readonly AxisMark[];
  /** Left edge of a day. Days outside the axis give positions outside of 0…width. */
  left(day: string): number;
  /** Right edge of a day. */
  right(day: string): number;
}

/** Roadmaps longer than this many months show quarters instead of months. */
const monthsShown = 18;
/** Least width of a month or a quarter in CSS pixels. */
const leastWidth = { month: 58, quarter: 64 } as const;

/**
 * The axis for the whole months around an extent.
 * @param available width in CSS pixels that the axis fills at least
 */
export function createTimeAxis(extent: RoadmapWindow, available: number, words: Words): TimeAxis {
  const monthly = monthsIn(extent) <= monthsShown;
  const unit = monthly ? utcMonth : quarter;
  const start = unit.floor(dateOf(extent.start));
  const end = unit.ceil(utcDay.offset(dateOf(extent.end), 1));
  const least = unit.count(start, end) * leastWidth[monthly ? 'month' : 'quarter'];
  const width = Math.max(Math.round(available), least);
  const scale = scaleUtc([start, end], [0, width]);
  const marks = (of: Interval, label: (date: Date) => string): AxisMark[] =>
    of.range(of.floor(start), end).map((date) => {
      const left = Math.max(0, scale(date));
      return { left, width: Math.min(width, scale(of.offset(date, 1))) - left, label: label(date) };
    });
  return {
    width,
    upper: monthly
      ? marks(quarter, (date) => `${date.getUTCFullYear()} ${quarterName(date)}`)
      : marks(utcYear, (date) => String(date.getUTCFullYear())),
    lower: monthly ? marks(utcMonth, (date) => words.monthName(date)) : marks(quarter, quarterName),
    left: (day) => scale(dateOf(day)),
    right: (day) => scale(utcDay.offset(dateOf(day), 1)),
  };
}

type Interval = Pick<CountableTimeInterval, 'floor' | 'ceil' | 'offset' | 'count' | 'range'>;

/** Quarters of the year. Every third month from January on; counted in months by d3, hence the division. */
const quarter: Interval = (() => {
  const quarters = utcMonth.every(3) as unknown as CountableTimeInterval;
  return {
    floor: (date) => quarters.floor(date),
    ceil: (date) => quarters.ceil(date),
    range: (from, to) => quarters.range(from, to),
    offset: (date, step = 1) => utcMonth.offset(date, 3 * step),
    count: (from, to) => utcMonth.count(from, to) / 3,
  };
})();

function quarterName(date: Date): string {
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

function monthsIn({ start, end }: RoadmapWindow): number {
  return utcMonth.count(utcMonth.floor(dateOf(start)), dateOf(end)) + 1;
}
