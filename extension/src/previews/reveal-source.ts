import * as vscode from 'vscode';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';

/** Where in a document to go: offsets of a name, or a line counted from 0. */
export type Target = { readonly start: number; readonly end: number } | { readonly line: number };

/**
 * Shows a place in its source, in an editor column that is not the preview's own.
 * @param focus whether the keyboard focus goes there; without it the preview keeps it
 * @param previewColumn the column that the preview stands in
 */
export async function revealSource(
  uri: vscode.Uri,
  target: Target,
  focus: boolean,
  previewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    const file = uri.path.split('/').at(-1) ?? uri.path;
    void vscode.window.showWarningMessage(say(texts.cannotOpen, { file }));
    return;
  }
  const selection = rangeOf(document, target);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: sourceColumn(uri, previewColumn),
    preserveFocus: !focus,
    preview: true,
    selection,
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Offsets past the end, from a text that has changed since, come out as the end of the document. */
function rangeOf(document: vscode.TextDocument, target: Target): vscode.Range {
  if ('line' in target) {
    const line = Math.min(target.line, document.lineCount - 1);
    return document.lineAt(line).range;
  }
  return new vscode.Range(document.positionAt(target.start), document.positionAt(target.end));
}

/** The column that shows the file already, else another text editor's, else the one beside the preview. */
function sourceColumn(uri: vscode.Uri, previewColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const elsewhere = vscode.window.tabGroups.all.filter((group) => group.viewColumn !== previewColumn);
  const showing = elsewhere.find((group) =>
    group.tabs.some((tab) => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString()),
  );
  const withText = elsewhere.find((group) => group.activeTab?.input instanceof vscode.TabInputText);
  const column = (showing ?? withText ?? elsewhere[0])?.viewColumn;
  if (column !== undefined) return column;
  return previewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}
