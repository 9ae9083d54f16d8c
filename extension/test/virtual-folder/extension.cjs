/**
 * Shows the folder named by the variable VIRTUAL_FOLDER under addresses `vscode-vfs://tests/…`, as extensions do that show
 * a repository which is on no disk.
 */
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const root = process.env.VIRTUAL_FOLDER ?? '';
/** The addresses begin with this, where this machine has another folder. */
const shownAs = process.env.VIRTUAL_FOLDER_SHOWN_AS ?? '';

const onDisk = (uri) => path.join(root, path.relative(shownAs, uri.path));
const changed = new vscode.EventEmitter();

/** What a call gives, with its failure as VS Code expects it. */
function tried(uri, call) {
  if (path.relative(shownAs, uri.path).startsWith('..')) throw vscode.FileSystemError.FileNotFound(uri);
  try {
    return call(onDisk(uri));
  } catch (error) {
    throw error.code === 'ENOENT' ? vscode.FileSystemError.FileNotFound(uri) : error;
  }
}

const typeOf = (entry) => (entry.isDirectory() ? vscode.FileType.Directory : vscode.FileType.File);

exports.activate = (context) => {
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat: (uri) =>
      tried(uri, (file) => {
        const stats = statSync(file);
        return { type: typeOf(stats), ctime: stats.ctimeMs, mtime: stats.mtimeMs, size: stats.size };
      }),
    readDirectory: (uri) =>
      tried(uri, (file) => readdirSync(file, { withFileTypes: true }).map((entry) => [entry.name, typeOf(entry)])),
    createDirectory: (uri) => tried(uri, (file) => mkdirSync(file)),
    readFile: (uri) => tried(uri, (file) => readFileSync(file)),
    writeFile(uri, content) {
      tried(uri, (file) => writeFileSync(file, content));
      changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
    },
    delete: (uri) => tried(uri, (file) => rmSync(file, { recursive: true })),
    rename: (from, to) => tried(from, (file) => renameSync(file, onDisk(to))),
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('vscode-vfs', provider));
};
