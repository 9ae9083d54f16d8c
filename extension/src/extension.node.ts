import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateIn, type ReqlangApi } from './activate.js';

/** Entry of the desktop and remote extension host: the server is a Node process of its own. */
export function activate(context: ExtensionContext): ReqlangApi {
  const module = context.asAbsolutePath('dist/server.cjs');
  return activateIn(
    {
      serverKind: 'node',
      createClient: (options) =>
        new LanguageClient('reqlang', 'Reqlang', { module, transport: TransportKind.ipc }, options),
    },
    context,
  );
}
