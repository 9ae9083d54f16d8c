/** Schemas of the view models, kept equal to their types by the compiler. */
import * as z from 'zod/mini';
import type { PriorityTable } from '../views/priority-table.js';
import type { Roadmap, RoadmapVersion } from '../views/roadmap-data.js';

const place = z.object({ uri: z.string(), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const window = z.object({ start: isoDay, end: isoDay });
const named = z.object({ name: z.string(), title: z.exactOptional(z.string()) });

const decision = z.enum(['do-now', 'next-quarter', 'quote', 'defer', 'reject']);
const requirementStatus = z.enum(['proposed', 'analysed', 'approved', 'building', 'accepted', 'released', 'dropped']);
const versionStatus = z.enum(['planned', 'active', 'released']);
const stage = z.enum(['mvp', 'introduction', 'growth', 'maturity', 'decline']);
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
      cases: z.object({ present: z.number(), required: z.number() }),
    }),
  ),
});

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
  delivers: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      place: z.exactOptional(place),
      priority: z.exactOptional(z.string()),
      status: z.exactOptional(requirementStatus),
      effortDays: z.exactOptional(z.number()),
    }),
  ),
  get minors() {
    return z.array(roadmapVersion);
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
    }),
  ),
  backlog: z.object({ count: z.number(), effortDays: z.number(), unestimated: z.number() }),
});
