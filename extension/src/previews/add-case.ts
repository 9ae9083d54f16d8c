import * as vscode from 'vscode';
import type { AddCaseParams, EditAnswer } from '../../../language-server/src/protocol/edit-requests.js';
import type { ServerConnection } from '../client/server-connection.js';
import { applyIfUnchanged } from '../commands/rewrite-file.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';
import { revealSource } from './reveal-source.js';

/**
 * Writes a case that an acceptance matrix lacks into the text, as one step to undo, and shows it.
 * @param previewColumn the column that the preview stands in
 */
export async function addCase(
  server: ServerConnection,
  wanted: AddCaseParams,
  previewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  let answer: EditAnswer | undefined;
  try {
    answer = await server.addCase(wanted);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(say(texts.caseNotAdded, { reason }));
    return;
  }
  if (!answer) return;
  if ('refused' in answer) {
    void vscode.window.showWarningMessage(answer.refused);
    return;
  }
  const [change] = answer.documentChanges;
  const [edit] = change?.edits ?? [];
  if (!change || !edit) return;
  if (!(await applyIfUnchanged(answer.documentChanges))) {
    void vscode.window.showWarningMessage(say(texts.textHasChanged));
    return;
  }
  // What is inserted begins with the line break before it.
  const line = edit.range.start.line + (/^\s*?\n/.test(edit.newText) ? 1 : 0);
  await revealSource(vscode.Uri.parse(change.textDocument.uri), { line }, false, previewColumn);
}
