import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** How long a client is left in peace after an edit: long enough for a word to be typed. */
const quietMilliseconds = 400;

/**
 * Asks the client to fetch colours, lenses and hints again: an edit of one file changes what other open files show. The
 * client asks by itself for the file that is edited.
 */
export class Refresh {
  private capabilities: ClientCapabilities['workspace'];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly connection: Connection) {}

  /** Takes note of what the client can be asked for. */
  initialize(capabilities: ClientCapabilities): void {
    this.capabilities = capabilities.workspace;
  }

  /** Something changed. The client is asked once it has been quiet for a moment. */
  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), quietMilliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private ask(): void {
    const { languages } = this.connection;
    const asked: Promise<unknown>[] = [];
    if (this.capabilities?.semanticTokens?.refreshSupport) asked.push(languages.semanticTokens.refresh());
    if (this.capabilities?.inlayHint?.refreshSupport) asked.push(languages.inlayHint.refresh());
    if (this.capabilities?.codeLens?.refreshSupport)
      asked.push(this.connection.sendRequest('workspace/codeLens/refresh'));
    // A client that says no, or is gone, shows what it has.
    for (const each of asked) each.catch(() => undefined);
  }
}
