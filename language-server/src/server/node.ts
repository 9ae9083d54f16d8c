/** Entry of the server in Node: over IPC or standard input and output, reading files from disk. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../workspace/disk-files.js';
import { nodeDisk } from '../workspace/disk.node.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), () => diskFiles(nodeDisk));
