import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pictureNames, pictures } from '../../../scripts/catalogue.mjs';
import { walkthroughIn } from './walkthrough.mjs';
import { hangGuard, slowly, until, useWorkbench } from './workbench.mjs';

/** The steps of the README and of the walkthrough, taken as they stand in a window without a folder. */
describe('an empty window', hangGuard, () => {
  const workbench = useWorkbench({ isEmpty: true, size: { width: 1280, height: 720 } });
  const title = () => workbench.page.locator('.tab.active').first();

  test('no step of the walkthrough is cut off', async () => {
    const { page, command, picture } = workbench;
    const { open, unfold } = walkthroughIn(workbench);
    await open('Write your first requirement');
    for (const index of [0, 1, 2, 3]) {
      await unfold(index);
      await picture(`walkthrough-${index}`);
    }
    await command('View: Close All Editors');
    await until('no editor', async () => (await page.locator('.tab').count()) === 0);
  });

  test('Start with an Example opens an untitled file, and it is checked', async () => {
    const { page, command, retype } = workbench;
    await command('Reqlang: Start with an Example');
    await page.locator('.tab').filter({ hasText: 'Untitled-1' }).first().waitFor(slowly);
    await retype('role: decision-maker', 'role: decision-makr');
    await page.locator('.squiggly-error').first().waitFor(slowly);
    await retype('role: decision-makr', 'role: decision-maker');
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  for (const page of pictureNames)
    test(`Show ${pictures[page].title.en}`, async () => {
      await workbench.show(page);
      await workbench.picture(`empty-window-${page}`);
      // The next one is opened from the text, as the first was.
      await workbench.focusEditor();
    });

  test('the table follows the text', async () => {
    await workbench.show('priorities');
    const rows = workbench.application('priorities').locator('[role=row][data-name]');
    const name = await rows.first().getAttribute('data-name');
    await workbench.focusEditor();
    await workbench.retype(`requirement ${name}`, 'requirement NEW-1');
    await workbench.application('priorities').locator('[role=row][data-name="NEW-1"]').waitFor();
  });

  test('and the caret', async () => {
    await workbench.select('requirement NEW-1');
    await workbench.application('priorities').locator('[role=row][data-name="NEW-1"][aria-current=location]').waitFor();
  });

  test('Export… saves the page', async () => {
    const { page, click, folder, application, saveInDialog } = workbench;
    const choice = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '.csv' }).first();
    await click('ask for an export', application('priorities').locator('#export'), () => choice.isVisible());
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await click('choose CSV', choice, async () => (await box.inputValue()).endsWith('.csv'));
    const file = path.join(folder, 'table.csv');
    await saveInDialog(file);
    await until('the file', async () => existsSync(file) && statSync(file).size > 0);
    assert.match(readFileSync(file, 'utf8'), /NEW-1/);
  });

  test('saved under a name, and as another file, all pages go on with the same text', async () => {
    const { folder, focusEditor, saveAs, bringBack, retype, picture, page } = workbench;
    const pages = page.locator('.editor-group-container').last().locator('.tab');
    const shown = await pages.count();
    mkdirSync(path.join(folder, 'elsewhere'));
    // Words of each page; what they are changed to shows that it is the text of the file that is open now.
    const titles = ['Sales director', 'First release', 'Average time to find an order'];
    let last = '';
    for (const [file, next] of /** @type {const} */ ([
      ['wishes.req', ' two'],
      ['elsewhere/copy.req', ' three'],
    ])) {
      await focusEditor();
      await saveAs(path.join(folder, file));
      await retype('requirement NEW-1 "', 'requirement NEW-1 "Now ');
      for (const title of titles) await retype(title + last, title + next);
      last = next;
      const words = {
        priorities: /Now /,
        roadmap: `First release${next}`,
        acceptance: /Now /,
        stakeholders: `Sales director${next}`,
        value: `Average time to find an order${next}`,
      };
      for (const name of pictureNames) await bringBack(pictures[name].title.en, name, words[name]);
      await picture(`saved-as${next.replace(' ', '-')}`);
    }
    assert.equal(await pages.count(), shown);
  });

  test('a second untitled file is a project of its own', async () => {
    const { command, page, application, focusEditor } = workbench;
    await focusEditor();
    await command('Reqlang: Start with an Example');
    await page
      .locator('.tab.active')
      .filter({ hasText: /Untitled-\d/ })
      .first()
      .waitFor(slowly);
    await command('Reqlang: Show Priorities');
    await until('two tables', async () => (await page.locator('.tab').filter({ hasText: 'Priorities' }).count()) === 2);
    await application('priorities', '[data-state=ready]').first().waitFor(slowly);
    await title().waitFor();
  });
});
