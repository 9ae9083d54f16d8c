import type { GoalBranch } from '../../../language-server/src/views/goal-data.js';
import type { RoadmapRequirement, RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';

export function version(name: string, more: Partial<RoadmapVersion> = {}): RoadmapVersion {
  return {
    id: name,
    name,
    place: { uri: 'file:///plan.req', start: 0, end: 1 },
    windowFromMinors: false,
    overdue: false,
    goals: [],
    modules: [],
    usedDays: 0,
    overDays: 0,
    unestimated: 0,
    delivers: [],
    minors: [],
    ...more,
  };
}

export function requirement(name: string, more: Partial<RoadmapRequirement> = {}): RoadmapRequirement {
  return { name, title: '', from: [], goals: [], ...more };
}

export function goal(name: string, ...parts: GoalBranch[]): GoalBranch {
  const place = { uri: 'file:///plan.req', start: 0, end: 1 };
  return { id: name, name, place, metrics: [], versions: [], unscheduled: [], parts };
}
