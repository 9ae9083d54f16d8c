import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { forBrowser, forNode } from './build.mjs';
import { projectRoot } from './project-root.mjs';

/** The module that runs the suites in the Node extension host, and in a desktop VS Code. */
export const nodeTestsEntry = path.join(projectRoot, 'out/extension-tests/node.cjs');

/** The same suites for the web-worker extension host; a path below the project root. */
export const webTestsEntry = '/out/extension-tests/web.js';

const suiteFolder = path.join(projectRoot, 'extension/test/suite');

/** Bundles `extension/test/suite/*.test.ts` for both extension hosts. */
export async function buildExtensionTests() {
  const suites = readdirSync(suiteFolder).filter((name) => name.endsWith('.test.ts'));
  rmSync(path.dirname(nodeTestsEntry), { recursive: true, force: true });
  /** @type {import('esbuild').Plugin} */
  const allSuites = {
    name: 'all suites',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^all-suites$/ }, () => ({ path: 'all-suites', namespace: 'suites' }));
      onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
        contents: suites.map((name) => `import './${name}';`).join('\n'),
        resolveDir: suiteFolder,
      }));
    },
  };
  const shared = { absWorkingDir: projectRoot, plugins: [allSuites], sourcemap: /** @type {const} */ ('inline') };
  await Promise.all([
    build({
      ...forNode,
      ...shared,
      entryPoints: ['extension/test/run-in-node.ts'],
      outfile: nodeTestsEntry,
      external: ['vscode', 'mocha'],
    }),
    build({
      ...forBrowser,
      ...shared,
      format: 'cjs',
      entryPoints: ['extension/test/run-in-worker.ts'],
      outfile: path.join(projectRoot, webTestsEntry),
      alias: { 'node:assert': 'assert' },
      // The package `assert` looks for these two.
      banner: { js: 'var process = { env: {}, version: "web", nextTick: (f) => queueMicrotask(f) };' },
      define: { global: 'globalThis' },
    }),
  ]);
}
