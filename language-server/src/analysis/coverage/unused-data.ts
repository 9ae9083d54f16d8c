/** Data that a block declares for nothing. */
import type { AcceptanceFacts, FieldFacts } from '../../facts/facts.js';
import { addName, namesIn } from './names-in-condition.js';

/** The fields of a block that no rule and no case uses. */
export function unusedData({ fields, rules, cases }: AcceptanceFacts): readonly FieldFacts[] {
  const used = new Set<string>();
  for (const { when } of rules) if (when) namesIn(when, used);
  for (const { given } of cases)
    for (const each of given ?? []) {
      if (each.is !== 'assignment') continue;
      used.add(each.field.name);
      addName(each.value, used);
    }
  return fields.filter(({ name }) => name !== '' && !used.has(name));
}
