/** View model of the roadmap: versions in time, what they deliver, what fits into them, and what must come first. */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import type { ScoreMethod } from '../analysis/ranking/score.js';
import type { GoalBranch } from './goal-data.js';
import type { NotUnderstood } from './not-understood.js';
import type { Named } from './priorities.js';
import type { SourcePlace } from './source-place.js';

export interface RoadmapRequirement extends Named {
  readonly title: string;
  /** Absent if no requirement of this name is declared. */
  readonly place?: SourcePlace;
  readonly priority?: string;
  readonly status?: ValueOf<'requirementStatus'>;
  /** Cost in working days; absent if it has no estimate. */
  readonly effortDays?: number;
  /** Its fields that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
  /** Names of the stakeholders it comes from. */
  readonly from: readonly string[];
  /** Name of its module. */
  readonly module?: string;
  /** Names of the goals it works for: those it serves; if it serves none, those of the version that delivers it. */
  readonly goals: readonly string[];
}

/** A requirement that no version delivers. */
export interface BacklogRequirement extends RoadmapRequirement {
  readonly place: SourcePlace;
  /** By the method of the project; absent if it lacks what the method cannot do without. */
  readonly score?: number;
}

export interface RoadmapWindow {
  /** First and last day, both inclusive, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
}

export interface RoadmapVersion extends Named {
  /** Stable while the version keeps its name: the name, with `#2` and so on for a repeated one. */
  readonly id: string;
  readonly place: SourcePlace;
  /** Its own window; a major without one has the span of its minors. */
  readonly window?: RoadmapWindow;
  /** True if the window is put together from the minors. */
  readonly windowFromMinors: boolean;
  readonly stage?: ValueOf<'stage'>;
  readonly status?: ValueOf<'versionStatus'>;
  readonly releasedOn?: string;
  /** True if the window has ended and the version is not released. */
  readonly overdue: boolean;
  /** Goals and modules, by title where they have one. */
  readonly goals: readonly string[];
  readonly modules: readonly string[];
  /** Effort that the team can give, in working days. */
  readonly capacityDays?: number;
  /** Effort of what it delivers, its minors' included, in working days. Requirements without an estimate count 0. */
  readonly usedDays: number;
  /** How far `usedDays` exceeds the capacity; 0 if it fits or there is no capacity. */
  readonly overDays: number;
  /** How many delivered requirements have no estimate, its minors' included. */
  readonly unestimated: number;
  /** How many have an estimate that cannot be read, its minors' included: it counts nowhere. Absent if none has. */
  readonly unreadableEfforts?: number;
  /** Its fields that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
  readonly delivers: readonly RoadmapRequirement[];
  readonly minors: readonly RoadmapVersion[];
}

/** Versions of one roadmap, or those that stand alone. */
export interface RoadmapLane {
  /** Absent for versions outside any roadmap. */
  readonly name?: string;
  readonly title?: string;
  readonly place?: SourcePlace;
  readonly versions: readonly RoadmapVersion[];
}

/** A version that needs an earlier one, because one of its requirements does or because it says `after`. */
export interface RoadmapArrow {
  /** Ids of the version that comes first and of the one that needs it. */
  readonly from: string;
  readonly to: string;
  /** True if the text says `after`. */
  readonly after: boolean;
  /** Dependent requirement and the one it depends on. */
  readonly requirements: readonly { readonly name: string; readonly needs: string }[];
  /** True if what is needed comes later than what needs it. */
  readonly violated: boolean;
  /** True if other arrows say it together, as V1 → V2 → V3 says V1 → V3: pictures leave it out. Never of violated ones. */
  readonly implied: boolean;
}

export interface Roadmap {
  readonly projectTitle?: string;
  /** Priority levels of the project, the highest first. */
  readonly levels: readonly string[];
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** First and last day of all windows; absent if no version has one. */
  readonly extent?: RoadmapWindow;
  readonly lanes: readonly RoadmapLane[];
  readonly arrows: readonly RoadmapArrow[];
  /** Requirements that no version delivers, those declined left out. */
  readonly backlog: {
    readonly count: number;
    readonly effortDays: number;
    readonly unestimated: number;
    /** How many have an effort that cannot be read. Absent if none has. */
    readonly unreadableEfforts?: number;
    readonly scoreMethod: ScoreMethod;
    /** The highest score first, those without a score last. */
    readonly requirements: readonly BacklogRequirement[];
  };
  /** What the requirements of versions and backlog come from and belong to. */
  readonly stakeholders: readonly Named[];
  readonly modules: readonly Named[];
  /** Goals that are part of no other, in the order of files and text. */
  readonly goals: readonly GoalBranch[];
}
