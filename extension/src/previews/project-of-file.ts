import * as vscode from 'vscode';
import { projectRoot } from './project-root.js';

/** The root folder of the project that a file belongs to, as a text that is equal for equal projects. */
export async function projectOfFile(file: vscode.Uri): Promise<string> {
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const root = await projectRoot(foldersAround(file, workspaceFolder), workspaceFolder !== undefined, hasConfig);
  return root.toString();
}

function foldersAround(file: vscode.Uri, upTo: vscode.Uri | undefined): [vscode.Uri, ...vscode.Uri[]] {
  const folders: [vscode.Uri, ...vscode.Uri[]] = [vscode.Uri.joinPath(file, '..')];
  for (let folder = folders[0]; folder.toString() !== upTo?.toString(); ) {
    const parent = vscode.Uri.joinPath(folder, '..');
    if (parent.path === folder.path) break;
    folders.push(parent);
    folder = parent;
  }
  return folders;
}

async function hasConfig(folder: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'req.config.json'));
    return true;
  } catch {
    return false;
  }
}
