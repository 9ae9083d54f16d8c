/** A client that talks LSP to a server in the same process, with files in memory. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { type ImaginedFile, imaginedFiles } from '../../workspace/testing/imagined-disk.js';
import type { Pace } from '../../workspace/pace.js';
import { guardedMessages } from '../message-guard.js';
import { startServer } from '../server.js';

export interface TestClient {
  readonly connection: ProtocolConnection;
  /** Files on the imagined disk, by URI; change them and then tell the server. */
  readonly disk: Map<string, ImaginedFile>;
  /** The last published diagnostics per URI. */
  readonly diagnostics: Map<string, readonly Diagnostic[]>;
  /** Codes and lines (from 1) of a file's diagnostics, such as `3 unresolved-reference`. */
  codes(uri: string): string[];
  /** Resolves when the server has answered everything sent so far, and what it published has arrived. */
  settled(): Promise<void>;
  open(uri: string, text?: string): Promise<void>;
  change(uri: string, text: string): Promise<void>;
  stop(): void;
}

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Awaited before and after the disk is read: other things happen meanwhile. */
  readonly whileReading?: () => Promise<void>;
  /** Of a client that knows a single folder only. */
  readonly rootUri?: string;
  /** When the server's long work gives way. */
  readonly pace?: Pace;
  /** Is told what the server wants to hear of. */
  readonly onRegister?: (method: string) => void;
  /** Is told what the server writes to the client's log. */
  readonly onLog?: (message: string) => void;
}

/** @param initializationOptions as the extension sends them */
export async function startClient(
  files: Readonly<Record<string, ImaginedFile>>,
  folders: readonly string[],
  initializationOptions: unknown = { language: 'en' },
  { capabilities = {}, whileReading = async () => {}, rootUri, pace, onRegister, onLog }: TestClientOptions = {},
): Promise<TestClient> {
  const disk = new Map<string, ImaginedFile>(Object.entries(files));
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
    guardedMessages(),
  );
  const slowly = async <T>(read: () => Promise<T>): Promise<T> => {
    await whileReading();
    const found = await read();
    await whileReading();
    return found;
  };
  const imagined = imaginedFiles(disk);
  startServer(
    server,
    () => ({
      find: (folder) => slowly(() => imagined.find(folder)),
      read: (uri) => slowly(() => imagined.read(uri)),
    }),
    pace,
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    diagnostics.set(params.uri, params.diagnostics);
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => onLog?.(message));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method } of registrations) onRegister?.(method);
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: rootUri ?? null,
    capabilities,
    initializationOptions,
    ...(rootUri === undefined && { workspaceFolders: folders.map((uri) => ({ uri, name: uri })) }),
  });
  await connection.sendNotification('initialized', {});
  let version = 1;
  const client: TestClient = {
    connection,
    disk,
    diagnostics,
    codes: (uri) => (diagnostics.get(uri) ?? []).map((d) => `${d.range.start.line + 1} ${d.code}`),
    settled: async () => {
      // Answered only when all earlier changes are in; what was published before the answer arrives before it.
      await connection.sendRequest('workspace/symbol', { query: 'no such name' });
    },
    open: async (uri, text) => {
      const textDocument = { uri, languageId: 'req', version: version++, text: text ?? String(disk.get(uri) ?? '') };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    change: async (uri, text) => {
      const textDocument = { uri, version: version++ };
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    },
    stop: () => {
      connection.dispose();
      server.dispose();
    },
  };
  await client.settled();
  return client;
}
