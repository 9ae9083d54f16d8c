import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * A copy of a folder of the project that tests may write into.
 * @param {string} [source] relative to the project root
 */
export function copyWorkspace(source = 'extension/test/workspaces/shop') {
  const temporary = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-workspace-'));
  const folder = path.join(temporary, path.basename(source));
  cpSync(path.join(projectRoot, source), folder, { recursive: true });
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  return { folder, remove };
}

/**
 * A copy of the samples to try things on, in the folder for temporary files: it stays, because the window that shows it
 * may stay too, and a clone is never written into.
 * @returns the folder
 */
export function copySamples() {
  const temporary = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-samples-'));
  const folder = path.join(temporary, 'samples');
  cpSync(path.join(projectRoot, 'samples'), folder, { recursive: true });
  return folder;
}
