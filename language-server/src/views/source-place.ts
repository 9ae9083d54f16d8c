import type { Declared } from '../model/project-model.js';
import { endOf, type Span, startOf } from '../text/span.js';

/** Where something stands in the sources: offsets into the text of a file, in UTF-16 units. */
export interface SourcePlace {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** The place of a declaration's name: what the editor selects when the declaration is opened. */
export const placeOf = ({ uri, facts }: Declared): SourcePlace => placeAt(uri, facts.nameAt);

/** The place of a part of a file. */
export const placeAt = (uri: string, at: Span): SourcePlace => ({ uri, start: startOf(at), end: endOf(at) });
