/** Entry of the server in a web worker: the client reads the files. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { diskFiles } from '../workspace/disk-files.js';
import { clientDisk } from './client-disk.js';
import { guardedMessages } from './message-guard.js';
import { startServer } from './server.js';

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

startServer(
  createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), guardedMessages()),
  (connection) => diskFiles(clientDisk(connection)),
);
