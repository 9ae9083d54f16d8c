import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until, untilEqual } from './workbench.mjs';

describe('a plan that is changed in its picture', { timeout: 300_000 }, () => {
  const workspace = copyWorkspace('extension/test/workspaces/planning');
  const file = path.join(workspace.folder, 'planning.req');
  const written = readFileSync(file, 'utf8');
  /** @type {import('./workbench.mjs').Workbench} */
  let workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: workspace.folder,
      openFile: 'planning.req',
      settings: { 'files.autoSave': 'off' },
    });
    await workbench.page.setViewportSize({ width: 1500, height: 860 });
    await workbench.command('View: Toggle Primary Side Bar Visibility');
  });
  after(async () => {
    await workbench?.close();
    workspace.remove();
  });

  const application = (/** @type {string} */ selector = '') => workbench.preview().locator(`main#app${selector}`);
  const there = (/** @type {string} */ selector) => application().locator(selector);
  const version = (/** @type {string} */ name) => there(`[data-version-name="${name}"]`);
  const chip = (/** @type {string} */ name) => there(`.chip[data-requirement="${name}"]`);
  const choose = (/** @type {string} */ choice) => there(`[data-choice=${choice}]`).click();
  const requirementsIn = (/** @type {string} */ selector) =>
    there(`${selector} .chip`).evaluateAll((all) => all.map((each) => each.getAttribute('data-requirement')));
  const textHas = (/** @type {string} */ line) =>
    until(`the text to have “${line}”`, async () =>
      (await workbench.visibleText()).split('\n').some((each) => each.trim() === line),
    );
  const focusedInPicture = () =>
    application().evaluate(() => document.activeElement?.getAttribute('data-requirement') ?? '');

  /** Takes back the last change with the focus in the picture; the text is then what it was, byte for byte. */
  async function undoInPicture() {
    await there('h1').click();
    await workbench.page.keyboard.press('Control+KeyZ');
    await until('the text to be as saved', async () => (await workbench.page.locator('.tab.dirty').count()) === 0);
    await until('the focus to be back in the picture', () =>
      workbench.page.evaluate(() => document.activeElement?.tagName === 'IFRAME'),
    );
    await isAsWritten();
    await application('[data-state=ready]').waitFor();
  }

  /** Saves the text, and compares what is saved. */
  async function isAsWritten() {
    await workbench.focusEditor();
    await workbench.page.keyboard.press('Control+KeyS');
    await untilEqual('the text that was written', async () => readFileSync(file, 'utf8'), written);
  }

  /** @param {import('playwright-core').Locator} locator */
  async function middleOf(locator) {
    const box = await locator.boundingBox();
    assert.ok(box);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  test('opens on a timeline with the backlog beside it', async () => {
    await workbench.command('Reqlang: Show Roadmap');
    await application('[data-page=roadmap][data-state=ready]').waitFor({ timeout: 30_000 });
    await workbench.resizeText(520);
    await untilEqual('the backlog', () => requirementsIn('.backlog'), ['RC-10']);
    await untilEqual('the first version', () => requirementsIn('[data-version-name="V1.0"]'), ['RC-7', 'RC-8']);
    await there('.today').waitFor();
  });

  test('a chip is dragged into a version: the text says so, the version is over capacity, Problems too', async () => {
    const { page } = workbench;
    const [from, to] = [await middleOf(chip('RC-8')), await middleOf(version('V1.1').locator('.version-row'))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 8, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await there('[data-drop="V1.1"][data-drop-over]').waitFor();
    await workbench.preview().locator('.drag-ghost').filter({ hasText: '5 person-days over' }).waitFor();
    await workbench.picture('roadmap-dragging');
    await page.mouse.up();
    await textHas('delivers: RC-7 // agreed in the meeting');
    await textHas('delivers: RC-9, RC-8');
    await version('V1.1').locator('.meter.over').waitFor();
    await version('V1.1').locator('.over-text').filter({ hasText: '⚠ 5 person-days over' }).waitFor();
    await untilEqual('the second version', () => requirementsIn('[data-version-name="V1.1"]'), ['RC-9', 'RC-8']);
    await untilEqual('the focus on what was moved', focusedInPicture, 'RC-8');
    await workbench.focusEditor();
    await workbench.command('View: Focus Problems');
    await page
      .locator('.markers-panel .monaco-list-row')
      .filter({ hasText: 'V1.1 holds 20 person-days of work but has room for 15' })
      .waitFor();
    await workbench.picture('roadmap-over-capacity');
    await workbench.command('View: Toggle Panel Visibility');
    await undoInPicture();
    await untilEqual('the first version', () => requirementsIn('[data-version-name="V1.0"]'), ['RC-7', 'RC-8']);
    assert.equal(await there('.meter.over').count(), 0);
  });

  test('Escape leaves everything where it was', async () => {
    const { page } = workbench;
    const [from, to] = [await middleOf(chip('RC-8')), await middleOf(there('.backlog'))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await there('.backlog[data-drop-over]').waitFor();
    await page.keyboard.press('Escape');
    await workbench.preview().locator('.drag-ghost').waitFor({ state: 'detached' });
    await page.mouse.up();
    assert.equal(await page.locator('.tab.dirty').count(), 0);
    assert.deepEqual(await requirementsIn('.backlog'), ['RC-10']);
  });

  test('a requirement goes to a version and back to the backlog by keyboard', async () => {
    const { page } = workbench;
    await chip('RC-10').focus();
    await page.keyboard.press('m');
    await there('.move-list:focus').waitFor();
    await page.keyboard.type('v1.1');
    await there('.move-option[aria-selected=true][data-to="V1.1"]').waitFor();
    await workbench.picture('roadmap-move-menu');
    await page.keyboard.press('Enter');
    await textHas('delivers: RC-9, RC-10');
    await untilEqual('the second version', () => requirementsIn('[data-version-name="V1.1"]'), ['RC-9', 'RC-10']);
    await untilEqual('the focus on what was moved', focusedInPicture, 'RC-10');
    await page.keyboard.press('m');
    await there('.move-list:focus').waitFor();
    await page.keyboard.press('End');
    await there('.move-option[aria-selected=true][data-to=""]').waitFor();
    await page.keyboard.press('Enter');
    await untilEqual('the backlog', () => requirementsIn('.backlog'), ['RC-10']);
    await textHas('delivers: RC-9');
    await isAsWritten();
  });

  test('a window changes by keyboard, and by Escape does not', async () => {
    const { page } = workbench;
    const end = version('V1.1').locator('.handle[data-edge=end]');
    const dates = () => version('V1.1').locator('.bar').getAttribute('data-end');
    await end.focus();
    await page.keyboard.press('ArrowRight');
    await untilEqual('the day while it is chosen', dates, '2025-06-28');
    await page.keyboard.press('Escape');
    await untilEqual('the day as it was', dates, '2025-06-27');
    await page.keyboard.press('Shift+ArrowRight');
    await untilEqual('a week later', () => end.getAttribute('aria-valuetext'), '4 Jul 2025');
    await page.keyboard.press('Enter');
    await textHas('window: 2025-04-07..2025-07-04');
    await until('the picture to follow', async () => (await there('.bar[aria-busy]').count()) === 0);
    assert.equal(await dates(), '2025-07-04');
    await undoInPicture();
    await untilEqual('the day as it was', dates, '2025-06-27');
  });

  test('a window’s edge is dragged to the end of a working week', async () => {
    const { page } = workbench;
    await choose('quarter');
    await there('.timeline[data-zoom=quarter]').waitFor();
    const edge = version('V1.0').locator('.handle[data-edge=end]');
    await edge.scrollIntoViewIfNeeded();
    const from = await middleOf(edge);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 17, from.y, { steps: 4 });
    await untilEqual('the new end', () => version('V1.0').locator('.bar').getAttribute('data-end'), '2025-04-04');
    await page.mouse.up();
    await textHas('window: 2025-01-06..2025-04-04');
    await undoInPicture();
  });

  test('a change that cannot be made leaves the picture as it is, and VS Code says why', async () => {
    await workbench.retype('version V1.1 "Reminders"', 'version V1.0 "Reminders"');
    await until('two versions of one name', async () => (await version('V1.0').count()) === 2);
    await chip('RC-10').focus();
    await workbench.page.keyboard.press('m');
    await there('.move-list:focus').waitFor();
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('Enter');
    await until('nothing on its way', async () => (await there('.chip.moving').count()) === 0);
    await workbench.focusEditor();
    await workbench.command('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center').getByText('written more than once').waitFor();
    assert.deepEqual(await requirementsIn('.backlog'), ['RC-10']);
    await workbench.command('Notifications: Clear All Notifications');
    await workbench.focusEditor();
    await workbench.command('File: Revert File');
    await version('V1.1').first().waitFor();
  });

  test('nothing can be moved while the text is broken', async () => {
    await workbench.retype('capacity: 15', 'capacity: = =');
    await application('[data-state=stale]').waitFor();
    await until('no chip to move', async () => (await there('.chip[data-from], .handle').count()) === 0);
    await workbench.focusEditor();
    await workbench.command('File: Revert File');
    await application('[data-state=ready]').waitFor();
    await there('.chip[data-from]').first().waitFor();
  });

  test('the board has versions by their status', async () => {
    await choose('board');
    await untilEqual('now', () => requirementsIn('[data-column=now]'), ['RC-7', 'RC-8']);
    await untilEqual('next', () => requirementsIn('[data-column=next]'), ['RC-9']);
    assert.equal(await there('[data-column=released].folded').count(), 1);
    const [from, to] = [await middleOf(chip('RC-10')), await middleOf(there('[data-column=next] .card'))];
    await workbench.page.mouse.move(from.x, from.y);
    await workbench.page.mouse.down();
    await workbench.page.mouse.move(to.x, to.y, { steps: 8 });
    await there('[data-column=next] [data-drop-over]').waitFor();
    await workbench.page.mouse.up();
    await textHas('delivers: RC-9, RC-10');
    await untilEqual('next', () => requirementsIn('[data-column=next]'), ['RC-9', 'RC-10']);
    await undoInPicture();
  });

  test('goals lead over versions and requirements to metrics', async () => {
    await choose('goals');
    const part = there('[data-goal=Strategy] .goal-parts [data-goal=FastOrders]');
    await part.locator('.goal-version [data-version-name="V1.0"]').waitFor();
    await part.locator('.chip[data-requirement="RC-8"]').waitFor();
    await part.locator('.goal-metric[data-verdict=unknown]').filter({ hasText: '40% → 90%' }).waitFor();
    await there('.goal-metric[data-verdict=on-the-way]').filter({ hasText: '7% on 31 Mar 2025' }).waitFor();
  });

  test('filters combine, and what was chosen is there after the page was loaded again', async () => {
    await there('#filter-stakeholder').selectOption('RiskDirector');
    await untilEqual('those of one person', () => requirementsIn('.goals'), ['RC-10', 'RC-7']);
    await there('#filter-goal').selectOption('FastOrders');
    await untilEqual('and of one goal', () => requirementsIn('.goals'), ['RC-7']);
    await application().evaluate((main) => main.setAttribute('data-seen-by-test', 'yes'));
    await workbench.command('Developer: Reload Webviews');
    await application('[data-page=roadmap][data-state=ready]:not([data-seen-by-test])').waitFor();
    await untilEqual('the same', () => requirementsIn('.goals'), ['RC-7']);
    await there('#clear-filters').click();
    await choose('timeline');
    await there('.timeline[data-zoom=quarter]').waitFor();
  });
});
