import * as vscode from 'vscode';
import { previewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { ServerConnection } from '../client/server-connection.js';
import { say } from '../language-choice.js';
import type { NewPlace } from './document-moves.js';
import { type PreviewKind, previewKinds, shownContext } from './preview-kinds.js';
import { PreviewPanel, previewOptions } from './preview-panel.js';

/** All open previews: at most one per kind and project. */
export class PreviewPanels {
  private readonly panels = new Set<PreviewPanel>();

  constructor(
    private readonly server: ServerConnection,
    private readonly extensionUri: vscode.Uri,
  ) {}

  /** Opens the preview of a file's project beside the editor, or brings the one that is open to the front. */
  async show(kind: PreviewKind, file: vscode.Uri): Promise<void> {
    const open = await this.find(kind, file);
    if (open) {
      open.show();
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      kind.panelType,
      say(kind.title),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      previewOptions(this.extensionUri),
    );
    this.add(kind, file, panel);
    // Its step of the walkthrough is done.
    void vscode.commands.executeCommand('setContext', shownContext(kind), true);
  }

  /** The preview that has the focus. */
  active(): PreviewPanel | undefined {
    return [...this.panels].find((panel) => panel.active);
  }

  /** True if some preview of a file's project can be seen. */
  async isShown(file: vscode.Uri): Promise<boolean> {
    return (await this.visibleOf(file)).length > 0;
  }

  /** Shows in the pictures of a file's project what the text cursor is on. */
  async followCursor(file: vscode.Uri, name: string | undefined): Promise<void> {
    for (const panel of await this.visibleOf(file)) panel.followCursor(name);
  }

  private async visibleOf(file: vscode.Uri): Promise<readonly PreviewPanel[]> {
    return this.ofSameProject(
      [...this.panels].filter((panel) => panel.visible),
      file,
    );
  }

  /** Pulls the data of every open preview again. */
  refresh(): void {
    for (const panel of this.panels) panel.refresh();
  }

  /** Lets every preview go on with its text where that has another name now. */
  async follow(newPlace: NewPlace): Promise<void> {
    const moved = [...this.panels].filter((panel) => panel.follow(newPlace));
    for (const panel of moved) {
      // It may have come into a project that has such a preview already.
      const others = [...this.panels].filter((other) => other !== panel && other.kind === panel.kind);
      const [other] = await this.ofSameProject(others, panel.file);
      if (!other) continue;
      if (panel.visible) other.show();
      panel.close();
    }
  }

  /** Lets VS Code bring previews back after a reload of the window. */
  registerSerializers(): vscode.Disposable {
    return vscode.Disposable.from(
      ...previewKinds.map((kind) =>
        vscode.window.registerWebviewPanelSerializer(kind.panelType, {
          deserializeWebviewPanel: (panel: vscode.WebviewPanel, state: unknown) => this.restore(kind, panel, state),
        }),
      ),
    );
  }

  private async restore(kind: PreviewKind, panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const known = previewState.safeParse(state);
    const uri = known.success ? vscode.Uri.parse(known.data.uri) : await anyReqFile();
    if (!uri) {
      panel.dispose();
      return;
    }
    if (await this.find(kind, uri)) panel.dispose();
    else this.add(kind, uri, panel);
  }

  private async find(kind: PreviewKind, file: vscode.Uri): Promise<PreviewPanel | undefined> {
    const ofKind = [...this.panels].filter((panel) => panel.kind === kind);
    return (await this.ofSameProject(ofKind, file))[0];
  }

  /**
   * Those of some panels that show the project of a file. The server says which that is, as it is the one that puts
   * files into projects; as long as it does not answer, only a panel of the very file is known to.
   */
  private async ofSameProject(panels: readonly PreviewPanel[], file: vscode.Uri): Promise<readonly PreviewPanel[]> {
    const ofFile = panels.filter((panel) => panel.file.toString() === file.toString());
    if (ofFile.length === panels.length) return panels;
    const uris = [file, ...panels.map((panel) => panel.file)].map((uri) => this.server.serverUri(uri));
    // A server that cannot answer says so where it is asked for a picture.
    const [project, ...projects] = (await this.server.projects({ uris }).catch(() => undefined)) ?? [];
    // Meanwhile one may have been closed.
    const open = (panel: PreviewPanel) => this.panels.has(panel);
    return project === undefined
      ? ofFile.filter(open)
      : panels.filter((panel, i) => projects[i] === project && open(panel));
  }

  private add(kind: PreviewKind, file: vscode.Uri, panel: vscode.WebviewPanel): void {
    const preview = new PreviewPanel(kind, file, panel, this.server, this.extensionUri);
    this.panels.add(preview);
    preview.onDidDispose(() => this.panels.delete(preview));
  }
}

/** Some `.req` file of the workspace. */
async function anyReqFile(): Promise<vscode.Uri | undefined> {
  return (await vscode.workspace.findFiles('**/*.req', '**/node_modules/**', 1))[0];
}
