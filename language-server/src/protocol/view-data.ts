/** Schemas of the view models, kept equal to their types by the compiler. */
import * as z from 'zod';
import type { PriorityTable } from '../views/priority-table.js';
import type { Roadmap, RoadmapVersion } from '../views/roadmap-data.js';

const place = z.object({ uri: z.string(), start: z.int().nonnegative(), end: z.int().nonnegative() });
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const window = z.object({ start: isoDay, end: isoDay });
const named = z.object({ name: z.string(), title: z.string().exactOptional() });

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

export const priorityTable: z.ZodType<PriorityTable> = z.object({
  projectTitle: z.string().exactOptional(),
  currency: z.string().exactOptional(),
  levels: z.array(z.string()),
  scoreMethod,
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      place,
      customers: z.number().exactOptional(),
      effortDays: z.number().exactOptional(),
      value: z.string().exactOptional(),
      benefit: z.number().exactOptional(),
      priority: z.string().exactOptional(),
      decision: decision.exactOptional(),
      score: score.exactOptional(),
      status: requirementStatus.exactOptional(),
      version: named.exactOptional(),
      module: named.exactOptional(),
      from: z.array(z.string()),
      cases: z.object({ present: z.number(), required: z.number() }),
    }),
  ),
});

const roadmapVersion: z.ZodType<RoadmapVersion> = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().exactOptional(),
  place,
  window: window.exactOptional(),
  windowFromMinors: z.boolean(),
  stage: stage.exactOptional(),
  status: versionStatus.exactOptional(),
  releasedOn: isoDay.exactOptional(),
  overdue: z.boolean(),
  goals: z.array(z.string()),
  modules: z.array(z.string()),
  capacityDays: z.number().exactOptional(),
  usedDays: z.number(),
  overDays: z.number(),
  unestimated: z.number(),
  delivers: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      place: place.exactOptional(),
      priority: z.string().exactOptional(),
      status: requirementStatus.exactOptional(),
      effortDays: z.number().exactOptional(),
    }),
  ),
  get minors() {
    return z.array(roadmapVersion);
  },
});

export const roadmap: z.ZodType<Roadmap> = z.object({
  projectTitle: z.string().exactOptional(),
  levels: z.array(z.string()),
  today: isoDay,
  extent: window.exactOptional(),
  lanes: z.array(
    z.object({
      name: z.string().exactOptional(),
      title: z.string().exactOptional(),
      place: place.exactOptional(),
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
