/** Schemas of the view models, kept equal to their types by the compiler. */
import * as z from 'zod/mini';
import type { GoalBranch } from '../views/goal-data.js';
import type { PriorityTable } from '../views/priority-table.js';
import type { Roadmap, RoadmapVersion } from '../views/roadmap-data.js';
import { valueOfSet } from './value-of-set.js';

const place = z.object({ uri: z.string(), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const window = z.object({ start: isoDay, end: isoDay });
const named = z.object({ name: z.string(), title: z.exactOptional(z.string()) });

/** By field, the properties that cannot be read. */
export const notUnderstood = z.exactOptional(z.record(z.string(), z.array(z.string())));

const decision = valueOfSet('decision');
const requirementStatus = valueOfSet('requirementStatus');
const versionStatus = valueOfSet('versionStatus');
const stage = valueOfSet('stage');
const scoreMethod = z.enum(['matrix', 'rice', 'wsjf', 'benefit']);

const score = z.object({
  method: scoreMethod,
  value: z.number(),
  parts: z.array(
    z.object({
      name: z.enum([
        'customers',
        'frequency',
        'value',
        'effort',
        'impact',
        'confidence',
        'urgency',
        'risk',
        'benefit',
        'cost',
      ]),
      input: z.number(),
      counts: z.number(),
      assumed: z.boolean(),
    }),
  ),
});

export const priorityTable: z.ZodMiniType<PriorityTable> = z.object({
  projectTitle: z.exactOptional(z.string()),
  currency: z.exactOptional(z.string()),
  levels: z.array(z.string()),
  scoreMethod,
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      place,
      customers: z.exactOptional(z.number()),
      effortDays: z.exactOptional(z.number()),
      value: z.exactOptional(z.string()),
      benefit: z.exactOptional(z.number()),
      priority: z.exactOptional(z.string()),
      decision: z.exactOptional(decision),
      score: z.exactOptional(score),
      status: z.exactOptional(requirementStatus),
      version: z.exactOptional(named),
      module: z.exactOptional(named),
      from: z.array(z.string()),
      tags: z.exactOptional(z.array(z.string())),
      cases: z.object({ present: z.number(), required: z.number() }),
      points: z.exactOptional(z.object({ covered: z.number(), total: z.number() })),
      unreadable: notUnderstood,
      findings: z.exactOptional(
        z.array(
          z.object({
            severity: z.enum(['error', 'warning', 'info']),
            message: z.string(),
            start: z.int().check(z.nonnegative()),
            end: z.int().check(z.nonnegative()),
          }),
        ),
      ),
    }),
  ),
});

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

const roadmapVersion: z.ZodMiniType<RoadmapVersion> = z.object({
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
});

const goalBranch: z.ZodMiniType<GoalBranch> = z.object({
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
});

export const roadmap: z.ZodMiniType<Roadmap> = z.object({
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
  stakeholders: z.array(named),
  modules: z.array(named),
  goals: z.array(goalBranch),
});
