/**
 * Places in a text, as one number each.
 *
 * A project of ten thousand requirements has half a million of them. As pairs they were most of the memory; a number
 * that fits a machine word is stored where it is used and costs nothing.
 */

declare const isSpan: unique symbol;

/** Start (inclusive) and end (exclusive) offset in a text, in UTF-16 units. Made by `spanAt`, read by `startOf` and `endOf`. */
export type Span = number & { readonly [isSpan]: true };

/** Places up to these sizes fit into a machine word: twenty bits for the start, eleven for the length. */
const smallStart = 0x10_0000;
const smallLength = 0x800;
/** From here on, numbers stand for larger places. */
const large = smallStart * smallLength;
/** Texts up to this length (64 Mi) have places that can be told apart. */
const largeStart = 0x400_0000;

/** @param end not before `start` */
export function spanAt(start: number, end: number): Span {
  const length = end - start;
  const isSmall = start < smallStart && length < smallLength;
  return (isSmall ? length * smallStart + start : large + length * largeStart + start) as Span;
}

export const startOf = (at: Span): number => (at < large ? at % smallStart : (at - large) % largeStart);

export const lengthOf = (at: Span): number =>
  at < large ? Math.floor(at / smallStart) : Math.floor((at - large) / largeStart);

export const endOf = (at: Span): number => startOf(at) + lengthOf(at);

/** From the start of one place to the end of another. */
export const spanFromTo = (first: Span, last: Span): Span => spanAt(startOf(first), endOf(last));

/** Order of places: by start, then by end. Of two with one start, the longer one is the larger number. */
export const bySpan = (a: Span, b: Span): number => startOf(a) - startOf(b) || a - b;

/** True if an offset is in a place or at its end. */
export const touches = (at: Span, offset: number): boolean => startOf(at) <= offset && offset <= endOf(at);

/** Both ends, for `slice`. */
export const endsOf = (at: Span): [start: number, end: number] => [startOf(at), endOf(at)];

/** The place after text was added (or taken out, if negative) before it. */
export const movedBy = (at: Span, by: number): Span => spanAt(startOf(at) + by, endOf(at) + by);
