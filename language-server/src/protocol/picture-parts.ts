/** What the schemas of several pictures are made of. */
import * as z from 'zod/mini';
import type { RequirementBrief } from '../views/requirement-brief.js';
import { exactly } from './exactly.js';
import { valueOfSet } from './value-of-set.js';

export const place = z.object({
  uri: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Properties of what has a name and perhaps a title. */
export const named = { name: z.string(), title: z.exactOptional(z.string()) };

/** By field, the properties that cannot be read. */
export const notUnderstood = z.exactOptional(z.record(z.string(), z.array(z.string())));

export const scoreMethod = z.enum(['matrix', 'rice', 'wsjf', 'benefit']);

export const requirementBrief = exactly<RequirementBrief>()(
  z.object({
    name: z.string(),
    title: z.string(),
    place: z.exactOptional(place),
    priority: z.exactOptional(z.string()),
    status: z.exactOptional(valueOfSet('requirementStatus')),
    givenUp: z.boolean(),
  }),
);
