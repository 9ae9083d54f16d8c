import * as vscode from 'vscode';
import { type MessageToPreview, messageFromPreview } from '../../../language-server/src/protocol/preview-messages.js';
import type { ViewAnswer } from '../../../language-server/src/protocol/view-request.js';
import type { ServerConnection } from '../client/server-connection.js';
import { currentLanguage, say } from '../language-choice.js';
import { texts } from '../texts.js';
import { Coalescer } from './coalescer.js';
import { createNonce, panelHtml } from './panel-html.js';
import type { PreviewKind } from './preview-kinds.js';
import { revealSource } from './reveal-source.js';

/** One preview: fills its panel from the server whenever the model changes and answers what the reader does in it. */
export class PreviewPanel {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly coalescer = new Coalescer(() => this.pull());
  private pulling: vscode.CancellationTokenSource | undefined;
  /** True while a page is there and has said that it is ready. A hidden panel has none: its context is not kept. */
  private listening = false;
  private shownVersion = -1;
  /** The last answer without syntax errors, for a page that loads while the text is broken. */
  private lastGood: ViewAnswer | undefined;

  /**
   * @param project root of the project that is shown
   * @param uri a file of the project, by which the server knows which one is meant
   */
  constructor(
    readonly kind: PreviewKind,
    readonly project: string,
    private readonly uri: vscode.Uri,
    private readonly panel: vscode.WebviewPanel,
    private readonly server: ServerConnection,
    extensionUri: vscode.Uri,
  ) {
    const { webview } = panel;
    webview.options = previewOptions(extensionUri);
    panel.title = say(kind.title);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'extension', 'media', `${kind.icon}-light.svg`),
      dark: vscode.Uri.joinPath(extensionUri, 'extension', 'media', `${kind.icon}-dark.svg`),
    };
    this.disposables.push(
      webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.listening = false;
      }),
      panel.onDidDispose(() => this.dispose()),
      server.onDidChangeModel(() => this.coalescer.request()),
      server.onDidChangeState(() => this.serverChanged()),
    );
    const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name));
    webview.html = panelHtml({
      page: kind.page,
      language: currentLanguage(),
      title: panel.title,
      scriptUri: asset('preview.js').toString(),
      styleUri: asset('preview.css').toString(),
      cspSource: webview.cspSource,
      nonce: createNonce(),
    });
  }

  get onDidDispose(): vscode.Event<void> {
    return this.panel.onDidDispose;
  }

  /** Brings the panel to the front in the column it stands in. */
  show(): void {
    this.panel.reveal(undefined, true);
  }

  /** Pulls the data again, in another language: after the quiet time, so that the server knows of it by then. */
  refresh(): void {
    this.shownVersion = -1;
    this.coalescer.request();
  }

  private receive(raw: unknown): void {
    const parsed = messageFromPreview.safeParse(raw);
    if (!parsed.success) {
      this.server.output.warn(`A message of the preview ${this.kind.view} is not understood and was left out.`);
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'ready':
        this.listening = true;
        this.shownVersion = -1;
        if (this.lastGood) this.post({ type: 'view', uri: this.uri.toString(), answer: this.lastGood });
        if (this.server.state === 'running') this.coalescer.requestNow();
        else this.serverChanged();
        break;
      case 'reveal':
        void this.reveal(message.place.uri, message.place, message.focus);
        break;
      case 'reveal-line':
        void this.reveal(message.uri, { line: message.line }, true);
        break;
      case 'failed':
        this.server.output.error(`The preview ${this.kind.view} failed: ${message.message}`);
        break;
    }
  }

  private reveal(uri: string, target: Parameters<typeof revealSource>[1], focus: boolean): Promise<void> {
    return revealSource(vscode.Uri.parse(uri, true), target, focus, this.panel.viewColumn);
  }

  private serverChanged(): void {
    if (this.server.state === 'running') {
      // A new server counts its versions from the start again.
      this.shownVersion = -1;
      this.coalescer.requestNow();
    } else if (this.listening) {
      this.post({ type: 'unavailable', why: this.server.state, language: currentLanguage() });
    }
  }

  private async pull(): Promise<void> {
    if (!this.listening) return;
    this.pulling?.dispose();
    this.pulling = new vscode.CancellationTokenSource();
    const { token } = this.pulling;
    const uri = this.server.serverUri(this.uri);
    try {
      const answer = await this.server.view({ view: this.kind.view, uri }, token);
      if (token.isCancellationRequested) return;
      if (!answer) this.post({ type: 'unavailable', why: 'failed', language: currentLanguage() });
      if (!answer || answer.view !== this.kind.view || answer.version < this.shownVersion) return;
      this.shownVersion = answer.version;
      if (answer.broken.length === 0) this.lastGood = answer;
      const project = answer.data.projectTitle;
      const view = say(this.kind.title);
      this.panel.title = project ? say(texts.titleWithProject, { view, project }) : view;
      this.post({ type: 'view', uri: this.uri.toString(), answer });
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.server.output.error(`The data of the preview ${this.kind.view} could not be had: ${error}`);
      const why = this.server.state === 'running' ? 'failed' : this.server.state;
      this.post({ type: 'unavailable', why, language: currentLanguage() });
    }
  }

  private post(message: MessageToPreview): void {
    void this.panel.webview.postMessage(message);
  }

  private dispose(): void {
    this.coalescer.dispose();
    this.pulling?.cancel();
    this.pulling?.dispose();
    for (const disposable of this.disposables.splice(0)) disposable.dispose();
  }
}

/** What a preview's page may do: run its script, and load from the folder of its script and style sheet only. */
export function previewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
}
