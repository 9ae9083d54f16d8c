import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until } from './workbench.mjs';

describe('the editor', { timeout: 180_000 }, () => {
  const workspace = copyWorkspace();
  /** @type {import('./workbench.mjs').Workbench} */
  let workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: workspace.folder, openFile: 'shop.req' });
  });
  after(async () => {
    await workbench?.close();
    workspace.remove();
  });

  test('keywords, names and values have colours of their own', async () => {
    const { page } = workbench;
    const colourOf = (/** @type {string} */ text) =>
      page
        .locator('.editor-instance .view-line span span')
        .filter({ hasText: text })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    await until('colours', async () => (await colourOf('stakeholder')) !== (await colourOf('RiskDirector')));
    assert.notEqual(await colourOf('stakeholder'), await colourOf('"Risk director"'));
  });

  test('a wrong name is underlined and listed under Problems', async () => {
    const { page, command, picture } = workbench;
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
    await command('View: Focus Problems');
    const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'RiskDirectr' }).first();
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /reqlang.*unresolved-reference/);
    await picture('problems');
    await command('View: Toggle Panel Visibility');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  test('the quick fix is applied by keyboard', async () => {
    const { page, select, visibleText, picture } = workbench;
    await select('RiskDirectr');
    await page.keyboard.press('Control+Period');
    const action = page.locator('.action-widget .monaco-list-row.action').filter({ hasText: 'RiskDirector' });
    await action.first().waitFor();
    await picture('quick-fix');
    await page.keyboard.press('Enter');
    await until('the corrected name', async () => /from: RiskDirector\n/.test(`${await visibleText()}\n`));
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  test('typing a wrong name underlines it at once', async () => {
    const { page, retype } = workbench;
    await retype('depends-on: RC-7', 'depends-on: RC-77');
    await page.locator('.squiggly-error').first().waitFor();
    await retype('depends-on: RC-77', 'depends-on: RC-7');
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });
});
