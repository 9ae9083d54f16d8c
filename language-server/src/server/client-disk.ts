import type { Connection } from 'vscode-languageserver';
import { listFolderResult, readFileResult } from '../protocol/files.js';
import { methods } from '../protocol/methods.js';
import type { Disk } from '../workspace/project-files.js';
import { normal } from './session.js';

/**
 * Files that only the client can reach: all of them for a server in a browser, and those of virtual folders for the others.
 * For a client that does not answer there are none.
 */
export function clientDisk(connection: Connection): Disk {
  return {
    async list(folder) {
      const entries = listFolderResult.parse(await connection.sendRequest(methods.listFolder, { folder }));
      if (typeof entries === 'string') return entries;
      return entries?.map((entry) => ({ ...entry, uri: normal(entry.uri) }));
    },
    async read(uri) {
      return readFileResult.parse(await connection.sendRequest(methods.readFile, { uri })) ?? undefined;
    },
  };
}
