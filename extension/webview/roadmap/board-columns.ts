/** Versions by what is done about them: now, next, later, and done. Pure. */
import type { RoadmapLane, RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';

export const boardColumns = ['now', 'next', 'later', 'released'] as const;
export type BoardColumn = (typeof boardColumns)[number];

export interface BoardCard {
  readonly version: RoadmapVersion;
  /** The versions around it, the outermost first. */
  readonly inside: readonly RoadmapVersion[];
  readonly lane: RoadmapLane;
}

/**
 * The versions that deliver something or could: those without minors, and majors with deliveries of their own. Active ones
 * are now, released ones done. Of those still to come, the first of each roadmap is next, with what starts on the same
 * day; a version without a status is still to come, unless the version around it says otherwise.
 */
export function arrangeBoard(lanes: readonly RoadmapLane[]): Record<BoardColumn, readonly BoardCard[]> {
  const columns: Record<BoardColumn, BoardCard[]> = { now: [], next: [], later: [], released: [] };
  for (const lane of lanes) {
    const cards = cardsOf(lane.versions, [], lane);
    const planned = cards.filter((card) => statusOf(card) === 'planned').sort(byStart);
    const first = planned[0];
    for (const card of cards) {
      const status = statusOf(card);
      if (status === 'active') columns.now.push(card);
      else if (status === 'released') columns.released.push(card);
    }
    for (const card of planned) {
      const isNext = card === first || (first !== undefined && startsWith(card, first));
      columns[isNext ? 'next' : 'later'].push(card);
    }
  }
  return columns;
}

function cardsOf(
  versions: readonly RoadmapVersion[],
  inside: readonly RoadmapVersion[],
  lane: RoadmapLane,
): BoardCard[] {
  return versions.flatMap((version) => [
    ...(version.minors.length === 0 || version.delivers.length > 0 ? [{ version, inside, lane }] : []),
    ...cardsOf(version.minors, [...inside, version], lane),
  ]);
}

function statusOf({ version, inside }: BoardCard): NonNullable<RoadmapVersion['status']> {
  return version.status ?? inside.findLast(({ status }) => status)?.status ?? 'planned';
}

const startOf = ({ version }: BoardCard) => version.window?.start ?? '9999';

const byStart = (a: BoardCard, b: BoardCard) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0);

const startsWith = (a: BoardCard, b: BoardCard) =>
  a.version.window !== undefined && a.version.window.start === b.version.window?.start;
