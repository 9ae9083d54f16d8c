/** Finding things of all projects by name or title. */
import type { SymbolKind } from 'vscode-languageserver';
import type { ProjectModel } from '../model/project-model.js';
import type { Span } from '../facts/facts.js';
import { symbolKinds } from './document-symbols.js';

export interface FoundSymbol {
  readonly name: string;
  readonly title: string;
  readonly kind: SymbolKind;
  readonly uri: string;
  readonly at: Span;
}

/** @param limit of answers; the editor asks again with a longer query */
export function symbolsMatching(query: string, models: Iterable<ProjectModel>, limit = 500): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  for (const model of models) {
    for (const uri of model.uris()) {
      for (const { facts } of model.declaredIn(uri)) {
        const title = facts.title?.value ?? '';
        if (!facts.name || !containsInOrder(`${facts.name} ${title}`.toLowerCase(), wanted)) continue;
        found.push({ name: facts.name, title, kind: symbolKinds[facts.kind], uri, at: facts.nameAt });
        if (found.length === limit) return found;
      }
    }
  }
  return found;
}

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
