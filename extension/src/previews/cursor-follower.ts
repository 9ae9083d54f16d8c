import * as vscode from 'vscode';
import type { ServerConnection } from '../client/server-connection.js';
import { Coalescer } from './coalescer.js';
import type { PreviewPanels } from './preview-panels.js';

/** The setting for showing in previews what the text cursor is on. */
const setting = { section: 'reqlang.previews', key: 'followCursor' } as const;

/**
 * Keeps previews in step with the text cursor. It goes one way: showing something in a picture never moves the cursor,
 * so that a click in the picture, which does, ends here.
 */
export function followCursor(server: ServerConnection, previews: PreviewPanels): vscode.Disposable {
  const coalescer = new Coalescer(async () => {
    const editor = vscode.window.activeTextEditor;
    const wanted = vscode.workspace.getConfiguration(setting.section).get<boolean>(setting.key, true);
    if (!wanted || editor?.document.languageId !== 'req') return;
    const { uri } = editor.document;
    if (server.state !== 'running' || !(await previews.isShown(uri))) return;
    const { line, character } = editor.selection.active;
    const answer = await server.subject({ uri: server.serverUri(uri), position: { line, character } });
    await previews.followCursor(uri, answer?.name);
  });
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(() => coalescer.request()),
    vscode.window.onDidChangeActiveTextEditor(() => coalescer.request()),
    coalescer,
  );
}
