import * as vscode from 'vscode';
import type { ServerConnection } from '../client/server-connection.js';
import type { AddMissingCasesParams } from '../../../language-server/src/protocol/edit-requests.js';
import { clientCommands } from '../../../language-server/src/protocol/methods.js';
import { say } from '../language-choice.js';
import { type PreviewKind, previewKinds } from '../previews/preview-kinds.js';
import type { PreviewPanels } from '../previews/preview-panels.js';
import { texts } from '../texts.js';
import { commandIds } from './command-ids.js';
import { convertToUtf8, reopenWithEncoding } from './file-encoding.js';
import { exportView } from './export-view.js';
import { openQuickstart } from './open-quickstart.js';
import { applyAnswer, rewriteFile } from './rewrite-file.js';
import { showDependencies } from './show-dependencies.js';
import { showReferences } from './show-references.js';

/** Registers every command of the manifest, and those that answers of the server call. */
export function registerCommands(
  server: ServerConnection,
  previews: PreviewPanels,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    ...previewKinds.map((kind) => register(kind.command, (uri?: unknown) => showPreview(previews, kind, uri))),
    register(commandIds.openQuickstart, () => openQuickstart(extensionUri)),
    register(commandIds.showDependencies, showDependencies),
    register(commandIds.convertToChinese, () =>
      rewriteFile(server, (uri) => server.convertKeywords({ uri, language: 'zh' }), texts.keywordsAreChinese),
    ),
    register(commandIds.convertToEnglish, () =>
      rewriteFile(server, (uri) => server.convertKeywords({ uri, language: 'en' }), texts.keywordsAreEnglish),
    ),
    register(commandIds.renumber, () => rewriteFile(server, (uri) => server.renumber({ uri }), texts.numbersAreRight)),
    register(commandIds.addMissingCases, () =>
      rewriteFile(server, (uri, position) => server.addMissingCases({ uri, position }), texts.noCaseMissing),
    ),
    register(clientCommands.showReferences, showReferences),
    register(clientCommands.addMissingCasesAt, (uri: string, position: AddMissingCasesParams['position']) =>
      applyAnswer(() => server.addMissingCases({ uri, position })),
    ),
    register(commandIds.export, (clicked?: unknown) => exportProject(server, previews, extensionUri, clicked)),
    register(commandIds.convertToUtf8, (file?: unknown) => convertToUtf8(server, file)),
    register(commandIds.reopenWithEncoding, (file?: unknown, encoding?: unknown) => reopenWithEncoding(file, encoding)),
    register(commandIds.restartServer, () => restart(server)),
    register(commandIds.showOutput, () => server.output.show(true)),
  );
}

/** @param clicked the file that the command was called on, in the explorer or a title bar */
async function showPreview(previews: PreviewPanels, kind: PreviewKind, clicked: unknown): Promise<void> {
  const file = clicked instanceof vscode.Uri ? clicked : (activeReqFile() ?? (await chosenReqFile()));
  if (file === 'dismissed') return;
  if (file) {
    await previews.show(kind, file);
    return;
  }
  const create = say(texts.createQuickstart);
  const answer = await vscode.window.showInformationMessage(say(texts.noReqFile), create);
  if (answer === create) await vscode.commands.executeCommand(commandIds.openQuickstart);
}

/** Exports the page that is looked at, else what is picked of the file's project. */
async function exportProject(
  server: ServerConnection,
  previews: PreviewPanels,
  extensionUri: vscode.Uri,
  clicked: unknown,
): Promise<void> {
  const panel = previews.active();
  if (panel) {
    await panel.export();
    return;
  }
  const file = clicked instanceof vscode.Uri ? clicked : (activeReqFile() ?? (await chosenReqFile()));
  if (file === 'dismissed') return;
  if (file) await exportView(server, extensionUri, { file });
  else void vscode.window.showInformationMessage(say(texts.noReqFile));
}

/** The `.req` file that is looked at: in the active editor, else in another one on screen. */
function activeReqFile(): vscode.Uri | undefined {
  const documents = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].map((e) => e?.document);
  const shown = documents.find((document) => document?.languageId === 'req')?.uri;
  if (shown) return shown;
  // An editor that has just been opened is a tab before it is an editor.
  const { activeTabGroup, all } = vscode.window.tabGroups;
  for (const { activeTab } of [activeTabGroup, ...all]) {
    const input = activeTab?.input;
    if (input instanceof vscode.TabInputText && input.uri.path.endsWith('.req')) return input.uri;
  }
  return undefined;
}

/**
 * With no `.req` file on screen: the only one that has a tab, as behind the walkthrough; else the only one of the workspace
 * and of the tabs, or the one that is picked.
 */
async function chosenReqFile(): Promise<vscode.Uri | 'dismissed' | undefined> {
  const behind = reqFilesOfTabs();
  if (behind.length === 1) return behind[0];
  const found = await vscode.workspace.findFiles('**/*.req', '**/node_modules/**', 500);
  const files = [...new Map([...behind, ...found].map((uri) => [uri.toString(), uri])).values()];
  if (files.length < 2) return files[0];
  const items = files
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: say(texts.whichFile) });
  return picked?.uri ?? 'dismissed';
}

/** The `.req` files that are open in tabs, saved or not, each once. */
function reqFilesOfTabs(): readonly vscode.Uri[] {
  const languages = new Map(vscode.workspace.textDocuments.map(({ uri, languageId }) => [uri.toString(), languageId]));
  const uris = new Map<string, vscode.Uri>();
  for (const { input } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (!(input instanceof vscode.TabInputText)) continue;
    // A tab that nobody has looked at since the window was opened has no document yet.
    const key = input.uri.toString();
    if (languages.get(key) === 'req' || input.uri.path.endsWith('.req')) uris.set(key, input.uri);
  }
  return [...uris.values()];
}

async function restart(server: ServerConnection): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    await reportFailedStart(server, error);
  }
}

/** Tells that the server did not come up, and offers its output and another try. */
export async function reportFailedStart(server: ServerConnection, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  server.output.error(`The language server could not be started: ${reason}`);
  await offerRestart(server, say(texts.startFailed, { reason }));
}

/** Tells that the server dies whenever it is started, and offers its output and another try. */
export async function reportLost(server: ServerConnection): Promise<void> {
  server.output.error('The language server died again and again right after its start, and is not started any more.');
  await offerRestart(server, say(texts.lost));
}

async function offerRestart(server: ServerConnection, message: string): Promise<void> {
  const [output, again] = [say(texts.showOutput), say(texts.restart)];
  const answer = await vscode.window.showErrorMessage(message, output, again);
  if (answer === output) server.output.show(true);
  if (answer === again) await restart(server);
}
