import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gesture, hangGuard, until, useWorkbench } from './workbench.mjs';

describe('a page that is handed out', hangGuard, () => {
  const workbench = useWorkbench({ openFile: 'shop.req' });

  const choice = (/** @type {string} */ text) =>
    workbench.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text }).first();

  /** Presses the page's own button; resolves when a format is offered, which may be further down in the list. */
  const askToExport = (/** @type {string} */ format) =>
    workbench.click(
      'ask for an export',
      workbench.application().locator('#export'),
      async () => (await choice(format).count()) > 0,
    );

  /**
   * Picks a format, names the file, and waits until it is written.
   * @param {string} format as the list has it
   * @param {string} name
   */
  async function save(format, name) {
    const { page, click, folder } = workbench;
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await click(`choose ${format}`, choice(format), async () => (await box.inputValue()).includes('.'));
    const file = path.join(folder, name);
    const ok = page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
    await gesture(
      `save ${name}`,
      async () => {
        await box.fill(file, { timeout: 2_000 });
        await ok.click({ timeout: 2_000 });
      },
      async () => !(await ok.isVisible()),
    );
    await until(`${name} to be written`, async () => existsSync(file) && statSync(file).size > 0);
    await workbench.isNotified(`Saved ${name}.`, (note) => note.getByRole('button', { name: 'Open' }).waitFor());
    const left = readdirSync(folder).filter((other) => other.endsWith('.tmp'));
    assert.deepEqual(left, [], 'nothing is left behind');
    return readFileSync(file);
  }

  test('from its own button, as a picture that the page draws', async () => {
    await workbench.show('roadmap');
    await askToExport('Picture');
    await workbench.picture('export-formats');
    const png = await save('.png', 'roadmap.png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok(png.readUInt32BE(16) > 1000, 'as wide as a roadmap');
    assert.ok(png.length > 20_000, 'there is something in it');
  });

  test('as a workbook, and as a report of all pages', async () => {
    await askToExport('Excel workbook');
    assert.equal((await save('Excel workbook', 'roadmap.xlsx')).subarray(0, 2).toString('latin1'), 'PK');
    await askToExport('All pages');
    await workbench.page.keyboard.press('Escape');
  });

  test('acceptance as a page to read, and as the checklist to print and sign', async () => {
    await workbench.command('View: Close All Editors');
    await workbench.openFile('shop.req');
    await workbench.command('Reqlang: Show Acceptance');
    const application = workbench.preview().locator('main#app[data-page=acceptance][data-state=ready]');
    await application.waitFor({ timeout: 30_000 });
    assert.deepEqual(await application.locator('.page-header button').filter({ hasText: '…' }).allInnerTexts(), [
      'Export…',
    ]);
    await application.locator('#export').click();
    await choice('Page for the browser').waitFor();
    const page = (await save('Checklist to print and sign', 'checklist.html')).toString('utf8');
    assert.match(page, /<h1>Acceptance checklist<\/h1>/);
    assert.doesNotMatch(page, /<script/);
  });

  test('from the command, with no page open', async () => {
    await workbench.closeEditors();
    await workbench.openFile('shop.req');
    await workbench.command('Reqlang: Export');
    const [report, format] = [choice('Requirements report'), choice('Page for the browser')];
    await workbench.click('choose the report', report, () => format.isVisible());
    const page = (await save('Page for the browser', 'report.html')).toString('utf8');
    assert.match(page, /^<!DOCTYPE html>/);
    assert.match(page, /"view":"priorities"/);
    assert.ok(!page.includes(workbench.folder), 'no place on this machine');
  });
});
