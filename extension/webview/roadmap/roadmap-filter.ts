/** Which requirements the reader wants to see. Pure. */
import type { GoalBranch } from '../../../language-server/src/views/goal-data.js';
import type { RoadmapRequirement } from '../../../language-server/src/views/roadmap-data.js';

export const filterIds = ['stakeholder', 'module', 'goal'] as const;
export type FilterId = (typeof filterIds)[number];

/** Name of the stakeholder, module and goal, and a part of a name or title; empty where there is no wish. */
export type RoadmapFilter = Readonly<Record<FilterId | 'text', string>>;

export const noFilter: RoadmapFilter = { text: '', stakeholder: '', module: '', goal: '' };

export const isFiltering = (filter: RoadmapFilter) => Object.values(filter).some((wish) => wish.trim() !== '');

/** A test that holds for what every wish of the filter holds for. A goal stands for its parts too. */
export function requirementFilter(
  filter: RoadmapFilter,
  goals: readonly GoalBranch[],
): (requirement: RoadmapRequirement) => boolean {
  const { stakeholder, module } = filter;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = filter.goal === '' ? undefined : new Set(goalWithParts(filter.goal, goals));
  return (requirement) =>
    (stakeholder === '' || requirement.from.includes(stakeholder)) &&
    (module === '' || requirement.module === module) &&
    (wanted === undefined || requirement.goals.some((goal) => wanted.has(goal))) &&
    (words.length === 0 || hasAll(`${requirement.name} ${requirement.title}`.toLowerCase(), words));
}

const hasAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/** Goals with all their parts, each before its parts, and how deep it stands. */
export function flattenGoals(goals: readonly GoalBranch[], depth = 0): { goal: GoalBranch; depth: number }[] {
  return goals.flatMap((goal) => [{ goal, depth }, ...flattenGoals(goal.parts, depth + 1)]);
}

function goalWithParts(name: string, goals: readonly GoalBranch[]): string[] {
  const found = flattenGoals(goals).find(({ goal }) => goal.name === name)?.goal;
  return found ? flattenGoals([found]).map(({ goal }) => goal.name) : [name];
}

/** The branches that have a goal or are that goal, cut down to it. */
export function goalsShown(name: string, goals: readonly GoalBranch[]): readonly GoalBranch[] {
  if (name === '') return goals;
  const found = flattenGoals(goals).find(({ goal }) => goal.name === name)?.goal;
  return found ? [found] : [];
}
