import * as vscode from 'vscode';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import { commandIds } from './command-ids.js';
import { texts } from '../texts.js';
import { saveFile } from './save-file.js';

/** Newer versions of VS Code open a file in a given encoding, and tell in which one it is open. */
interface EncodingApi {
  openTextDocument(uri: vscode.Uri, options: { readonly encoding: string }): Thenable<vscode.TextDocument>;
}

const isKnown = (document: vscode.TextDocument) => 'encoding' in document;

/**
 * Writes a file in UTF-8 in place of its own encoding, and shows it so. A document with unsaved changes is left alone: it
 * shows something else than the file.
 * @param asked address of the file; the one in the active editor if absent
 */
export async function convertToUtf8(server: ServerConnection, asked: unknown): Promise<void> {
  const uri = fileOf(asked);
  if (!uri) {
    void vscode.window.showInformationMessage(say(texts.noReqEditor));
    return;
  }
  const file = nameOf(uri);
  const open = openDocument(uri);
  if (open?.isDirty) {
    void vscode.window.showWarningMessage(say(texts.unsavedChanges, { file }));
    return;
  }
  try {
    const answer = await server.convertToUtf8({ uri: server.serverUri(uri) });
    if (!answer) throw new Error(say(texts.notUnderstood));
    if ('refused' in answer) {
      void vscode.window.showWarningMessage(say(texts.notConverted, { file, reason: answer.refused }));
      return;
    }
    if (answer.text !== undefined) await saveFile(uri, new TextEncoder().encode(answer.text));
    if (open && isKnown(open)) await openIn(uri, 'utf8');
    void vscode.window.showInformationMessage(say(texts.isConverted, { file }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    server.output.error(`The conversion of ${uri} failed: ${reason}`);
    void vscode.window.showErrorMessage(say(texts.notConverted, { file, reason }));
  }
}

/**
 * Shows a file in the encoding that it is written in, without changing it.
 * @param asked address of the file; the one in the active editor if absent
 * @param encoding as VS Code calls it; the one that the server names for the file if absent
 */
export async function reopenWithEncoding(asked: unknown, encoding: unknown): Promise<void> {
  const uri = fileOf(asked);
  if (!uri) {
    void vscode.window.showInformationMessage(say(texts.noReqEditor));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const known = typeof encoding === 'string' ? encoding : await encodingNamedFor(uri);
  // VS Code lets the reader pick the encoding: in older versions, and where nobody has named one.
  if (known === undefined || document.isDirty || !isKnown(document))
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
  else await openIn(uri, known);
}

/** The encoding in which the server has found a file to be, as its quick fix says it; undefined for a file in UTF-8. */
async function encodingNamedFor(uri: vscode.Uri): Promise<string | undefined> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(0, 0, 0, 1),
    vscode.CodeActionKind.QuickFix.value,
  );
  const reopen = actions.find(({ command }) => command?.command === commandIds.reopenWithEncoding)?.command;
  const named: unknown = reopen?.arguments?.[1];
  return typeof named === 'string' ? named : undefined;
}

const openIn = (uri: vscode.Uri, encoding: string) =>
  (vscode.workspace as unknown as EncodingApi).openTextDocument(uri, { encoding });

const openDocument = (uri: vscode.Uri) =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

const nameOf = ({ path }: vscode.Uri) => path.split('/').at(-1) ?? path;

function fileOf(asked: unknown): vscode.Uri | undefined {
  if (asked instanceof vscode.Uri) return asked;
  if (typeof asked === 'string') return vscode.Uri.parse(asked, true);
  const { document } = vscode.window.activeTextEditor ?? {};
  return document?.languageId === 'req' ? document.uri : undefined;
}
