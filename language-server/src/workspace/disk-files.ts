import type { FileContent } from '../text/file-content.js';
import { configFileName, type Disk, deepestFolder, isReqFile, isSkippedFolder, listed } from './project-files.js';
import type { WorkspaceFiles } from './workspace-files.js';

/** Access to a workspace's files by walking its folders. What cannot be looked into is told of, whatever stands beside it. */
export function diskFiles(disk: Disk): WorkspaceFiles {
  const find: WorkspaceFiles['find'] = async (place, isClosed) => {
    const found: string[] = [];
    const folders: [folder: string, depth: number][] = [[place, 0]];
    for (let next = folders.pop(); next; next = folders.pop()) {
      const [folder, depth] = next;
      const entries = await listed(disk, folder);
      if (typeof entries === 'string') {
        isClosed?.(folder, entries);
        continue;
      }
      for (const { name, uri, kind } of entries) {
        if (kind === 'folder') {
          if (!isSkippedFolder(name) && depth < deepestFolder) folders.push([uri, depth + 1]);
        } else if (isReqFile(name) || name === configFileName) found.push(uri);
      }
    }
    return found;
  };
  const linkedTo: WorkspaceFiles['linkedTo'] = (uri, root) => disk.linkedTo?.(uri, root);
  return { find, linkedTo, read: (uri) => disk.read(uri).catch((): FileContent => ({ unreadable: 'failed' })) };
}

/**
 * Access by the scheme of an address: what is on the machine's own disk is read there, and everything else by other means.
 * A folder of another scheme has nothing to do with a local one of the same path.
 */
export function filesByScheme(local: WorkspaceFiles, other: WorkspaceFiles): WorkspaceFiles {
  const of = (uri: string) => (uri.startsWith('file:') ? local : other);
  return {
    find: (place, isClosed) => of(place).find(place, isClosed),
    read: (uri) => of(uri).read(uri),
    linkedTo: (uri, root) => of(uri).linkedTo?.(uri, root),
    convert: (uri) => of(uri).convert?.(uri),
  };
}
