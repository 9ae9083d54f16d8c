import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../commands.mjs';
import { projectRoot } from '../project-root.mjs';

/** The same as `engines.node` of package.json. */
const oldestNode = [20, 19];

function nodeIsRecentEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** True if node_modules holds the versions that package-lock.json names. */
function nodeModulesAreCurrent() {
  const installed = path.join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(path.join(projectRoot, 'package-lock.json'))).every(
    ([folder, { version, optional }]) =>
      folder === '' || present[folder]?.version === version || (optional && !present[folder]),
  );
}

/** Installs the packages of package-lock.json where they are missing or out of date. */
export async function installNodeModules() {
  if (!nodeIsRecentEnough()) {
    throw new Error(
      `This is Node ${process.versions.node}. Please install Node ${oldestNode.join('.')} or later (https://nodejs.org).`,
    );
  }
  if (nodeModulesAreCurrent()) return;
  console.log('Installing the npm packages of package-lock.json…');
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}
