/** View model of the goals: what works for each, and how far it has come. */
import type { MetricProgress } from '../analysis/value/metric-progress.js';
import type { NotUnderstood } from './not-understood.js';
import type { Named } from './priorities.js';
import type { SourcePlace } from './source-place.js';

export interface GoalMetric extends Named {
  /** Absent if no metric of this name is declared. */
  readonly place?: SourcePlace;
  readonly unit?: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly progress: MetricProgress;
  /** Its fields that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
  /** Names of the requirements that are to move it. */
  readonly movedBy: readonly string[];
}

export interface GoalBranch extends Named {
  /** Stable while the goal keeps its name: the name, with `#2` and so on for a repeated one. */
  readonly id: string;
  readonly place: SourcePlace;
  readonly note?: string;
  readonly metrics: readonly GoalMetric[];
  /** Versions that have the goal or deliver something for it, in order; names of the requirements that work for it. */
  readonly versions: readonly { readonly version: string; readonly requirements: readonly string[] }[];
  /** Names of requirements that serve it and are in no version. */
  readonly unscheduled: readonly string[];
  readonly parts: readonly GoalBranch[];
}
