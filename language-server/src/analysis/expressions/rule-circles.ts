/** Rules that ask, by way of others or directly, whether they hold themselves. */
import type { AcceptanceFacts, Condition, NameUse, RuleFacts } from '../../facts/facts.js';
import { singleConditions } from './parts-of-conditions.js';

/** The rules that a condition asks about, and where; a field of the same name is meant before a rule. */
export function rulesNamedIn(
  when: Condition | undefined,
  { rules, fields }: AcceptanceFacts,
): readonly { readonly rule: RuleFacts; readonly use: NameUse }[] {
  if (!when) return [];
  return singleConditions(when).flatMap((part) => {
    if (part.is !== 'field' || fields.some(({ name }) => name === part.name)) return [];
    const rule = rules.find(({ name }) => name === part.name);
    return rule ? [{ rule, use: part }] : [];
  });
}

/** Every rule that lies on a circle, with the place where it asks about the next one. */
export function rulesInCircle(acceptance: AcceptanceFacts): ReadonlyMap<RuleFacts, NameUse> {
  const asked = new Map(acceptance.rules.map((rule) => [rule, rulesNamedIn(rule.when, acceptance)]));
  const found = new Map<RuleFacts, NameUse>();
  for (const [start, uses] of asked)
    for (const { rule, use } of uses) if (reaches(rule, start, asked)) found.set(start, use);
  return found;
}

/** True if following what rules ask about leads from one to another. */
function reaches(
  from: RuleFacts,
  to: RuleFacts,
  asked: ReadonlyMap<RuleFacts, readonly { readonly rule: RuleFacts }[]>,
): boolean {
  const seen = new Set([from]);
  for (const rule of seen) {
    if (rule === to) return true;
    for (const next of asked.get(rule) ?? []) seen.add(next.rule);
  }
  return false;
}
