/** The language server: what it can do, which files it watches, what it publishes. The same for Node, browsers, tests. */
import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { codeActionKinds } from '../editing/code-actions.js';
import { shownDiagnostics } from '../editing/diagnostics.js';
import { onTypeCharacters } from '../editing/on-type-formatting.js';
import { semanticTokenModifiers, semanticTokenTypes } from '../editing/semantic-tokens.js';
import { type Language, languageOf } from '../locale/language.js';
import { methods } from '../protocol/methods.js';
import { initializationOptions, settings } from '../protocol/settings.js';
import { viewParams } from '../protocol/view-request.js';
import { configFileName } from '../workspace/project-files.js';
import type { Pace } from '../workspace/pace.js';
import type { WorkspaceFiles } from '../workspace/workspace-files.js';
import { answerAnnotations } from './annotation-requests.js';
import { answerCommands } from './command-requests.js';
import { answerConversions } from './convert-requests.js';
import { answerIntents } from './intent-requests.js';
import { answerPlaces } from './place-requests.js';
import { answerExports } from './export-requests.js';
import { answerDependencies } from './dependency-requests.js';
import { answerEditing, completionTriggers } from './editing-requests.js';
import { answerRefused } from './message-guard.js';
import { answerNames } from './name-requests.js';
import { Refresh } from './refresh.js';
import { normal, Session } from './session.js';
import { ShownFindings } from './shown-findings.js';
import { ViewAnswers } from './view-answers.js';

/**
 * Serves a client on a connection until it closes.
 * @param filesFor gives access to the workspace's files, by way of the client if need be
 * @param pace says when long work gives way to other work
 */
export function startServer(
  connection: Connection,
  filesFor: (connection: Connection) => WorkspaceFiles,
  pace?: Pace,
): void {
  new ReqServer(connection, filesFor(connection), pace).listen();
}

class ReqServer {
  private readonly session: Session;
  private readonly refresh: Refresh;
  private readonly views = new ViewAnswers();
  /** Files that the client shows findings of, and under which spelling of their URI. */
  private readonly published = new Map<string, string>();
  private readonly shown = new ShownFindings();
  private editorLocale: string | undefined;
  private watchesFiles = false;
  private hasFolders = false;
  private readonly folders = new Set<string>();
  private changes = 0;

  constructor(
    private readonly connection: Connection,
    private readonly files: WorkspaceFiles,
    pace: Pace | undefined,
  ) {
    this.session = new Session(connection, files, (uris) => this.publish(uris), pace);
    this.refresh = new Refresh(connection);
  }

  listen(): void {
    const { connection, session } = this;
    const { documents, workspace } = session;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onDidChangeConfiguration(({ settings: changed }) => {
      const section = settings.safeParse((changed as { reqlang?: unknown } | null)?.reqlang ?? {});
      if (section.success) this.setLanguage(section.data.language);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => void workspace.filesChanged(changes.map((c) => normal(c.uri))));
    documents.onDidOpen(({ document }) => this.showAllOf(normal(document.uri)));
    documents.onDidChangeContent(({ document }) => session.setDocument(document));
    documents.onDidClose(({ document }) => void this.close(normal(document.uri)));
    answerRefused(connection);
    answerEditing(session);
    answerNames(session);
    answerAnnotations(session);
    answerDependencies(session);
    answerCommands(session);
    answerIntents(session);
    answerPlaces(session);
    answerExports(session);
    answerConversions(session, this.files);
    connection.onRequest(methods.view, (params, token: CancellationToken) =>
      session.settled(token, () => {
        const asked = viewParams.parse(params);
        return this.views.answer(asked, workspace.projectAround(normal(asked.uri)), session);
      }),
    );
    connection.onShutdown(() => this.refresh.stop());
    documents.listen(connection);
    connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    const options = initializationOptions.safeParse(params.initializationOptions ?? {});
    this.editorLocale = (options.success ? options.data.locale : undefined) ?? params.locale;
    this.setLanguage(options.success ? options.data.language : 'auto');
    // Our own client watches the files itself.
    const isOurClient = typeof params.initializationOptions === 'object' && params.initializationOptions !== null;
    this.session.isOurClient = isOurClient;
    this.watchesFiles =
      !isOurClient && params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.refresh.initialize(params.capabilities);
    this.hasFolders = params.capabilities.workspace?.workspaceFolders === true;
    const only = params.rootUri ? [{ uri: params.rootUri }] : [];
    for (const { uri } of params.workspaceFolders ?? only) this.folders.add(normal(uri));
    return {
      serverInfo: { name: 'reqlang' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        callHierarchyProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        codeLensProvider: {},
        completionProvider: { triggerCharacters: [...completionTriggers] },
        definitionProvider: true,
        documentFormattingProvider: true,
        documentHighlightProvider: true,
        documentLinkProvider: {},
        documentOnTypeFormattingProvider: {
          firstTriggerCharacter: onTypeCharacters[0],
          moreTriggerCharacter: onTypeCharacters.slice(1),
        },
        documentRangeFormattingProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        inlayHintProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
        selectionRangeProvider: true,
        semanticTokensProvider: {
          legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [...semanticTokenModifiers] },
          full: true,
          range: true,
        },
        workspaceSymbolProvider: true,
      },
    };
  }

  private initialized(): void {
    const { workspace } = this.session;
    for (const folder of this.folders) void workspace.addFolder(folder);
    // Of a client that knows a single folder only, the library refuses to listen for others.
    if (this.hasFolders)
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed.map(({ uri }) => normal(uri))) {
          this.folders.delete(folder);
          void workspace.removeFolder(folder);
        }
        for (const folder of added.map(({ uri }) => normal(uri))) {
          this.folders.add(folder);
          void workspace.addFolder(folder);
        }
      });
    if (this.watchesFiles)
      this.connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: [
            { globPattern: '**/*.req' },
            { globPattern: `**/${configFileName}` },
            // Folders that come and go, with everything in them.
            { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
          ],
        })
        // A client that says no tells of no changes on the disk; what is open is checked all the same.
        .catch((error) => this.session.log({ doing: 'asking to hear of changed files', uri: '', error }));
  }

  private setLanguage(setting: 'auto' | Language): void {
    const language = setting === 'auto' ? languageOf(this.editorLocale) : setting;
    if (language === this.session.language) return;
    this.session.language = language;
    this.publish(new Set(this.session.workspace.uris()));
  }

  /** Sends the findings of files whose findings may have changed, and says that pictures may be out of date. */
  private publish(uris: ReadonlySet<string>): void {
    for (const uri of uris) this.tryToPublish(uri);
    for (const uri of this.shown.withMoreRoom()) this.tryToPublish(uri);
    this.refresh.soon();
    void this.connection.sendNotification(methods.modelChanged, { version: ++this.changes });
  }

  /** What is on the disk counts again, and findings count among those of files that are not open. */
  private async close(uri: string): Promise<void> {
    await this.session.workspace.closeDocument(uri);
    if (this.published.has(uri)) this.tryToPublish(uri);
  }

  /** Findings that were held back while nobody looked at the file. */
  private showAllOf(uri: string): void {
    if (this.shown.isCutShort(uri)) this.tryToPublish(uri);
  }

  private tryToPublish(uri: string): void {
    try {
      this.publishOf(uri);
    } catch (error) {
      this.session.log({ doing: 'showing findings', uri, error });
    }
  }

  private publishOf(uri: string): void {
    const { session } = this;
    const { workspace } = session;
    const findings = workspace.findings(uri);
    const [before, now] = [this.published.get(uri), session.asClient(uri)];
    if (findings.length === 0 && before === undefined) return;
    // Findings from the disk, and now the client has opened the file under a spelling of its own.
    if (before !== undefined && before !== now) this.send({ uri: before, diagnostics: [] });
    if (findings.length > 0) this.published.set(uri, now);
    else this.published.delete(uri);
    const version = session.openDocument(uri)?.version;
    const most = this.shown.roomFor(uri, findings.length, version !== undefined);
    this.send({
      uri: now,
      ...(version !== undefined && { version }),
      diagnostics: shownDiagnostics(findings, session.language, (of) => workspace.lineStarts(of), most),
    });
  }

  private send(params: PublishDiagnosticsParams): void {
    this.connection
      .sendDiagnostics(params)
      .catch((error) => this.session.log({ doing: 'sending findings', uri: params.uri, error }));
  }
}
