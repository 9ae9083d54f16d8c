import * as vscode from 'vscode';
import type { EditAnswer, FileEdits } from '../../../language-server/src/protocol/edit-requests.js';
import type { Wording } from '../../../language-server/src/locale/language.js';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';

/**
 * Rewrites the `.req` file of the active editor with edits that the server makes, as one step to undo. Says so if there
 * is nothing to do or it cannot be done.
 * @param ask asks the server for the edits of a file, with the position of the caret
 * @param nothingToDo is shown if there are none
 */
export async function rewriteFile(
  server: ServerConnection,
  ask: (uri: string, position: vscode.Position) => Promise<EditAnswer | undefined>,
  nothingToDo: Wording,
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'req') {
    void vscode.window.showInformationMessage(say(texts.noReqEditor));
    return;
  }
  const changes = await applyAnswer(() => ask(server.serverUri(editor.document.uri), editor.selection.active));
  if (changes?.length === 0) void vscode.window.showInformationMessage(say(nothingToDo));
}

/**
 * Applies the edits that the server answers with, as one step to undo; says why if that cannot be.
 * @param failed is shown, with the reason, if the server cannot be asked
 * @returns the edits of each file; undefined if it could not be done
 */
export async function applyAnswer(
  ask: () => Promise<EditAnswer | undefined>,
  failed: Wording = texts.cannotRewrite,
): Promise<readonly FileEdits[] | undefined> {
  const result = await tryAnswer(ask, failed);
  if (!('refused' in result)) return result;
  if (result.refused !== undefined) void vscode.window.showWarningMessage(result.refused);
  return undefined;
}

/** Why edits were not applied, in the reader's language; undefined if there was no answer at all. */
export interface NotApplied {
  readonly refused: string | undefined;
}

/** The same, for who says the reason in another place. */
export async function tryAnswer(
  ask: () => Promise<EditAnswer | undefined>,
  failed: Wording = texts.cannotRewrite,
): Promise<readonly FileEdits[] | NotApplied> {
  let answer: EditAnswer | undefined;
  try {
    answer = await ask();
  } catch (error) {
    return { refused: say(failed, { reason: error instanceof Error ? error.message : String(error) }) };
  }
  if (!answer) return { refused: undefined };
  if ('refused' in answer) return answer;
  if (answer.documentChanges.length > 0 && !(await applyIfUnchanged(answer.documentChanges)))
    return { refused: say(texts.textHasChanged) };
  return answer.documentChanges;
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
