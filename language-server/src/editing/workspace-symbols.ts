/** Finding things of all projects by name or title. */
import { SymbolKind } from 'vscode-languageserver';
import { type NamedPart, namedParts } from '../analysis/names/named-thing.js';
import type { Span } from '../facts/facts.js';
import type { Declared, ProjectModel } from '../model/project-model.js';
import type { Pace } from '../workspace/pace.js';
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

/** Lets other work have its turn from time to time. */
export type GiveWay = Pick<Pace, 'isOver' | 'rest'>;

/**
 * What is declared comes before its parts, and these before the options of fields: of very many, the first are shown.
 * Looks through file after file and gives way to other work in between.
 * @param convert is given each symbol while its place is true; an edit may move it while others are looked for
 * @param limit of answers; the editor asks again with a longer query
 */
export async function symbolsMatching<T>(
  query: string,
  models: Iterable<ProjectModel>,
  convert: (symbol: FoundSymbol) => T,
  pace: GiveWay,
  limit = 500,
): Promise<T[]> {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found: readonly T[][] = [[], [], []];
  for (const model of models)
    for (const uri of [...model.uris()]) {
      for (const declared of model.declaredIn(uri)) {
        const ofEach = symbolsOf(declared);
        for (let i = 0; i < ofEach.length; i++) {
          const list = found[i] as T[];
          for (const symbol of ofEach[i] as readonly FoundSymbol[]) {
            if (list.length === limit) break;
            if (matches(symbol, wanted)) list.push(convert(symbol));
          }
        }
      }
      if ((found[0] as T[]).length === limit) return found[0] as T[];
      if (pace.isOver()) await pace.rest();
    }
  return found.flat().slice(0, limit);
}

/** A part is found by what it is a part of, too: `order.amount`. */
function matches({ name, title, inside }: FoundSymbol, wanted: string): boolean {
  return name !== '' && containsInOrder(`${inside ? `${inside}.` : ''}${name} ${title}`.toLowerCase(), wanted);
}

/** A declaration, its parts, and the options of these. */
function symbolsOf(declared: Declared): readonly (readonly FoundSymbol[])[] {
  const parts = namedParts(declared.facts).flat();
  return [[declarationOf(declared)], partsOf(declared, parts), optionsOf(declared, parts)];
}

const declarationOf = ({ uri, facts }: Declared): FoundSymbol => ({
  name: facts.name,
  title: facts.title?.value ?? '',
  kind: symbolKindOf(facts.kind),
  uri,
  at: facts.nameAt,
});

const partsOf = ({ uri, facts }: Declared, parts: readonly NamedPart[]): readonly FoundSymbol[] =>
  parts.map(({ kind, name, title, nameAt: at }) => ({
    name,
    title: title?.value ?? '',
    kind: symbolKindOf(kind),
    uri,
    at,
    inside: facts.name,
  }));

const optionsOf = ({ uri, facts }: Declared, parts: readonly NamedPart[]): readonly FoundSymbol[] =>
  parts.flatMap((part) =>
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
