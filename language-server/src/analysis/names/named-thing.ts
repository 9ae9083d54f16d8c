/** Things that have a name: what the project declares, the parts of it that are named, and the options of fields. */
import {
  type DeclarationKind,
  declarations,
  type LanguageTable,
  partsOf,
  topKinds,
} from '../../../../grammar/keyword-table.js';
import type { DeclaredBase, Facts, NameUse, Span } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';

/** A part of a declaration that has a name of its own, which is local to the declaration. */
export type NamedPart = {
  [K in DeclarationKind]: LanguageTable[K] extends { readonly unique: 'holder' } ? Facts<K> : never;
}[DeclarationKind];

export interface NamedThing {
  /** The thing itself or, if it is a part, the declaration that holds it. */
  readonly declared: Declared;
  readonly part?: NamedPart;
  /** One of the options of `part`, which is a field then. */
  readonly option?: NameUse;
}

/** Its name, without that of what holds it; empty if it has none. */
export const nameOf = ({ declared, part, option }: NamedThing): string =>
  option?.name ?? part?.name ?? declared.facts.name;

/** Where it is declared, in the file of `declared`. */
export const declaredAt = ({ declared, part, option }: NamedThing): Span =>
  option?.at ?? part?.nameAt ?? declared.facts.nameAt;

/** What sort of thing it is; `value` for an option. */
export const kindOfThing = ({ declared, part, option }: NamedThing): DeclarationKind | 'value' =>
  option ? 'value' : (part ?? declared.facts).kind;

/** An object that is the same for the same thing, as long as the text that declares it stays. */
export const identityOf = ({ declared, part, option }: NamedThing): object => option ?? part ?? declared;

/** What stands outside the namespace of the project: there is one project, and nothing refers to a roadmap. */
export const outsideNamespace: readonly DeclarationKind[] = topKinds.filter(
  (kind) => declarations[kind].unique !== 'project',
);

type Holder = Readonly<Record<string, unknown>>;

/** Lists of parts of a declaration. Names are unique within each. */
export function namedParts(facts: DeclaredBase): readonly (readonly NamedPart[])[] {
  const found: (readonly NamedPart[])[] = [];
  addNamedParts(facts.kind, facts as unknown as Holder, found);
  return found;
}

function addNamedParts(kind: DeclarationKind, facts: Holder, found: (readonly NamedPart[])[]): void {
  for (const part of partsOf[kind]) {
    const held = facts[part.field];
    if (held === undefined) continue;
    if (part.many && declarations[part.kind].unique === 'holder') found.push(held as readonly NamedPart[]);
    if (partsOf[part.kind].length === 0) continue;
    for (const each of part.many ? (held as readonly Holder[]) : [held as Holder])
      addNamedParts(part.kind, each, found);
  }
}

/** What a name of the project means: more than one declaration if it is given twice. */
export function declarationsNamed(name: string, model: Pick<ModelReader, 'find'>): readonly Declared[] {
  const found = model.find(name);
  if (found.length < 2) return found;
  const inNamespace = found.filter(({ facts }) => !outsideNamespace.includes(facts.kind));
  return inNamespace.length > 0 ? inNamespace : found;
}
