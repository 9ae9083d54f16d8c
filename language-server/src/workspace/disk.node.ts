import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Disk, DiskEntry, Place } from './project-files.js';

/** Thrown for a file that is text in some other encoding, such as GBK. */
export class NotUtf8Error extends Error {
  constructor(readonly uri: string) {
    super(`${uri} is not UTF-8`);
  }
}

/** The file system. Reads at once: parsing, not waiting, is what takes the time. */
export const nodeDisk: Disk = {
  async list(folder) {
    const entries = unlessMissing(() => readdirSync(pathOf(folder), { withFileTypes: true }), 'EACCES', 'EPERM');
    return entries?.flatMap((entry): DiskEntry[] => {
      const uri = `${folder}/${encodeName(entry.name)}`;
      // Linked folders are not entered: a link may lead back to where it stands.
      if (entry.isDirectory()) return [{ name: entry.name, uri, kind: 'folder' }];
      const isFile = entry.isFile() || (entry.isSymbolicLink() && placeOf(pathOf(uri))?.kind === 'file');
      return isFile ? [{ name: entry.name, uri, kind: 'file' }] : [];
    });
  },

  async read(file) {
    const path = pathOf(file);
    // A file that is there and may not be read is an error; a folder that may not be looked into holds nothing.
    const bytes = unlessMissing(() => readFileSync(path), ...(existsSync(path) ? [] : ['EACCES', 'EPERM']));
    if (!bytes) return undefined;
    // What old editors on Windows call "Unicode".
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
    if (!isUtf8(bytes)) throw new NotUtf8Error(file);
    return bytes.toString('utf8');
  },
};

function unlessMissing<T>(access: () => T, ...alsoMissing: readonly string[]): T | undefined {
  try {
    return access();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR', ...alsoMissing].includes(code)) return undefined;
    throw error;
  }
}

/** Encoded as `URI.file` does it, which is stricter than the language's own function. */
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The URI of a path, as an editor would write it. */
export const uriOf = (file: string) => URI.file(resolve(file)).toString();

/** The path of a URI. */
export const pathOf = (uri: string) => URI.parse(uri).fsPath;

/** What stands at a path; undefined if there is nothing. */
export function placeOf(file: string): Place | undefined {
  const stats = unlessMissing(() => statSync(file), 'EACCES', 'EPERM');
  if (!stats) return undefined;
  return { uri: uriOf(file).replace(/\/$/, ''), kind: stats.isDirectory() ? 'folder' : 'file' };
}
