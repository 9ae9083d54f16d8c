/**
 * Runs the tests that draw at random again and again, each time with a new seed, until one fails.
 *
 *     node scripts/unit-random.mjs [rounds]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodeOf } from './commands.mjs';
import { projectRoot } from './project-root.mjs';

const rounds = Number(process.argv[2] ?? 10);
const vitest = path.join(projectRoot, 'node_modules/vitest/vitest.mjs');

/** A test draws at random if it imports what does. */
const drawsAtRandom = (/** @type {string} */ file) =>
  /^(import|\}) .*from '(fast-check|.*\/random-[\w-]+\.js)'/m.test(readFileSync(file, 'utf8'));
const files = ['grammar', 'language-server', 'extension', 'scripts'].flatMap((folder) =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => path.join(projectRoot, folder, name))
    .filter(drawsAtRandom),
);

for (let round = 1; round <= rounds; round++) {
  console.log(`\n━━━ round ${round} of ${rounds}`);
  const code = await exitCodeOf(process.execPath, [vitest, 'run', ...files], {
    env: { ...process.env, SEED: 'random' },
  });
  if (code !== 0) process.exit(code);
}
