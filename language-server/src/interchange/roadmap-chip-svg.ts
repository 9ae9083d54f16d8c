/** A requirement on the roadmap: its priority, its title, and whether it is done or late. */
import type { Language } from '../locale/language.js';
import type { RoadmapRequirement } from '../views/roadmap-data.js';
import { notUnderstoodIn } from './cell-words.js';
import { cut, element, ink, text, widthOf } from './svg.js';

/** In pixels. */
export const chipHeight = 22;

/** A requirement as it stands below the version that delivers it. */
export interface Chip {
  readonly width: number;
  readonly draw: (x: number, y: number) => string[];
}

/**
 * @param room how wide it may be
 * @param levels priorities, the highest first
 * @param late true if it needs something that comes later
 */
export function chipOf(
  requirement: RoadmapRequirement,
  room: number,
  levels: readonly string[],
  late: boolean,
  language: Language,
): Chip {
  const { name, title, priority, status, place } = requirement;
  const unread = notUnderstoodIn(requirement.unreadable, language);
  const mark = late || unread ? '⚠' : status === 'accepted' || status === 'released' ? '✓' : '';
  const shownName = title ? name : '';
  const fixed =
    20 +
    (mark ? 16 : 0) +
    (priority ? widthOf(priority, 11, true) + 18 : 0) +
    (shownName ? widthOf(cut(shownName, 110, 11), 11) + 6 : 0) +
    (unread ? widthOf(unread, 11) + 6 : 0);
  const label = cut(title || name, Math.max(40, Math.min(room, 360) - fixed), 12);
  const width = fixed + widthOf(label, 12);
  const [tone, toneFill] = toneOf(priority, levels);
  const draw = (x: number, y: number): string[] => {
    const parts = [
      element('rect', {
        x,
        y,
        width,
        height: chipHeight,
        rx: 11,
        fill: ink.paper,
        stroke: late || unread ? ink.bad : ink.line,
        'stroke-dasharray': place ? undefined : '3 3',
      }),
    ];
    let at = x + 9;
    if (mark) {
      parts.push(text(at, y + 15, mark, { size: 12, fill: late || unread ? ink.bad : ink.good, bold: true }));
      at += 16;
    }
    if (priority) {
      const badge = widthOf(priority, 11, true) + 12;
      parts.push(
        element('rect', { x: at - 4, y: y + 3.5, width: badge, height: 15, rx: 7.5, fill: toneFill, stroke: tone }),
        text(at + 2, y + 15, priority, { size: 11, bold: true }),
      );
      at += badge + 4;
    }
    parts.push(text(at, y + 15, label, { size: 12 }));
    if (shownName)
      parts.push(text(at + widthOf(label, 12) + 6, y + 15, shownName, { size: 11, fill: ink.muted, width: 110 }));
    if (unread) parts.push(text(x + width - 11 - widthOf(unread, 11), y + 15, unread, { size: 11, fill: ink.bad }));
    return parts;
  };
  return { width, draw };
}

/** The colour of a priority, and a pale one to fill with. */
function toneOf(priority: string | undefined, levels: readonly string[]): readonly [string, string] {
  const rank = priority === undefined ? -1 : levels.indexOf(priority);
  if (rank === 0) return [ink.bad, ink.badFill];
  if (rank === 1) return [ink.warn, ink.warnFill];
  if (rank === 2) return [ink.accent, ink.accentFill];
  return [ink.muted, ink.faint];
}
