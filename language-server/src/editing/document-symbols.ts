/** The outline of a file. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { type DeclarationKind, declarations } from '../../../grammar/keyword-table.js';
import { namedParts } from '../analysis/names/named-thing.js';
import type { DeclaredBase, FieldFacts, FileFacts, NameUse } from '../facts/facts.js';
import type { Language } from '../locale/language.js';
import { rangeAt } from './text-positions.js';
import { endOf, startOf } from '../text/span.js';

/** The icon of a kind of declaration. */
export const symbolKindOf = (kind: DeclarationKind): SymbolKind => SymbolKind[declarations[kind].symbol];

/**
 * @param language for words that stand in for missing names
 * @returns declarations in text order; what stands inside another is its child
 */
export function documentSymbolsOf(facts: FileFacts, language: Language): DocumentSymbol[] {
  const symbolOf = (declared: DeclaredBase): DocumentSymbol => {
    const word = declarations[declared.kind][language];
    const name = declared.name || word;
    const detail = declared.title?.value ?? (declared.name ? word : '');
    const children = [...partsOf(declared).map(symbolOf), ...optionsOf(declared).map(optionSymbol)];
    const range = rangeAt(facts.lineStarts, declared.span);
    const selectionRange = rangeAt(facts.lineStarts, declared.nameAt);
    return { name, detail, kind: symbolKindOf(declared.kind), range, selectionRange, children };
  };
  const optionSymbol = ({ name, at }: NameUse): DocumentSymbol => {
    const range = rangeAt(facts.lineStarts, at);
    return { name, kind: SymbolKind.EnumMember, range, selectionRange: range };
  };
  const top: DocumentSymbol[] = [];
  const around: { end: number; symbol: DocumentSymbol }[] = [];
  for (const { facts: declared } of facts.declarations) {
    const symbol = symbolOf(declared);
    while (around.length > 0 && (around.at(-1) as { end: number }).end <= startOf(declared.span)) around.pop();
    (around.at(-1)?.symbol.children ?? top).push(symbol);
    around.push({ end: endOf(declared.span), symbol });
  }
  return top;
}

/** What a declaration holds and names, in text order. */
const partsOf = (declared: DeclaredBase): readonly DeclaredBase[] =>
  namedParts(declared)
    .flat()
    .sort((a, b) => startOf(a.span) - startOf(b.span));

const optionsOf = (declared: DeclaredBase): readonly NameUse[] =>
  declared.kind === 'data' ? ((declared as FieldFacts).type?.options ?? []) : [];
