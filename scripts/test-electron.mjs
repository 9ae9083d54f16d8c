/**
 * The extension's own suites through @vscode/test-electron. It downloads a desktop VS Code; with VSCODE_EXECUTABLE it
 * starts that program instead (scripts/vscode-host/code-shim.mjs for the embedded VS Code).
 *
 *     node scripts/test-electron.mjs [report.json]
 */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildExtensionTests, nodeTestsEntry } from './build-extension-tests.mjs';
import { projectRoot } from './project-root.mjs';
import { copyWorkspace } from './workspace-copy.mjs';

await buildExtensionTests();
const workspace = copyWorkspace();
const executable = process.env.VSCODE_EXECUTABLE;
const report = process.argv[2];
try {
  const code = await runTests({
    ...(executable
      ? { vscodeExecutablePath: path.resolve(executable) }
      : { version: process.env.VSCODE_VERSION ?? 'stable' }),
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: nodeTestsEntry,
    ...(report ? { extensionTestsEnv: { REQLANG_TEST_REPORT: path.resolve(report) } } : {}),
    launchArgs: [workspace.folder, '--disable-extensions'],
  });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  workspace.remove();
}
