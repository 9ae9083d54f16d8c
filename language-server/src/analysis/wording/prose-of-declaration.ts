/** The sentences in a declaration, wherever the language table says that there may be any. */
import {
  type DeclarationKind,
  declarationKinds,
  declarations,
  partsOf,
  type PropertyEntry,
  type PropertyValue,
} from '../../../../grammar/keyword-table.js';
import type { DeclaredBase, Given, Located, Outcome } from '../../facts/facts.js';
import { textsAmong } from '../case-classes/unfinished-cases.js';

type Fields = Readonly<Record<string, unknown>>;

/** Everything that is written in quotes, but for tags, addresses, units and the like; that of its parts too. */
export function proseOf(facts: DeclaredBase): readonly Located<string>[] {
  const found: Located<string>[] = [];
  addProse(facts, found);
  return found;
}

function addProse(facts: DeclaredBase, found: Located<string>[]): void {
  const fields = facts as unknown as Fields;
  if (facts.title) found.push(facts.title);
  const { ownTexts = none } = declarations[facts.kind];
  for (const entry of proseProperties.get(facts.kind) ?? none) addProseOf(entry, fields[entry.field], found);
  for (const field of ownTexts) {
    const held = fields[field] as Located<string> | undefined;
    if (held) found.push(held);
  }
  for (const part of partsOf[facts.kind]) {
    const held = fields[part.field];
    if (!mayHaveProse(part.kind) || held === undefined) continue;
    for (const each of part.many ? (held as readonly DeclaredBase[]) : [held as DeclaredBase]) addProse(each, found);
  }
}

/** A measurement is a value only. */
const mayHaveProse = (kind: DeclarationKind) => kind !== 'measured';

/** The properties of each kind in which sentences stand. */
const proseProperties = new Map(
  declarationKinds.map((kind) => [kind, declarations[kind].properties.filter(({ value }) => holdsProse(value))]),
);

function holdsProse(value: PropertyValue): boolean {
  switch (value.is) {
    case 'text':
    case 'texts':
      return value.prose !== false;
    default:
      return value.is === 'outcomes' || value.is === 'givens';
  }
}

function addProseOf({ value }: PropertyEntry, held: unknown, found: Located<string>[]): void {
  if (held === undefined) return;
  if (value.is === 'text') found.push(held as Located<string>);
  else if (value.is === 'texts') for (const text of held as readonly Located<string>[]) found.push(text);
  else for (const text of textsAmong(held as readonly (Given | Outcome)[])) found.push(text);
}

const none: readonly never[] = [];
