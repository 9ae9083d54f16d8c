/** Names that continue a numbering. */

const numbered = /^(.*?)(\d+)$/s;

/**
 * The next name that nothing has: `RC-7` → `RC-8`, `A09` → `A10`; a name without a number gets `-2`.
 * @param isTaken tells whether a name is in use
 */
export function nextFreeName(name: string, isTaken: (name: string) => boolean): string {
  const [, stem = '', digits = ''] = numbered.exec(name) ?? [undefined, `${name}-`, '1'];
  for (let number = Number(digits) + 1; ; number++) {
    const candidate = stem + String(number).padStart(digits.length, '0');
    if (!isTaken(candidate)) return candidate;
  }
}

/**
 * The name that continues a list: the last numbered one, counted on. `A1` for an empty list, and no name where the list
 * goes without.
 */
export function continuedName(names: readonly string[]): string {
  if (names.length === 0) return 'A1';
  const last = names.findLast((name) => numbered.test(name)) ?? names.findLast((name) => name !== '');
  return last === undefined ? '' : nextFreeName(last, (name) => names.includes(name));
}
