/** A session with the language server over standard input and output, for measuring. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/**
 * Starts the server on a folder and waits until it has read it.
 * @param {string} command path of `reqlang.cjs`
 * @param {string} folder
 */
export async function startSession(command, folder) {
  const began = performance.now();
  const server = spawn(process.execPath, [command, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let changed = () => {};
  connection.onNotification('reqlang/modelChanged', () => changed());
  connection.listen();
  const uriOf = (file) => pathToFileURL(path.join(folder, file)).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { language: 'en' },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
  });
  const initialized = performance.now() - began;
  await connection.sendNotification('initialized', {});
  await connection.sendRequest('workspace/symbol', { query: 'no such name' });
  const loaded = performance.now() - began;
  let version = 1;

  return {
    /** Milliseconds from the start of the process to the answer to `initialize`, and until everything was checked. */
    initialized,
    loaded,
    async open(file) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const textDocument = { uri: uriOf(file), languageId: 'req', version: version++, text };
      const done = new Promise((resolve) => (changed = resolve));
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      await done;
      return text;
    },
    /**
     * Types one character, in the place of so many, and resolves to the milliseconds until the diagnostics that follow from
     * it were sent.
     */
    async type(file, line, character, text, instead = 0) {
      const position = { line, character };
      const end = { line, character: character + instead };
      const done = new Promise((resolve) => (changed = resolve));
      const start = performance.now();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uriOf(file), version: version++ },
        contentChanges: [{ range: { start: position, end }, text }],
      });
      await done;
      return performance.now() - start;
    },
    /** Milliseconds until a request about a place in a file is answered. */
    async ask(method, file, line, character, more = {}) {
      const start = performance.now();
      await connection.sendRequest(method, {
        textDocument: { uri: uriOf(file) },
        position: { line, character },
        ...more,
      });
      return performance.now() - start;
    },
    /** Tells of files that changed on the disk. */
    tellOfFiles(changes) {
      void connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    },
    /** Peak memory of the server in MB, where the system tells it. */
    peakMemory() {
      try {
        const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
        return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024);
      } catch {
        return undefined;
      }
    },
    stop() {
      connection.dispose();
      server.kill();
    },
  };
}
