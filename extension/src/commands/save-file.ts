import * as vscode from 'vscode';

/** A file was not written, and is as it was. The message names it and says why, in the reader's language. */
export class NotSaved extends Error {}

/**
 * Writes a file whole.
 * @throws NotSaved it is as it was
 */
export type WriteFile = (file: string, content: Uint8Array) => void;

let write: WriteFile | undefined;

/** Tells how files of this machine are written; not in a browser, which has none. */
export function setWriter(writer: WriteFile | undefined): void {
  write = writer;
}

/**
 * Writes a file.
 *
 * Through VS Code this cannot be done whole: its `writeFile` empties the file first, and its `rename` onto a file deletes that
 * file first. A file of this machine is therefore written by Node, as on the command line. What lies elsewhere belongs
 * to whoever provides it, and VS Code's way is the only one.
 * @throws NotSaved a file of this machine was not written, and is as it was
 */
export async function saveFile(target: vscode.Uri, content: Uint8Array): Promise<void> {
  if (write && target.scheme === 'file') write(target.fsPath, content);
  else await vscode.workspace.fs.writeFile(target, content);
}
