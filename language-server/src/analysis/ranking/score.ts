/** What a score is made of, so that it can be explained number by number. */
import type { ProjectConfig } from '../../model/project-config.js';
import type { RequirementValues } from '../../model/project-model.js';

export type ScoreMethod = ProjectConfig['score'];

/** What a part of a score looks at. */
export type ScorePartName =
  | 'customers'
  | 'frequency'
  | 'value'
  | 'effort'
  | 'impact'
  | 'confidence'
  | 'urgency'
  | 'risk'
  | 'benefit'
  | 'cost';

export interface ScorePart {
  readonly name: ScorePartName;
  /** What was put into the formula, in the part's own unit: customers, working days, 0…1 for shares, currency. */
  readonly input: number;
  /** What the part adds to (`matrix`) or contributes as a factor or divisor in (others) the score. */
  readonly counts: number;
  /** True if the requirement does not say and a default was taken. */
  readonly assumed: boolean;
}

export interface Score {
  readonly method: ScoreMethod;
  /** Higher is more urgent. Rounded to one decimal (`benefit` to two). */
  readonly value: number;
  readonly parts: readonly ScorePart[];
}

/** What the methods look at of a requirement. */
export type ScoredValues = Pick<
  RequirementValues,
  | 'benefit'
  | 'confidence'
  | 'customers'
  | 'effort'
  | 'frequency'
  | 'health'
  | 'impact'
  | 'risks'
  | 'scope'
  | 'unreadable'
  | 'value'
>;

/** What a score needs to know beside the requirement. */
export interface ScoreContext {
  /** The largest number of customers that any requirement of the project has; at least 1. */
  readonly mostCustomers: number;
  /** Cost of a person-day in the project's currency; undefined if the project does not say. */
  readonly dayRate: number | undefined;
}

/** Rounds to `digits` decimals, halves up. */
export function rounded(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}
