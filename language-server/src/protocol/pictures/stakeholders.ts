/** Schema of the stakeholders. */
import * as z from 'zod/mini';
import type { ChainLink, StakeholderMap } from '../../views/stakeholder-map.js';
import { exactly } from '../exactly.js';
import { named, notUnderstood, place, requirementBrief } from '../picture-parts.js';
import { valueOfSet } from '../value-of-set.js';

const level = valueOfSet('level');

const chainLink: z.ZodMiniType<ChainLink> = exactly<ChainLink>()(
  z.object({
    id: z.string(),
    circular: z.boolean(),
    get reports() {
      return z.array(chainLink);
    },
  }),
);

const schema = z.object({
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

export const picture = { schema: exactly<StakeholderMap>()(schema) };
