/**
 * Bundles the extension, the language server, the command line and the preview application into `dist/`.
 *
 *     node scripts/build.mjs           what is shipped: minified, no source maps
 *     node scripts/build.mjs --watch   for development: source maps, built again at every change
 */
import { appendFileSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { generateParserIfOutdated } from './generate-parser.mjs';
import { projectRoot } from './project-root.mjs';
import { bundledPackages, noticesAsComment, noticesOf } from './third-party-notices.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
export const forNode = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  external: ['vscode'],
};

/** @type {BuildOptions} */
export const forBrowser = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  // The package does not say by itself which of its builds is for browsers.
  alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' },
};

/** The commands of the command line, each in a file of its own: a command reads no more of the program than it runs. */
const commandFiles = {
  './check/check-command.js': { entry: 'language-server/src/cli/check/check-command.ts', file: 'reqlang-check.cjs' },
  './format-command.js': { entry: 'language-server/src/cli/format-command.ts', file: 'reqlang-format.cjs' },
  './rules-command.js': { entry: 'language-server/src/cli/rules-command.ts', file: 'reqlang-rules.cjs' },
  './export-command.js': { entry: 'language-server/src/cli/export-command.ts', file: 'reqlang-export.cjs' },
  '../server/node.js': { entry: 'language-server/src/server/node.ts', file: 'server.cjs' },
};

/**
 * Leaves the commands out of the file that calls them.
 * @type {import('esbuild').Plugin}
 */
const commandsApart = {
  name: 'commands apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\// }, ({ path: wanted, kind, importer }) => {
      if (kind !== 'dynamic-import' || path.basename(importer) !== 'run.ts') return undefined;
      const command = commandFiles[/** @type {keyof typeof commandFiles} */ (wanted)];
      if (!command) throw new Error(`scripts/build.mjs does not say which file "${wanted}" goes into.`);
      return { path: `./${command.file}`, external: true };
    });
    // Commander can run commands that are programs of their own. We have none, and loading what that takes is slow.
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'no child processes', namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The bundles of the command line.
 * @param {string} folder where they go, side by side
 * @returns {BuildOptions[]}
 */
export const commandLine = (folder) => [
  {
    ...forNode,
    entryPoints: ['language-server/src/cli/reqlang.ts'],
    outfile: path.join(folder, 'reqlang.cjs'),
    banner: { js: '#!/usr/bin/env node' },
    plugins: [commandsApart],
    // As `require`: importing a script would look through all of it for what it exports.
    supported: { 'dynamic-import': false },
  },
  ...Object.values(commandFiles).map(({ entry, file }) => ({
    ...forNode,
    entryPoints: [entry],
    outfile: path.join(folder, file),
  })),
];

/**
 * Builds the command line alone.
 * @param {string} folder where its files go
 * @param {BuildOptions} [options]
 * @returns {Promise<string>} the file to run
 */
export async function buildCommandLine(folder, options = {}) {
  const parts = commandLine(folder);
  await Promise.all(parts.map((part) => build({ ...part, absWorkingDir: projectRoot, ...options })));
  return path.join(folder, 'reqlang.cjs');
}

/** The preview application, which exported pages carry in them. */
const pageScript = 'dist/webview/preview.js';

/** Notices of all packages in the bundles. */
export const noticesFile = 'dist/third-party-notices.txt';

/**
 * Everything that is bundled.
 * @type {readonly BuildOptions[]}
 */
export const bundles = [
  { ...forNode, entryPoints: ['extension/src/extension.node.ts'], outfile: 'dist/extension.cjs' },
  {
    ...forBrowser,
    format: 'cjs',
    entryPoints: ['extension/src/extension.browser.ts'],
    outfile: 'dist/extension.web.js',
  },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: ['language-server/src/server/browser.ts'],
    outfile: 'dist/server.web.js',
  },
  ...commandLine('dist'),
  { ...forBrowser, format: 'iife', entryPoints: ['extension/webview/preview.ts'], outfile: pageScript },
];

/**
 * Builds everything once.
 * @param {{ minify?: boolean }} [options]
 */
export async function buildAll({ minify = true } = {}) {
  await generateParserIfOutdated();
  rmSync(path.join(projectRoot, 'dist'), { recursive: true, force: true });
  const results = await Promise.all(
    bundles.map((bundle) => build({ ...bundle, absWorkingDir: projectRoot, minify, metafile: true })),
  );
  const packages = results.map(({ metafile }) => bundledPackages(metafile));
  writeFileSync(path.join(projectRoot, noticesFile), noticesOf(packages.flat()));
  const page = bundles.findIndex(({ outfile }) => outfile === pageScript);
  appendFileSync(path.join(projectRoot, pageScript), noticesAsComment(packages[page] ?? []));
  chmodSync(path.join(projectRoot, 'dist/reqlang.cjs'), 0o755);
}

async function watchAll() {
  await generateParserIfOutdated();
  for (const bundle of bundles) {
    const watched = await context({ ...bundle, absWorkingDir: projectRoot, sourcemap: 'linked', logLevel: 'info' });
    await watched.watch();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await (process.argv.includes('--watch') ? watchAll() : buildAll());
  } catch (error) {
    // esbuild has already said what is wrong, with the line.
    if (!(error instanceof Error && 'errors' in error)) console.error(error);
    process.exitCode = 1;
  }
}
