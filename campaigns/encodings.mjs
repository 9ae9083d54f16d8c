/** Texts as bytes, in the encodings that files come in. */

/** @type {Map<string, number> | undefined} */
let gbkCodes;

/** GBK has no encoder in Node; what its decoder makes of every pair of bytes is one. */
function gbkCodeOf(/** @type {string} */ sign) {
  if (!gbkCodes) {
    gbkCodes = new Map();
    const decoder = new TextDecoder('gbk');
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) {
        const decoded = decoder.decode(Uint8Array.of(high, low));
        if (decoded.length === 1 && decoded !== '\ufffd' && !gbkCodes.has(decoded))
          gbkCodes.set(decoded, high * 256 + low);
      }
  }
  return gbkCodes.get(sign);
}

function gbk(/** @type {string} */ text) {
  const bytes = [];
  for (const sign of text) {
    const code = sign < '\u0080' ? sign.charCodeAt(0) : (gbkCodeOf(sign) ?? 0x3f);
    if (code > 255) bytes.push(code >> 8, code & 255);
    else bytes.push(code);
  }
  return Buffer.from(bytes);
}

/** @type {Readonly<Record<string, (text: string) => Buffer>>} */
export const encodings = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  'UTF-16 LE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 BE': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  GBK: gbk,
};
