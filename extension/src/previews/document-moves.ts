import * as vscode from 'vscode';

/** Tells where a file is now; undefined if it did not move. */
export type NewPlace = (file: vscode.Uri) => vscode.Uri | undefined;

/**
 * Tells of texts that go on under another name: an untitled one that is saved, a file that is saved as another one,
 * files and folders that are renamed in the editor.
 */
export function onDocumentsMoved(listener: (newPlace: NewPlace) => void): vscode.Disposable {
  const saves = new SavesAs();
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) =>
      listener((file) => {
        for (const { oldUri, newUri } of files) {
          if (String(file) === String(oldUri)) return newUri;
          if (isIn(file, oldUri)) return file.with({ path: newUri.path + file.path.slice(oldUri.path.length) });
        }
        return undefined;
      }),
    ),
    vscode.workspace.onWillSaveTextDocument(({ document }) => saves.willSave(document)),
    vscode.workspace.onDidSaveTextDocument((document) => saves.didSave(document)),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const tab of closed) {
        const from = textOf(tab);
        const to = from && saves.closed(from);
        if (to) listener((file) => (String(file) === String(from) ? to : undefined));
      }
    }),
  );
}

/**
 * VS Code does not tell of Save As. It writes the text to the other file while the first one is still in front, and then
 * closes the tab of the first one.
 */
class SavesAs {
  private to: vscode.Uri | undefined;
  private from = new Set<string>();

  willSave(document: vscode.TextDocument): void {
    const active = vscode.window.activeTextEditor?.document;
    this.from = new Set();
    this.to = document === active ? undefined : document.uri;
    // One that nobody has opened is a new one, whatever formatting has made of its text meanwhile.
    if (active && !isShown(document.uri)) this.from.add(String(active.uri));
    this.addTwins(document);
  }

  didSave(document: vscode.TextDocument): void {
    if (String(document.uri) === String(this.to)) this.addTwins(document);
  }

  /** @returns where the text of a tab that has been closed is now */
  closed(file: vscode.Uri): vscode.Uri | undefined {
    if (!this.from.has(String(file)) || isShown(file)) return undefined;
    const { to } = this;
    this.to = undefined;
    this.from.clear();
    return to;
  }

  private addTwins(document: vscode.TextDocument): void {
    if (!this.to) return;
    for (const other of vscode.workspace.textDocuments)
      if (other !== document && isShown(other.uri) && other.getText() === document.getText())
        this.from.add(String(other.uri));
  }
}

const isIn = (file: vscode.Uri, folder: vscode.Uri) =>
  file.scheme === folder.scheme && file.authority === folder.authority && file.path.startsWith(`${folder.path}/`);

const textOf = ({ input }: vscode.Tab) => (input instanceof vscode.TabInputText ? input.uri : undefined);

const isShown = (file: vscode.Uri) =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => String(textOf(tab)) === String(file)));
