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

/**
 * The command line, in one file. Its modules are run when a command first needs them, so `--version` runs next to none.
 * @type {BuildOptions}
 */
export const commandLine = {
  ...forNode,
  entryPoints: ['language-server/src/cli/reqlang.ts'],
  outfile: 'dist/reqlang.cjs',
  banner: { js: '#!/usr/bin/env node' },
};

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
  { ...forNode, entryPoints: ['language-server/src/server/node.ts'], outfile: 'dist/server.cjs' },
  {
    ...forBrowser,
    format: 'iife',
    entryPoints: ['language-server/src/server/browser.ts'],
    outfile: 'dist/server.web.js',
  },
  commandLine,
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
