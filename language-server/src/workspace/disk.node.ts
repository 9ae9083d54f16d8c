import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { contentOf, largestFile, type UnreadableReason } from '../text/file-content.js';
import { configFileName, type Disk, type DiskEntry, isReqFile, type Place } from './project-files.js';

/** The file system. Reads at once: parsing, not waiting, is what takes the time. */
export const nodeDisk: Disk = {
  async list(folder) {
    if (!isLocal(folder)) return undefined;
    const entries = entriesOf(pathOf(folder));
    if (typeof entries === 'string') return entries;
    return entries?.flatMap((entry): DiskEntry[] => {
      const { name } = entry;
      const uri = `${folder}/${encodeName(name)}`;
      if (entry.isDirectory()) return [{ name, uri, kind: 'folder' }];
      if (entry.isFile()) return [{ name, uri, kind: 'file' }];
      // What else is named like a file of ours is looked at, so that it can be said why it is not read.
      const isOurs = isReqFile(name) || name === configFileName;
      if (!isOurs || !isMoreThanALinkedFolder(pathOf(uri))) return [];
      return [{ name, uri, kind: 'file', ...(entry.isSymbolicLink() && { isLink: true as const }) }];
    });
  },

  async read(file) {
    const read = isLocal(file) ? readBytes(pathOf(file)) : undefined;
    return read instanceof Uint8Array ? contentOf(read) : read;
  },

  linkedTo(file, root) {
    if (!isLocal(file) || !isLocal(root)) return undefined;
    try {
      if (!lstatSync(pathOf(file)).isSymbolicLink()) return undefined;
      const steps = relative(realpathSync(pathOf(root)), realpathSync(pathOf(file))).split(sep);
      return steps[0] === '..' || isAbsolute(steps.join(sep)) ? undefined : [root, ...steps.map(encodeName)].join('/');
    } catch {
      // Reading says what is wrong with it.
      return undefined;
    }
  },
};

/** The bytes of a local file, or why they cannot be read; undefined if there is no such file. */
export const bytesOf = (uri: string): Uint8Array | { readonly unreadable: UnreadableReason } | undefined =>
  readBytes(pathOf(uri));

function entriesOf(path: string) {
  try {
    return unlessMissing(() => readdirSync(path, { withFileTypes: true }));
  } catch (error) {
    return reasons[codeOf(error)] === 'not-permitted' ? 'not-permitted' : 'failed';
  }
}

/** The path of an address with another scheme is no path of this machine. */
const isLocal = (uri: string) => uri.startsWith('file:');

/** Linked folders are not entered: a link may lead back to where it stands. A link to nothing is nothing. */
function isMoreThanALinkedFolder(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** What stands for a file in the way of reading it. */
const reasons: Readonly<Record<string, UnreadableReason>> = {
  ELOOP: 'link-loop',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  // What opening a socket or a device without a driver says.
  ENXIO: 'not-regular',
  ENODEV: 'not-regular',
};

function readBytes(path: string): Uint8Array | { readonly unreadable: UnreadableReason } | undefined {
  let file: number | undefined;
  try {
    // Looked at before it is opened, as opening some devices does something, and after, as it may have been replaced.
    const stats = statSync(path);
    if (stats.isDirectory()) return undefined;
    if (!stats.isFile()) return { unreadable: 'not-regular' };
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const opened = fstatSync(file);
    if (!opened.isFile()) return { unreadable: 'not-regular' };
    if (opened.size > largestFile) return { unreadable: 'too-large' };
    return readAll(file, opened.size);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    // In a folder that may not be looked into there is nothing.
    if (file === undefined && reasons[code] === 'not-permitted' && !isThere(path)) return undefined;
    return { unreadable: reasons[code] ?? 'failed' };
  } finally {
    if (file !== undefined) close(file);
  }
}

/** What was read is read, whatever closing says. */
function close(file: number): void {
  try {
    closeSync(file);
  } catch {
    // Nothing was written.
  }
}

const isThere = (path: string) => {
  try {
    statSync(path);
    return true;
  } catch {
    // Whatever it is, there is nothing that could be read.
    return false;
  }
};

/** Reads to the end but never past the cap, whatever size was promised. */
function readAll(file: number, size: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0 || length > largestFile) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
  }
}

function unlessMissing<T>(access: () => T, ...alsoMissing: readonly string[]): T | undefined {
  try {
    return access();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', ...alsoMissing].includes(codeOf(error))) return undefined;
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
  const uri = uriOf(file).replace(/\/$/, '');
  try {
    const stats = unlessMissing(() => statSync(file), 'EACCES', 'EPERM');
    return stats && { uri, kind: stats.isDirectory() ? 'folder' : 'file' };
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return { uri, kind: 'file' };
    throw error;
  }
}
