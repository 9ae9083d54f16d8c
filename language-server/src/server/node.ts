/** Entry of the server in Node: over IPC or standard input and output, reading files from disk. */
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../workspace/disk-files.js';
import { nodeDisk } from '../workspace/disk.node.js';
import { MessageFrames } from './message-frames.node.js';
import { guardedMessages } from './message-guard.js';
import { startServer } from './server.js';

startServer(connect(), () => diskFiles(nodeDisk));

function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all, guardedMessages());
  // Standard output is for messages alone.
  console.log = console.error;
  const frames = new MessageFrames((reason) => console.error(reason));
  return createConnection(ProposedFeatures.all, process.stdin.pipe(frames), process.stdout, guardedMessages());
}
