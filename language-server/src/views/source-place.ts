import type { Declared } from '../model/project-model.js';
import { endOf, startOf } from '../text/span.js';

/** Where something stands in the sources: offsets into the text of a file, in UTF-16 units. */
export interface SourcePlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** The place of a declaration's name: what the editor selects when the declaration is opened. */
export function placeOf({ uri, facts }: Declared): SourcePlace {
  return { uri, start: startOf(facts.nameAt), end: endOf(facts.nameAt) };
}
