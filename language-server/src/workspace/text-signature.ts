/**
 * A text in short: two texts with the same signature are, for all that happens by chance, the same. For telling whether a
 * file that was touched says anything new; never for anything that somebody could gain from.
 */
export function signatureOf(text: string): string {
  // Two of Knuth's multiplicative hashes side by side: 64 bits, without an allocation per sign.
  let [a, b] = [0x9e3779b1, 0x85ebca77];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    a = Math.imul(a ^ sign, 0x01000193);
    b = Math.imul(b ^ sign, 0x5bd1e995) ^ (b >>> 15);
  }
  return `${text.length}:${(a >>> 0).toString(36)}:${(b >>> 0).toString(36)}`;
}
