/** Where the edge of a version's window comes to lie when it is moved. Pure. */
import { utcMonday, utcMonth, utcSaturday } from 'd3-time';
import type { RoadmapWindow } from '../../../language-server/src/views/roadmap-data.js';
import { dateOfNumber, dayNumber, dayOf } from '../../../language-server/src/views/scenes/calendar-days.js';
import type { Zoom } from '../../../language-server/src/views/scenes/time-axis.js';

export type Edge = 'start' | 'end';

/**
 * The window after one of its edges was dragged: to whole days when months are wide; to working weeks, Monday to Friday,
 * when quarters are shown; to whole months when years are.
 * @param days how far, in days, with decimals
 */
export function dragEdge(window: RoadmapWindow, edge: Edge, days: number, zoom: Zoom): RoadmapWindow {
  // A window ends with its last day: the boundary is the start of the next.
  const from = edge === 'start' ? dayNumber(window.start) : dayNumber(window.end) + 1;
  const boundary = snapped(from + days, edge, zoom);
  return withEdge(window, edge, edge === 'start' ? boundary : boundary - 1);
}

/** The window with one of its edges some days earlier or later. */
export function stepEdge(window: RoadmapWindow, edge: Edge, days: number): RoadmapWindow {
  return withEdge(window, edge, dayNumber(window[edge]) + days);
}

/** An edge stops at the other: a window has a day at least. */
function withEdge(window: RoadmapWindow, edge: Edge, day: number): RoadmapWindow {
  return edge === 'start'
    ? { start: dayOf(Math.min(day, dayNumber(window.end))), end: window.end }
    : { start: window.start, end: dayOf(Math.max(day, dayNumber(window.start))) };
}

function snapped(boundary: number, edge: Edge, zoom: Zoom): number {
  if (zoom === 'month') return Math.round(boundary);
  const interval = zoom === 'year' ? utcMonth : edge === 'start' ? utcMonday : utcSaturday;
  return dayNumber(interval.round(dateOfNumber(boundary)).toISOString().slice(0, 10));
}
