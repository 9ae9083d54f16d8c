/**
 * Builds, and packs what is built into `reqlang-<version>.vsix`.
 *
 *     node scripts/package.mjs [--no-build]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { buildAll } from './build.mjs';
import { projectRoot } from './project-root.mjs';

const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));

/** The package that `packExtension` writes. */
export const packageFile = path.join(projectRoot, `reqlang-${version}.vsix`);

/** The files that go into the package, relative to the project root. */
export function packedFiles() {
  return listFiles({ cwd: projectRoot, packageManager: PackageManager.None });
}

/** Packs `dist/` and the extension's static files. */
export async function packExtension() {
  await createVSIX({
    cwd: projectRoot,
    packagePath: packageFile,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
    rewriteRelativeLinks: false,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--no-build')) await buildAll();
  await packExtension();
}
