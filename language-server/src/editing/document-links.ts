import type { FileFacts, Span } from '../facts/facts.js';

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

function linksIn(text: string, [start, end]: Span): FoundLink[] {
  return [...text.slice(start, end).matchAll(address)].flatMap((match) => {
    const written = match[0].replace(/[.,;:!?)\]]+$/, '');
    const from = start + match.index;
    return URL.canParse(written) ? [{ at: [from, from + written.length] as const, target: new URL(written).href }] : [];
  });
}
