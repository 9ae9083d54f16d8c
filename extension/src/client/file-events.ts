import * as vscode from 'vscode';

/**
 * Tells of files that come, go and change, as the language client listens to it: `.req` and settings files, and folders,
 * of which an editor tells as a whole. What the editor does itself is told as well, as not every file system is watched.
 */
export class FileEvents implements vscode.FileSystemWatcher {
  readonly ignoreCreateEvents = false;
  readonly ignoreChangeEvents = false;
  readonly ignoreDeleteEvents = false;
  private readonly created = new vscode.EventEmitter<vscode.Uri>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly deleted = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidCreate = this.created.event;
  readonly onDidChange = this.changed.event;
  readonly onDidDelete = this.deleted.event;
  private readonly disposables: vscode.Disposable[];

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**');
    const { created, changed, deleted } = this;
    this.disposables = [
      watcher,
      watcher.onDidCreate((uri) => created.fire(uri)),
      // Of a folder that changes, the files that come and go in it are told one by one.
      watcher.onDidChange((uri) => isRead(uri) && changed.fire(uri)),
      watcher.onDidDelete((uri) => deleted.fire(uri)),
      vscode.workspace.onDidCreateFiles(({ files }) => {
        for (const uri of files) created.fire(uri);
      }),
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        for (const uri of files) deleted.fire(uri);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          deleted.fire(oldUri);
          created.fire(newUri);
        }
      }),
      created,
      changed,
      deleted,
    ];
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}

const isRead = ({ path }: vscode.Uri) => /\.req$|\/req\.config\.json$/i.test(path);
