import { type DecodedText, decodeText } from './decode-text.js';

/** Bytes of the largest file that is read: more is no text that somebody wrote. */
export const largestFile = 64 * 1024 * 1024;

/** Why a file that is there is not read. */
export const unreadableReasons = [
  /** Bytes of no text, or text in an encoding that the bytes do not tell. */
  'no-text',
  'too-large',
  /** A pipe, a device, a socket: what may never end, or changes by being read. */
  'not-regular',
  /** A link that leads back to itself. */
  'link-loop',
  'not-permitted',
  'failed',
] as const;
export type UnreadableReason = (typeof unreadableReasons)[number];

/** Why a folder that is there cannot be looked into. */
export type UnreadableFolder = Extract<UnreadableReason, 'not-permitted' | 'failed'>;

/** What a file holds, or why that cannot be told. */
export type FileContent = DecodedText | { readonly unreadable: UnreadableReason };

/** The content that is in some bytes. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.length > largestFile) return { unreadable: 'too-large' };
  return decodeText(bytes) ?? { unreadable: 'no-text' };
}

/** A text as a file of the usual form holds it: for what is not read from a disk. */
export const plainContent = (text: string): FileContent => ({ text, encoding: 'utf-8', bom: false });

/** True where every editor that opens the file without being told its encoding sees the text that we see. */
export const isPlainlyEncoded = ({ encoding, bom }: DecodedText): boolean => encoding === 'utf-8' || bom;
