import * as vscode from 'vscode';

/**
 * Waits until `find` has something to give; tests never wait for a length of time.
 * @param what what is waited for, for the message
 */
export async function until<T>(
  what: string,
  find: () => T | undefined | false | Thenable<T | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`timed out waiting for ${what}`);
}

/** What the extension gives to other extensions. */
interface ExtensionApi {
  whenReady(): Promise<void>;
  readonly serverKind: 'node' | 'worker';
}

/** Activates the extension and waits for its language server. */
export async function serverIsReady(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('reqlang.reqlang');
  if (!extension) throw new Error('the extension is not installed');
  const api = await extension.activate();
  await api.whenReady();
  return api;
}

/** A file of the test workspace. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no workspace is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the test workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(name));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  // Commands go to the active editor, and a shown document is a tab before it is that.
  await until('the editor', () => vscode.window.activeTextEditor?.document === document);
  return document;
}

/** The place just after the first occurrence of `text`, or inside it, `offset` characters from its start. */
export function positionOf(document: vscode.TextDocument, text: string, offset = text.length): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return document.positionAt(at + offset);
}

/** Replaces the first occurrence of `text` in an open document. */
export async function replaceText(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(positionOf(document, text, 0), positionOf(document, text)), by);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`could not replace "${text}"`);
}

/** What Reqlang says about a document. */
export function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'reqlang');
}

/** The code of a rule, whether or not it carries a link to the rule's page. */
export function codeOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code?.toString();
}

/** The first diagnostic of a rule, when it is there. */
export function diagnosticOf(document: vscode.TextDocument, rule: string): vscode.Diagnostic | undefined {
  return diagnosticsOf(document).find((diagnostic) => codeOf(diagnostic) === rule);
}
