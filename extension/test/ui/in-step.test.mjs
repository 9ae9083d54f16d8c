import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until, untilEqual } from './workbench.mjs';

describe('text and picture in step', { timeout: 120_000 }, () => {
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

  const current = () =>
    workbench
      .preview()
      .locator('main#app [aria-current=location]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-name') ?? element.textContent?.trim()));

  test('the row of the requirement that the text cursor is in is marked', async () => {
    await workbench.command('Reqlang: Show Priority Table');
    await workbench.preview().locator('main#app[data-page=priorities][data-state=ready]').waitFor({ timeout: 30_000 });
    await workbench.select('requirement RC-9');
    await untilEqual('the row', current, ['RC-9']);
    await workbench.select('requirement RC-7');
    await untilEqual('the row', current, ['RC-7']);
  });

  test('the mark stays when the picture changes, and a click moves the text cursor once', async () => {
    const { preview, page, retype } = workbench;
    await retype('customers: 3', 'customers: 4');
    await preview().locator('[role=row][data-name=RC-9] :is([role=gridcell], [role=rowheader])').first().click();
    await untilEqual('the row', current, ['RC-9']);
    const status = () => page.locator('#status\\.editor\\.selection').textContent();
    const there = await status();
    await until('the caret to stay', async () => (await status()) === there && (await current()).join() === 'RC-9');
  });
});
