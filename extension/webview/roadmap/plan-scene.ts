import type { Roadmap, RoadmapRequirement, RoadmapWindow } from '../../../language-server/src/views/roadmap-data.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { Words } from '../words.js';

/** A requirement on its way from one version to another; null stands for the backlog. */
export interface Move {
  readonly requirement: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What every part of the roadmap's page needs for drawing. */
export interface PlanScene {
  readonly roadmap: Roadmap;
  readonly words: Words;
  /** True if the reader's filters hold for it. */
  readonly shows: (requirement: RoadmapRequirement) => boolean;
  readonly isFiltering: boolean;
  /** Names of requirements that depend on something that comes later. */
  readonly needingLater: ReadonlySet<string>;
  /** Why what stands in the file cannot be changed; undefined if it can. Empty in a page that only shows. */
  readonly obstacle: (uri: string) => string | undefined;
  /** What was sent and is not in the picture yet. */
  readonly moving: Move | undefined;
  readonly reveal: (place: SourcePlace) => void;
}

export const isDone = ({ status }: RoadmapRequirement) => status === 'accepted' || status === 'released';

/** When a version runs, away from the time axis: with the year unless it is this one. */
export function windowText({ start, end }: RoadmapWindow, { roadmap, words }: PlanScene): string {
  const thisYear = roadmap.today.slice(0, 4);
  if (start.startsWith(thisYear) && end.startsWith(thisYear)) return words.dateRange(start, end);
  return start === end ? words.date(start) : `${words.date(start)} – ${words.date(end)}`;
}
