import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until } from './workbench.mjs';

describe('a page that is handed out', { timeout: 240_000 }, () => {
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

  const choice = (/** @type {string} */ text) =>
    workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();

  /**
   * Picks a format, names the file, and waits until it is written.
   * @param {string} format as the list has it
   * @param {string} name
   */
  async function save(format, name) {
    const { page } = workbench;
    await choice(format).click();
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await until('the question for a place', async () => (await box.inputValue()).includes('.'));
    const file = path.join(workspace.folder, name);
    await box.fill(file);
    await page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    await until(`${name} to be written`, async () => existsSync(file) && statSync(file).size > 0);
    await workbench.command('Notifications: Show Notifications');
    const note = page.locator('.notifications-center .notification-list-item').filter({ hasText: `Saved ${name}.` });
    await note.waitFor();
    await note.getByRole('button', { name: 'Open' }).waitFor();
    await workbench.command('Notifications: Clear All Notifications');
    return readFileSync(file);
  }

  test('from its own button, as a picture that the page draws', async () => {
    await workbench.command('Reqlang: Show Roadmap');
    const application = workbench.preview().locator('main#app[data-page=roadmap][data-state=ready]');
    await application.waitFor({ timeout: 30_000 });
    await application.locator('#export').click();
    await choice('Picture').waitFor();
    await workbench.picture('export-formats');
    const png = await save('.png', 'roadmap.png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok(png.readUInt32BE(16) > 1000, 'as wide as a roadmap');
    assert.ok(png.length > 20_000, 'there is something in it');
  });

  test('as a workbook, and as a report of all pages', async () => {
    const button = workbench.preview().locator('main#app #export');
    await button.click();
    assert.equal((await save('Excel workbook', 'roadmap.xlsx')).subarray(0, 2).toString('latin1'), 'PK');
    await button.click();
    await choice('All pages').waitFor({ state: 'attached' });
    await workbench.page.keyboard.press('Escape');
  });

  test('from the command, with no page open', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.openFile('shop.req');
    await workbench.command('Reqlang: Export');
    await choice('Report of all pages').click();
    const page = (await save('Page for the browser', 'report.html')).toString('utf8');
    assert.match(page, /^<!DOCTYPE html>/);
    assert.match(page, /"view":"priority-table"/);
    assert.ok(!page.includes(workspace.folder), 'no place on this machine');
  });
});
