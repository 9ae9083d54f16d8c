import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gesture, hangGuard, until, untilEqual, useWorkbench } from './workbench.mjs';

describe('the page of priorities', hangGuard, () => {
  const workbench = useWorkbench({
    openFile: 'shop.req',
    size: { width: 1680, height: 900 },
    sideBar: false,
    opened: async () => {
      await workbench.show('priorities');
      await workbench.resizeText(560);
    },
  });
  const file = path.join(workbench.folder, 'shop.req');
  const original = readFileSync(file, 'utf8');

  const application = (/** @type {string} */ selector = '') => workbench.preview().locator(`main#app${selector}`);
  const row = (/** @type {string} */ name) => application().locator(`[role=row][data-name="${name}"]`);
  const cell = (/** @type {string} */ name, /** @type {string} */ column) =>
    row(name).locator(`[role=gridcell][data-column="${column}"]`);
  const names = () =>
    application()
      .locator('[role=row][data-name]')
      .evaluateAll((rows) => rows.map((element) => element.getAttribute('data-name')));
  const focused = () =>
    application().evaluate(() => {
      const cell = document.activeElement?.closest('[data-column]');
      const line = document.activeElement?.closest('[data-line]');
      return [line?.getAttribute('data-line'), cell?.getAttribute('data-column')];
    });
  const press = (/** @type {string} */ key) => workbench.page.keyboard.press(key);
  const card = () => application().locator('.card-above');

  /** Resolves when a cell says something that is also in the text, nothing waited for. */
  const says = (/** @type {string} */ name, /** @type {string} */ column, /** @type {string} */ text) =>
    untilEqual(
      `${name} with ${column} ${text}`,
      async () => ({
        text: (await cell(name, column).innerText()).trim(),
        pending: await application().locator('.pending').count(),
      }),
      { text, pending: 0 },
    );
  const textHas = (/** @type {RegExp} */ wanted) =>
    until(`${wanted} in the text`, async () => wanted.test(await workbench.visibleText()));

  const hasFocus = () => application().evaluate(() => document.hasFocus());
  const closeCard = () =>
    gesture(
      'close the card',
      async () => {
        if (await card().isVisible()) await press('Escape');
      },
      async () => (await card().count()) === 0,
    );
  const openCard = (/** @type {import('playwright-core').Locator} */ of, /** @type {string} */ selector) =>
    workbench.click(`open the card of ${of}`, of, () => card().locator(selector).first().isVisible());

  /** Puts the focus on a cell, in a panel that VS Code knows to be the active one. */
  async function focusCell(/** @type {string} */ name, /** @type {string} */ column) {
    const panel = workbench.page.locator('.editor-group-container.active .tab.active[aria-label*="Priorities"]');
    await gesture(
      `put the focus on ${name}`,
      async () => {
        await press('Control+Digit2');
        await panel.waitFor({ timeout: 2_000 });
        await until('the focus in the page', hasFocus, 2_000);
        await cell(name, column).focus({ timeout: 2_000 });
      },
      async () => (await panel.isVisible()) && (await hasFocus()) && (await focused()).join() === `${name},${column}`,
    );
  }

  /** Saves, and resolves when the file is, byte for byte, what it should be. */
  async function savedIs(/** @type {string} */ text) {
    await workbench.save();
    await untilEqual('the saved file', async () => readFileSync(file, 'utf8'), text);
  }

  test('a priority chosen in the table is written into the text, and Ctrl+Z in the table takes it back', async () => {
    const choice = '[role=option][data-value=P0]';
    await openCard(cell('RC-8', 'priority'), choice);
    await card().locator(choice).click();
    await says('RC-8', 'priority', 'P0');
    await textHas(/RC-8[^}]*priority: P0/);
    await savedIs(original.replace('priority: P1', 'priority: P0'));
    await focusCell('RC-8', 'priority');
    await press('Control+KeyZ');
    await says('RC-8', 'priority', 'P1');
    await savedIs(original);
  });

  for (const redo of ['Control+KeyY', 'Control+Shift+KeyZ'])
    test(`${redo} in the table makes a change again that was taken back`, async () => {
      await focusCell('RC-8', 'customers');
      await press('5');
      await cell('RC-8', 'customers').locator('input:focus').waitFor();
      await press('Enter');
      await says('RC-8', 'customers', '5');
      await focusCell('RC-8', 'customers');
      await press('Control+KeyZ');
      await says('RC-8', 'customers', '3');
      await focusCell('RC-8', 'customers');
      await press(redo);
      await says('RC-8', 'customers', '5');
      await savedIs(original.replace('customers: 3', 'customers: 5'));
      await focusCell('RC-8', 'customers');
      await press('Control+KeyZ');
      await says('RC-8', 'customers', '3');
      await savedIs(original);
    });

  test('an effort is typed with the keyboard alone; Escape leaves it as it was', async () => {
    await focusCell('RC-8', 'customers');
    await press('5');
    await cell('RC-8', 'customers').locator('input:focus').waitFor();
    await press('Enter');
    await says('RC-8', 'customers', '5');
    await press('ArrowRight');
    await untilEqual('the focus on the effort', focused, ['RC-8', 'effort']);
    await press('Enter');
    await cell('RC-8', 'effort').locator('input:focus').waitFor();
    await press('Control+KeyA');
    await workbench.page.keyboard.insertText('7');
    await press('Enter');
    await says('RC-8', 'effort', '7');
    await textHas(/RC-8[^}]*customers: 5\s+effort: 7 person-days/);
    await untilEqual('the focus on the effort', focused, ['RC-8', 'effort']);
    await press('F2');
    await cell('RC-8', 'effort').locator('input:focus').waitFor();
    await workbench.page.keyboard.insertText('99');
    await press('Escape');
    await says('RC-8', 'effort', '7');
    await press('Control+KeyZ');
    await says('RC-8', 'effort', '12');
    await says('RC-8', 'customers', '5');
    await savedIs(original.replace('customers: 3', 'customers: 5'));
    await focusCell('RC-8', 'effort');
    await press('Control+KeyZ');
    await says('RC-8', 'customers', '3');
    await savedIs(original);
  });

  test('two values are changed without waiting for the picture in between', async () => {
    await focusCell('RC-8', 'customers');
    await press('5');
    await cell('RC-8', 'customers').locator('input:focus').waitFor();
    await press('Enter');
    await untilEqual('the focus on the customers', focused, ['RC-8', 'customers']);
    await press('ArrowRight');
    await untilEqual('the focus on the effort', focused, ['RC-8', 'effort']);
    await press('7');
    await cell('RC-8', 'effort').locator('input:focus').waitFor();
    await press('Enter');
    await says('RC-8', 'customers', '5');
    await says('RC-8', 'effort', '7');
    await textHas(/RC-8[^}]*customers: 5\s+effort: 7 person-days/);
    for (const [column, value] of [
      ['effort', '12'],
      ['customers', '3'],
    ]) {
      await focusCell('RC-8', column ?? '');
      await press('Control+KeyZ');
      await says('RC-8', column ?? '', value ?? '');
    }
    await savedIs(original);
  });

  test('a value that cannot be stays as it was typed, with the reason, until it is mended or given up', async () => {
    const customers = cell('RC-8', 'customers');
    const input = customers.locator('input:focus');
    const reason = customers.locator('[role=alert]');
    await workbench.click('edit the customers', customers, () => input.isVisible());
    await workbench.page.keyboard.insertText(' or more');
    await press('Enter');
    await reason.filter({ hasText: '3 or more' }).waitFor();
    assert.equal(await input.inputValue(), '3 or more');
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    await workbench.picture('refused-edit');
    // Leaving it loses nothing, and coming back goes on.
    await press('Tab');
    await customers.locator('.refused').filter({ hasText: '3 or more' }).waitFor();
    await workbench.click('go on editing', customers, () => input.isVisible());
    assert.equal(await input.inputValue(), '3 or more');
    await reason.waitFor();
    await press('Escape');
    await says('RC-8', 'customers', '3');
    // A better value is taken at once.
    await workbench.click('edit the customers', customers, () => input.isVisible());
    await workbench.page.keyboard.insertText(' or more');
    await press('Enter');
    await reason.waitFor();
    await press('Control+KeyA');
    await workbench.page.keyboard.insertText('5');
    await press('Enter');
    await says('RC-8', 'customers', '5');
    await focusCell('RC-8', 'customers');
    await press('Control+KeyZ');
    await says('RC-8', 'customers', '3');
    await savedIs(original);
  });

  test('nothing can be edited in a file with a syntax error, which is said', async () => {
    await workbench.retype('customers: 3', 'customers: = =');
    await application('[data-state=stale]').waitFor();
    const reason = card().filter({ hasText: /shop\.req has a syntax error in line 2\d/ });
    await workbench.click('open the card', cell('RC-7', 'priority'), () => reason.isVisible());
    assert.equal(await card().locator('[role=option]').count(), 0);
    await closeCard();
    await workbench.retype('customers: = =', 'customers: 3');
    await application('[data-state=ready]').waitFor();
    await savedIs(original);
  });

  test('groups have sums, and stay folded while the text changes', async () => {
    await application().locator('#group').selectOption('version');
    const group = (/** @type {string} */ name) => application().locator(`[data-group="version:${name}"]`);
    const sums = (/** @type {string} */ name) => async () => ({
      customers: (await group(name).locator('[data-column=customers]').innerText()).trim(),
      effort: (await group(name).locator('[data-column=effort]').innerText()).trim().replace(/\s+/g, ' '),
    });
    await untilEqual('sums', sums('V1.0'), { customers: '11', effort: '17' });
    await untilEqual('sums', sums('V1.1'), { customers: '1', effort: '8' });
    await workbench.click('fold a group', group('V1.0'), async () => (await names()).join() === 'RC-9');
    await workbench.retype('effort: 8 person-days', 'note: "later"');
    await untilEqual('sums', sums('V1.1'), { customers: '1', effort: '0 1 without an estimate' });
    await untilEqual('one open group', names, ['RC-9']);
    await workbench.retype('note: "later"', 'effort: 8 person-days');
    await untilEqual('sums', sums('V1.1'), { customers: '1', effort: '8' });
    await workbench.click('unfold the group', group('V1.0'), async () => (await names()).length === 3);
    await application().locator('#group').selectOption('none');
    await untilEqual('all rows', names, ['RC-7', 'RC-8', 'RC-9']);
  });

  test('filters combine, and are cleared together', async () => {
    const summary = () => application().locator('.summary').innerText();
    await application().locator('[data-facet=version]').selectOption({ label: 'V1.0 First release (2)' });
    await untilEqual('the rows of a version', names, ['RC-7', 'RC-8']);
    await application().locator('[data-facet=from]').selectOption({ label: 'Sales manager (1)' });
    await untilEqual('those of a stakeholder', names, ['RC-8']);
    await until('one of three', async () => /^1 of 3 requirements/.test(await summary()));
    await application().locator('#filter').fill('no such thing');
    const clear = application().locator('.no-match .clear');
    await workbench.click('clear the filters', clear, async () => (await names()).length === 3);
    await untilEqual('all rows', names, ['RC-7', 'RC-8', 'RC-9']);
    await until('all three', async () => /^3 requirements/.test(await summary()));
  });

  test('several columns are sorted by with the keyboard, in an order that is shown', async () => {
    await focusCell('RC-7', 'priority');
    await press('ArrowUp');
    await untilEqual('the focus on the header', focused, ['#head', 'priority']);
    await press('Enter');
    await application().locator('[data-column=priority][aria-sort=ascending]').waitFor();
    await press('ArrowLeft');
    await until('the focus on the header before', async () => {
      const [row, column] = await focused();
      return row === '#head' && column !== 'priority';
    });
    await press('Shift+Enter');
    const orders = () =>
      application()
        .locator('[role=columnheader]:not([aria-sort=none])')
        .evaluateAll((headers) =>
          headers.map(
            (header) => `${header.getAttribute('data-column')} ${header.querySelector('.sort-order')?.textContent}`,
          ),
        );
    await until('two sort keys, the priority first', async () => {
      const now = await orders();
      return now.length === 2 && now.includes('priority 1');
    });
    await press('ArrowDown');
    await untilEqual('the focus in the rows', async () => (await focused())[0], 'RC-7');
  });

  test('a score shows its arithmetic, and a row what checks have found', async () => {
    const arithmetic = card().filter({ hasText: '35 × 8 ÷ 8' });
    await workbench.click('open the score', cell('RC-7', 'score'), () => arithmetic.isVisible());
    await closeCard();
    await untilEqual('the focus on the score', focused, ['RC-7', 'score']);
    await cell('RC-9', 'findings').locator('[data-severity=error]').waitFor();
    const finding = card().locator('button').filter({ hasText: 'RiskDirectr' });
    await workbench.click('open the findings', cell('RC-9', 'findings'), () => finding.isVisible());
    await closeCard();
  });

  test('columns can be chosen, and stay chosen when the page is loaded again', async () => {
    const columns = () =>
      application()
        .locator('[role=columnheader]')
        .evaluateAll((headers) => headers.map((header) => header.getAttribute('data-column')));
    await openCard(application().locator('#columns'), '[data-column-choice]');
    await card().locator('[data-column-choice=value]').uncheck();
    await card().locator('[data-column-choice=from]').check();
    await closeCard();
    const isChosen = async () => {
      const shown = await columns();
      return shown.includes('from') && !shown.includes('value');
    };
    await until('the chosen columns', isChosen);
    await application().evaluate((main) => main.setAttribute('data-before', 'yes'));
    await workbench.command('Developer: Reload Webviews');
    await until(
      'the page loaded again, with the chosen columns',
      async () => (await application('[data-before]').count()) === 0 && (await isChosen()),
    );
    await openCard(application().locator('#columns'), '[data-column-choice]');
    const usual = card().locator('button');
    await workbench.click('choose the usual columns', usual, async () => (await columns()).includes('value'));
    await closeCard();
  });

  test('the chart shows the rows as points, and leads to the text', async () => {
    const chart = application().locator('[data-layout=chart]');
    const points = () => application().locator('.point[data-name]').count();
    await workbench.click('show the chart', chart, async () => (await points()) > 0);
    const point = (/** @type {string} */ name) => application().locator(`.point[data-name="${name}"]`);
    await untilEqual('points', points, 3);
    const note = application().locator('.chart-note').filter({ hasText: 'Orders are picked in one walk' });
    await workbench.hover(point('RC-8'), note);
    await application().locator('#filter').fill('debtors');
    await untilEqual('one point', points, 1);
    await workbench.reveal(point('RC-9'), 'shop.req', 'requirement RC-9', 'Enter');
    await application().locator('#filter').fill('');
    const table = application().locator('[data-layout=table]');
    await workbench.click('show the table', table, () => row('RC-7').isVisible());
  });
});
