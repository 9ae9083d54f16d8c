/** Entry of the server in a web worker: the client reads the files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { findFilesResult, readFileResult } from '../protocol/files.js';
import { methods } from '../protocol/methods.js';
import { guardedMessages } from './message-guard.js';
import { startServer } from './server.js';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

startServer(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), guardedMessages()),
  (connection) => ({
    find: async (folder) => findFilesResult.parse(await connection.sendRequest(methods.findFiles, { folder })),
    read: async (uri) => readFileResult.parse(await connection.sendRequest(methods.readFile, { uri })) ?? undefined,
  }),
);
