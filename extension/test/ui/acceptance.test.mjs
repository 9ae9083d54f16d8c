import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until, untilEqual } from './workbench.mjs';

/** @param {import('./workbench.mjs').Workbench} workbench */
const pageOf =
  (workbench) =>
  (/** @type {string} */ selector = '') =>
    workbench.preview().locator(`main#app[data-page=acceptance]${selector}`);

describe('the acceptance matrix', { timeout: 240_000 }, () => {
  const workspace = copyWorkspace('extension/test/workspaces/orders');
  /** @type {import('./workbench.mjs').Workbench} */
  let workbench;
  /** @type {ReturnType<typeof pageOf>} */
  let page;
  before(async () => {
    workbench = await openWorkbench({ folder: workspace.folder, openFile: 'orders.req' });
    page = pageOf(workbench);
  });
  after(async () => {
    await workbench?.close();
    workspace.remove();
  });

  const gaps = () =>
    page()
      .locator('tr.gap')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-point') ?? row.getAttribute('data-class')));
  const gap = (/** @type {string} */ point) => page().locator(`tr.gap[data-point="${point}"]`);
  const caretIsIn = (/** @type {RegExp} */ line) =>
    until(`the caret in ${line}`, async () => {
      const status = await workbench.page.locator('#status\\.editor\\.selection').textContent();
      return line.test(status ?? '');
    });

  test('opens from the command palette and shows what no case decides', async () => {
    await workbench.command('Reqlang: Show Acceptance Matrix');
    await page('[data-state=ready]').waitFor({ timeout: 30_000 });
    await untilEqual('the gaps', gaps, ['amount = 1,000,000', 'amount = 1,000,001', 'vip = yes']);
    await page().locator('.case-head[data-case=A1]').filter({ hasText: 'Passed' }).waitFor();
    await page().locator('.without [data-requirement="RC-8"]').waitFor();
  });

  test('follows the text: a case is typed and its gap is gone', async () => {
    await workbench.retype(
      '// the next case',
      'case A3 boundary "Exactly one million" { given: amount = 1_000_000, vip = no then: not LargeOrder }',
    );
    await untilEqual('the gaps', gaps, ['amount = 1,000,001', 'vip = yes']);
    await page().locator('.case-head[data-case=A3]').waitFor();
  });

  test('writes the case for a gap into the text, which undo takes out again', async () => {
    await gap('amount = 1,000,001').locator('button.add').click();
    await untilEqual('the gaps', gaps, ['vip = yes']);
    await page().locator('.case-head[data-case=A4]').waitFor();
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+KeyZ');
    await untilEqual('the gaps', gaps, ['amount = 1,000,001', 'vip = yes']);
    await gap('amount = 1,000,001').locator('button.add').press('Enter');
    await untilEqual('the gaps', gaps, ['vip = yes']);
  });

  test('a contradiction stands out in words', async () => {
    await workbench.retype('amount = 1_200_000, vip = no', 'amount = 900_000, vip = no');
    await page().locator('td.contradicts').filter({ hasText: 'contradicts' }).waitFor();
    await workbench.retype('amount = 900_000, vip = no', 'amount = 1_200_000, vip = no');
    await page().locator('td.contradicts').waitFor({ state: 'detached' });
  });

  test('a case, a rule and a requirement reveal their source', async () => {
    await workbench.goTo(1, 1);
    await page().locator('.case-head[data-case=A2] button').click();
    await caretIsIn(/Ln 23,/);
    await page().locator('tr[data-rule=LargeOrder] button').first().click();
    await caretIsIn(/Ln 13,/);
    await page().locator('.requirement-line .requirement-title').first().click();
    await caretIsIn(/Ln 7,/);
  });

  test('is stale while the text is broken, and writes nothing then', async () => {
    await workbench.retype('priority: P1', 'priority: = =');
    await page('[data-state=stale]').waitFor();
    await gap('vip = yes').locator('button.add').click();
    await workbench.command('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').getByText('Nothing was added').waitFor();
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.retype('priority: = =', 'priority: P1');
    await page('[data-state=ready]').waitFor();
  });

  test('is left and entered by keyboard, cell by cell', async () => {
    await page().locator('.case-head[data-case=A1] button').focus();
    await workbench.page.keyboard.press('ArrowRight');
    const focused = () =>
      page().evaluate(() => document.activeElement?.closest('[data-case]')?.getAttribute('data-case'));
    await untilEqual('the next case', focused, 'A2');
  });

  test('turns into the checklist that the business signs', async () => {
    await page().locator('#layout-checklist').click();
    const row = page().locator('.checklist tr[data-case=A1]');
    await row.filter({ hasText: 'Order amount = 1,200,000 CNY' }).waitFor();
    assert.match((await row.textContent()) ?? '', /Risk approval is required \(LargeOrder\)/);
    await page().locator('.signatures').first().waitFor();
    await page().locator('#layout-matrix').click();
  });
});

/** A sample with a case taken out and one that contradicts its rule, so that there is something to see. */
const pictures = [
  {
    language: 'en',
    folder: 'samples/risk-control-en',
    file: 'requirements.req',
    without: / {4}case A4 boundary[\s\S]*?\n {4}\}\n/,
    wrong: [/(case A5 [\s\S]*?then: )Release([\s\S]*?)passed/, '$1LargeOrder$2failed'],
  },
  {
    language: 'zh',
    folder: 'samples/risk-control',
    file: '需求.req',
    without: / {4}用例 A4 边界[\s\S]*?\n {4}\}\n/,
    wrong: [/(用例 A5 [\s\S]*?则：)放行([\s\S]*?)通过/, '$1大额订单$2未通过'],
  },
];

for (const { language, folder, file, without, wrong } of pictures) {
  describe(`pictures of the acceptance matrix (${language})`, { timeout: 180_000 }, () => {
    const workspace = copyWorkspace(folder);
    const source = path.join(workspace.folder, file);
    const changed = readFileSync(source, 'utf8')
      .replace(without, '')
      .replace(/** @type {RegExp} */ (wrong[0]), /** @type {string} */ (wrong[1]));
    writeFileSync(source, changed);
    /** @type {import('./workbench.mjs').Workbench} */
    let workbench;
    before(async () => {
      workbench = await openWorkbench({
        folder: workspace.folder,
        openFile: file,
        settings: {
          'reqlang.language': language,
          'workbench.colorTheme': 'Default Light Modern',
          'workbench.activityBar.location': 'hidden',
        },
      });
      await workbench.page.setViewportSize({ width: 1680, height: 900 });
      await workbench.command('View: Toggle Primary Side Bar Visibility');
    });
    after(async () => {
      await workbench?.close();
      workspace.remove();
    });

    test('matrix and checklist, light and dark', async () => {
      const { command, preview, resizeText, picture } = workbench;
      const page = pageOf(workbench);
      await command('Reqlang: Show Acceptance Matrix');
      await page('[data-state=ready]').waitFor({ timeout: 30_000 });
      await page().locator('tr.gap').first().waitFor();
      await page().locator('td.contradicts').first().waitFor();
      await resizeText(430);
      for (const theme of ['light', 'dark']) {
        await preview().locator(`body.vscode-${theme}`).waitFor();
        await picture(`acceptance-${language}-${theme}`);
        await page().locator('#layout-checklist').click();
        await page().locator('.checklist').first().waitFor();
        await picture(`acceptance-checklist-${language}-${theme}`);
        await page().locator('#layout-matrix').click();
        await command('Preferences: Toggle between Light/Dark Themes');
      }
    });
  });
}
