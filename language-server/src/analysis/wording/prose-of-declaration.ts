/** The sentences in a declaration, wherever the language table says that there may be any. */
import { type DeclarationKind, declarations, partsOf, type PropertyEntry } from '../../../../grammar/keyword-table.js';
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
  const { properties, ownTexts = [] } = declarations[facts.kind];
  for (const entry of properties) found.push(...proseIn(entry, fields[entry.field]));
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

function proseIn({ value }: PropertyEntry, held: unknown): readonly Located<string>[] {
  if (held === undefined) return none;
  switch (value.is) {
    case 'text':
      return value.prose === false ? none : [held as Located<string>];
    case 'texts':
      return value.prose === false ? none : (held as readonly Located<string>[]);
    case 'outcomes':
    case 'givens':
      return textsAmong(held as readonly (Given | Outcome)[]);
    default:
      return none;
  }
}

const none: readonly never[] = [];
