/** Text → facts: straight from its tokens if the text is well-formed, by way of a tree if it is not. */
import { type ParsedFile, parse } from '../syntax/parser.js';
import { lineStartsOf } from '../text/line-of.js';
import { factsOfTokens } from './flat-reader.js';
import type { FileFacts } from './facts.js';
import { placedFacts } from './placed-facts.js';
import { TreeReader } from './tree-reader.js';

/**
 * Reads what a file says from its tree.
 * @param uri of the file
 * @param text that was parsed
 * @param parsed the problems that parsing found are in the result, followed by those of reading
 */
export function readFacts(uri: string, text: string, parsed: ParsedFile): FileFacts {
  const { tree, problems, ignored, balanced, source } = parsed;
  const facts = { ...new TreeReader(uri, source.text, problems).read(tree.members), ignored, balanced };
  return source.places ? placedFacts(facts, source.places, lineStartsOf(text)) : facts;
}

/**
 * Reads what a text says.
 * @param options `isOnce`: the file will not be read again; what would be compared with the next reading is left out
 */
export const factsOf = (uri: string, text: string, { isOnce = false }: { readonly isOnce?: boolean } = {}): FileFacts =>
  factsOfTokens(uri, text, isOnce) ?? readFacts(uri, text, parse(text));
