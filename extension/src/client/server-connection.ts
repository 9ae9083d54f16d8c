import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type ConvertToUtf8Answer,
  type ConvertToUtf8Params,
  convertToUtf8Answer,
} from '../../../language-server/src/protocol/convert-request.js';
import {
  type AddCaseParams,
  type AddMissingCasesParams,
  type ConvertKeywordsParams,
  type EditAnswer,
  type IntentParams,
  editAnswer,
  type RenumberParams,
} from '../../../language-server/src/protocol/edit-requests.js';
import {
  type ExportAnswer,
  type ExportParams,
  exportAnswer,
} from '../../../language-server/src/protocol/export-request.js';
import { projectsAnswer, type ProjectsParams } from '../../../language-server/src/protocol/project-request.js';
import { methods } from '../../../language-server/src/protocol/methods.js';
import {
  type ExplainScoreParams,
  type ScoreExplanation,
  type SubjectAnswer,
  type SubjectParams,
  scoreExplanation,
  subjectAnswer,
} from '../../../language-server/src/protocol/place-requests.js';
import {
  modelChangedParams,
  type ViewParams,
  type ViewResult,
  viewResult,
} from '../../../language-server/src/protocol/view-request.js';

/** Makes a client that is not started yet. Called again for every restart. */
export type ClientFactory = (output: vscode.LogOutputChannel) => BaseLanguageClient;

/** What checks an answer of the server. */
interface AnswerSchema<T> {
  safeParse(
    answer: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly message: string } };
}

export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server as the rest of the extension sees it: its state, its previews' data, restarting. */
export class ServerConnection implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private started: Promise<void> = Promise.resolve();
  private current: ServerState = 'stopped';
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly modelChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeState = this.stateChanged.event;
  /** The server's model of some project changed. */
  readonly onDidChangeModel = this.modelChanged.event;

  constructor(
    readonly output: vscode.LogOutputChannel,
    private readonly createClient: ClientFactory,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server, or starts it anew. Rejects if it does not come up. */
  start(): Promise<void> {
    this.started = this.started.catch(() => undefined).then(() => this.replaceClient());
    return this.started;
  }

  /** Resolves once the server answers; rejects if it did not come up. */
  whenReady(): Promise<void> {
    return this.started;
  }

  /**
   * The data of a preview, or how it differs from the edition that the panel has.
   * @returns undefined if the answer is not understood, which is logged
   */
  async view(params: ViewParams, token: vscode.CancellationToken): Promise<ViewResult | undefined> {
    return this.ask(methods.view, params, viewResult, token);
  }

  /** The project of each file; equal texts for equal projects. */
  projects(params: ProjectsParams): Promise<string[] | undefined> {
    return this.ask(methods.projects, params, projectsAnswer);
  }

  /** Writes a file in UTF-8, or says what to write. */
  convertToUtf8(params: ConvertToUtf8Params): Promise<ConvertToUtf8Answer | undefined> {
    return this.ask(methods.convertToUtf8, params, convertToUtf8Answer);
  }

  /** The edits that write a file's keywords in one language. */
  convertKeywords(params: ConvertKeywordsParams): Promise<EditAnswer | undefined> {
    return this.ask(methods.convertKeywords, params, editAnswer);
  }

  /** The edits that give a file's requirements consecutive numbers. */
  renumber(params: RenumberParams): Promise<EditAnswer | undefined> {
    return this.ask(methods.renumber, params, editAnswer);
  }

  /** The edit that writes a case which an acceptance matrix shows as missing. */
  addCase(params: AddCaseParams): Promise<EditAnswer | undefined> {
    return this.ask(methods.addCase, params, editAnswer);
  }

  /** The edits for what somebody did in a picture. */
  intent(params: IntentParams): Promise<EditAnswer | undefined> {
    return this.ask(methods.intent, params, editAnswer);
  }

  /** What a place in a text is about. */
  subject(params: SubjectParams): Promise<SubjectAnswer | undefined> {
    return this.ask(methods.subject, params, subjectAnswer);
  }

  /** How the score of a requirement comes about. */
  explainScore(params: ExplainScoreParams): Promise<ScoreExplanation | undefined> {
    return this.ask(methods.explainScore, params, scoreExplanation);
  }

  /** The edits that write the missing cases of a requirement or of a file. */
  addMissingCases({ uri, position }: AddMissingCasesParams): Promise<EditAnswer | undefined> {
    const { line, character } = position;
    return this.ask(methods.addMissingCases, { uri, position: { line, character } }, editAnswer);
  }

  /** A project as one file to hand out. */
  export(params: ExportParams): Promise<ExportAnswer | undefined> {
    return this.ask(methods.export, params, exportAnswer);
  }

  /** The address by which the server knows a file. */
  serverUri(uri: vscode.Uri): string {
    return this.client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }

  async dispose(): Promise<void> {
    await this.stopClient();
    this.stateChanged.dispose();
    this.modelChanged.dispose();
  }

  private async ask<T>(
    method: string,
    params: unknown,
    schema: AnswerSchema<T>,
    token?: vscode.CancellationToken,
  ): Promise<T | undefined> {
    await this.started;
    const { client } = this;
    if (!client) throw new Error('The language server is not running.');
    // A token that is undefined would be sent as a second parameter.
    const answer = schema.safeParse(
      await (token ? client.sendRequest(method, params, token) : client.sendRequest(method, params)),
    );
    if (answer.success) return answer.data;
    this.output.error(`The answer to ${method} is not understood: ${answer.error.message}`);
    return undefined;
  }

  private async replaceClient(): Promise<void> {
    await this.stopClient();
    const client = this.createClient(this.output);
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client === client) this.setState(stateOf(newState));
    });
    client.onNotification(methods.modelChanged, (params: unknown) => {
      if (modelChangedParams.safeParse(params).success) this.modelChanged.fire();
      else this.output.warn(`A notification ${methods.modelChanged} is not understood and was left out.`);
    });
    this.setState('starting');
    try {
      await client.start();
    } catch (error) {
      this.setState('stopped');
      throw error;
    }
  }

  private async stopClient(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    if (!client) return;
    // A server that hangs or is gone already must not keep a new one from starting.
    await client.dispose().catch((error: unknown) => this.output.warn(`The language server did not stop: ${error}`));
  }

  private setState(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.stateChanged.fire(state);
  }
}

function stateOf(state: State): ServerState {
  return state === State.Running
    ? 'running'
    : state === State.Stopped || state === State.StartFailed
      ? 'stopped'
      : 'starting';
}
