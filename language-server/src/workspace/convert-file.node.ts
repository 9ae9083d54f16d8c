import { readFileSync } from 'node:fs';
import { decodeText, encodeText } from '../text/decode-text.js';
import { pathOf } from './disk.node.js';
import type { Conversion } from './workspace-files.js';
import { CannotWrite, writeWhole } from './write-file.node.js';

/** Writes a file of this machine anew, in UTF-8: all of it or nothing, and only if it still is what was read. */
export function convertFile(uri: string): Conversion {
  const path = pathOf(uri);
  try {
    const bytes = readFileSync(path);
    const decoded = decodeText(bytes);
    const converted = decoded && encodeText(decoded.text, { encoding: 'utf-8', bom: false });
    if (converted) writeWhole(path, converted, { expected: bytes });
    return 'done';
  } catch (error) {
    if (error instanceof CannotWrite) return error.reason;
    throw error;
  }
}
