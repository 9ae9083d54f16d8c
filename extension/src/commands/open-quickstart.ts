import * as vscode from 'vscode';
import { currentLanguage, say } from '../language-choice.js';
import { texts } from '../texts.js';
import { exampleText } from './example-text.js';
import { saveFile } from './save-file.js';

/** File of the example in `extension/walkthrough`. */
const examples = { en: 'example.en.req', zh: 'example.zh-cn.req' } as const;

/**
 * Opens the example to try things on: as a new file in the open folder, so that it can be saved and previewed, or
 * without a folder as an untitled document. A file of that name is opened as it is.
 */
export async function openQuickstart(extensionUri: vscode.Uri): Promise<void> {
  const source = vscode.Uri.joinPath(extensionUri, 'extension', 'walkthrough', examples[currentLanguage()]);
  const content = exampleText(new TextDecoder().decode(await vscode.workspace.fs.readFile(source)), new Date());
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'req', content }));
    return;
  }
  const target = vscode.Uri.joinPath(folder, say(texts.quickstartFile));
  if (!(await exists(target))) await saveFile(target, new TextEncoder().encode(content));
  await vscode.window.showTextDocument(target, { preview: false });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // If it is there and cannot be read, opening or writing says why.
    return false;
  }
}
