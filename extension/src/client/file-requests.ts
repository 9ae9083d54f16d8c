import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FindFilesParams, findFilesParams, readFileParams } from '../../../language-server/src/protocol/files.js';
import { methods } from '../../../language-server/src/protocol/methods.js';

/** Answers the browser server's requests for files, which it cannot read itself. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(methods.findFiles, async (params: unknown) => {
    const uris = await findFiles(findFilesParams.parse(params));
    return uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
  client.onRequest(methods.readFile, async (params: unknown) => {
    const uri = client.protocol2CodeConverter.asUri(readFileParams.parse(params).uri);
    return readText(uri);
  });
}

async function findFiles({ folder }: FindFilesParams): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder, true), '**/{*.req,req.config.json}');
  return vscode.workspace.findFiles(pattern, '**/node_modules/**');
}

async function readText(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
