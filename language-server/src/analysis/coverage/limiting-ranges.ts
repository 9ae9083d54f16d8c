/** Which declared ranges are the reason that a rule can never hold, or always does. */
import type { FieldFacts, RuleFacts } from '../../facts/facts.js';
import type { AcceptanceCoverage } from './acceptance-coverage.js';
import { compileBlock } from './compiled-block.js';
import { DataSearch } from './data-search.js';

/**
 * The fields whose ranges make a rule `neverFires` or `alwaysFires`: without them it would not.
 * @returns none if the condition by itself is the reason
 */
export function limitingRanges(
  { block }: AcceptanceCoverage,
  rule: RuleFacts,
  finding: 'neverFires' | 'alwaysFires',
): readonly FieldFacts[] {
  const fields = new Map(block.variables.map(({ name, field }) => [name, field]));
  const isFound = (unbounded: (field: FieldFacts) => boolean): boolean => {
    const other = compileBlock(
      block.acceptance,
      (name) => {
        const field = fields.get(name);
        return field && unbounded(field) ? withoutRange(field) : field;
      },
      block.options,
    );
    const firing = other.rules.find((each) => each.rule === rule)?.firing;
    const wanted = finding === 'neverFires' ? 1 : -1;
    return firing !== undefined && new DataSearch(other, []).find([{ is: 'truth', of: firing, wanted }]) === 'none';
  };
  const bounded = [...new Set(fields.values())].filter(({ type }) => type?.min || type?.max || type?.window);
  if (bounded.length === 0 || isFound(() => true)) return [];
  const alone = bounded.filter((field) => isFound((other) => other !== field));
  return alone.length > 0 ? alone : bounded;
}

function withoutRange(field: FieldFacts): FieldFacts {
  if (!field.type) return field;
  const { min: _min, max: _max, window: _window, ...type } = field.type;
  return { ...field, type };
}
