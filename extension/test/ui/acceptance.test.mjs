import { describe, test } from 'node:test';
import { gesture, hangGuard, untilEqual, useWorkbench } from './workbench.mjs';

/** @param {import('./workbench.mjs').Workbench} workbench */
const pageOf =
  (workbench) =>
  (/** @type {string} */ selector = '') =>
    workbench.preview().locator(`main#app[data-page=acceptance]${selector}`);

describe('the acceptance matrix', hangGuard, () => {
  const file = 'orders.req';
  const workbench = useWorkbench({ source: 'extension/test/workspaces/orders', openFile: file });
  const page = pageOf(workbench);

  const gaps = () =>
    page()
      .locator('tr.gap')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-point') ?? row.getAttribute('data-class')));
  const gap = (/** @type {string} */ point) => page().locator(`tr.gap[data-point="${point}"]`);

  test('opens from the command palette and shows what no case decides', async () => {
    await workbench.show('acceptance');
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
    const add = gap('amount = 1,000,001').locator('button.add');
    await add.click();
    await untilEqual('the gaps', gaps, ['vip = yes']);
    await page().locator('.case-head[data-case=A4]').waitFor();
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+KeyZ');
    await untilEqual('the gaps', gaps, ['amount = 1,000,001', 'vip = yes']);
    await add.press('Enter');
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
    await workbench.reveal(page().locator('.case-head[data-case=A2] button'), file, 23);
    await workbench.reveal(page().locator('tr[data-rule=LargeOrder] button').first(), file, 13);
    await workbench.reveal(page().locator('.requirement-line .requirement-title').first(), file, 7);
  });

  test('is stale while the text is broken, and writes nothing then', async () => {
    await workbench.retype('priority: P1', 'priority: = =');
    await page('[data-state=stale]').waitFor();
    await gap('vip = yes').locator('button.add').click();
    await workbench.isNotified('Nothing was added');
    await workbench.retype('priority: = =', 'priority: P1');
    await page('[data-state=ready]').waitFor();
  });

  test('is left and entered by keyboard, cell by cell', async () => {
    const focused = () =>
      page().evaluate(() => document.activeElement?.closest('[data-case]')?.getAttribute('data-case'));
    await gesture(
      'go to the next case',
      async () => {
        await page().locator('.case-head[data-case=A1] button').focus();
        await workbench.page.keyboard.press('ArrowRight');
      },
      async () => (await focused()) === 'A2',
    );
  });

  test('turns into the checklist that the business signs', async () => {
    const row = page().locator('.checklist tr[data-case=A1]');
    await workbench.click('show the checklist', page().locator('#layout-checklist'), () => row.isVisible());
    await row.filter({ hasText: 'Order amount = 1,200,000 CNY' }).waitFor();
    await row.filter({ hasText: /Risk approval is required \(LargeOrder\)/ }).waitFor();
    await page().locator('.signatures').first().waitFor();
  });
});
