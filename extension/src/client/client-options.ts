import * as vscode from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../../language-server/src/protocol/settings.js';
import { languageSetting } from '../language-choice.js';

/**
 * Schemes whose documents are a project's own. Copies that an editor makes for comparing (`git:` and the like) would
 * declare every name a second time.
 */
function projectSchemes(): string[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders])];
}

/** Options of the language client, the same in both extension hosts. */
export function clientOptions(
  output: vscode.LogOutputChannel,
  fileEvents: vscode.FileSystemWatcher,
): LanguageClientOptions {
  const initialization: InitializationOptions = { language: languageSetting(), locale: vscode.env.language };
  return {
    documentSelector: projectSchemes().flatMap((scheme) => [
      { scheme, language: 'req' },
      { scheme, pattern: '**/req.config.json' },
    ]),
    outputChannel: output,
    initializationOptions: initialization,
    synchronize: { configurationSection: 'reqlang', fileEvents },
  };
}
