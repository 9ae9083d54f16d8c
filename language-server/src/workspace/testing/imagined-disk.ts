/** A disk in memory for tests, walked as a real one is. */
import { contentOf, type FileContent, plainContent } from '../../text/file-content.js';
import { diskFiles } from '../disk-files.js';
import { type Disk, type DiskEntry, isWithin } from '../project-files.js';
import type { WorkspaceFiles } from '../workspace-files.js';

/** A file of the usual form, or the bytes of another one. */
export type ImaginedFile = string | Uint8Array;

export const contentIn = (file: ImaginedFile | undefined): FileContent | undefined =>
  typeof file === 'string' ? plainContent(file) : file && contentOf(file);

/** @param files by address; names are encoded as in URIs */
export function imaginedDisk(files: ReadonlyMap<string, ImaginedFile>): Disk {
  return {
    async list(folder) {
      const entries = new Map<string, DiskEntry>();
      for (const uri of files.keys()) {
        if (!uri.startsWith(`${folder}/`)) continue;
        const [name = '', more] = uri.slice(folder.length + 1).split('/', 2);
        const kind = more === undefined ? 'file' : 'folder';
        entries.set(name, { name: decodeURIComponent(name), uri: `${folder}/${name}`, kind });
      }
      return entries.size > 0 ? [...entries.values()] : undefined;
    },
    read: async (uri) => contentIn(files.get(uri)),
  };
}

export const imaginedFiles = (files: ReadonlyMap<string, ImaginedFile>): WorkspaceFiles =>
  diskFiles(imaginedDisk(files));

/** Moves a folder with all that is in it, over what may be there. */
export function moveFolder(files: Map<string, ImaginedFile>, from: string, to: string): void {
  const moved = [...files].filter(([uri]) => isWithin(uri, from));
  for (const [uri] of moved) files.delete(uri);
  for (const [uri, content] of moved) files.set(`${to}${uri.slice(from.length)}`, content);
}

/** A stakeholder in Chinese, in GBK: 干系人 Clerk “职员” { 角色：决策者 }. */
export const gbkText = Buffer.from(
  'b8c9cfb5c8cb20436c65726b20a1b0d6b0d4b1a1b1207b20bdc7c9aba3babef6b2dfd5df207d0a',
  'hex',
);

/** What an editor shows that takes the bytes for UTF-8. */
export const asUtf8 = (file: ImaginedFile): string =>
  typeof file === 'string' ? file : new TextDecoder('utf-8').decode(file);
