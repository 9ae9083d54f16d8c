/** The fields on which a rule depends. */
import type { AcceptanceFacts, FieldFacts, RuleFacts } from '../../facts/facts.js';
import { namesIn } from '../coverage/names-in-condition.js';
import { rulesNamedIn } from './rule-circles.js';

/** The names of the fields that a rule asks about, those of rules that it names among them, in text order. */
export function fieldsAskedBy(
  rule: RuleFacts,
  acceptance: AcceptanceFacts,
  resolve: (name: string) => FieldFacts | undefined,
): readonly string[] {
  const fields = new Set<string>();
  const rules = new Set([rule]);
  for (const { when } of rules) {
    if (when) for (const name of namesIn(when)) if (resolve(name)) fields.add(name);
    for (const { rule: named } of rulesNamedIn(when, acceptance)) rules.add(named);
  }
  return [...fields];
}
