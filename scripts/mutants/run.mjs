/**
 * `npm run mutants`: plants faults, one after the other, and looks which test sees each. Nothing in the project is changed:
 * a fault is put in while tests load the file (`vitest.config.ts` beside this one).
 *
 *     npm run mutants                     all of them
 *     npm run mutants -- coverage         those of which the subject, file or name contains the word
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { faults } from './faults.mjs';

const words = process.argv.slice(2);
const chosen = faults.filter(({ of, what, file }) => words.every((word) => `${of} ${what} ${file}`.includes(word)));
const folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-mutants-'));

/**
 * Runs tests with a fault.
 * @param {import('./faults.mjs').Fault} fault
 * @returns {string | undefined} the first test that fails; undefined if none does
 */
function caughtBy(fault) {
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...[path.join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=1', '--reporter=json'],
      ...[`--outputFile=${report}`, '--config', path.join(projectRoot, 'scripts/mutants/vitest.config.ts')],
      ...fault.tests.map((test) => `language-server/src/${test}`),
    ],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, MUTANT: String(faults.indexOf(fault)) },
    },
  );
  if (!existsSync(report)) throw new Error(`The tests did not run: ${stderr.slice(-2000)}`);
  if (status === 0) return undefined;
  /** @type {{ testResults: { name: string, message: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find((each) => each.status === 'failed');
    if (failed) return `${path.basename(name)}: ${failed.fullName}`;
    if (message) throw new Error(`${name}: ${message}`);
  }
  throw new Error('The tests failed without a reason.');
}

/** @type {string[]} */
const survivors = [];
console.log('| fault | caught by |');
console.log('| --- | --- |');
try {
  for (const fault of chosen) {
    const by = caughtBy(fault);
    if (by === undefined) survivors.push(`${fault.of}: ${fault.what} (${fault.file})`);
    console.log(`| ${fault.of}: ${fault.what} | ${by ?? '**nothing**'} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${chosen.length} faults, ${chosen.length - survivors.length} caught.`);
if (survivors.length > 0) console.log(`\nNot caught:\n${survivors.join('\n')}`);
process.exit(survivors.length > 0 || chosen.length === 0 ? 1 : 0);
