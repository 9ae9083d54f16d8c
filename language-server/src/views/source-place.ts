import type { Declared, ModelReader } from '../model/project-model.js';
import { endOf, type Span, startOf } from '../text/span.js';

/** Where something stands in the sources: offsets into the text of a file, in UTF-16 units. */
export interface SourcePlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** The place of a declaration's name: what the editor selects when the declaration is opened. */
export const placeOf = (declared: Declared, model: ModelReader): SourcePlace =>
  placeAt(declared, declared.facts.nameAt, model);

/** The place of a part of a declaration. */
export function placeAt(declared: Declared, at: Span, model: ModelReader): SourcePlace {
  model.placeOf(declared);
  return { uri: declared.uri, start: startOf(at), end: endOf(at) };
}
