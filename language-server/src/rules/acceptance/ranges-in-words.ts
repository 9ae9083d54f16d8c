/** Ranges of fields, as messages tell them. */
import type { AcceptanceCoverage } from '../../analysis/coverage/acceptance-coverage.js';
import { limitingRanges } from '../../analysis/coverage/limiting-ranges.js';
import { shownCondition, yesNoIn } from '../../analysis/coverage/shown-words.js';
import type { FieldFacts, RequirementFacts, RuleFacts, Span } from '../../facts/facts.js';
import type { Wording, WordingArgs } from '../../locale/language.js';
import type { Declared } from '../../model/project-model.js';
import { shownNumber } from '../../text/decimal-digits.js';
import { ruleWord } from './readable-acceptance.js';
import type { RelatedPlace } from '../rule.js';
import { listOf } from '../../locale/words-of-the-language.js';

/** What rules about conditions that ranges decide have to say. */
export interface DecidedByRanges {
  readonly at: Span;
  readonly args: WordingArgs;
  readonly related: readonly RelatedPlace[];
}

/**
 * The place, the words and the related places for a rule whose condition the ranges of fields decide alone; undefined if
 * they do not. The wording has `{rule}`, `{ranges}` and `{condition}` to fill in.
 */
export function decidedByRanges(
  coverage: AcceptanceCoverage,
  rule: RuleFacts,
  as: 'alwaysFires' | 'neverFires',
  requirement: Declared<RequirementFacts>,
): DecidedByRanges | undefined {
  // Of "otherwise" that always holds, the other rules are the reason.
  if (!rule.when || (rule.when.is === 'otherwise' && as === 'alwaysFires')) return undefined;
  const limits = limitingRanges(coverage, rule, as);
  if (limits.length === 0) return undefined;
  return {
    at: rule.when.at,
    args: {
      rule: ruleWord(rule),
      condition: shownCondition(rule.when, true, yesNoIn(coverage)),
      ranges: rangesInWords(limits),
    },
    related: rangePlaces(limits, requirement),
  };
}

/** `amount is 0..100` / `金额 的范围是 0..100`. */
const rangesInWords = (fields: readonly FieldFacts[]): Wording =>
  listOf(
    fields.map((field) => {
      const range = rangeOf(field);
      return { en: `${field.name} is ${range}`, zh: `${field.name} 的范围是 ${range}` };
    }),
    'and',
  );

/** Where the ranges stand, as far as the requirement declares the fields itself. */
const rangePlaces = (
  fields: readonly FieldFacts[],
  { uri, facts }: Declared<RequirementFacts>,
): readonly RelatedPlace[] =>
  fields
    .filter((field) => facts.acceptance?.fields.includes(field))
    .map((field) => ({
      uri,
      at: field.nameAt,
      message: { en: 'The range of {field} stands here.', zh: '{field} 的范围写在这里。' },
      args: { field: field.name },
    }));

function rangeOf({ type }: FieldFacts): string {
  if (type?.window) return `${type.window.start}..${type.window.end}`;
  return `${type?.min ? shownNumber(type.min.value) : ''}..${type?.max ? shownNumber(type.max.value) : ''}`;
}
