import type { DeclarationKind } from '../../../grammar/keyword-table.js';

/** What people put before the number of such a thing. */
const letters: { readonly [K in DeclarationKind]?: string } = {
  version: 'V',
  requirement: 'R-',
  goal: 'G-',
  metric: 'M-',
};

/** A name for something that was called by a number: version 1.0 is V1.0, requirement 7 is R-7. */
export const nameFromDigits = (kind: DeclarationKind | undefined, written: string): string =>
  `${(kind && letters[kind]) ?? 'N-'}${written.replaceAll('/', '-').replace(/[^\p{L}\p{N}_.-]/gu, '')}`;
