/**
 * Sets of values of one field, as ranges of the numbers of its cells (see value-cells.ts): `[0, 2, 5, 5]` are the cells 0,
 * 1, 2 and 5. Ranges are in order, and between two of them a cell is missing.
 */
export type ValueSet = readonly number[];

export const noValues: ValueSet = [];

/** All of so many cells. */
export const allOf = (count: number): ValueSet => (count === 0 ? noValues : [0, count - 1]);

/** A set of ranges in any order, which may touch or overlap; a range whose end lies before its start is empty. */
export function setOf(ranges: readonly (readonly [first: number, last: number])[]): ValueSet {
  const found: number[] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    if (first > last) continue;
    const end = found.at(-1);
    if (end !== undefined && first <= end + 1) found[found.length - 1] = Math.max(end, last);
    else found.push(first, last);
  }
  return found;
}

export function intersection(a: ValueSet, b: ValueSet): ValueSet {
  if (a.length === 2 && b.length === 2) {
    const [first, last] = [Math.max(a[0] as number, b[0] as number), Math.min(a[1] as number, b[1] as number)];
    return first > last ? noValues : [first, last];
  }
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const first = Math.max(a[i] as number, b[j] as number);
    const last = Math.min(a[i + 1] as number, b[j + 1] as number);
    if (first <= last) found.push(first, last);
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2;
    else j += 2;
  }
  return found;
}

/** The cells of so many that are not in a set. */
export function complement(set: ValueSet, count: number): ValueSet {
  const found: number[] = [];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (next < (set[i] as number)) found.push(next, (set[i] as number) - 1);
    next = (set[i + 1] as number) + 1;
  }
  if (next < count) found.push(next, count - 1);
  return found;
}

export function meets(a: ValueSet, b: ValueSet): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (Math.max(a[i] as number, b[j] as number) <= Math.min(a[i + 1] as number, b[j + 1] as number)) return true;
    if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2;
    else j += 2;
  }
  return false;
}

/** True if all of a set is in another. */
export function isWithin(inner: ValueSet, outer: ValueSet): boolean {
  let j = 0;
  for (let i = 0; i < inner.length; i += 2) {
    while (j < outer.length && (outer[j + 1] as number) < (inner[i] as number)) j += 2;
    if (j >= outer.length || (outer[j] as number) > (inner[i] as number)) return false;
    if ((outer[j + 1] as number) < (inner[i + 1] as number)) return false;
  }
  return true;
}

export function hasCell(set: ValueSet, cell: number): boolean {
  for (let i = 0; i < set.length; i += 2) if (cell <= (set[i + 1] as number)) return cell >= (set[i] as number);
  return false;
}
