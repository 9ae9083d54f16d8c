import * as vscode from 'vscode';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import { texts } from '../texts.js';

/**
 * Saves the acceptance checklist of a file's project as a web page, which a browser prints: a panel of VS Code cannot.
 * @param project its title, for the name of the file
 */
export async function saveChecklist(
  server: ServerConnection,
  file: vscode.Uri,
  project: string | undefined,
): Promise<void> {
  try {
    const page = await server.checklistPage({ uri: server.serverUri(file) });
    if (page === undefined) return;
    const name = [say(texts.checklistFile), project?.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()].filter(Boolean).join(' ');
    const target = await vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(file, '..', `${name}.html`),
      filters: { [say(texts.checklistFilter)]: ['html'] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
    const open = say(texts.openInBrowser);
    const saved = say(texts.checklistSaved, { file: target.path.split('/').at(-1) ?? target.path });
    const answer = await vscode.window.showInformationMessage(saved, open);
    if (answer === open) await vscode.env.openExternal(target);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(say(texts.checklistFailed, { reason }));
  }
}
