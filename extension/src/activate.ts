import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client/client-options.js';
import { comeBack } from './client/come-back.js';
import { FileEvents } from './client/file-events.js';
import { ServerConnection } from './client/server-connection.js';
import { setHome } from './commands/export-target.js';
import { setWriter, type WriteFile } from './commands/save-file.js';
import { registerCommands, reportFailedStart, reportLost } from './commands/register-commands.js';
import { followCursor } from './previews/cursor-follower.js';
import { onDocumentsMoved } from './previews/document-moves.js';
import { PreviewPanels } from './previews/preview-panels.js';
import { StatusItem } from './status/status-item.js';

/** What other extensions and the tests get from `activate`. */
export interface ReqlangApi {
  /** Resolves once the language server answers; rejects if it did not start. */
  whenReady(): Promise<void>;
  readonly serverKind: 'node' | 'worker';
}

/** What is different in the two extension hosts. */
export interface Host {
  readonly serverKind: 'node' | 'worker';
  createClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Writes files of this machine, where there are any. */
  readonly write?: WriteFile;
  /** The reader's own folder, where there is one. */
  readonly home?: vscode.Uri;
}

/** Activates the extension. Returns without waiting for the server, so that commands and previews are there at once. */
export function activateIn(host: Host, context: vscode.ExtensionContext): ReqlangApi {
  const output = vscode.window.createOutputChannel('Reqlang', { log: true });
  setWriter(host.write);
  setHome(host.home);
  const fileEvents = new FileEvents();
  const server: ServerConnection = new ServerConnection(output, () =>
    host.createClient({
      ...clientOptions(output, fileEvents),
      errorHandler: comeBack(() => void reportLost(server)),
    }),
  );
  const previews = new PreviewPanels(server, context.extensionUri);
  const status = new StatusItem(server);
  context.subscriptions.push(
    registerCommands(server, previews, context.extensionUri),
    previews.registerSerializers(),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('reqlang.language')) return;
      status.update();
      previews.refresh();
    }),
    followCursor(server, previews),
    onDocumentsMoved((newPlace) => void previews.follow(newPlace)),
    status,
    server,
    fileEvents,
    output,
  );
  server.start().catch((error: unknown) => reportFailedStart(server, error));
  return { whenReady: () => server.whenReady(), serverKind: host.serverKind };
}
