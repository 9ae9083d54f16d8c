/** Words before a colon that are no property where they stand: what is wrong with them, and what was probably meant. */
import {
  type DeclarationKind,
  declarations,
  type PropertyEntry,
  type PropertyValue,
  propertyOf,
} from '../../../grammar/keyword-table.js';
import { type PropertyMeaning, propertyMeant } from '../../../grammar/synonym-table.js';
import type { Property } from '../generated/ast.js';
import { nearestWord } from '../locale/nearest-word.js';
import { gluedProperty } from '../syntax/glued-property.js';
import { endOf, type Span, spanAt, startOf } from '../text/span.js';
import type { BlockProperties } from './block-properties.js';
import { conditionOf, givenOf, type ValueNode } from './expressions.js';
import type { ValueNotes } from './property-values.js';

type Notes = Pick<ValueNotes, 'text' | 'report'>;

/** A property and its colon stand no further apart than this. */
const mostBetween = 200;

/** A property with its value stuck to it, and the colon behind both: 完备是： */
export function reportGlued(notes: Notes, kind: DeclarationKind, node: Property, at: Span): boolean {
  const property = gluedProperty(kind, node.key);
  if (!property) return false;
  const start = startOf(at) + property.length;
  const colon = /\s*[:：]/.exec(notes.text.slice(endOf(at), endOf(at) + mostBetween));
  const isEmpty = (node.values ?? []).length === 0;
  const end = endOf(at) + (colon?.[0].length ?? 0);
  const text = `${colon?.[0].trim() === '：' ? '：' : ': '}${node.key.slice(property.length)}`;
  notes.report(
    'colon-missing',
    at,
    { word: property },
    colon && isEmpty ? { at: spanAt(start, end), text } : undefined,
  );
  return true;
}

/** Says why the word is no property here; returns the property that was most likely meant. */
export function reportUnknownProperty(
  notes: Notes,
  kind: DeclarationKind | undefined,
  node: Property,
  at: Span,
  seen: BlockProperties,
): PropertyEntry | undefined {
  const word = node.key;
  if (!kind) {
    notes.report('property-outside', at, { found: word });
    return undefined;
  }
  const homes = Object.values(declarations).filter((entry) => propertyOf(entry.en as DeclarationKind, word));
  const meant = propertyMeant(kind, word);
  const twin = homes[0] && propertyOf(kind, propertyOf(homes[0].en as DeclarationKind, word)?.en ?? '');
  const spelled = declarations[kind].properties.flatMap((entry) => [entry.en, entry.zh]);
  if (homes.length > 0 && !twin && !meant) {
    notes.report('property-elsewhere', at, { found: word, inside: kind, home: homes.map((h) => h.en).join(',') });
    return undefined;
  }
  const suggestion = twin ? (word.charCodeAt(0) > 0x7f ? twin.zh : twin.en) : nearestWord(word, spelled);
  const block = Object.values(declarations).find((e) => e.inside.includes(kind) && (e.en === word || e.zh === word));
  if (block) {
    notes.report('block-not-here', at, { declaration: block.en });
    return undefined;
  }
  if (meant && !twin) return reportSynonym(notes, kind, node, at, meant, seen);
  const args = { found: word, inside: kind, ...(suggestion && { suggestion }) };
  // What stands behind the property without a colon is not to be lost.
  const keepsAll = suggestion && !(word.startsWith(suggestion) && word.length > suggestion.length + 1);
  notes.report('unknown-property', at, args, keepsAll ? { at, text: suggestion } : undefined);
  return suggestion ? propertyOf(kind, suggestion) : undefined;
}

/** A word that people use for a property: which ones it can mean, as the value tells. */
function reportSynonym(
  notes: Notes,
  kind: DeclarationKind,
  node: Property,
  at: Span,
  { own, elsewhere }: PropertyMeaning,
  seen: BlockProperties,
): PropertyEntry | undefined {
  const entries = own.flatMap((each) => propertyOf(kind, each) ?? []);
  const fitting = entries.filter(({ value }) => fits(value, node.values[0] as ValueNode | undefined));
  const meant = fitting.length > 0 ? fitting : entries;
  const note = propertyOf(kind, 'note');
  const free = meant.filter((entry) => !seen.has(entry));
  notes.report('unknown-property', at, {
    found: node.key,
    inside: kind,
    ...(free.length > 0 && { meant: free.map(({ en }) => en).join(',') }),
    ...(free.length === 0 && meant[0] && { present: meant[0].en }),
    ...(elsewhere && { elsewhere }),
    ...(elsewhere && note && !seen.has(note) && { keep: 'note' }),
  });
  return free.length === 1 && fitting.length > 0 ? free[0] : undefined;
}

/** True if a value has the form that a property takes. */
function fits(expected: PropertyValue, value: ValueNode | undefined): boolean {
  switch (expected.is) {
    case 'text':
      return value?.$type === 'TextLiteral';
    case 'texts':
    case 'tags':
    case 'outcomes':
      return value?.$type === 'TextLiteral' || value?.$type === 'NameLiteral';
    case 'number':
    case 'percent':
      return value?.$type === 'NumberLiteral' && !value.unit;
    case 'effort':
      return value?.$type === 'NumberLiteral' && value.unit !== undefined;
    case 'date':
      return value?.$type === 'DateLiteral';
    case 'window':
      return value?.$type === 'DateLiteral' || (value?.$type === 'Expression' && value.operator === '..');
    case 'choice':
    case 'priority':
    case 'references':
    case 'case-result':
      return value?.$type === 'NameLiteral';
    case 'condition':
      return value !== undefined && conditionOf(value) !== undefined;
    case 'givens':
      return value !== undefined && givenOf(value) !== undefined;
  }
}
