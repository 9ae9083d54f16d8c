/** Finding things of all projects by name or title. */
import { SymbolKind } from 'vscode-languageserver';
import { namedParts } from '../analysis/names/named-thing.js';
import type { Span } from '../facts/facts.js';
import type { Declared, ProjectModel } from '../model/project-model.js';
import { symbolKindOf } from './document-symbols.js';

export interface FoundSymbol {
  readonly name: string;
  readonly title: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly at: Span;
  /** Names of what it is a part of, such as `RC-7` or `Order.status`. */
  readonly inside?: string;
}

/**
 * What is declared comes before its parts, and these before the options of fields: of very many, the first are shown.
 * @param limit of answers; the editor asks again with a longer query
 */
export function symbolsMatching(query: string, models: Iterable<ProjectModel>, limit = 500): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const all = [...models];
  for (const symbolsOf of [declarationOf, partsOf, optionsOf])
    for (const model of all)
      for (const uri of model.uris())
        for (const declared of model.declaredIn(uri))
          for (const symbol of symbolsOf(declared)) {
            // A part is found by what it is a part of, too: `order.amount`.
            const { name, title, inside } = symbol;
            const text = `${inside ? `${inside}.` : ''}${name} ${title}`.toLowerCase();
            if (!name || !containsInOrder(text, wanted)) continue;
            found.push(symbol);
            if (found.length === limit) return found;
          }
  return found;
}

const declarationOf = ({ uri, facts }: Declared): readonly FoundSymbol[] => [
  { name: facts.name, title: facts.title?.value ?? '', kind: symbolKindOf(facts.kind), uri, at: facts.nameAt },
];

const partsOf = ({ uri, facts }: Declared): readonly FoundSymbol[] =>
  namedParts(facts)
    .flat()
    .map(({ kind, name, title, nameAt: at }) => ({
      name,
      title: title?.value ?? '',
      kind: symbolKindOf(kind),
      uri,
      at,
      inside: facts.name,
    }));

const optionsOf = ({ uri, facts }: Declared): readonly FoundSymbol[] =>
  namedParts(facts)
    .flat()
    .flatMap((part) =>
      part.kind === 'data'
        ? (part.type?.options ?? []).map(({ name, at }) => ({
            name,
            title: '',
            kind: SymbolKind.EnumMember,
            uri,
            at,
            inside: `${facts.name}.${part.name}`,
          }))
        : [],
    );

/** True if the characters of `wanted` appear in `text` in this order, others between them: what editors call fuzzy. */
function containsInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = text.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
