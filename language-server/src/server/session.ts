import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type Location,
  type Position,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { NameInText } from '../analysis/names/names-in-declaration.js';
import { nameAt } from '../editing/name-at.js';
import { offsetAt, rangeAt } from '../editing/text-positions.js';
import type { Span } from '../facts/facts.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type { ModelReader } from '../model/project-model.js';
import type { FileEdits } from '../protocol/edit-requests.js';
import { type Fault, faultInFull, reasonOf } from '../rules/not-checked.js';
import { localDay } from '../workspace/local-day.js';
import { type Pace, pace as byTheClock } from '../workspace/pace.js';
import { Workspace } from '../workspace/workspace.js';
import type { WorkspaceFiles } from '../workspace/workspace-files.js';

/** One spelling for every URI: clients encode them in their own ways. */
export const normal = (uri: string) => URI.parse(uri).toString();

/** A name at a place of a file, and what is needed to speak about it. */
export interface NameAtPlace {
  readonly name: NameInText;
  readonly model: ModelReader;
  readonly lineStarts: readonly number[];
}

/** So many errors in a log tell all there is to tell. */
const mostLogged = 1000;

/** After so many times that an answer led to files that have changed, all of them are waited for. */
const mostRounds = 3;

const requestFailed: Wording = {
  en: 'Reqlang could not answer because of an error of its own ({reason}). Please report it; the log has more.',
  zh: 'Reqlang 自身出错（{reason}），没能完成这个操作。请把这个问题反馈给我们，详情见日志。',
};

const notInUtf8: Wording = {
  en: '"{file}" would have to be changed, and is not in UTF-8. Convert it to UTF-8 first.',
  zh: '需要修改“{file}”，但它不是 UTF-8 编码。请先转换为 UTF-8。',
};

/** What all requests of one client share. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly workspace: Workspace;
  /** Of messages and pictures. */
  language: Language = 'en';
  /** True for the extension of this project, which has commands that answers may call. */
  isOurClient = false;
  /** URIs as the client writes them. */
  private readonly spelled = new Map<string, string>();
  private readonly logged = new Set<string>();

  /**
   * @param changed is told which files' findings may be different now
   * @param pace says when long work gives way to other work
   */
  constructor(
    readonly connection: Connection,
    files: WorkspaceFiles,
    changed: (uris: ReadonlySet<string>) => void,
    private readonly pace?: Pace,
  ) {
    this.workspace = new Workspace(files, changed, localDay, (fault) => this.log(fault), pace);
  }

  /** When a long answer gives way to other work; its first slice starts now. */
  newPace(): Pace {
    return this.pace ?? byTheClock();
  }

  /** Writes an error of our own that was contained to the client's log, each kind once for each file. */
  log(fault: Fault): void {
    const kind = `${fault.doing} ${fault.uri} ${reasonOf(fault.error)}`;
    if (this.logged.has(kind) || this.logged.size >= mostLogged) return;
    this.logged.add(kind);
    try {
      this.connection.console.error(faultInFull(fault));
    } catch {
      // The client is gone, and nobody is there to tell.
    }
  }

  /** Takes in the text of an open document. */
  setDocument(document: TextDocument): void {
    const uri = normal(document.uri);
    this.spelled.set(uri, document.uri);
    this.workspace.setDocument(uri, document.getText());
  }

  /** A file's URI as the client writes it. */
  asClient(uri: string): string {
    return this.spelled.get(uri) ?? uri;
  }

  /** The document, if it is open. */
  openDocument(uri: string): TextDocument | undefined {
    return this.documents.get(this.asClient(uri));
  }

  /**
   * Answers once all earlier changes are in, those on the disk included: for what has to be complete, such as renaming.
   * A request that was cancelled meanwhile gets an error, as LSP asks.
   */
  async settled<T>(token: CancellationToken, answer: () => T | Promise<T>): Promise<T> {
    await this.workspace.settled();
    return this.unlessCancelled(token, () => this.contained(answer));
  }

  /**
   * Answers from open documents as they are, and from what has been read so far of what changes on the disk. Files that
   * the answer points into are read first, so that places are never wrong.
   * @param answer gives the same as often as it is asked
   * @param pointsInto the files that an answer points into
   */
  async prompt<T>(
    token: CancellationToken,
    answer: () => T | Promise<T>,
    pointsInto: (result: T) => Iterable<string> = () => [],
  ): Promise<T> {
    const { workspace } = this;
    await workspace.ready();
    for (let round = 0; ; round++) {
      const result = await this.unlessCancelled(token, () => this.contained(answer));
      const behind = [...pointsInto(result)].map(normal).filter((uri) => workspace.isBehind(uri));
      if (behind.length === 0) return result;
      await (round < mostRounds ? workspace.catchUpWith(behind) : workspace.settled());
    }
  }

  private async unlessCancelled<T>(token: CancellationToken, answer: () => Promise<T>): Promise<T> {
    const giveUp = () => {
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    };
    giveUp();
    const result = await answer();
    giveUp();
    return result;
  }

  private notInUtf8(uri: string): string {
    return fill(notInUtf8, this.language, { file: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) });
  }

  /** An answer; where we fail, the log has the error and the client a sentence. */
  private async contained<T>(answer: () => T | Promise<T>): Promise<T> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      this.log({ doing: 'answering a request', uri: '', error });
      throw new ResponseError(
        ErrorCodes.InternalError,
        fill(requestFailed, this.language, { reason: reasonOf(error) }),
      );
    }
  }

  locationOf(uri: string, at: Span): Location {
    return { uri: this.asClient(uri), range: rangeAt(this.workspace.lineStarts(uri), at) };
  }

  nameAt(uri: string, position: Position): NameAtPlace | undefined {
    const facts = this.workspace.facts(uri);
    const model = this.workspace.projectOf(uri)?.model.reader();
    if (!facts || !model) return undefined;
    const { lineStarts } = facts;
    const name = nameAt(facts, offsetAt(lineStarts, position), model);
    return name && { name, model, lineStarts };
  }

  /**
   * Edits in several files as LSP wants them, each against the version of the open document.
   * @throws ResponseError with a sentence for the reader if one of the files would be damaged: an editor that opens it
   * takes it for UTF-8, which it is not
   */
  documentChanges(edits: Iterable<{ readonly uri: string; readonly at: Span; readonly text: string }>): FileEdits[] {
    const changes = new Map<string, FileEdits>();
    for (const { uri, at, text } of edits) {
      if (this.workspace.isReadOnly(uri)) throw new ResponseError(LSPErrorCodes.RequestFailed, this.notInUtf8(uri));
      const change = changes.get(uri) ?? {
        textDocument: { uri: this.asClient(uri), version: this.openDocument(uri)?.version ?? null },
        edits: [],
      };
      change.edits.push({ range: rangeAt(this.workspace.lineStarts(uri), at), newText: text });
      changes.set(uri, change);
    }
    return [...changes.values()];
  }
}
