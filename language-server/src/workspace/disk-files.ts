import { configFileName, type Disk, isReqFile, isSkippedFolder } from './project-files.js';
import type { WorkspaceFiles } from './workspace.js';

/** Access to a workspace's files by walking its folders. */
export function diskFiles(disk: Disk): WorkspaceFiles {
  const find = async (folder: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { name, uri, kind } of (await disk.list(folder)) ?? []) {
      if (kind === 'folder') {
        if (!isSkippedFolder(name)) found.push(...(await find(uri)));
      } else if (isReqFile(name) || name === configFileName) found.push(uri);
    }
    return found;
  };
  // A file that is in another encoding or may not be read counts as absent.
  return { find, read: (uri) => disk.read(uri).catch(() => undefined) };
}
