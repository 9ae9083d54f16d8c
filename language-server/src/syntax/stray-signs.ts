/**
 * Signs that calculate, where nothing can be calculated: `C++` among tags, `3/4` customers. There they are characters that
 * no token has, so that what is said about them is about them, and not about the value that would have to follow.
 */
import type { IToken } from 'chevrotain';
import { calculationSigns } from '../../../grammar/keyword-table.js';
import type { ScannedText } from './token-list.js';
import { knownWord } from './word-roles.js';

const calculates: ReadonlySet<string> = new Set<string>(calculationSigns.flat());

/** A scanned text without the signs that calculate nothing. */
export function withoutStraySigns(scanned: ScannedText): ScannedText {
  if (!scanned.tokens.some(({ tokenType }) => calculates.has(tokenType.name))) return scanned;
  const tokens: IToken[] = [];
  const stray: IToken[] = [];
  let mayCalculate = false;
  scanned.tokens.forEach((token, i) => {
    const { name } = token.tokenType;
    if (name === ':') mayCalculate = opensCalculation(scanned.tokens, i) || (mayCalculate && isTime(scanned.tokens, i));
    else if (name === '{' || name === '}') mayCalculate = false;
    (calculates.has(name) && !mayCalculate ? stray : tokens).push(token);
  });
  if (stray.length === 0) return scanned;
  return { ...scanned, tokens, unexpected: runsOf([...scanned.unexpected, ...stray.map(placeOf)]) };
}

/** True for the colon behind the word of a property in which values may be calculated. */
function opensCalculation(tokens: readonly IToken[], colon: number): boolean {
  return knownWord(tokens[colon - 1]?.image ?? '').holdsCondition;
}

/** 22:00 */
const isTime = (tokens: readonly IToken[], colon: number): boolean =>
  [tokens[colon - 1], tokens[colon + 1]].every((token) => /^[0-9]{1,2}$/.test(token?.image ?? ''));

const placeOf = ({ startOffset, image }: IToken) => ({ offset: startOffset, length: image.length });

/** Neighbours as one. */
function runsOf(places: readonly { readonly offset: number; readonly length: number }[]) {
  const runs: { offset: number; length: number }[] = [];
  for (const { offset, length } of places.toSorted((a, b) => a.offset - b.offset)) {
    const last = runs.at(-1);
    if (last && last.offset + last.length === offset) last.length += length;
    else runs.push({ offset, length });
  }
  return runs;
}
