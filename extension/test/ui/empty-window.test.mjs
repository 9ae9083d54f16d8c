import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gesture, hangGuard, slowly, until, useWorkbench } from './workbench.mjs';

/** The steps of the README and of the walkthrough, taken as they stand in a window without a folder. */
describe('an empty window', hangGuard, () => {
  const workbench = useWorkbench({ isEmpty: true, size: { width: 1280, height: 720 } });
  const title = () => workbench.page.locator('.tab.active').first();

  test('Start with an Example opens an untitled file, and it is checked', async () => {
    const { page, command, retype } = workbench;
    await command('Reqlang: Start with an Example');
    await page.locator('.tab').filter({ hasText: 'Untitled-1' }).first().waitFor(slowly);
    await retype('role: decision-maker', 'role: decision-makr');
    await page.locator('.squiggly-error').first().waitFor(slowly);
    await retype('role: decision-makr', 'role: decision-maker');
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  for (const [command, page] of /** @type {const} */ ([
    ['Priority Table', 'priorities'],
    ['Roadmap', 'roadmap'],
    ['Acceptance Matrix', 'acceptance'],
    ['Stakeholders', 'stakeholders'],
    ['Value', 'value'],
  ]))
    test(`Show ${command}`, async () => {
      await workbench.show(command, page);
      await workbench.picture(`empty-window-${page}`);
      // The next one is opened from the text, as the first was.
      await workbench.focusEditor();
    });

  test('the table follows the text', async () => {
    await workbench.show('Priority Table', 'priorities');
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
    const { page, click, folder, application } = workbench;
    const choice = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '.csv' }).first();
    await click('ask for an export', application('priorities').locator('#export'), () => choice.isVisible());
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await click('choose CSV', choice, async () => (await box.inputValue()).endsWith('.csv'));
    const file = path.join(folder, 'table.csv');
    const ok = page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
    await gesture(
      'save the table',
      async () => {
        await box.fill(file, { timeout: 2_000 });
        await ok.click({ timeout: 2_000 });
      },
      async () => !(await ok.isVisible()),
    );
    await until('the file', async () => existsSync(file) && statSync(file).size > 0);
    assert.match(readFileSync(file, 'utf8'), /NEW-1/);
  });

  test('a second untitled file is a project of its own', async () => {
    const { command, page, application, focusEditor } = workbench;
    await focusEditor();
    await command('Reqlang: Start with an Example');
    await page.locator('.tab.active').filter({ hasText: 'Untitled-2' }).first().waitFor(slowly);
    await command('Reqlang: Show Priority Table');
    await until('two tables', async () => (await page.locator('.tab').filter({ hasText: 'Priority' }).count()) === 2);
    await application('priorities', '[data-state=ready]').first().waitFor(slowly);
    await title().waitFor();
  });
});
