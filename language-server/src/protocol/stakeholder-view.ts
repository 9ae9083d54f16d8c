/** Schema of the stakeholder map, kept equal to its type by the compiler. */
import * as z from 'zod/mini';
import type { RequirementBrief } from '../views/requirement-brief.js';
import { notUnderstood } from './view-data.js';
import type { ChainLink, StakeholderMap } from '../views/stakeholder-map.js';
import { valueOfSet } from './value-of-set.js';

const place = z.object({ uri: z.string(), start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
const named = { name: z.string(), title: z.exactOptional(z.string()) };
const level = valueOfSet('level');

export const requirementBrief: z.ZodMiniType<RequirementBrief> = z.object({
  name: z.string(),
  title: z.string(),
  place: z.exactOptional(place),
  priority: z.exactOptional(z.string()),
  status: z.exactOptional(valueOfSet('requirementStatus')),
  givenUp: z.boolean(),
});

const chainLink: z.ZodMiniType<ChainLink> = z.object({
  id: z.string(),
  circular: z.boolean(),
  get reports() {
    return z.array(chainLink);
  },
});

export const stakeholderMap: z.ZodMiniType<StakeholderMap> = z.object({
  projectTitle: z.exactOptional(z.string()),
  levels: z.array(z.string()),
  stakeholders: z.array(
    z.object({
      id: z.string(),
      ...named,
      place,
      role: z.exactOptional(valueOfSet('role')),
      department: z.exactOptional(z.string()),
      influence: z.exactOptional(level),
      interest: z.exactOptional(level),
      weight: z.exactOptional(z.number()),
      note: z.exactOptional(z.string()),
      reportsTo: z.exactOptional(z.object(named)),
      unreadable: notUnderstood,
      concerns: z.array(
        z.object({
          name: z.string(),
          text: z.string(),
          place,
          state: z.enum(['delivered', 'answered', 'given-up', 'unanswered']),
          answers: z.array(requirementBrief),
        }),
      ),
      asks: z.number(),
      owns: z.number(),
    }),
  ),
  chain: z.array(chainLink),
});
