/** The sentences in a declaration, wherever the language table says that there may be any. */
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  partsOf,
  type PropertyValue,
} from '../../../../grammar/keyword-table.js';
import type { DeclaredBase, Given, Located, Outcome } from '../../facts/facts.js';
import type { Span } from '../../text/span.js';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a kind of declaration in which sentences stand. */
interface ProsePlaces {
  /** That hold a text or several. */
  readonly texts: readonly string[];
  /** That hold texts among other things. */
  readonly lists: readonly string[];
  /** That hold a part or several. */
  readonly parts: readonly string[];
}

/** Everything that is written in quotes, but for tags, addresses, units and the like; that of its parts too. */
export function proseOf(facts: DeclaredBase): readonly Located<string>[] {
  const found: Located<string>[] = [];
  hasProse(facts, (value, at) => {
    found.push({ value, at });
    return false;
  });
  return found;
}

/** True if something of that is what is looked for; the rest is not looked at then. */
export function hasProse(facts: DeclaredBase, isLookedFor: (text: string, at: Span) => boolean): boolean {
  const { title } = facts;
  if (title && isLookedFor(title.value, title.at)) return true;
  const fields = facts as unknown as Fields;
  const { texts, lists, parts } = places.get(facts.kind) as ProsePlaces;
  for (const field of texts) {
    const held = fields[field] as Located<string> | readonly Located<string>[] | undefined;
    if (held === undefined) continue;
    if (!isList(held)) {
      if (isLookedFor(held.value, held.at)) return true;
    } else for (const { value, at } of held) if (isLookedFor(value, at)) return true;
  }
  for (const field of lists) {
    const held = fields[field] as readonly (Given | Outcome)[] | undefined;
    if (held !== undefined)
      for (const each of held) if (each.is === 'text' && isLookedFor(each.text, each.at)) return true;
  }
  for (const field of parts) {
    const held = fields[field] as DeclaredBase | readonly DeclaredBase[] | undefined;
    if (held === undefined) continue;
    if (!isList(held)) {
      if (hasProse(held, isLookedFor)) return true;
    } else for (const each of held) if (hasProse(each, isLookedFor)) return true;
  }
  return false;
}

const isList = <T>(held: T | readonly T[]): held is readonly T[] => Array.isArray(held);

const placesIn = (kind: DeclarationKind): ProsePlaces => {
  const { properties, ownTexts = none } = declarations[kind];
  const fieldsWith = (holds: (value: PropertyValue) => boolean) =>
    properties.filter(({ value }) => holds(value)).map(({ field }) => field);
  return {
    texts: [...fieldsWith(isProse), ...ownTexts],
    lists: fieldsWith(({ is }) => is === 'outcomes' || is === 'givens'),
    // A measurement is a value only.
    parts: partsOf[kind].filter((part) => part.kind !== 'measured').map(({ field }) => field),
  };
};

const isProse = (value: PropertyValue): boolean =>
  (value.is === 'text' || value.is === 'texts') && value.prose !== false;

const none: readonly never[] = [];

const places: ReadonlyMap<DeclarationKind, ProsePlaces> = new Map(
  declarationKinds.map((kind) => [kind, placesIn(kind)]),
);
