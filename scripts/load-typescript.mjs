import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { projectRoot } from './project-root.mjs';

/**
 * Imports a TypeScript module of the project, with all that it imports.
 * @template T
 * @param {string} file from the project's root, such as `grammar/keyword-table.ts`
 * @returns {Promise<T>} its exports
 */
export async function loadTypeScript(file) {
  const out = path.join(projectRoot, 'out');
  mkdirSync(out, { recursive: true });
  // Inside the project, so that packages are found from the bundle too.
  const folder = mkdtempSync(path.join(out, 'load-'));
  const outfile = path.join(folder, 'module.mjs');
  try {
    await build({
      entryPoints: [path.join(projectRoot, file)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
