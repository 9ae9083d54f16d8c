import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { hangGuard, slowly, until, useWorkbench } from './workbench.mjs';

/** How often the server is killed: more often than the client's library would bring it back. */
const kills = Number(process.env.KILLS ?? 6);
/** Milliseconds after which the picture has to show the text again; `npm run server-kills` counts them. */
const patience = Number(process.env.BACK_WITHIN ?? slowly.timeout);
/** Milliseconds between two kills at the most. */
const longestLife = Number(process.env.LONGEST_LIFE ?? 2_000);

const file = 'risk-control-en/requirements.req';
const title = 'Large orders need risk approval';

describe('a server that is killed', { ...hangGuard, timeout: hangGuard.timeout + kills * 30_000 }, () => {
  const workbench = useWorkbench({ source: 'samples', openFile: file });
  const random = numbersFrom(Number(process.env.SEED ?? 20250101));

  const row = () => workbench.application('priorities').locator('[role=row][data-name=RC-1]');
  const skip = process.platform === 'linux' ? false : 'The process is looked for in /proc.';

  test(`comes back with the picture of the text as it is, ${kills} times`, { skip }, async () => {
    const { page, show, select, focusEditor, save, openFile, closeEditors } = workbench;
    const before = readFileSync(path.join(workbench.folder, file), 'utf8');
    await show('priorities');
    await select(title);
    await page.keyboard.press('ArrowRight');
    let typed = '';
    let longest = 0;
    for (let kill = 1; kill <= kills; kill++) {
      await delay(random() * longestLife);
      await focusEditor();
      const letters = `${kill % 10}${'abcdefgh'[kill % 8]}`;
      await page.keyboard.insertText(letters[0] ?? '');
      const servers = serversOf(workbench.data);
      assert.equal(servers.length, 1, 'one server is running');
      for (const pid of servers) process.kill(pid, 'SIGKILL');
      const killedAt = performance.now();
      await page.keyboard.insertText(letters[1] ?? '');
      typed += letters;
      const shown = row().filter({ hasText: title + typed });
      await until(`the picture after kill ${kill}`, () => shown.isVisible(), patience).catch(async (error) => {
        await workbench.picture('server-killed');
        throw error;
      });
      longest = Math.max(longest, performance.now() - killedAt);
    }
    console.info(`The longest of ${kills} absences took ${(longest / 1000).toFixed(1)} s.`);
    await save();
    assert.equal(readFileSync(path.join(workbench.folder, file), 'utf8'), before.replace(title, title + typed));

    // A hidden picture is restored as well when it is looked at again.
    await closeEditors();
    await openFile(file);
    await show('priorities');
    await row()
      .filter({ hasText: title + typed })
      .waitFor(slowly);
  });
});

/**
 * The processes of our server in one VS Code.
 * @param {string} data the folder that its extensions are installed below
 */
function serversOf(data) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        return words.some((word) => word.startsWith(data) && word.endsWith(path.join('dist', 'server.cjs')));
      } catch {
        return false; // It has ended meanwhile.
      }
    })
    .map(Number);
}

/**
 * The same numbers from 0 to 1 for the same seed (the generator of Park and Miller, 1988).
 * @param {number} seed
 */
function numbersFrom(seed) {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
