/** Schema of the priorities. */
import * as z from 'zod/mini';
import { type PropertyColumn, propertyColumns } from '../../catalogue/property-columns.js';
import type { Priorities } from '../../views/priorities.js';
import { exactly } from '../exactly.js';
import { named, notUnderstood, place, scoreMethod } from '../picture-parts.js';
import { valueOfSet } from '../value-of-set.js';

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

const propertyValue = z.exactOptional(z.union([z.string(), z.number(), z.array(z.string())]));
const propertyValues = z.object(
  Object.fromEntries(propertyColumns.map((column) => [column, propertyValue])) as {
    [C in PropertyColumn]: typeof propertyValue;
  },
);

const schema = z.object({
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
      decision: z.exactOptional(valueOfSet('decision')),
      score: z.exactOptional(score),
      status: z.exactOptional(valueOfSet('requirementStatus')),
      version: z.exactOptional(z.object(named)),
      module: z.exactOptional(z.object(named)),
      from: z.array(z.string()),
      tags: z.exactOptional(z.array(z.string())),
      properties: z.exactOptional(propertyValues),
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

export const picture = { schema: exactly<Priorities>()(schema) };
