/**
 * Kills the language server of a real VS Code again and again, at random moments and while somebody types: the text has
 * to stay what was typed, and the picture has to show it within three seconds. Needs Linux, and what `npm test` installs.
 *
 *     node scripts/server-kills.mjs [times]     a hundred times; SEED chooses other moments
 */
import { exitCodeOf } from './commands.mjs';

const times = process.argv[2] ?? '100';
const env = { ...process.env, KILLS: times, BACK_WITHIN: '3000', LONGEST_LIFE: '8000' };
for (const command of [
  ['npm', 'run', '--silent', 'build'],
  ['node', 'scripts/package.mjs', '--no-build'],
  ['node', '--test', 'extension/test/ui/server-killed.test.mjs'],
]) {
  const [program, ...args] = /** @type {[string, ...string[]]} */ (command);
  const code = await exitCodeOf(program, args, { env });
  if (code !== 0) process.exit(code);
}
