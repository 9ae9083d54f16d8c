/** `npm run every-change`: gives every property every value that it can have, alone, and compares with a fresh server. */
import path from 'node:path';
import { exitCodeOf } from '../commands.mjs';
import { projectRoot } from '../project-root.mjs';

const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');
process.exit(
  await exitCodeOf(process.execPath, [vitest, 'run', 'language-server/src/server/every-change.test.ts'], {
    env: { ...process.env, EVERY_VALUE: '1' },
  }),
);
