import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/browser';
import { activateIn, type ReqlangApi } from './activate.js';
import { serveFiles } from './client/file-requests.js';

/** Entry of the browser's extension host: the server is a worker that asks the editor for files. */
export function activate(context: ExtensionContext): ReqlangApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return activateIn(
    {
      serverKind: 'worker',
      createClient: (options) => {
        const worker = new Worker(script);
        const client = new LanguageClient('reqlang', 'Reqlang', worker, options);
        serveFiles(client);
        client.onDidChangeState(({ newState }) => {
          if (newState === State.Stopped) worker.terminate();
        });
        return client;
      },
    },
    context,
  );
}
