/** Why a condition can never hold, where two of its parts are the reason. */
import type { Condition, RuleFacts } from '../../facts/facts.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import { DataSearch } from './data-search.js';

/** More parts than these are not compared with each other. */
const mostParts = 12;

/** The first two parts of a rule's `and` that no data satisfies together, each of which can hold alone. */
export function excludingConditions(
  { block }: AcceptanceCoverage,
  rule: RuleFacts,
): readonly [Condition, Condition] | undefined {
  const condition = block.rules.find((each) => each.rule === rule)?.condition;
  if (rule.when?.is !== 'and' || condition?.is !== 'and' || condition.parts.length > mostParts) return undefined;
  const search = new DataSearch(block, []);
  const canHold = (...parts: readonly number[]) =>
    search.find(
      parts.flatMap((i) => {
        const of = condition.parts[i];
        return of ? [{ is: 'truth', of, wanted: 1 } as const] : [];
      }),
    ) !== 'none';
  for (const [i, first] of rule.when.parts.entries())
    for (const [j, second] of rule.when.parts.entries())
      if (i < j && canHold(i) && canHold(j) && !canHold(i, j)) return [first, second];
  return undefined;
}
