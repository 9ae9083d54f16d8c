/** Entry of the server in Node: over IPC or standard input and output, reading files from disk. */
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { convertFile } from '../workspace/convert-file.node.js';
import { diskFiles, filesByScheme } from '../workspace/disk-files.js';
import { nodeDisk } from '../workspace/disk.node.js';
import { clientDisk } from './client-disk.js';
import { MessageFrames } from './message-frames.node.js';
import { guardedMessages } from './message-guard.js';
import { startServer } from './server.js';

startServer(connect(), (connection) =>
  filesByScheme({ ...diskFiles(nodeDisk), convert: convertFile }, diskFiles(clientDisk(connection))),
);

function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, guardedMessages());
  // Standard output is for messages alone.
  console.log = console.error;
  const frames = new MessageFrames((reason) => console.error(reason));
  return createConnection(ProposedFeatures.all, process.stdin.pipe(frames), process.stdout, guardedMessages());
}
