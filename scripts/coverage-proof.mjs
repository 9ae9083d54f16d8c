/**
 * The proof of acceptance coverage at length: agreement with brute force, masking MC/DC of Boolean rules, faults that the
 * written cases find, and the fixes applied until nothing is missing. `npm test` tries a part of each.
 *
 *     SEED=1 npm run coverage-proof [times]
 *
 * `times` is how much more than `npm test` is tried, 60 if left out; SURVIVORS=1 prints faults that no case finds.
 */
import path from 'node:path';
import { exitCodeOf } from './commands.mjs';
import { projectRoot } from './project-root.mjs';

const times = Number(process.argv[2] ?? 60);
const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
const files = [
  'analysis/coverage/coverage-properties.test.ts',
  'analysis/coverage/masking-mcdc.test.ts',
  'analysis/coverage/fault-kills.test.ts',
  'rules/acceptance/missing-coverage-properties.test.ts',
].map((file) => path.join(projectRoot, 'language-server/src', file));
process.exitCode = await exitCodeOf(process.execPath, [vitest, 'run', '--testTimeout=7200000', ...files], {
  env: { ...process.env, COVERAGE_PROOF: String(times) },
});
