import type { FileFacts, Span } from '../facts/facts.js';
import { endsOf, spanAt } from '../text/span.js';

export interface FoundLink {
  readonly at: Span;
  readonly target: string;
}

/** An address ends at a blank, a quote, a bracket or a sign of Chinese text. */
const address = /https?:\/\/[^\s"“”「」<>{}｛｝，。、；（）《》]+/gi;

/**
 * The web addresses in the `links` of requirements; nothing but http and https is opened from a file.
 * @param text that `facts` were read from
 */
export function documentLinksOf(text: string, facts: FileFacts): FoundLink[] {
  return facts.declarations.flatMap(({ facts: declared }) =>
    declared.kind === 'requirement' ? (declared.links ?? []).flatMap(({ at }) => linksIn(text, at)) : [],
  );
}

function linksIn(text: string, at: Span): FoundLink[] {
  const [start, end] = endsOf(at);
  return [...text.slice(start, end).matchAll(address)].flatMap((match) => {
    const written = match[0].replace(/[.,;:!?)\]]+$/, '');
    const from = start + match.index;
    return URL.canParse(written) ? [{ at: spanAt(from, from + written.length), target: new URL(written).href }] : [];
  });
}
