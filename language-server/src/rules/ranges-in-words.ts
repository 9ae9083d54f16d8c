/** Ranges of fields, as messages tell them. */
import type { FieldFacts, RequirementFacts } from '../facts/facts.js';
import type { Wording } from '../locale/language.js';
import type { Declared } from '../model/project-model.js';
import { shownNumber } from '../text/decimal-digits.js';
import type { RelatedPlace } from './rule.js';
import { listOf } from './words.js';

/** `amount is 0..100` / `金额 的范围是 0..100`. */
export const rangesInWords = (fields: readonly FieldFacts[]): Wording =>
  listOf(
    fields.map((field) => {
      const range = rangeOf(field);
      return { en: `${field.name} is ${range}`, zh: `${field.name} 的范围是 ${range}` };
    }),
    'and',
  );

/** Where the ranges stand, as far as the requirement declares the fields itself. */
export const rangePlaces = (
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
