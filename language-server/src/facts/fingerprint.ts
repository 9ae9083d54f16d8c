/**
 * A 53-bit fingerprint of what a declaration says: equal text, documentation and surroundings give equal fingerprints.
 * The hash is cyrb53 (public domain, bryc): two multiplicative 32-bit lanes.
 * @param text of the file; the declaration is `text.slice(start, end)`
 * @param context what else its meaning depends on
 */
export function fingerprintOf(text: string, start: number, end: number, ...context: (string | undefined)[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  // Written out, as it goes over every character of a project.
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  for (const part of context) {
    const length = part === undefined ? 0 : part.length;
    for (let i = -1; i < length; i++) {
      const code = i >= 0 ? (part as string).charCodeAt(i) : part === undefined ? 0x10000 : 0x10001;
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
