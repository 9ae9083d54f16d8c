import * as vscode from 'vscode';
import type { AddCaseParams } from '../../../language-server/src/protocol/edit-requests.js';
import type { ServerConnection } from '../client/server-connection.js';
import { applyAnswer } from '../commands/rewrite-file.js';
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
  const [change] = (await applyAnswer(() => server.addCase(wanted), texts.caseNotAdded)) ?? [];
  const [edit] = change?.edits ?? [];
  if (!change || !edit) return;
  // What is inserted begins with the line break before it.
  const line = edit.range.start.line + (/^\s*?\n/.test(edit.newText) ? 1 : 0);
  await revealSource(vscode.Uri.parse(change.textDocument.uri), { line }, false, previewColumn);
}
