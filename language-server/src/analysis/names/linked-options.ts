/** Options of fields that are compared with each other: where they have one name they are one value. */
import type { FieldFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { canonicalWord } from '../coverage/read-constant.js';
import type { FieldInScope } from '../fields/fields-in-scope.js';
import { visitNames } from '../fields/names-in-acceptance.js';
import type { NamedThing } from './named-thing.js';

/**
 * The same value in every field that its field is compared with, directly or by way of others; itself included. What is
 * no option is alone.
 */
export const withLinkedOptions = (thing: NamedThing, model: ModelReader): readonly NamedThing[] =>
  thing.option ? optionsCalled([thing.option.name], thing, model) : [thing];

/**
 * The options with some of the names in the field of an option and in every field that it is compared with, as far as the
 * way there leads over fields that have one of the names.
 */
export function optionsCalled(
  names: readonly string[],
  { declared, part }: NamedThing,
  model: ModelReader,
): readonly NamedThing[] {
  const words = new Set(names.map(canonicalWord));
  const found: NamedThing[] = [];
  const seen = new Set<FieldFacts>();
  const follow = (holder: Declared, field: FieldFacts): void => {
    const called = (field.type?.options ?? []).filter(({ name }) => words.has(canonicalWord(name)));
    if (seen.has(field) || called.length === 0) return;
    seen.add(field);
    for (const option of called) found.push({ declared: holder, part: field, option });
    for (const user of holder.facts.kind === 'entity' ? model.namingPartsOf(holder.facts.name) : [holder])
      for (const [a, b] of comparedFields(user, model)) {
        if (a.field === field) follow(b.entity ?? user, b.field);
        if (b.field === field) follow(a.entity ?? user, a.field);
      }
  };
  if (part?.kind === 'data') follow(declared, part);
  return found;
}

function comparedFields(declared: Declared, model: ModelReader): readonly (readonly [FieldInScope, FieldInScope])[] {
  const pairs: (readonly [FieldInScope, FieldInScope])[] = [];
  const acceptance = declared.facts.kind === 'requirement' ? declared.facts.acceptance : undefined;
  if (acceptance)
    visitNames(acceptance, model, (_, meaning) => {
      if (meaning.means === 'field' && meaning.beside) pairs.push([meaning, meaning.beside]);
    });
  return pairs;
}
