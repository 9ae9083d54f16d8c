/** Schema of the acceptance matrix. */
import * as z from 'zod/mini';
import type { AcceptanceMatrix } from '../../views/acceptance-data.js';
import { exactly } from '../exactly.js';
import { named, place } from '../picture-parts.js';
import { valueOfSet } from '../value-of-set.js';

const wording = z.object({ en: z.string(), zh: z.string() });
const caseClass = valueOfSet('caseClass');
const head = { id: z.string(), ...named, place, priority: z.exactOptional(z.string()) };

const totals = z.object({
  classes: z.object({ present: z.number(), required: z.number() }),
  points: z.object({ covered: z.number(), total: z.number() }),
  cases: z.number(),
  results: z.object({ passed: z.number(), failed: z.number(), blocked: z.number(), open: z.number() }),
  contradictions: z.number(),
});

const rule = z.object({
  ...named,
  place,
  condition: z.exactOptional(wording),
  outcomes: z.array(z.string()),
  waived: z.boolean(),
  notAnalysed: z.exactOptional(
    z.enum([
      'no-condition',
      'unreadable-condition',
      'different-steps',
      'computes',
      'names-rule',
      'other-rule',
      'too-large',
    ]),
  ),
  points: z.array(
    z.object({
      id: z.string(),
      is: z.enum(['boundary', 'condition']),
      place,
      text: wording,
      therefore: z.exactOptional(wording),
      coveredBy: z.array(z.string()),
      gap: z.boolean(),
    }),
  ),
  statements: z.array(
    z.object({
      case: z.string(),
      says: z.boolean(),
      verdict: z.enum(['agrees', 'contradicts', 'undecided', 'not-analysed']),
      because: z.array(wording),
      openFields: z.array(z.string()),
    }),
  ),
  covered: z.number(),
});

const given = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('value'),
    field: z.string(),
    label: z.exactOptional(z.string()),
    value: wording,
    unit: z.exactOptional(z.string()),
  }),
  z.object({ is: z.literal('text'), text: z.string() }),
]);

const outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('rule'), ...named, holds: z.boolean() }),
  z.object({ is: z.literal('text'), text: z.string() }),
]);

const oneCase = z.object({
  id: z.string(),
  ...named,
  class: z.exactOptional(caseClass),
  unfinished: z.exactOptional(z.boolean()),
  place,
  given: z.array(given),
  when: z.array(z.string()),
  expected: z.array(outcome),
  result: z.exactOptional(
    z.object({
      outcome: valueOfSet('caseOutcome'),
      on: z.exactOptional(z.string()),
      by: z.exactOptional(z.string()),
    }),
  ),
});

const schema = z.object({
  projectTitle: z.exactOptional(z.string()),
  levels: z.array(z.string()),
  requirements: z.array(
    z.object({
      ...head,
      language: z.enum(['en', 'zh']),
      declined: z.boolean(),
      classes: z.array(
        z.object({
          class: caseClass,
          required: z.boolean(),
          cases: z.array(z.string()),
          waived: z.boolean(),
          gap: z.boolean(),
        }),
      ),
      rules: z.array(rule),
      cases: z.array(oneCase),
      waivers: z.array(
        z.object({
          class: z.exactOptional(caseClass),
          rule: z.exactOptional(z.string()),
          reason: z.exactOptional(z.string()),
          until: z.exactOptional(z.object(named)),
          place,
        }),
      ),
      totals,
    }),
  ),
  leftOut: z.number(),
  without: z.array(z.object(head)),
  totals,
});

export const picture = { schema: exactly<AcceptanceMatrix>()(schema) };
