import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until, untilEqual } from './workbench.mjs';

describe('the previews', { timeout: 240_000 }, () => {
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

  const application = (/** @type {string} */ selector = '') => workbench.preview().locator(`main#app${selector}`);
  const row = (/** @type {string} */ name) => application().locator(`[role=row][data-name="${name}"]`);
  const cell = (/** @type {string} */ name, /** @type {string} */ column) =>
    row(name).locator(`[role=gridcell][data-column="${column}"]`);
  const names = () =>
    application()
      .locator('[role=row][data-name]')
      .evaluateAll((rows) => rows.map((element) => element.getAttribute('data-name')));

  /** @param {string} text the first line with it is where the caret should be */
  const caretIsOn = (text) => {
    const lines = readFileSync(path.join(workspace.folder, 'shop.req'), 'utf8').split('\n');
    const line = lines.findIndex((candidate) => candidate.includes(text)) + 1;
    return until(`the caret on line ${line}`, async () => {
      const status = await workbench.page.locator('#status\\.editor\\.selection').textContent();
      return status?.includes(`Ln ${line},`);
    });
  };

  describe('priority table', () => {
    test('opens from the command palette', async () => {
      await workbench.command('Reqlang: Show Priority Table');
      await application('[data-page=priorities][data-state=ready]').waitFor({ timeout: 30_000 });
      await untilEqual('the rows', async () => (await names()).sort(), ['RC-7', 'RC-8', 'RC-9']);
      await cell('RC-7', 'priority').filter({ hasText: 'P0' }).waitFor();
    });

    test('follows the text, and stays the same picture', async () => {
      await application().evaluate((main) => main.setAttribute('data-seen-by-test', 'yes'));
      await workbench.retype('priority: P1', 'priority: P0');
      await cell('RC-8', 'priority').filter({ hasText: 'P0' }).waitFor();
      assert.equal(await application('[data-seen-by-test=yes]').count(), 1, 'the page was not loaded again');
    });

    test('keeps the last picture while the text is broken, and says so', async () => {
      await workbench.retype('customers: 3', 'customers: = =');
      await application('[data-state=stale]').waitFor();
      await application().locator('.stale-note[role=status]').waitFor();
      await untilEqual('the rows', async () => (await names()).sort(), ['RC-7', 'RC-8', 'RC-9']);
      await workbench.picture('priority-table-stale');
      await workbench.retype('customers: = =', 'customers: 3');
      await application('[data-state=ready]').waitFor();
      await application().locator('.stale-note').waitFor({ state: 'hidden' });
    });

    test('can be filtered', async () => {
      await application().locator('#filter').fill('RC-9');
      await untilEqual('one row', names, ['RC-9']);
      await application().locator('#filter').fill('');
      await untilEqual('all rows', async () => (await names()).sort(), ['RC-7', 'RC-8', 'RC-9']);
    });

    test('can be sorted by a column', async () => {
      const header = application()
        .locator('[role=columnheader]')
        .filter({ hasText: /customers/i })
        .locator('button');
      await header.click();
      await until(
        'a sorted column',
        async () => (await application().locator('[aria-sort=ascending], [aria-sort=descending]').count()) === 1,
      );
    });

    test('a row reveals its source', async () => {
      await workbench.goTo(1, 1);
      await cell('RC-9', 'name').or(row('RC-9').locator('[role=gridcell]')).first().click();
      await caretIsOn('requirement RC-9');
    });
  });

  describe('roadmap', () => {
    test('opens from the editor title', async () => {
      await workbench.focusEditor();
      await workbench.page
        .locator('.editor-group-container .title a.action-label[aria-label*="Show Roadmap"]')
        .first()
        .click();
      await application('[data-page=roadmap][data-state=ready]').waitFor({ timeout: 30_000 });
    });

    test('shows versions, their requirements and an overfull version', async () => {
      const version = application().locator('[data-version-name="V1.0"]');
      const meter = version.locator('[role=meter]').first();
      const shown = async () => ({
        chips: await version.locator('button.chip[data-requirement]').count(),
        used: await meter.getAttribute('aria-valuenow'),
        capacity: await meter.getAttribute('aria-valuemax'),
        isOver: await meter.evaluate((element) => !!element.closest('.over') || !!element.querySelector('.over')),
      });
      await untilEqual('the version', shown, { chips: 2, used: '17', capacity: '10', isOver: true });
      await workbench.picture('roadmap');
    });

    test('follows the text', async () => {
      await workbench.retype('delivers: RC-7, RC-8', 'delivers: RC-8');
      await until(
        'one chip',
        async () => (await application().locator('[data-version-name="V1.0"] button.chip').count()) === 1,
      );
    });

    test('a chip reveals its source', async () => {
      await workbench.goTo(1, 1);
      await application().locator('button.chip[data-requirement="RC-9"]').click();
      await caretIsOn('requirement RC-9');
    });
  });
});
