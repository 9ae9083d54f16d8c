/**
 * The line, from 0, that an offset is in. Binary search.
 * @param lineStarts offset of the start of each line, as `FileFacts` has them
 */
export function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
