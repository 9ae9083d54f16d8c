import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { pictureNames } from '../../../scripts/catalogue.mjs';
import { hangGuard, slowly, until, useWorkbench } from './workbench.mjs';

const requirement = `stakeholder Anna "Anna" { role: decision-maker }

requirement F-1 "From Anna" {
  from: Anna
  moves: M
  priority: P1
}

metric M "Orders" {
  unit: "orders"
  baseline: 5
  target: 9
}

version V1 "First" {
  window: 2030-01-07..2030-02-01
  capacity: 9 person-days
  delivers: F-1
}
`;
/** @param {string} folder @param {Record<string, string>} files */
function put(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** @param {import('./workbench.mjs').Workbench} workbench */
async function allPagesOpen({ show, focusEditor }) {
  for (const page of pictureNames) {
    await show(page);
    await focusEditor();
  }
}

/**
 * Makes the requirement the most important one, in the table.
 * @param {import('./workbench.mjs').Workbench} workbench
 */
async function chooseP0({ application, click, visibleText }) {
  const choice = application('priorities').locator('.card-above [role=option][data-value=P0]');
  const cell = application('priorities').locator('[data-name=F-1] [data-column=priority]');
  await click('open the card of the priority', cell, () => choice.isVisible());
  await choice.click();
  await until('the priority', async () => (await visibleText()).includes('priority: P0'));
}

describe('a folder in Restricted Mode', hangGuard, () => {
  /** What would be there if a program of the folder had run. */
  const mark = () => path.join(workbench.folder, '..', 'has-run');
  const workbench = useWorkbench({
    host: { asksForTrust: true },
    openFile: 'wish.req',
    prepare(shop) {
      const folder = path.join(shop, '..', 'wishes');
      const bait = `require('node:fs').writeFileSync(${JSON.stringify(path.join(folder, '..', 'has-run'))}, '')`;
      put(folder, {
        'wish.req': requirement,
        'req.config.json': '{}',
        'req.config.js': bait,
        'package.json': '{ "main": "index.js" }',
        'index.js': bait,
        'node_modules/reqlang/index.js': bait,
        'node_modules/vscode-languageserver/node.js': bait,
        'dist/server.cjs': bait,
        '.vscode/settings.json': '{ "reqlang.language": "en" }',
      });
      return folder;
    },
  });

  test('is checked while it is written', async () => {
    const { page, retype } = workbench;
    await page.locator('.statusbar').getByText('Restricted Mode').waitFor(slowly);
    await retype('from: Anna', 'from: Anne');
    await page.locator('.squiggly-error').first().waitFor(slowly);
    await retype('from: Anne', 'from: Anna');
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  test('has all its pages', async () => {
    await allPagesOpen(workbench);
    await workbench.picture('restricted-mode');
  });

  test('is changed from a picture, and no program in it has run', async () => {
    await workbench.show('priorities');
    await chooseP0(workbench);
    await workbench.save();
    await until('the file', async () =>
      /priority: P0/.test(readFileSync(path.join(workbench.folder, 'wish.req'), 'utf8')),
    );
    assert.equal(existsSync(mark()), false);
  });
});

describe('a folder that is on no disk', hangGuard, () => {
  /** @type {string} */
  let content = '';
  const host = { extension: path.join(projectRoot, 'extension/test/virtual-folder'), env: {} };
  const workbench = useWorkbench({
    host,
    prepare(folder) {
      // The same address on this machine is another folder.
      const here = path.join(folder, 'wishes');
      put(here, { 'wish.req': 'requirement HERE-1 "On this machine" {}\n', 'more.req': 'requirement HERE-2 {}\n' });
      content = path.join(folder, '..', 'content');
      put(content, {
        'wish.req': requirement,
        'deep/more.req': 'requirement F-2 "In another file" {\n  from: Anna\n  depends-on: F-1\n}\n',
        'req.config.json': '{ "priorities": ["P1", "P0"] }',
      });
      host.env = { VIRTUAL_FOLDER: content, VIRTUAL_FOLDER_SHOWN_AS: here };
      const workspace = path.join(folder, 'wishes.code-workspace');
      writeFileSync(workspace, JSON.stringify({ folders: [{ uri: `vscode-vfs://tests${here}` }] }));
      return workspace;
    },
  });

  test('is checked while it is written, with the files and the settings that it has', async () => {
    const { page, retype } = workbench;
    await page.locator('.explorer-folders-view').getByText('wish.req').first().waitFor(slowly);
    const file = page.locator('.explorer-folders-view').getByText('wish.req').first();
    await workbench.click('open the file', file, () =>
      page.locator('.tab').filter({ hasText: 'wish.req' }).isVisible(),
    );
    await retype('from: Anna', 'from: Anne');
    await page.locator('.squiggly-error').first().waitFor(slowly);
    await retype('from: Anne', 'from: Anna');
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  test('has all its pages, of its own files alone', async () => {
    await allPagesOpen(workbench);
    await workbench.show('priorities');
    const rows = workbench.application('priorities').locator('[role=row][data-name]');
    const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-name')).sort());
    assert.deepEqual(names, ['F-1', 'F-2']);
    await workbench.picture('virtual-folder');
  });

  test('is changed from a picture, saved and exported to where it is', async () => {
    const { application, page, click } = workbench;
    await chooseP0(workbench);
    await workbench.save();
    await until('the file', async () => /priority: P0/.test(readFileSync(path.join(content, 'wish.req'), 'utf8')));
    const choice = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '.csv' }).first();
    await click('ask for an export', application('priorities').locator('#export'), () => choice.isVisible());
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await click('choose CSV', choice, async () => (await box.inputValue()).endsWith('.csv'));
    const ok = page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
    await click('save it where it is proposed', ok, async () => !(await ok.isVisible()));
    await until('the exported file', async () => readdirSync(content).some((name) => name.endsWith('.csv')));
    const here = path.join(path.dirname(workbench.folder), 'wishes');
    assert.deepEqual(readdirSync(here).sort(), ['more.req', 'wish.req']);
    assert.match(readFileSync(path.join(here, 'wish.req'), 'utf8'), /HERE-1/);
  });
});
