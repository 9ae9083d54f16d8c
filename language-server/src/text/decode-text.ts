/**
 * Bytes of a file ↔ its text, the same in the editor, in a browser and on the command line.
 *
 * Texts are without a byte order mark, as editors have them, so that offsets mean the same everywhere; whether there was
 * one is told beside the text, and a writer puts it back.
 */

/** Encodings that are told from each other by the bytes alone. GB18030 stands for GBK and GB2312 as well. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** How a file's text is written as bytes. */
export interface TextForm {
  readonly encoding: Encoding;
  /** Whether a byte order mark stands before the text. */
  readonly bom: boolean;
}

export interface DecodedText extends TextForm {
  /** Without the byte order mark. */
  readonly text: string;
}

const decoders = new Map<Encoding, TextDecoder>();

/** @returns undefined if the bytes are not of this encoding */
function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  let decoder = decoders.get(encoding);
  if (!decoder) {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    decoders.set(encoding, decoder);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    // That it throws is the answer.
    return undefined;
  }
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** UTF-32 is read by no browser and by few editors. Its mark begins like that of UTF-16, and no text begins with a zero. */
const utf32Marks: readonly (readonly number[])[] = [
  [0xff, 0xfe, 0, 0],
  [0, 0, 0xfe, 0xff],
];

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * Reads bytes as text: by their byte order mark, else as UTF-8, else as what they can be told to be.
 * @returns undefined if they are no text, or text in an encoding that the bytes do not tell
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (utf32Marks.some((mark) => startsWith(bytes, mark))) return undefined;
  for (const [encoding, mark] of marks) {
    if (!startsWith(bytes, mark)) continue;
    const text = decodeAs(encoding, bytes.subarray(mark.length));
    // A text that is cut in the middle of a sign, or marked wrongly, is none.
    return text === undefined ? undefined : { text, encoding, bom: true };
  }
  const zeros = countZeros(bytes);
  // A text of UTF-16 that is valid as UTF-8 too is all ASCII: every other byte is zero.
  if (zeros === 0 || zeros * 4 < bytes.length) {
    const text = decodeAs('utf-8', bytes);
    if (text !== undefined) return { text, encoding: 'utf-8', bom: false };
  }
  if (zeros === 0) return isLikelyGb18030(bytes) ? withoutMark('gb18030', bytes) : undefined;
  const wide = likelyUtf16(bytes);
  const read = wide && withoutMark(wide, bytes);
  return read && !controls.test(read.text) ? read : undefined;
}

/** Signs that a picture or an archive would be full of if it were a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for.
const controls = /[\0-\x08\x0e-\x1f\ufffe\uffff]/;

function countZeros(bytes: Uint8Array): number {
  let zeros = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros++;
  return zeros;
}

function withoutMark(encoding: Encoding, bytes: Uint8Array): DecodedText | undefined {
  const text = decodeAs(encoding, bytes);
  return text === undefined ? undefined : { text, encoding, bom: false };
}

/** How much of a long file is looked at when its encoding is guessed. */
const sample = 65_536;

/**
 * Chinese as people write it keeps to the signs of GB 2312, whose two bytes are both above A0. Western letters with accents
 * have a letter of ASCII behind them, and Big5 has bytes below A0 in a third of its signs.
 */
function isLikelyGb18030(bytes: Uint8Array): boolean {
  let pairs = 0;
  let usual = 0;
  const end = Math.min(bytes.length, sample);
  for (let i = 0; i < end; i++) {
    const [first = 0, second = 0] = [bytes[i], bytes[i + 1]];
    if (first < 0x80) continue;
    // A sign of four bytes, which the decoder judges.
    if (second >= 0x30 && second <= 0x39) {
      i += 3;
      continue;
    }
    pairs++;
    if (second >= 0xa1 && ((first >= 0xa1 && first <= 0xa9) || (first >= 0xb0 && first <= 0xf7))) usual++;
    i++;
  }
  return usual >= pairs * 0.8;
}

/**
 * UTF-16 without a mark: blanks and line ends have their zero bytes all on one side. Zeros of other signs are no evidence:
 * 需 is U+9700 and 一 is U+4E00. A text of single bytes with a few zeros among them is none of the two.
 */
function likelyUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let [pairs, little, big] = [0, 0, 0];
  const end = Math.min(bytes.length, sample);
  for (let i = 0; i + 1 < end; i += 2) {
    const [first = 0, second = 0] = [bytes[i], bytes[i + 1]];
    pairs++;
    if (second === 0 && separates(first)) little++;
    else if (first === 0 && separates(second)) big++;
  }
  const [more, fewer] = little > big ? [little, big] : [big, little];
  if (more === 0 || more * 50 < pairs || fewer * 4 > more) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

const separates = (byte: number) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/**
 * Writes a text as bytes, in the form that its file had.
 * @param text without a byte order mark
 * @returns undefined for GB18030, which neither Node nor browsers can write
 */
export function encodeText(text: string, { encoding, bom }: TextForm): Uint8Array | undefined {
  const marked = bom ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  if (encoding === 'gb18030') return undefined;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
