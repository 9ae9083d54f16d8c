import * as vscode from 'vscode';
import type { PictureIntent } from '../../../language-server/src/protocol/edit-requests.js';
import { type MessageToPreview, messageFromPreview } from '../../../language-server/src/protocol/preview-messages.js';
import { type HeldView, nextEdition } from '../../../language-server/src/protocol/view-request.js';
import type { ServerConnection } from '../client/server-connection.js';
import { bytesOf, exportView } from '../commands/export-view.js';
import { tryAnswer } from '../commands/rewrite-file.js';
import { currentLanguage, say } from '../language-choice.js';
import { texts } from '../texts.js';
import { addCase } from './add-case.js';
import { Coalescer } from './coalescer.js';
import { createNonce, panelHtml } from './panel-html.js';
import type { NewPlace } from './document-moves.js';
import { OwnSteps } from './own-steps.js';
import type { PreviewKind } from './preview-kinds.js';
import { revealSource } from './reveal-source.js';

/** Milliseconds that a page has for drawing a picture. */
const drawingTakes = 20_000;

/** One preview: fills its panel from the server whenever the model changes and answers what the reader does in it. */
export class PreviewPanel {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly coalescer = new Coalescer(() => this.pull(), { quiet: 0, atMost: 0 });
  private pulling: vscode.CancellationTokenSource | undefined;
  /** True while a page is there and has said that it is ready. A hidden panel has none: its context is not kept. */
  private listening = false;
  /** The picture as the server gave it out last, which it is asked for changes of. */
  private held: HeldView | undefined;
  /** Edition of the picture that the page has. */
  private shown: number | undefined;
  private cursor: string | undefined;
  /** Takes the picture that the page was asked to draw. */
  private drawn: ((content: string | undefined) => void) | undefined;
  private readonly steps = new OwnSteps();
  /** The file that the last change made from the picture was written to. */
  private lastChanged: vscode.Uri | undefined;
  /** The last picture without syntax errors, for a page that loads while the text is broken. */
  private lastGood: HeldView | undefined;

  /**
   * @param shownFile of the project that is shown, by which the server knows which one is meant
   */
  constructor(
    readonly kind: PreviewKind,
    private shownFile: vscode.Uri,
    private readonly panel: vscode.WebviewPanel,
    private readonly server: ServerConnection,
    private readonly extensionUri: vscode.Uri,
  ) {
    const { webview } = panel;
    webview.options = previewOptions(extensionUri);
    panel.title = say(kind.title);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'extension', 'media', `${kind.view}-light.svg`),
      dark: vscode.Uri.joinPath(extensionUri, 'extension', 'media', `${kind.view}-dark.svg`),
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
      page: kind.view,
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

  /** A file of the project that is shown. */
  get file(): vscode.Uri {
    return this.shownFile;
  }

  get active(): boolean {
    return this.panel.active;
  }

  get visible(): boolean {
    return this.panel.visible;
  }

  /** Shows in the picture what the text cursor is on. */
  followCursor(name: string | undefined): void {
    this.cursor = name;
    if (this.listening) this.post({ type: 'cursor', ...(name !== undefined && { name }) });
  }

  /** Saves what it shows as a file to hand out. */
  async export(): Promise<void> {
    await exportView(this.server, this.extensionUri, {
      file: this.file,
      view: this.kind.view,
      drawPng: (svg) => this.drawPng(svg),
    });
  }

  private drawPng(svg: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const failed = () => reject(new Error(say(texts.pictureNotDrawn)));
      const patience = setTimeout(failed, drawingTakes);
      this.drawn = (content) => {
        clearTimeout(patience);
        if (content === undefined) failed();
        else resolve(bytesOf(content));
      };
      if (this.listening) this.post({ type: 'draw-png', svg });
      else this.drawn(undefined);
    });
  }

  /** Brings the panel to the front in the column it stands in. */
  show(): void {
    this.panel.reveal(undefined, true);
  }

  /** Pulls the picture again, for what changes it besides the text; the page then shows what it says. */
  refresh(): void {
    this.coalescer.request();
  }

  /**
   * Goes on with the same text where that has another name now.
   * @returns true if it has
   */
  follow(newPlace: NewPlace): boolean {
    this.lastChanged = this.lastChanged && (newPlace(this.lastChanged) ?? this.lastChanged);
    const file = newPlace(this.shownFile);
    if (!file) return false;
    this.shownFile = file;
    // All places in it are in a file that is not there any more.
    this.held = undefined;
    this.lastGood = undefined;
    this.coalescer.requestNow();
    return true;
  }

  /** Closes the panel. */
  close(): void {
    this.panel.dispose();
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
        if (this.lastGood) this.postWhole(this.lastGood);
        this.shown = this.lastGood?.edition;
        if (this.server.state === 'running') this.coalescer.requestNow();
        else this.serverChanged();
        break;
      case 'reveal':
        // A click shows the source in passing; who asks for the focus wants to go there.
        if (!message.focus && !revealsOnClick()) break;
        void this.reveal(message.place.uri, message.place, message.focus);
        break;
      case 'reveal-line':
        void this.reveal(message.uri, { line: message.line }, true);
        break;
      case 'add-case': {
        const { type, ...wanted } = message;
        void addCase(this.server, wanted, this.panel.viewColumn);
        break;
      }
      case 'intent':
        void this.steps.run(message.version, (version) => this.change(message.id, message.intent, version));
        break;
      case 'explain-score':
        void this.explainScore(message.uri, message.start);
        break;
      case 'undo':
      case 'redo':
        void this.step(message.type);
        break;
      case 'export':
        void this.export();
        break;
      case 'png':
        this.drawn?.(message.content);
        this.drawn = undefined;
        break;
      case 'failed':
        this.server.output.error(`The preview ${this.kind.view} failed: ${message.message}`);
        break;
    }
  }

  /** @returns true if the text was changed */
  private async change(id: number, intent: PictureIntent, version: number): Promise<boolean> {
    const uri = this.server.serverUri(this.file);
    const result = await tryAnswer(() => this.server.intent({ uri, version, intent }));
    const refused = 'refused' in result ? (result.refused ?? say(texts.cannotRewrite, { reason: '' })) : undefined;
    if (this.listening) this.post({ type: 'intent-answered', id, ...(refused !== undefined && { refused }) });
    else if (refused !== undefined) void vscode.window.showWarningMessage(refused);
    const changed = 'refused' in result ? [] : result;
    if (changed[0]) this.lastChanged = vscode.Uri.parse(changed[0].textDocument.uri, true);
    if (changed.length > 0) return true;
    // The picture shows what the text says, also where that is not what was asked for.
    this.refresh();
    return false;
  }

  private async explainScore(uri: string, start: number): Promise<void> {
    try {
      const answer = await this.server.explainScore({ uri, start });
      if (answer) this.post({ type: 'score-explained', uri, start, lines: answer.lines });
    } catch (error) {
      this.server.output.error(`A score could not be explained: ${error}`);
    }
  }

  /**
   * Takes back, or makes again, the last step in the text that this panel has changed: VS Code does so where the focus
   * is.
   */
  private async step(command: 'undo' | 'redo'): Promise<void> {
    if (!this.lastChanged) return;
    const shown = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(
        ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === String(this.lastChanged),
      ),
    );
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(this.lastChanged, { viewColumn, preserveFocus: false });
    await vscode.commands.executeCommand(command);
    this.panel.reveal(undefined, false);
  }

  private reveal(uri: string, target: Parameters<typeof revealSource>[1], focus: boolean): Promise<void> {
    return revealSource(vscode.Uri.parse(uri, true), target, focus, this.panel.viewColumn);
  }

  private serverChanged(): void {
    if (this.server.state === 'running') {
      this.held = undefined;
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
    const uri = this.server.serverUri(this.file);
    try {
      const known = this.held?.edition;
      const result = await this.server.view(
        { view: this.kind.view, uri, ...(known !== undefined && { known }) },
        token,
      );
      if (token.isCancellationRequested) return;
      const next = !result || 'answer' in result ? result : this.held && nextEdition(this.held, result);
      if (!next && this.held) {
        // Changes that do not fit what is held: once more, for the whole picture.
        this.held = undefined;
        this.coalescer.request();
        return;
      }
      if (next?.answer.view !== this.kind.view) {
        this.post({ type: 'unavailable', why: 'failed', language: currentLanguage() });
        return;
      }
      this.held = next;
      if (next.answer.broken.length === 0) this.lastGood = next;
      const { data } = next.answer;
      this.setTitle('projectTitle' in data ? data.projectTitle : undefined);
      if (result && 'changes' in result && result.since === this.shown) this.post({ type: 'view-changed', ...result });
      else this.postWhole(next);
      this.shown = next.edition;
      this.steps.show(next.answer.version);
      if (this.cursor !== undefined) this.followCursor(this.cursor);
    } catch (error) {
      if (token.isCancellationRequested) return;
      this.server.output.error(`The data of the preview ${this.kind.view} could not be had: ${error}`);
      const why = this.server.state === 'running' ? 'failed' : this.server.state;
      this.post({ type: 'unavailable', why, language: currentLanguage() });
    }
  }

  private setTitle(project: string | undefined): void {
    const view = say(this.kind.title);
    this.panel.title = project ? say(texts.titleWithProject, { view, project }) : view;
  }

  private postWhole({ edition, answer }: HeldView): void {
    this.post({ type: 'view', uri: this.file.toString(), edition, answer });
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

const revealsOnClick = () => vscode.workspace.getConfiguration('reqlang.previews').get<boolean>('revealSource', true);

/** What a preview's page may do: run its script, and load from the folder of its script and style sheet only. */
export function previewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
  };
}
