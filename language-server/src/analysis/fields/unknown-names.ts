/** Names in rules, cases and waivers that mean nothing: no field, no value of a field, no rule. */
import type { AcceptanceFacts, NameUse } from '../../facts/facts.js';
import type { ModelReader } from '../../model/project-model.js';
import { type UnknownMeaning, visitNames } from './names-in-acceptance.js';

export type UnknownName = NameUse & UnknownMeaning;

/** The names of an acceptance block that mean nothing, in text order within each part. */
export function unknownNames(acceptance: AcceptanceFacts, model: ModelReader): readonly UnknownName[] {
  const unknown: UnknownName[] = [];
  visitNames(acceptance, model, ({ name, at }, meaning) => {
    if (meaning.means === 'nothing') unknown.push({ name, at, ...meaning.why });
  });
  return unknown;
}
