/**
 * Rules as boxes: for each field the range of its cells in which a rule can hold. Overlaps of many rules, and what they leave
 * over, are found by comparing and splitting boxes instead of trying combinations of values (D. Calvanese et al., "Semantics
 * and Analysis of DMN Decision Tables", 2016, who sweep hyperrectangles).
 */
import type { CompiledBlock } from './compiled-block.js';
import type { Expression } from './truth.js';
import { allOf, intersection, type ValueSet } from './value-set.js';

/** For each field the first and the last cell, one behind the other. */
export type Box = Int32Array;

/** A rule that needs more boxes than these is left to the search. */
const mostBoxes = 16;

type Sets = ReadonlyMap<number, ValueSet>;

/** The boxes that make up the data for which a condition holds; undefined for one that compares fields or needs many. */
export function boxesOf(condition: Expression, { variables, atoms }: CompiledBlock): readonly Box[] | undefined {
  const sets = (expression: Expression, holds: boolean): readonly Sets[] | undefined => {
    switch (expression.is) {
      case 'atom': {
        const atom = atoms[expression.atom];
        if (atom?.is !== 'values') return undefined;
        const set = holds === expression.negated ? atom.others : atom.values;
        return set.length === 0 ? [] : [new Map([[atom.variable, set]])];
      }
      case 'not':
        return sets(expression.part, !holds);
      case 'and':
      case 'or': {
        const parts = expression.parts.map((part) => sets(part, holds));
        if (parts.includes(undefined)) return undefined;
        const known = parts as (readonly Sets[])[];
        if ((expression.is === 'or') === holds) {
          const all = known.flat();
          return all.length > mostBoxes ? undefined : all;
        }
        let found: readonly Sets[] = [new Map()];
        for (const part of known) {
          found = found.flatMap((one) => part.flatMap((other) => meeting(one, other) ?? []));
          if (found.length > mostBoxes) return undefined;
        }
        return found;
      }
      default:
        return undefined;
    }
  };
  const found = sets(condition, true)?.flatMap((each) => {
    let boxes = [Int32Array.from(variables.flatMap(({ cells }) => [0, cells.length - 1]))];
    for (const [variable, set] of each)
      boxes = boxes.flatMap((box) =>
        Array.from({ length: set.length / 2 }, (_, i) => {
          const part = box.slice();
          part[2 * variable] = set[2 * i] as number;
          part[2 * variable + 1] = set[2 * i + 1] as number;
          return part;
        }),
      );
    return boxes;
  });
  return found && found.length <= mostBoxes ? found : undefined;
}

function meeting(one: Sets, other: Sets): Sets | undefined {
  const found = new Map(one);
  for (const [variable, set] of other) {
    const known = found.get(variable);
    const both = known ? intersection(known, set) : set;
    if (both.length === 0) return undefined;
    found.set(variable, both);
  }
  return found;
}

/** Everything that the fields of a block can be. */
export const wholeSpace = ({ variables }: Pick<CompiledBlock, 'variables'>): Box =>
  Int32Array.from(variables.flatMap(({ all }) => (all.length === 0 ? allOf(1) : all)));

/**
 * Calls back for each two boxes that overlap, the earlier one first. Takes time in proportion to the boxes, the fields and a
 * thirty-second part of the pairs.
 */
export function overlapping(boxes: readonly Box[], report: (one: number, other: number) => void): void {
  const words = Math.ceil(boxes.length / 32);
  const fields = (boxes[0]?.length ?? 0) / 2;
  const begun: Int32Array[] = [];
  const over: Int32Array[] = [];
  for (let field = 0; field < fields; field++) {
    const cells = Math.max(...boxes.map((box) => box[2 * field + 1] as number)) + 1;
    // Boxes that begin at or before a cell, and those that end before it, as bits.
    const [starts, ends] = [new Int32Array(cells * words), new Int32Array((cells + 1) * words)];
    boxes.forEach((box, i) => {
      const bit = 1 << (i & 31);
      setBits(starts, (box[2 * field] as number) * words + (i >> 5), bit);
      setBits(ends, ((box[2 * field + 1] as number) + 1) * words + (i >> 5), bit);
    });
    for (let at = words; at < starts.length; at++) setBits(starts, at, starts[at - words] as number);
    for (let at = words; at < ends.length; at++) setBits(ends, at, ends[at - words] as number);
    begun.push(starts);
    over.push(ends);
  }
  const candidates = new Int32Array(words);
  boxes.forEach((box, i) => {
    candidates.fill(-1);
    for (let field = 0; field < fields; field++) {
      const [starts, ends] = [begun[field] as Int32Array, over[field] as Int32Array];
      const [from, to] = [(box[2 * field] as number) * words, (box[2 * field + 1] as number) * words];
      for (let word = i >> 5; word < words; word++)
        candidates[word] =
          (candidates[word] as number) & (starts[to + word] as number) & ~(ends[from + word] as number);
    }
    for (let other = i + 1; other < boxes.length; other++)
      if ((candidates[other >> 5] as number) & (1 << (other & 31))) report(i, other);
  });
}

function setBits(words: Int32Array, at: number, bits: number): void {
  words[at] = (words[at] as number) | bits;
}

/** So many boxes, all together, are looked at for what they leave over. */
const mostLookedAt = 2_000_000;

/** A part of a space that no box covers; `none` if they cover all of it. */
export function uncovered(space: Box, boxes: readonly Box[]): Box | 'none' | 'too-large' {
  let left = mostLookedAt;
  const search = (region: Box, own: readonly Box[]): Box | 'none' | 'too-large' => {
    if (own.length === 0) return region;
    left -= own.length;
    if (left < 0) return 'too-large';
    const cut = bestCut(region, own);
    if (!cut) return 'none';
    const { field, at } = cut;
    const [below, above] = [region.slice(), region.slice()];
    below[2 * field + 1] = at - 1;
    above[2 * field] = at;
    const first = search(
      below,
      own.filter((box) => (box[2 * field] as number) < at),
    );
    if (first !== 'none') return first;
    return search(
      above,
      own.filter((box) => (box[2 * field + 1] as number) >= at),
    );
  };
  return search(
    space,
    boxes.filter((box) => touches(box, space)),
  );
}

function touches(one: Box, other: Box): boolean {
  for (let at = 0; at < one.length; at += 2)
    if ((one[at] as number) > (other[at + 1] as number) || (other[at] as number) > (one[at + 1] as number))
      return false;
  return true;
}

/** Where to cut a region so that few boxes stand on both sides; undefined if a box covers all of it. */
function bestCut(region: Box, boxes: readonly Box[]): { readonly field: number; readonly at: number } | undefined {
  let best: { readonly field: number; readonly at: number } | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (let field = 0; 2 * field < region.length; field++) {
    const [low, high] = [region[2 * field] as number, region[2 * field + 1] as number];
    const starts = Int32Array.from(boxes, (box) => box[2 * field] as number).sort();
    const ends = Int32Array.from(boxes, (box) => (box[2 * field + 1] as number) + 1).sort();
    const consider = (at: number, i: number) => {
      if (at <= low || at > high) return;
      const before = i;
      const after = boxes.length - countUpTo(ends, at);
      const own = 4 * (before + after - boxes.length) + Math.abs(before - after);
      if (own >= cost) return;
      cost = own;
      best = { field, at };
    };
    for (let i = 0; i < starts.length; i++)
      if (i === 0 || starts[i] !== starts[i - 1]) consider(starts[i] as number, i);
    for (let i = 0; i < ends.length; i++)
      if (i === 0 || ends[i] !== ends[i - 1]) consider(ends[i] as number, countUpTo(starts, (ends[i] as number) - 1));
  }
  if (!best) return undefined;
  return boxes.some((box) => covers(box, region)) ? undefined : best;
}

/** How many of some numbers in order are at most a number. */
function countUpTo(sorted: Int32Array, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function covers(box: Box, region: Box): boolean {
  for (let at = 0; at < box.length; at += 2)
    if ((box[at] as number) > (region[at] as number) || (box[at + 1] as number) < (region[at + 1] as number))
      return false;
  return true;
}
