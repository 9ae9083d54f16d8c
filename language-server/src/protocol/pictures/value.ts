/** Schema of the value of releases. */
import * as z from 'zod/mini';
import type { ValueReport } from '../../views/value-data.js';
import { exactly } from '../exactly.js';
import { isoDay, named, notUnderstood, place, requirementBrief } from '../picture-parts.js';
import { valueOfSet } from '../value-of-set.js';

const number = z.exactOptional(z.number());
const measured = { start: isoDay, end: isoDay, value: z.number() };

const sums = z.object({
  requirements: z.number(),
  withBenefit: z.number(),
  withEffort: z.number(),
  benefit: z.number(),
  effortDays: z.number(),
  cost: number,
  ratio: number,
});

const metric = z.object({
  id: z.string(),
  ...named,
  place,
  formula: z.exactOptional(z.string()),
  unit: z.exactOptional(z.string()),
  baseline: number,
  target: number,
  unreadable: notUnderstood,
  measurements: z.array(z.object({ ...measured, place })),
  progress: z.object({
    latest: z.exactOptional(z.object(measured)),
    change: number,
    share: number,
    verdict: z.enum(['reached', 'on-the-way', 'no-change', 'away', 'unknown']),
  }),
  goals: z.array(z.string()),
  movedBy: z.array(requirementBrief),
  versions: z.array(
    z.object({
      ...named,
      place,
      released: z.boolean(),
      on: z.exactOptional(isoDay),
      unreadable: notUnderstood,
      requirements: z.array(z.string()),
      before: number,
      after: number,
    }),
  ),
});

const returnInput = z.enum(['benefit', 'per-use', 'reach', 'probability', 'effort', 'day-rate']);

const versionReturn = z.object({
  id: z.string(),
  version: z.exactOptional(
    z.object({
      ...named,
      place,
      status: z.exactOptional(valueOfSet('versionStatus')),
      minors: z.array(z.string()),
    }),
  ),
  rows: z.array(
    z.object({
      requirement: requirementBrief,
      numbers: z.object({
        perUse: number,
        reach: number,
        probability: number,
        benefit: number,
        effortDays: number,
        cost: number,
        ratio: number,
        missing: z.array(returnInput),
        unreadable: z.array(returnInput),
      }),
      unreadable: notUnderstood,
    }),
  ),
  without: z.array(requirementBrief),
  sums,
});

const schema = z.object({
  projectTitle: z.exactOptional(z.string()),
  currency: z.exactOptional(z.string()),
  dayRate: number,
  levels: z.array(z.string()),
  today: isoDay,
  metrics: z.array(metric),
  health: z.array(
    z.object({
      requirement: requirementBrief,
      version: z.exactOptional(z.object(named)),
      usage: number,
      satisfaction: number,
      value: z.exactOptional(valueOfSet('level')),
      low: z.array(z.enum(['usage', 'satisfaction', 'value'])),
      unreadable: notUnderstood,
    }),
  ),
  lowBelow: z.object({ usage: z.number(), satisfaction: z.number() }),
  withoutHealth: z.array(requirementBrief),
  returns: z.array(versionReturn),
  total: sums,
});

export const picture = { schema: exactly<ValueReport>()(schema) };
