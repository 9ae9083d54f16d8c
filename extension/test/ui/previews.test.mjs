import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hangGuard, slowly, until, untilEqual, useWorkbench } from './workbench.mjs';

describe('the previews', hangGuard, () => {
  const workbench = useWorkbench({ openFile: 'shop.req' });

  const application = (/** @type {string} */ selector = '') => workbench.preview().locator(`main#app${selector}`);
  const row = (/** @type {string} */ name) => application().locator(`[role=row][data-name="${name}"]`);
  const cell = (/** @type {string} */ name, /** @type {string} */ column) =>
    row(name).locator(`[role=gridcell][data-column="${column}"]`);
  const names = () =>
    application()
      .locator('[role=row][data-name]')
      .evaluateAll((rows) => rows.map((element) => element.getAttribute('data-name')));

  describe('priorities', () => {
    test('opens from the command palette', async () => {
      await workbench.show('priorities');
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
      await workbench.picture('priorities-stale');
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
      const sorted = application().locator('[aria-sort=ascending], [aria-sort=descending]');
      await workbench.click('sort by a column', header, async () => (await sorted.count()) === 1);
    });

    test('a row reveals its source', async () => {
      await workbench.goTo(1, 1);
      await workbench.reveal(row('RC-9').locator('[role=gridcell]').first(), 'shop.req', 'requirement RC-9');
    });
  });

  describe('roadmap', () => {
    test('opens from the editor title', async () => {
      await workbench.focusEditor();
      const button = workbench.page.locator('.editor-group-container .title a[aria-label*="Show Roadmap"]').first();
      const tab = workbench.page.locator('.tab[aria-label*="Roadmap"]').first();
      await workbench.click('press the button of the roadmap', button, () => tab.isVisible());
      await application('[data-page=roadmap][data-state=ready]').waitFor(slowly);
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
      const chip = application().locator('button.chip[data-requirement="RC-9"]');
      await workbench.reveal(chip, 'shop.req', 'requirement RC-9');
    });
  });
});
