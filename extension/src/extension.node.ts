import { homedir } from 'node:os';
import { basename } from 'node:path';
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CannotWrite, writeWhole } from '../../language-server/src/workspace/write-file.node.js';
import { activateIn, type ReqlangApi } from './activate.js';
import { serveFiles } from './client/file-requests.js';
import { NotSaved } from './commands/save-file.js';
import { currentLanguage } from './language-choice.js';

/** Entry of the desktop and remote extension host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): ReqlangApi {
  const module = context.asAbsolutePath('dist/server.cjs');
  return activateIn(
    {
      serverKind: 'node',
      home: Uri.file(homedir()),
      write: (file, content) => {
        try {
          writeWhole(file, content);
        } catch (error) {
          throw error instanceof CannotWrite ? new NotSaved(error.in(currentLanguage(), basename(file))) : error;
        }
      },
      createClient: (options) => {
        const client = new LanguageClient('reqlang', 'Reqlang', { module, transport: TransportKind.ipc }, options);
        serveFiles(client);
        return client;
      },
    },
    context,
  );
}
