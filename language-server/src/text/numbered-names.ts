/** A range of more names than these is no list that anybody writes. */
const most = 200;

/**
 * The names from one to another that differ in the number at their end: `A-8` to `A-11`, or to `11`.
 * @returns undefined if they differ in more, or if the last one is not behind the first
 */
export function namesFromTo(first: string, last: string): readonly string[] | undefined {
  const [, stem = '', from = ''] = /^(.*?)([0-9]{1,9})$/.exec(first) ?? [];
  const [, otherStem = '', to = ''] = /^(.*?)([0-9]{1,9})$/.exec(last) ?? [];
  if (!from || !to || stem === '' || (otherStem !== stem && otherStem !== '')) return undefined;
  const [start, end] = [Number(from), Number(to)];
  if (end <= start || end - start >= most) return undefined;
  return Array.from({ length: end - start + 1 }, (_, i) => stem + String(start + i).padStart(from.length, '0'));
}
