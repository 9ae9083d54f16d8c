import { describe, test } from 'node:test';
import { hangGuard, slowly, until, untilEqual, useWorkbench } from './workbench.mjs';

/** Runs in the newest VS Code only: what is tested is when a page's state is stored, which is the same in the oldest. */
describe('a reload of the window', hangGuard, () => {
  const file = 'priority-table-en/requirements.req';
  // Opened by hand: a file named in the page's address would be opened anew by the reload.
  const workbench = useWorkbench({ source: 'samples', opened: () => workbench.openFile(file) });

  const table = () => workbench.application('priorities', '[data-state=ready]');
  const filter = () => table().locator('#filter');
  const sortedColumns = () => table().locator('[aria-sort=ascending], [aria-sort=descending]');
  const names = () =>
    table()
      .locator('[role=row][data-name]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-name')).join());
  const picture = async () => ({
    names: await names(),
    filter: await filter().inputValue(),
    sort: await sortedColumns().evaluateAll((headers) =>
      headers.map((header) => `${header.textContent} ${header.ariaSort}`),
    ),
    title: await workbench.page.locator('.tab').last().textContent(),
  });

  test('keeps the priority table, its filter, its sort and its project', async () => {
    const { page, show, click } = workbench;
    await show('priorities');
    const head = table()
      .locator('[role=columnheader]')
      .filter({ hasText: /customers/i });
    await click('sort by customers', head.locator('button'), async () => (await sortedColumns().count()) === 1);
    await filter().fill('export');
    await until('the filtered rows', async () => (await names()) !== '' && (await names()).split(',').length < 5);
    const seen = await picture();

    await until('the state to be stored', () => page.evaluate(isStored, '"export\\'));
    await page.reload();
    await table().waitFor(slowly);
    await untilEqual('the same picture', picture, seen);
  });

  test('keeps the acceptance matrix as the checklist that it was turned into', async () => {
    const { page, closeEditors, openFile, show, click, application } = workbench;
    await closeEditors();
    await openFile('risk-control-en/requirements.req');
    await show('acceptance');
    const acceptance = application('acceptance', '[data-state=ready]');
    const checklist = acceptance.locator('.checklist').first();
    await click('show the checklist', acceptance.locator('#layout-checklist'), () => checklist.isVisible());
    await until('the state to be stored', () => page.evaluate(isStored, '"checklist\\'));
    await page.reload();
    await acceptance.locator('.checklist tr[data-case=A1]').waitFor(slowly);
  });

  test('keeps the stakeholders and what they were narrowed to', async () => {
    const { page, closeEditors, openFile, show, application } = workbench;
    await closeEditors();
    await openFile('risk-control-en/requirements.req');
    await show('stakeholders');
    const people = application('stakeholders', '[data-state=ready]');
    const roles = () =>
      people.locator('[data-role]').evaluateAll((groups) => groups.map((group) => group.getAttribute('data-role')));
    await people.locator('#role').selectOption('executor');
    await untilEqual('one role', roles, ['executor']);
    await until('the state to be stored', () => page.evaluate(isStored, '"executor\\'));
    await page.reload();
    await people.waitFor(slowly);
    await untilEqual('the same role', roles, ['executor']);
  });
});

/**
 * Runs in the page: whether the browser's storage has a text. VS Code writes there every five seconds.
 * @param {string} text
 */
async function isStored(text) {
  for (const { name } of await indexedDB.databases()) {
    if (!name) continue;
    /** @type {IDBDatabase} */
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    try {
      for (const store of database.objectStoreNames) {
        /** @type {unknown[]} */
        const values = await new Promise((resolve, reject) => {
          const reading = database.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        if (values.some((value) => JSON.stringify(value).includes(text))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}
