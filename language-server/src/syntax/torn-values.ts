/**
 * Values with a sign in them that no value has: `1/2`, `2人*3天`, `50→30`. Without the sign they would say something else, so
 * that nobody is told to take it out.
 */
import type { IToken } from 'chevrotain';
import type { PropertyEntry } from '../../../grammar/keyword-table.js';
import { type Span, spanAt } from '../text/span.js';
import { entriesOfWord } from './entries-of-word.js';
import { tokenEnd } from './token-reader.js';

/** A value that a sign tears apart. */
export interface TornValue {
  readonly at: Span;
  /** The property that it was written for, if one stands before it. */
  readonly property?: PropertyEntry;
  readonly word?: string;
}

/** Characters of the text that no token has. */
interface Unexpected {
  readonly offset: number;
  readonly length: number;
}

const ends = /[\s,，、;；:：{}()（）"“”「」]/;

/** Behind so many tokens nobody looks for the property of a value. */
const mostBetween = 60;

/**
 * The value around characters that no token has, if taking them out would join or part what has a digit.
 * @param i index among all unexpected characters
 * @param tokens in order
 * @returns the value, if there is one, and how far the text has been looked at: what is unexpected up to there belongs to it,
 * or to no value
 */
export function tornValueAt(
  unexpected: readonly Unexpected[],
  i: number,
  text: string,
  tokens: readonly IToken[],
): { readonly torn?: TornValue; readonly end: number } {
  const { offset, length } = unexpected[i] as Unexpected;
  const left = wordBefore(text, offset);
  let end = offset;
  let next = i;
  let hasRight = false;
  // The sign, what stands behind it, and further signs with what stands behind them.
  while (next < unexpected.length && (unexpected[next] as Unexpected).offset === blanksFrom(text, end)) {
    const sign = unexpected[next] as Unexpected;
    end = wordFrom(text, sign.offset + sign.length);
    if (end > sign.offset + sign.length) hasRight = true;
    const start = blanksFrom(text, end);
    const apart = wordFrom(text, start);
    // What has a colon behind it is the next property.
    if (end === sign.offset + sign.length && apart > start && !/[:：]/.test(text.charAt(blanksFrom(text, apart)))) {
      hasRight = true;
      end = apart;
    }
    next++;
    while (next < unexpected.length && (unexpected[next] as Unexpected).offset < end) next++;
  }
  const touches = left.end === offset && left.start < offset;
  const touchesRight = wordFrom(text, offset + length) > offset + length;
  const isBetween = left.start < left.end && hasRight;
  if (!touches && !touchesRight && !isBetween) return { end };
  const start = touches || isBetween ? left.start : offset;
  if (!/[0-9]/.test(text.slice(start, end))) return { end };
  return { torn: { at: spanAt(start, end), ...propertyBefore(tokens, start) }, end };
}

const isBlank = (char: string) => char === ' ' || char === '\t' || char === '\u3000';

function blanksFrom(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charAt(end))) end++;
  return end;
}

/** The end of what stands at a place, before a blank, a separator, a bracket or a comment. */
function wordFrom(text: string, at: number): number {
  let end = at;
  while (end < text.length && !ends.test(text.charAt(end)) && !/^\/[/*]/.test(text.slice(end, end + 2))) end++;
  return end;
}

function wordBefore(text: string, at: number): { readonly start: number; readonly end: number } {
  let end = at;
  while (end > 0 && isBlank(text.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !ends.test(text.charAt(start - 1))) start--;
  return { start, end };
}

/** The property whose value a place is in, on one line. */
function propertyBefore(tokens: readonly IToken[], offset: number): Pick<TornValue, 'property' | 'word'> {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokenEnd(tokens[middle] as IToken) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i > Math.max(0, low - mostBetween); i--) {
    const { name } = (tokens[i] as IToken).tokenType;
    if (name === '{' || name === '}') return {};
    const word = tokens[i - 1] as IToken;
    if (name !== ':') continue;
    const [property] = entriesOfWord(word.image);
    return property ? { property, word: word.image } : {};
  }
  return {};
}
