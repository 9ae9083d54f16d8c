/** View model of what releases were worth: metrics over time, health of features, benefit against cost. */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import type { HealthPart } from '../analysis/value/feature-health.js';
import type { InvestmentReturn, ReturnSums } from '../analysis/value/investment-return.js';
import type { MetricProgress } from '../analysis/value/metric-progress.js';
import type { NotUnderstood } from './not-understood.js';
import type { Named } from './priorities.js';
import type { RequirementBrief } from './requirement-brief.js';
import type { SourcePlace } from './source-place.js';

export interface ValueMeasurement {
  /** First and last day that it was measured on, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly place: SourcePlace;
}

/** A version that delivers something which moves a metric. */
export interface MetricVersion extends Named {
  readonly place: SourcePlace;
  readonly released: boolean;
  /** The day it was released, or else that it is planned for; absent if no day is written. */
  readonly on?: string;
  /** `on`, if the day is written in a way that cannot be read. */
  readonly unreadable?: NotUnderstood;
  /** Names of the requirements of it that move the metric. */
  readonly requirements: readonly string[];
  /** Of the metric, around a release. */
  readonly before?: number;
  readonly after?: number;
}

export interface ValueMetric extends Named {
  /** Stable while the metric keeps its name: the name, with `#2` and so on for a repeated one. */
  readonly id: string;
  readonly place: SourcePlace;
  readonly formula?: string;
  readonly unit?: string;
  readonly baseline?: number;
  readonly target?: number;
  /** In the order of time. */
  readonly measurements: readonly ValueMeasurement[];
  readonly progress: MetricProgress;
  /** What has no value because of how the text is written; `latest`, `change` and `share` are those of `progress`. */
  readonly unreadable?: NotUnderstood;
  /** Goals that it measures, by title where they have one. */
  readonly goals: readonly string[];
  readonly movedBy: readonly RequirementBrief[];
  /** In the order of time, those without a day last. */
  readonly versions: readonly MetricVersion[];
}

export interface FeatureHealth {
  readonly requirement: RequirementBrief;
  readonly version?: Named;
  /** 0.3 for 30 %. */
  readonly usage?: number;
  readonly satisfaction?: number;
  readonly value?: ValueOf<'level'>;
  readonly low: readonly HealthPart[];
  /** Its fields that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
}

export interface ReturnRow {
  readonly requirement: RequirementBrief;
  readonly numbers: InvestmentReturn;
  /** Fields of the numbers that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
}

/** What a version delivers, its minors' deliveries included in the sums alone. What was declined is left out. */
export interface VersionReturn {
  readonly id: string;
  /** Absent for requirements that no version delivers. */
  readonly version?: Named & {
    readonly place: SourcePlace;
    readonly status?: ValueOf<'versionStatus'>;
    /** Names of the versions inside it. */
    readonly minors: readonly string[];
  };
  /** Requirements that say something of their benefit. */
  readonly rows: readonly ReturnRow[];
  /** Those that say nothing of it; empty if none of the project does. */
  readonly without: readonly RequirementBrief[];
  readonly sums: ReturnSums;
}

export interface ValueReport {
  readonly projectTitle?: string;
  readonly currency?: string;
  /** Cost of a person-day in the currency. */
  readonly dayRate?: number;
  /** Priority levels of the project, the highest first. */
  readonly levels: readonly string[];
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** In the order of files and text. */
  readonly metrics: readonly ValueMetric[];
  readonly health: readonly FeatureHealth[];
  /** Usage (0.4 for 40 %) and satisfaction below these are low. */
  readonly lowBelow: { readonly usage: number; readonly satisfaction: number };
  /** Released requirements that say nothing of their health. */
  readonly withoutHealth: readonly RequirementBrief[];
  /** In the order of time, minors after their major, requirements in no version last. */
  readonly returns: readonly VersionReturn[];
  /** Over all versions, each requirement once. */
  readonly total: ReturnSums;
}
