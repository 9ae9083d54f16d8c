/** What the name at a place in a file means, and every place that names a thing. */
import { declaredAt, identityOf, nameOf, type NamedThing } from '../analysis/names/named-thing.js';
import {
  type NameInText,
  type NameVisitor,
  visitNamesIn,
  visitReference,
} from '../analysis/names/names-in-declaration.js';
import type { FileFacts, Span } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { bySpan, touches } from '../text/span.js';

/** The name at an offset; undefined if there is none. */
export function nameAt(facts: FileFacts, offset: number, model: ModelReader): NameInText | undefined {
  let found: NameInText | undefined;
  for (const declared of facts.declarations) {
    if (!touches(declared.facts.span, offset)) continue;
    visitNamesIn(declared, model, (name) => {
      if (!found && touches(name.at, offset)) found = name;
    });
    if (found) return found;
  }
  return undefined;
}

/** A place that names a thing. */
export interface NamePlace {
  readonly uri: string;
  readonly at: Span;
  readonly declares: boolean;
  /** The declaration that it is in. */
  readonly declared: Declared;
}

/** Every place that names one of the things, where they are declared first; those of each kind in the order of files and text. */
export function placesOf(things: readonly NamedThing[], model: ModelReader): readonly NamePlace[] {
  const wanted = new Set(things.map(identityOf));
  const found = new Map<string, NamePlace>();
  const noteIn =
    (declared: Declared): NameVisitor =>
    ({ at, declares, things: meant }) => {
      if (!meant.some((thing) => wanted.has(identityOf(thing)))) return;
      found.set(`${declared.uri} ${at}`, { uri: declared.uri, at, declares, declared });
    };
  for (const thing of things)
    if (thing.part) for (const declared of naming(thing, model)) visitNamesIn(declared, model, noteIn(declared));
    else {
      const { declared } = thing;
      const at = declaredAt(thing);
      if (nameOf(thing)) found.set(`${declared.uri} ${at}`, { uri: declared.uri, at, declares: true, declared });
      for (const { from, reference } of model.usesOf(nameOf(thing))) visitReference(reference, model, noteIn(from));
      for (const from of model.namingPartsOf(nameOf(thing))) visitNamesIn(from, model, noteIn(from));
    }
  return [...found.values()].sort(
    (a, b) => Number(b.declares) - Number(a.declares) || (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : bySpan(a.at, b.at)),
  );
}

/** The declarations that may name a part, or an option. */
function naming({ declared, part }: NamedThing, model: ModelReader): ReadonlySet<Declared> {
  const { kind, name } = declared.facts;
  const others: Declared[] = [];
  if (kind === 'stakeholder' && part) others.push(...model.usesOf(`${name}.${part.name}`).map(({ from }) => from));
  if (kind === 'entity') others.push(...model.namingPartsOf(name));
  return new Set([declared, ...others]);
}
