/** Schema of the roadmap. */
import * as z from 'zod/mini';
import type { GoalBranch } from '../../views/goal-data.js';
import type { Roadmap, RoadmapVersion } from '../../views/roadmap-data.js';
import { exactly } from '../exactly.js';
import { isoDay, named, notUnderstood, place, scoreMethod } from '../picture-parts.js';
import { valueOfSet } from '../value-of-set.js';

const window = z.object({ start: isoDay, end: isoDay });
const requirementStatus = valueOfSet('requirementStatus');
const versionStatus = valueOfSet('versionStatus');
const stage = valueOfSet('stage');

const roadmapRequirement = {
  name: z.string(),
  title: z.string(),
  priority: z.exactOptional(z.string()),
  status: z.exactOptional(requirementStatus),
  effortDays: z.exactOptional(z.number()),
  unreadable: notUnderstood,
  from: z.array(z.string()),
  module: z.exactOptional(z.string()),
  goals: z.array(z.string()),
};

const roadmapVersion: z.ZodMiniType<RoadmapVersion> = exactly<RoadmapVersion>()(
  z.object({
    id: z.string(),
    name: z.string(),
    title: z.exactOptional(z.string()),
    place,
    window: z.exactOptional(window),
    windowFromMinors: z.boolean(),
    stage: z.exactOptional(stage),
    status: z.exactOptional(versionStatus),
    releasedOn: z.exactOptional(isoDay),
    overdue: z.boolean(),
    goals: z.array(z.string()),
    modules: z.array(z.string()),
    capacityDays: z.exactOptional(z.number()),
    usedDays: z.number(),
    overDays: z.number(),
    unestimated: z.number(),
    unreadableEfforts: z.exactOptional(z.number()),
    unreadable: notUnderstood,
    delivers: z.array(z.object({ ...roadmapRequirement, place: z.exactOptional(place) })),
    get minors() {
      return z.array(roadmapVersion);
    },
  }),
);

const goalBranch: z.ZodMiniType<GoalBranch> = exactly<GoalBranch>()(
  z.object({
    id: z.string(),
    name: z.string(),
    title: z.exactOptional(z.string()),
    place,
    note: z.exactOptional(z.string()),
    metrics: z.array(
      z.object({
        name: z.string(),
        title: z.exactOptional(z.string()),
        place: z.exactOptional(place),
        unit: z.exactOptional(z.string()),
        baseline: z.exactOptional(z.number()),
        target: z.exactOptional(z.number()),
        unreadable: notUnderstood,
        progress: z.object({
          latest: z.exactOptional(z.object({ start: isoDay, end: isoDay, value: z.number() })),
          change: z.exactOptional(z.number()),
          share: z.exactOptional(z.number()),
          verdict: z.enum(['reached', 'on-the-way', 'no-change', 'away', 'unknown']),
        }),
        movedBy: z.array(z.string()),
      }),
    ),
    versions: z.array(z.object({ version: z.string(), requirements: z.array(z.string()) })),
    unscheduled: z.array(z.string()),
    get parts() {
      return z.array(goalBranch);
    },
  }),
);

const schema = z.object({
  projectTitle: z.exactOptional(z.string()),
  levels: z.array(z.string()),
  today: isoDay,
  extent: z.exactOptional(window),
  lanes: z.array(
    z.object({
      name: z.exactOptional(z.string()),
      title: z.exactOptional(z.string()),
      place: z.exactOptional(place),
      versions: z.array(roadmapVersion),
    }),
  ),
  arrows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      after: z.boolean(),
      requirements: z.array(z.object({ name: z.string(), needs: z.string() })),
      violated: z.boolean(),
      implied: z.boolean(),
    }),
  ),
  backlog: z.object({
    count: z.number(),
    effortDays: z.number(),
    unestimated: z.number(),
    unreadableEfforts: z.exactOptional(z.number()),
    scoreMethod,
    requirements: z.array(z.object({ ...roadmapRequirement, place, score: z.exactOptional(z.number()) })),
  }),
  stakeholders: z.array(z.object(named)),
  modules: z.array(z.object(named)),
  goals: z.array(goalBranch),
});

export const picture = { schema: exactly<Roadmap>()(schema) };
