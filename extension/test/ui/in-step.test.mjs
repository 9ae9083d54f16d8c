import { describe, test } from 'node:test';
import { hangGuard, until, untilEqual, useWorkbench } from './workbench.mjs';

describe('text and picture in step', hangGuard, () => {
  const workbench = useWorkbench({ openFile: 'shop.req' });

  const current = () =>
    workbench
      .application()
      .locator('[aria-current=location]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-name') ?? element.textContent?.trim()));

  test('the row of the requirement that the text cursor is in is marked', async () => {
    await workbench.show('priorities');
    await workbench.select('requirement RC-9');
    await untilEqual('the row', current, ['RC-9']);
    await workbench.select('requirement RC-7');
    await untilEqual('the row', current, ['RC-7']);
  });

  test('the mark stays when the picture changes, and a click moves the text cursor once', async () => {
    const { preview, click, caret, retype } = workbench;
    await retype('customers: 3', 'customers: 4');
    const cell = preview().locator('[role=row][data-name=RC-9] :is([role=gridcell], [role=rowheader])').first();
    await click('go to the row', cell, async () => (await current()).join() === 'RC-9');
    const there = await caret();
    await until('the caret to stay', async () => (await caret()) === there && (await current()).join() === 'RC-9');
  });
});
