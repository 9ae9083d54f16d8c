/** What every name in a file means, for its colours. */
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import { kindOfThing } from '../analysis/names/named-thing.js';
import { visitNamesIn } from '../analysis/names/names-in-declaration.js';
import type { FileFacts, Span } from '../facts/facts.js';
import type { ModelReader } from '../model/project-model.js';
import { lengthOf, startOf } from '../text/span.js';

/** A name, or one side of a name with a dot. */
export interface NameMeaning {
  readonly at: Span;
  /** The kind of thing; `value` for an option of a field and for yes and no. */
  readonly means: DeclarationKind | 'value';
  /** True where the thing is declared. */
  readonly declares: boolean;
}

/**
 * What the names of a file mean, by the offset that the name starts at. Both sides of `Stakeholder.Concern` and
 * `Entity.field` are there; names that mean nothing are not.
 */
export function meaningsOfNames(facts: FileFacts, model: ModelReader): ReadonlyMap<number, readonly NameMeaning[]> {
  const meanings = new Map<number, NameMeaning[]>();
  for (const declared of facts.declarations)
    visitNamesIn(declared, model, ({ at, whole, declares, things, isWord }) => {
      const means = isWord ? 'value' : things[0] && kindOfThing(things[0]);
      if (!means || !whole.name) return;
      const start = startOf(whole.at);
      // Where an option is declared it is a value like any other.
      const meaning = { at, means, declares: declares && means !== 'value' };
      const known = meanings.get(start);
      if (known && lengthOf(at) < lengthOf(whole.at)) known.push(meaning);
      else meanings.set(start, [meaning]);
    });
  return meanings;
}
