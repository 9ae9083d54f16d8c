import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pictureNames, pictures } from '../../../scripts/catalogue.mjs';
import { hangGuard, slowly, until, untilEqual, useWorkbench } from './workbench.mjs';

const anna = 'stakeholder Anna "Anna" { role: decision-maker }\n';
const user = 'requirement F-1 "From Anna" {\n  from: Anna\n  decision: defer\n}\n';
/** 干系人 Ben “本” { 角色：决策者 } in GBK. */
const gbk = Buffer.from('b8c9cfb5c8cb2042656e20a1b0b1bea1b1207b20bdc7c9aba3babef6b2dfd5df207d0a', 'hex');
/** 干系人 Eva “本” { 角色：决策者 } in GBK. */
const gbkToo = Buffer.from(gbk.toString('latin1').replace('Ben', 'Eva'), 'latin1');
/** Something to see in every page, with the name of the branch in it. */
const plan = (/** @type {string} */ branch) => `stakeholder Cleo "Buyer on ${branch}" { role: executor }
metric Days "Days on ${branch}" { baseline: 10  target: 5 }
requirement R-1 "Order on ${branch}" {
  moves: Days
  acceptance { case A1 normal { when: "she buys"  then: "it is paid" } }
}
version V1 "Release on ${branch}" { window: 2025-Q1  delivers: R-1 }
`;
const conflict = (/** @type {string} */ inside) => `requirement C-1 "In conflict" {\n${inside}  decision: defer\n}\n`;
const [mine, theirs] = ['  customers: 3\n', '  customers: 4\n'];

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
      put('gbk-too.req', gbkToo);
      put('plan.req', plan('main'));
      put('merge/req.config.json', '{}');
      put('merge/conflict.req', conflict(`<<<<<<< HEAD\n${mine}=======\n${theirs}>>>>>>> other\n`));
      put('shop/req.config.json', '{}');
      put('shop/wish.req', `${anna}${user}`);
      run('init', '-q', '-b', 'main');
      run('add', '.');
      commit('with Anna');
      run('switch', '-qc', 'other');
      run('mv', 'people', 'staff');
      put('plan.req', plan('other'));
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

  test('git switch, there and back, with all pages open', async () => {
    await isKnown();
    for (const page of pictureNames) {
      await workbench.focusEditor();
      await workbench.command(`Reqlang: Show ${pictures[page].title.en}`);
      await workbench.application(page).waitFor(slowly);
    }
    const pagesShow = async (/** @type {string} */ branch) => {
      for (const page of pictureNames)
        await workbench.bringBack(pictures[page].title.en, page, new RegExp(`(Order|Release|Buyer|Days) on ${branch}`));
    };
    git('switch', '-q', 'other');
    await isMissed();
    await pagesShow('other');
    await workbench.picture('git-switched');
    git('switch', '-q', 'main');
    await isKnown();
    await pagesShow('main');
    await workbench.closeEditors();
    await workbench.openFile('user.req');
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
    const { folder, page, openFile, openProblems, closePanel, goTo, quickFix, isNotified, visibleText, picture } =
      workbench;
    await openFile('gbk.req');
    await openProblems(/GBK \(GB18030\): convert it to UTF-8\./);
    await picture('gbk-problems');
    await goTo(1, 1);
    const fix = await quickFix('Convert the file to UTF-8');
    await picture('gbk-quick-fixes');
    await fix.accept();
    await until('the Chinese', async () => (await visibleText()).includes('干系人 Ben “本”'));
    await until('the finding to go', async () => (await page.locator('.squiggly-error').count()) === 0);
    assert.match(await visibleText(), /角色：决策者/);
    assert.equal(readFileSync(path.join(folder, 'gbk.req'), 'utf8'), '干系人 Ben “本” { 角色：决策者 }\n');
    await isNotified('gbk.req is in UTF-8 now.');
    await closePanel();
  });

  test('a file in GBK is opened in its own encoding, written to, and saved in it', async () => {
    const { folder, page, openFile, goTo, quickFix, retype, save, visibleText, picture } = workbench;
    await openFile('gbk-too.req');
    await page.locator('.squiggly-error').first().waitFor(slowly);
    await goTo(1, 1);
    await (await quickFix('Reopen the file with its own encoding')).accept();
    await until('the Chinese', async () => (await visibleText()).includes('干系人 Eva “本”'));
    await until('the finding to go', async () => (await page.locator('.squiggly-error').count()) === 0);
    await picture('gbk-reopened');
    await retype('Eva', 'Evi');
    await save();
    const saved = Buffer.from(gbk.toString('latin1').replace('Ben', 'Evi'), 'latin1');
    await untilEqual(
      'the bytes',
      async () => readFileSync(path.join(folder, 'gbk-too.req')).toString('hex'),
      saved.toString('hex'),
    );
    assert.equal(await page.locator('.squiggly-error').count(), 0);
  });

  for (const [fix, kept] of /** @type {const} */ ([
    ['Keep my version', mine],
    ['Keep the version of', theirs],
    ['Keep both, my version first', mine + theirs],
  ]))
    test(`a merge conflict is one finding: ${fix}`, async () => {
      const { page, openFile, openProblems, closePanel, goTo, quickFix, visibleText, picture } = workbench;
      await openFile('merge/conflict.req');
      const problems = await openProblems(/Merge conflict/);
      assert.equal(await problems.filter({ hasText: 'Merge conflict' }).count(), 1);
      await closePanel();
      await goTo(2, 1);
      const offered = await quickFix(fix);
      await picture('merge-conflict');
      await offered.accept();
      await untilEqual('the text', async () => `${(await visibleText()).trimEnd()}\n`, conflict(kept));
      await page.keyboard.press('Control+KeyZ');
      await until('the conflict to be back', async () => (await visibleText()).includes('<<<<<<< HEAD'));
      await page.locator('.squiggly-error').first().waitFor(slowly);
    });
});
