import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ListFolderResult,
  listFolderParams,
  type ReadFileResult,
  readFileParams,
} from '../../../language-server/src/protocol/files.js';
import { methods } from '../../../language-server/src/protocol/methods.js';
import { contentOf, largestFile } from '../../../language-server/src/text/file-content.js';

/** Answers the server's requests for files that it cannot reach itself: all in a browser, else those of virtual folders. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(methods.listFolder, async (params: unknown): Promise<ListFolderResult> => {
    const folder = client.protocol2CodeConverter.asUri(listFolderParams.parse(params).folder);
    const entries = await listed(folder);
    if (typeof entries === 'string') return entries;
    return (
      entries?.map(([name, type]) => ({
        name,
        uri: client.code2ProtocolConverter.asUri(vscode.Uri.joinPath(folder, name)),
        kind: type === vscode.FileType.Directory ? 'folder' : 'file',
      })) ?? null
    );
  });
  client.onRequest(methods.readFile, async (params: unknown): Promise<ReadFileResult> => {
    return readContent(client.protocol2CodeConverter.asUri(readFileParams.parse(params).uri));
  });
}

/** Without linked folders: a link may lead back to where it stands. */
async function listed(
  folder: vscode.Uri,
): Promise<[string, vscode.FileType][] | 'not-permitted' | 'failed' | undefined> {
  const linkedFolder = vscode.FileType.SymbolicLink | vscode.FileType.Directory;
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).filter(([, type]) => type !== linkedFolder);
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return undefined;
    return code === 'NoPermissions' ? 'not-permitted' : 'failed';
  }
}

/** @returns null if there is no such file */
async function readContent(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return null;
    if (!(type & vscode.FileType.File)) return { unreadable: 'not-regular' };
    if (size > largestFile) return { unreadable: 'too-large' };
    return contentOf(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound') return null;
    return { unreadable: code === 'NoPermissions' ? 'not-permitted' : 'failed' };
  }
}
