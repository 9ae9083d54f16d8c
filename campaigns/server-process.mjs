/** A language server in a process of its own, as campaigns drive it: what it shows, what it logs, how much it holds. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import {
  CancellationTokenSource,
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { buildCommandLine } from '../scripts/build.mjs';
import { generateParserIfOutdated } from '../scripts/generate-parser.mjs';
import { projectRoot } from '../scripts/project-root.mjs';

/**
 * Bundles the command line, whose `lsp` command is the server.
 * @param {string} folder where the bundle goes
 * @returns {Promise<string>} its path
 */
export async function buildServer(folder) {
  await generateParserIfOutdated();
  return buildCommandLine(folder, { sourcemap: 'inline' });
}

/** Nothing came back in the time in which anything does, unless it hangs. */
export class Hangs extends Error {}

/**
 * @typedef {object} Shown what the client of a server knows
 * @property {Map<string, unknown[]>} diagnostics by URI; files without any are left out
 * @property {string[]} errors that the server wrote to the client's log
 */

export class ServerProcess {
  /** @type {Map<string, unknown[]>} */
  diagnostics = new Map();
  /** @type {string[]} */
  errors = [];
  /** @type {number | undefined} the exit code, once it has ended */
  ended;

  /** @param {string} command path of the bundle */
  constructor(command) {
    const probe = path.join(projectRoot, 'campaigns/heap-probe.cjs');
    this.process = spawn(
      process.execPath,
      ['--expose-gc', '--enable-source-maps', '--require', probe, command, 'lsp', '--stdio'],
      { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
    );
    this.process.on('exit', (code, signal) => {
      this.ended = code ?? (signal ? 128 : 0);
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(/** @type {any} */ (this.process.stdout)),
      new StreamMessageWriter(/** @type {any} */ (this.process.stdin)),
    );
    // Of a server that has ended the exit code tells enough.
    this.connection.onError(() => {});
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      if (diagnostics.length > 0) this.diagnostics.set(uri, diagnostics);
      else this.diagnostics.delete(uri);
    });
    this.connection.onNotification('window/logMessage', ({ type, message }) => {
      if (type === 1) this.errors.push(message);
    });
    this.connection.listen();
  }

  /** @param {readonly string[]} folders URIs of the workspace's folders */
  async start(folders) {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { workspaceFolders: true } },
      initializationOptions: { language: 'en' },
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
    });
    this.send('initialized', {});
    await this.settled();
  }

  /** @param {string} method @param {object} params */
  send(method, params) {
    this.connection.sendNotification(method, params).catch((error) => this.errors.push(String(error)));
  }

  /**
   * Sends a request and waits for the answer.
   * @param {string} method @param {object} params
   * @param {{ limit?: number, cancel?: Promise<unknown> }} [options] `limit` in milliseconds; cancelled when `cancel` resolves
   */
  async ask(method, params, { limit = 60_000, cancel } = {}) {
    const source = new CancellationTokenSource();
    cancel?.then(() => source.cancel());
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const timeout = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Hangs(`${method} was not answered within ${limit} ms`)), limit);
    });
    try {
      return await Promise.race([this.connection.sendRequest(method, params, source.token), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Answered when all that was sent before is in; what the server has published by then has arrived. */
  async settled() {
    await this.ask('workspace/symbol', { query: 'no such name' });
  }

  /** @returns {Promise<number>} bytes of the heap that are in use after a collection */
  heapUsed() {
    return new Promise((resolve) => {
      this.process.once('message', (bytes) => resolve(Number(bytes)));
      this.process.send('heap');
    });
  }

  stop() {
    this.connection.dispose();
    this.process.kill();
  }
}
