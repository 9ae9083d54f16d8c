import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { run } from '../commands.mjs';
import { projectRoot } from '../project-root.mjs';
import { freePort } from './free-port.mjs';
import { chosenHost, hostLocation } from './location.mjs';
import { quietSettings } from './quiet-settings.mjs';

/**
 * A running code-server.
 * @typedef {object} HostServer
 * @property {string} authority `127.0.0.1:<port>`
 * @property {string} url
 * @property {string} data its private folder, deleted by `stop`
 * @property {boolean} hasDriver true if the page offers VS Code's own test driver
 * @property {Promise<string>} ended resolves with a reason when the server ends by itself
 * @property {(file: string) => string} uri the address that the workbench knows a file by
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code on loopback with folders of its own, so that two runs share nothing.
 * @param {object} [options]
 * @param {import('./location.mjs').HostName} [options.host]
 * @param {number} [options.port] taken if it is free
 * @param {NodeJS.ProcessEnv} [options.env] further variables, for the extension host too
 * @param {Record<string, unknown>} [options.settings] further user settings
 * @param {string} [options.vsix] a package to install first
 * @param {boolean} [options.asksForTrust] folders are not trusted until somebody says so
 * @param {string} [options.folder] what a window opens without a folder in its address
 * @returns {Promise<HostServer>}
 */
export async function startServer({
  host = chosenHost(),
  port: wantedPort,
  env = {},
  settings = {},
  vsix,
  asksForTrust = false,
  folder,
} = {}) {
  const location = hostLocation(host);
  if (!existsSync(location.readyMark))
    throw new Error(`Not installed: run node scripts/vscode-host/install.mjs ${host}`);
  const data = mkdtempSync(path.join(os.tmpdir(), 'reqlang-vscode-'));
  for (const name of ['User', 'chromium']) mkdirSync(path.join(data, name));
  const extensions = path.join(data, 'extensions');
  if (vsix) cpSync(await installedExtensions(vsix, host), extensions, { recursive: true });
  else mkdirSync(extensions);
  writeFileSync(
    path.join(data, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...(asksForTrust && restricted), ...settings }, null, 2),
  );
  writeFileSync(path.join(data, 'config.yaml'), '');

  const ownFolders = [
    ...['--config', path.join(data, 'config.yaml')],
    ...['--user-data-dir', data],
    ...['--extensions-dir', extensions],
  ];
  const ownEnvironment = { ...privateEnvironment(data), ...env };
  const port = await freePort(wantedPort);
  const authority = `127.0.0.1:${port}`;
  const hasDriver = location.knowsOption('vscode-option');
  const child = spawn(
    location.node(),
    [
      location.codeServerEntry,
      ...ownFolders,
      ...['--bind-addr', authority, '--auth', 'none'],
      ...['--disable-telemetry', '--disable-update-check'],
      ...(asksForTrust ? [] : ['--disable-workspace-trust']),
      ...['--disable-getting-started-override', '--ignore-last-opened'],
      // Without this, a built workbench silently ignores the extension and the tests named in its address; versions
      // that cannot pass the option on never ignored them.
      ...(hasDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
      ...(location.knowsOption('session-socket') ? ['--session-socket', path.join(data, 'session.sock')] : []),
      ...(folder ? [folder] : []),
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: ownEnvironment },
  );
  const logFile = path.join(data, 'server.log');
  const log = createWriteStream(logFile);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  if (process.env.VSCODE_HOST_VERBOSE) {
    child.stdout.pipe(process.stderr);
    child.stderr.pipe(process.stderr);
  }

  // The server leads a process group: it and its extension hosts end together, also when this process dies first.
  const endGroup = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // Already gone.
    }
  };
  const onExit = () => {
    endGroup('SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = () => process.exit(1);
  process.once('exit', onExit);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, onSignal);

  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) =>
      resolve(`code-server ended (${code ?? signal}):\n${readFileSync(logFile, 'utf8')}`),
    );
  });
  const stop = async () => {
    endGroup('SIGTERM');
    await Promise.race([ended, delay(5000, undefined, { ref: false })]);
    endGroup('SIGKILL');
    process.removeListener('exit', onExit);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, onSignal);
    log.end();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    await Promise.race([
      answers(`http://${authority}/healthz`),
      ended.then((reason) => Promise.reject(new Error(reason))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    authority,
    url: `http://${authority}`,
    data,
    hasDriver,
    ended,
    uri: (file) => `vscode-remote://${authority}${path.resolve(file)}`,
    stop,
  };
}

/** Every folder is opened in Restricted Mode, without a question. */
const restricted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/**
 * A folder of extensions with a package installed, to be copied: VS Code takes seconds to install it. Kept in the project's
 * `out` until another package is made.
 * @param {string} vsix
 * @param {import('./location.mjs').HostName} host
 */
async function installedExtensions(vsix, host) {
  const parent = path.join(projectRoot, 'out/vscode-extensions');
  const key = createHash('sha256').update(readFileSync(vsix)).digest('hex').slice(0, 16);
  const folder = path.join(parent, `${host}-${key}`);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent))
    if (name.startsWith(`${host}-`)) rmSync(path.join(parent, name), { recursive: true, force: true });
  const data = mkdtempSync(path.join(os.tmpdir(), 'reqlang-vscode-'));
  try {
    const config = path.join(data, 'config.yaml');
    writeFileSync(config, '');
    const extensions = path.join(data, 'extensions');
    const location = hostLocation(host);
    const folders = ['--config', config, '--user-data-dir', data, '--extensions-dir', extensions];
    await run(location.node(), [location.codeServerEntry, ...folders, '--install-extension', vsix, '--force'], {
      env: privateEnvironment(data),
      quiet: true,
    });
    // Whole or not at all, as two tests may begin at the same time.
    const part = mkdtempSync(path.join(parent, 'part-'));
    cpSync(extensions, part, { recursive: true });
    try {
      renameSync(part, folder);
    } catch (error) {
      rmSync(part, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
    return folder;
  } finally {
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The environment of a VS Code whose files are all in a folder.
 * @param {string} data
 */
const privateEnvironment = (data) => ({
  ...process.env,
  XDG_DATA_HOME: data,
  XDG_CONFIG_HOME: data,
  XDG_CACHE_HOME: data,
  EXTENSIONS_GALLERY: '{}', // no look-ups in a marketplace
  VSCODE_IPC_HOOK_CLI: '',
});

/** @param {string} url */
async function answers(url) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await delay(50);
  }
  throw new Error('The embedded VS Code did not answer within a minute.');
}
