import * as vscode from 'vscode';

let home: vscode.Uri | undefined;

/** Tells the reader's own folder, where there is one: not in a browser. */
export function setHome(folder: vscode.Uri | undefined): void {
  home = folder;
}

/**
 * Where an export is offered to be saved: beside its source or, as an untitled file is nowhere, in the open folder, else
 * in the reader's own.
 * @returns undefined if there is no such place; the dialog then begins where it likes
 */
export function exportTarget(source: vscode.Uri, name: string): vscode.Uri | undefined {
  if (source.scheme !== 'untitled') return vscode.Uri.joinPath(source, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? home;
  return folder && vscode.Uri.joinPath(folder, name);
}
