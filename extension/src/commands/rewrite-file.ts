import * as vscode from 'vscode';
import type { EditAnswer, FileEdits } from '../../../language-server/src/protocol/edit-requests.js';
import type { Wording } from '../../../language-server/src/locale/language.js';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';

/**
 * Rewrites the `.req` file of the active editor with edits that the server makes, as one step to undo. Says so if there
 * is nothing to do or it cannot be done.
 * @param ask asks the server for the edits of a file
 * @param nothingToDo is shown if there are none
 */
export async function rewriteFile(
  server: ServerConnection,
  ask: (uri: string) => Promise<EditAnswer | undefined>,
  nothingToDo: Wording,
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'req') {
    void vscode.window.showInformationMessage(say(texts.noReqEditor));
    return;
  }
  let answer: EditAnswer | undefined;
  try {
    answer = await ask(server.serverUri(document.uri));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(say(texts.cannotRewrite, { reason }));
    return;
  }
  if (!answer) return;
  if ('refused' in answer) void vscode.window.showWarningMessage(answer.refused);
  else if (answer.documentChanges.length === 0) void vscode.window.showInformationMessage(say(nothingToDo));
  else if (!(await applyIfUnchanged(answer.documentChanges)))
    void vscode.window.showWarningMessage(say(texts.textHasChanged));
}

/** Applies edits together unless a document has changed since they were made. */
async function applyIfUnchanged(changes: readonly FileEdits[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { textDocument, edits } of changes) {
    const uri = vscode.Uri.parse(textDocument.uri);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open && textDocument.version !== null && open.version !== textDocument.version) return false;
    edit.set(
      uri,
      edits.map(({ range: { start, end }, newText }) =>
        vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText),
      ),
    );
  }
  return vscode.workspace.applyEdit(edit);
}
