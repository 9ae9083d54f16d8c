/** Names that a misspelt one was probably meant to be. */
import type { DeclarationKind, NamedKind } from '../../../../grammar/keyword-table.js';
import { nearestWord } from '../../locale/nearest-word.js';
import type { ModelReader } from '../../model/project-model.js';
import { numbersIn } from '../../model/suggestion-index.js';

/** The nearest of the candidates that carries the same numbers. */
export function nearName(name: string, candidates: Iterable<string>): string | undefined {
  const numbers = numbersIn(name);
  const isPossible = (candidate: string) =>
    candidate !== name &&
    // Most names of a large project are out of question for their length.
    Math.abs(candidate.length - name.length) <= Math.max(1, name.length / 2) &&
    numbersIn(candidate) === numbers;
  return nearestWord(name, only(candidates, isPossible));
}

function* only(candidates: Iterable<string>, keep: (candidate: string) => boolean): Generator<string> {
  for (const candidate of candidates) if (keep(candidate)) yield candidate;
}

/** How many near names of another kind are passed over. */
const tries = 5;

/** The nearest name under which something of a kind is declared. */
export function nearDeclared(name: string, kind: NamedKind, model: ModelReader): string | undefined {
  const wrong = new Set<string>();
  const candidates = [...model.namesNear(name)];
  while (wrong.size < tries) {
    const near = nearName(
      name,
      only(candidates, (candidate) => !wrong.has(candidate)),
    );
    if (near === undefined || model.findKind(kind as DeclarationKind as 'goal', near)) return near;
    wrong.add(near);
  }
  return undefined;
}

/** A suggestion that can be taken without asking: a slip in a name so long that it is hardly another name. */
export const isSure = (suggestion: string) => suggestion.length >= 4;
