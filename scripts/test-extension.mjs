/**
 * The extension's own suites in a real extension host of the VS Code named by VSCODE_HOST (newest, oldest).
 *
 *     node scripts/test-extension.mjs node|web [report.json]
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildExtensionTests, nodeTestsEntry, webTestsEntry } from './build-extension-tests.mjs';
import { projectRoot } from './project-root.mjs';
import { runExtensionTests } from './vscode-host/extension-tests.mjs';
import { serveFolder } from './vscode-host/static-site.mjs';
import { copyWorkspace } from './workspace-copy.mjs';

const kind = process.argv[2];
if (kind !== 'node' && kind !== 'web') throw new Error('Which extension host: node or web?');
const report = path.resolve(process.argv[3] ?? path.join(os.tmpdir(), `reqlang-mocha-${process.pid}.json`));
rmSync(report, { force: true });

await buildExtensionTests();
const workspace = copyWorkspace();
const code = kind === 'node' ? await inNodeHost() : await inWebHost();
workspace.remove();

const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { passes: 0, failures: 0, pending: 0 };
if (!process.argv[3]) rmSync(report, { force: true });
process.exit(code === 0 && stats.passes > 0 && stats.failures === 0 ? 0 : 1);

function inNodeHost() {
  return runExtensionTests({
    folder: workspace.folder,
    extension: projectRoot,
    tests: nodeTestsEntry,
    env: { REQLANG_TEST_REPORT: report },
  });
}

async function inWebHost() {
  const site = await serveFolder(projectRoot);
  try {
    return await runExtensionTests({
      folder: workspace.folder,
      extension: site.url,
      tests: `${site.url}${webTestsEntry}`,
      onLine: (line) => {
        const written = /^MOCHA-REPORT (\{.*\})/.exec(line)?.[1];
        if (written) writeFileSync(report, written);
        return written !== undefined;
      },
    });
  } finally {
    site.stop();
  }
}
