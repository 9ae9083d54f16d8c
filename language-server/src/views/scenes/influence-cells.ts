/** Who stands where by influence and interest. Pure; painted by the page and as SVG. */
import type { MapStakeholder } from '../stakeholder-map.js';

export type Level = NonNullable<MapStakeholder['influence']>;
/** `none` is the row or column of those who do not say. */
export type Step = Level | 'none';

export interface InfluenceCells {
  /** Rows from the top, columns from the left. Those of `none` are there when they are needed. */
  readonly influences: readonly Step[];
  readonly interests: readonly Step[];
  at(influence: Step, interest: Step): readonly MapStakeholder[];
  /** Who says only the other of the two. */
  without(axis: 'influence' | 'interest'): readonly MapStakeholder[];
  /** Who says neither. */
  readonly unplaced: readonly MapStakeholder[];
}

export function influenceCells(stakeholders: readonly MapStakeholder[]): InfluenceCells {
  const placed = stakeholders.filter(({ influence, interest }) => influence || interest);
  const withNone = (steps: readonly Level[], property: 'influence' | 'interest'): readonly Step[] =>
    placed.some((each) => !each[property]) ? [...steps, 'none'] : steps;
  return {
    influences: withNone(['high', 'medium', 'low'], 'influence'),
    interests: withNone(['low', 'medium', 'high'], 'interest'),
    at: (influence, interest) =>
      placed.filter((each) => (each.influence ?? 'none') === influence && (each.interest ?? 'none') === interest),
    without: (axis) => placed.filter((each) => !each[axis]),
    unplaced: stakeholders.filter((each) => !each.influence && !each.interest),
  };
}
