import { basename } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CannotWrite, writeWhole } from '../../language-server/src/workspace/write-file.node.js';
import { activateIn, type ReqlangApi } from './activate.js';
import { NotSaved } from './commands/save-file.js';
import { currentLanguage } from './language-choice.js';

/** Entry of the desktop and remote extension host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): ReqlangApi {
  const module = context.asAbsolutePath('dist/server.cjs');
  return activateIn(
    {
      serverKind: 'node',
      write: (file, content) => {
        try {
          writeWhole(file, content);
        } catch (error) {
          throw error instanceof CannotWrite ? new NotSaved(error.in(currentLanguage(), basename(file))) : error;
        }
      },
      createClient: (options) =>
        new LanguageClient('reqlang', 'Reqlang', { module, transport: TransportKind.ipc }, options),
    },
    context,
  );
}
