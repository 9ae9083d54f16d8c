import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { hangGuard, slowly, until, useWorkbench } from './workbench.mjs';

const anna = 'stakeholder Anna "Anna" { role: decision-maker }\n';
const user = 'requirement F-1 "From Anna" {\n  from: Anna\n  decision: defer\n}\n';
/** 干系人 Ben “本” { 角色：决策者 } in GBK. */
const gbk = Buffer.from('b8c9cfb5c8cb2042656e20a1b0b1bea1b1207b20bdc7c9aba3babef6b2dfd5df207d0a', 'hex');

describe('files that change under the editor', hangGuard, () => {
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { cwd: workbench.folder, stdio: 'pipe' });
  const workbench = useWorkbench({
    openFile: 'user.req',
    size: { width: 1280, height: 720 },
    prepare(folder) {
      const put = (/** @type {string} */ name, /** @type {string | Buffer} */ content) => {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), content);
      };
      const run = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
      const commit = (/** @type {string} */ message) =>
        run('-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', 'commit', '-qam', message);
      put('user.req', user);
      put('people/deep/anna.req', anna);
      put('gbk.req', gbk);
      put('shop/req.config.json', '{}');
      put('shop/wish.req', `${anna}${user}`);
      run('init', '-q', '-b', 'main');
      run('add', '.');
      commit('with Anna');
      run('switch', '-qc', 'other');
      run('mv', 'people', 'staff');
      put('staff/deep/anna.req', anna.replaceAll('Anna', 'Bob'));
      for (let i = 0; i < 300; i++) put(`plans/${i % 20}/p${i}.req`, `goal P-${i} "Plan ${i}" { measured-by: none }\n`);
      run('add', '.');
      commit('without her');
      run('switch', '-q', 'main');
    },
  });
  const unresolved = () => workbench.page.locator('.squiggly-error');
  const isKnown = () => until('Anna to be known', async () => (await unresolved().count()) === 0, slowly.timeout);
  const isMissed = () => unresolved().first().waitFor(slowly);

  test('git switch, there and back', async () => {
    await isKnown();
    git('switch', '-q', 'other');
    await isMissed();
    git('switch', '-q', 'main');
    await isKnown();
  });

  test('a folder that is renamed out of sight and back', async () => {
    const people = path.join(workbench.folder, 'people');
    const hidden = path.join(workbench.folder, '.people');
    renameSync(people, hidden);
    await isMissed();
    renameSync(hidden, people);
    await isKnown();
  });

  test('a file and a project that get another name in the Explorer, with their table open', async () => {
    const { openFile, show, renameInExplorer, application, focusEditor, retype, page, command } = workbench;
    const row = (/** @type {string} */ name) => application('priorities').locator(`[role=row][data-name="${name}"]`);
    await openFile('shop/wish.req');
    await show('priorities');
    await row('F-1').waitFor();
    await renameInExplorer('wish.req', 'wishes.req');
    await focusEditor();
    await retype('requirement F-1', 'requirement F-2');
    await row('F-2').waitFor(slowly);
    await renameInExplorer('shop', 'store');
    await focusEditor();
    await retype('requirement F-2', 'requirement F-3');
    await row('F-3').waitFor(slowly);
    await row('F-3').click();
    await command('Reqlang: Show Priorities');
    assert.equal(await page.locator('.tab').filter({ hasText: 'Priorities' }).count(), 1);
    await workbench.save();
  });

  test('a file in GBK is named, and converted by its quick fix', async () => {
    const { page, openFile, openProblems, closePanel, goTo, quickFix, visibleText, picture } = workbench;
    await openFile('gbk.req');
    await openProblems(/GBK \(GB18030\)/);
    await goTo(1, 1);
    const fix = await quickFix('Convert the file to UTF-8');
    await picture('gbk-quick-fixes');
    await fix.accept();
    await until('the Chinese', async () => (await visibleText()).includes('干系人 Ben “本”'));
    await until('the finding to go', async () => (await page.locator('.squiggly-error').count()) === 0);
    assert.match(await visibleText(), /角色：决策者/);
    await closePanel();
  });
});
