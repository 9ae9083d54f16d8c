/**
 * A 53-bit fingerprint of what a declaration says: equal text, documentation and surroundings give equal fingerprints.
 * The hash is cyrb53 (public domain, bryc): two multiplicative 32-bit lanes.
 * @param text of the file; the declaration is `text.slice(start, end)`
 * @param context what else its meaning depends on
 */
export function fingerprintOf(text: string, start: number, end: number, ...context: (string | undefined)[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const mix = (code: number) => {
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  };
  for (let i = start; i < end; i++) mix(text.charCodeAt(i));
  for (const part of context) {
    mix(part === undefined ? 0x10000 : 0x10001);
    for (let i = 0; part !== undefined && i < part.length; i++) mix(part.charCodeAt(i));
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
