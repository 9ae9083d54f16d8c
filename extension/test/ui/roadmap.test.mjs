import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gesture, hangGuard, until, untilEqual, useWorkbench } from './workbench.mjs';

describe('a plan that is changed in its picture', hangGuard, () => {
  const workbench = useWorkbench({
    source: 'extension/test/workspaces/planning',
    openFile: 'planning.req',
    settings: { 'files.autoSave': 'off' },
    size: { width: 1500, height: 860 },
    sideBar: false,
  });
  const file = path.join(workbench.folder, 'planning.req');
  const written = readFileSync(file, 'utf8');

  const application = (/** @type {string} */ selector = '') => workbench.preview().locator(`main#app${selector}`);
  const there = (/** @type {string} */ selector) => application().locator(selector);
  const version = (/** @type {string} */ name) => there(`[data-version-name="${name}"]`);
  const chip = (/** @type {string} */ name) => there(`.chip[data-requirement="${name}"]`);
  const choose = (/** @type {string} */ choice, /** @type {string} */ sign) =>
    workbench.click(`choose ${choice}`, there(`[data-choice=${choice}]`), () => there(sign).first().isVisible());
  const requirementsIn = (/** @type {string} */ selector) =>
    there(`${selector} .chip`).evaluateAll((all) => all.map((each) => each.getAttribute('data-requirement')));
  const textHas = (/** @type {string} */ line) =>
    until(`the text to have “${line}”`, async () =>
      (await workbench.visibleText()).split('\n').some((each) => each.trim() === line),
    );
  const focusedInPicture = () =>
    application().evaluate(() => document.activeElement?.getAttribute('data-requirement') ?? '');

  /**
   * Takes back the last change with the focus in the picture; the text is then what it was, byte for byte.
   * @param {readonly string[]} redone keys that make it again in between
   */
  async function undoInPicture(redone = []) {
    const isInPicture = async () =>
      (await workbench.page.evaluate(() => document.activeElement?.tagName === 'IFRAME')) &&
      (await application().evaluate(() => document.hasFocus()));
    await workbench.click('put the focus into the picture', there('h1'), isInPicture);
    const step = async (/** @type {string} */ key, /** @type {number} */ dirty) => {
      await workbench.page.keyboard.press(key);
      await untilEqual(`the files that are not saved after ${key}`, edited, dirty);
      // VS Code gives it back to the picture; where the window has lost it in between, a person clicks.
      await gesture(
        'have the focus back in the picture',
        async (isRepeated) => {
          if (isRepeated) await there('h1').click({ timeout: 2_500 });
        },
        isInPicture,
      );
    };
    await step('Control+KeyZ', 0);
    for (const redo of redone) {
      await step(redo, 1);
      await step('Control+KeyZ', 0);
    }
    await isAsWritten();
    await application('[data-state=ready]').waitFor();
  }

  /** Saves the text, and compares what is saved. */
  async function isAsWritten() {
    await workbench.save();
    await untilEqual('the text that was written', async () => readFileSync(file, 'utf8'), written);
  }

  const middleOf = async (/** @type {import('playwright-core').Locator} */ locator) => {
    const box = await locator.boundingBox();
    assert.ok(box, `${locator} has a place`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const isVisible = (/** @type {string} */ selector) => () => there(selector).first().isVisible();
  const edited = () => workbench.page.locator('.tab.dirty').count();

  /** Opens the list of places that the chip with the focus may go to. */
  const openMoveList = () =>
    gesture(
      'open the list of places',
      async () => {
        if (!(await there('.move-list').isVisible())) await workbench.page.keyboard.press('m');
      },
      isVisible('.move-list:focus'),
    );

  test('opens on a timeline with the backlog beside it', async () => {
    await workbench.show('roadmap');
    await workbench.resizeText(520);
    await untilEqual('the backlog', () => requirementsIn('.backlog'), ['RC-10']);
    await untilEqual('the first version', () => requirementsIn('[data-version-name="V1.0"]'), ['RC-7', 'RC-8']);
    await there('.today').waitFor();
  });

  test('a chip is dragged into a version: the text says so, the version is over capacity, Problems too', async () => {
    const { page } = workbench;
    const row = version('V1.1').locator('.version-row');
    await workbench.drag(chip('RC-8'), row, isVisible('[data-drop="V1.1"][data-drop-over]'));
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
    await workbench.openProblems('V1.1 holds 20 person-days of work but has room for 15');
    await workbench.picture('roadmap-over-capacity');
    await workbench.closePanel();
    await undoInPicture(['Control+KeyY', 'Control+Shift+KeyZ']);
    await untilEqual('the first version', () => requirementsIn('[data-version-name="V1.0"]'), ['RC-7', 'RC-8']);
    await untilEqual('nothing over capacity', () => there('.meter.over').count(), 0);
  });

  test('Escape leaves everything where it was', async () => {
    const { page } = workbench;
    await workbench.drag(chip('RC-8'), there('.backlog'), isVisible('.backlog[data-drop-over]'));
    const ghosts = () => workbench.preview().locator('.drag-ghost').count();
    await gesture(
      'give up the drag',
      () => page.keyboard.press('Escape'),
      async () => (await ghosts()) === 0,
    );
    await page.mouse.up();
    await untilEqual('the backlog', () => requirementsIn('.backlog'), ['RC-10']);
    await untilEqual('no change of the text', edited, 0);
  });

  test('a requirement goes to a version and back to the backlog by keyboard', async () => {
    const { page } = workbench;
    await workbench.focus(chip('RC-10'));
    await openMoveList();
    await page.keyboard.type('v1.1');
    await there('.move-option[aria-selected=true][data-to="V1.1"]').waitFor();
    await workbench.picture('roadmap-move-menu');
    await page.keyboard.press('Enter');
    await textHas('delivers: RC-9, RC-10');
    await untilEqual('the second version', () => requirementsIn('[data-version-name="V1.1"]'), ['RC-9', 'RC-10']);
    await untilEqual('the focus on what was moved', focusedInPicture, 'RC-10');
    await openMoveList();
    await gesture(
      'go to the end of the list',
      () => page.keyboard.press('End'),
      isVisible('.move-option[aria-selected=true][data-to=""]'),
    );
    await page.keyboard.press('Enter');
    await untilEqual('the backlog', () => requirementsIn('.backlog'), ['RC-10']);
    await textHas('delivers: RC-9');
    await isAsWritten();
  });

  test('Tab stops once in a version and in the backlog, and arrow keys lead on from there', async () => {
    const { page } = workbench;
    const tabStops = () =>
      there('.plan .chip').evaluateAll((all) =>
        all
          .filter((each) => /** @type {HTMLElement} */ (each).tabIndex === 0)
          .map((each) => each.getAttribute('data-requirement')),
      );
    await workbench.focus(chip('RC-7'));
    await untilEqual('one stop each', tabStops, ['RC-7', 'RC-9', 'RC-10']);
    for (const [key, to] of [
      ['ArrowRight', 'RC-8'],
      ['ArrowRight', 'RC-8'],
      ['Home', 'RC-7'],
      ['End', 'RC-8'],
      ['ArrowDown', 'RC-9'],
      ['ArrowUp', 'RC-8'],
    ]) {
      await page.keyboard.press(key ?? '');
      await untilEqual(`where ${key} leads`, focusedInPicture, to ?? '');
    }
    await untilEqual('the stop goes along', tabStops, ['RC-8', 'RC-9', 'RC-10']);
    await page.keyboard.press('Tab');
    await until('the focus to have left the version', async () => (await focusedInPicture()) === '');
    await page.keyboard.press('Shift+Tab');
    await untilEqual('the way back', focusedInPicture, 'RC-8');
    await openMoveList();
    await page.keyboard.type('v1.1');
    await there('.move-option[aria-selected=true][data-to="V1.1"]').waitFor();
    await page.keyboard.press('Enter');
    await untilEqual('the second version', () => requirementsIn('[data-version-name="V1.1"]'), ['RC-9', 'RC-8']);
    await untilEqual('the focus on what was moved', focusedInPicture, 'RC-8');
    await untilEqual('its new version stops at it', tabStops, ['RC-7', 'RC-8', 'RC-10']);
    await page.keyboard.press('ArrowLeft');
    await untilEqual('its neighbour', focusedInPicture, 'RC-9');
    await undoInPicture();
  });

  test('what was moved takes the focus from nobody who types elsewhere', async () => {
    const { page } = workbench;
    const palette = page.locator('.quick-input-widget .quick-input-box input');
    await workbench.focus(chip('RC-10'));
    await openMoveList();
    await page.keyboard.type('v1.1');
    await there('.move-option[aria-selected=true][data-to="V1.1"]').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('F1');
    await untilEqual('the second version', () => requirementsIn('[data-version-name="V1.1"]'), ['RC-9', 'RC-10']);
    await until('nothing on its way', async () => (await there('.chip.moving').count()) === 0);
    await palette.waitFor();
    await page.keyboard.insertText('View: Toggle Word Wrap');
    await untilEqual('what is typed in the palette', () => palette.inputValue(), '>View: Toggle Word Wrap');
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'hidden' });
    await undoInPicture();
  });

  test('a window changes by keyboard, and by Escape does not', async () => {
    const { page } = workbench;
    const end = version('V1.1').locator('.handle[data-edge=end]');
    const dates = () => version('V1.1').locator('.bar').getAttribute('data-end');
    await workbench.focus(end);
    await page.keyboard.press('ArrowRight');
    await untilEqual('the day while it is chosen', dates, '2025-06-28');
    await page.keyboard.press('Escape');
    await untilEqual('the day as it was', dates, '2025-06-27');
    await page.keyboard.press('Shift+ArrowRight');
    await untilEqual('a week later', () => end.getAttribute('aria-valuetext'), '4 Jul 2025');
    await page.keyboard.press('Enter');
    await textHas('window: 2025-04-07..2025-07-04');
    await until('the picture to follow', async () => (await there('.bar[aria-busy]').count()) === 0);
    await untilEqual('a week later', dates, '2025-07-04');
    await undoInPicture();
    await untilEqual('the day as it was', dates, '2025-06-27');
  });

  test('a window’s edge is dragged to the end of a working week', async () => {
    const { page } = workbench;
    await choose('quarter', '.timeline[data-zoom=quarter]');
    const edge = version('V1.0').locator('.handle[data-edge=end]');
    await edge.scrollIntoViewIfNeeded();
    const end = () => version('V1.0').locator('.bar').getAttribute('data-end');
    await workbench.drag(edge, { x: 17, y: 0 }, async () => (await end()) === '2025-04-04');
    await page.mouse.up();
    await textHas('window: 2025-01-06..2025-04-04');
    await undoInPicture();
  });

  test('the time axis scrolls when an edge is held at its border, and the edge goes along', async () => {
    const { page } = workbench;
    await choose('month', '.timeline[data-zoom=month]');
    const edge = version('V1.0').locator('.handle[data-edge=end]');
    await edge.scrollIntoViewIfNeeded();
    const body = there('.roadmap-body');
    const box = await body.boundingBox();
    assert.ok(box, 'the time axis has a place');
    let from = await middleOf(edge);
    // The axis of another zoom comes to rest only when it is measured.
    await until('the pointer to be on the edge', async () => {
      from = await middleOf(edge);
      await page.mouse.move(from.x, from.y);
      return edge.evaluate((element) => element.matches(':hover'));
    });
    const scrolled = () => body.evaluate((element) => element.scrollLeft);
    const shownEnd = async () => (await version('V1.0').locator('.bar').getAttribute('data-end')) ?? '';
    const before = await scrolled();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 12, from.y, { steps: 6 });
    const [first, start] = [await shownEnd(), await scrolled()];
    await until('the axis to scroll while the pointer rests', async () => (await scrolled()) > start + 60);
    assert.ok((await scrolled()) > before);
    await until('later days to be reached', async () => (await shownEnd()) > first);
    const rest = box.x + box.width - 160;
    await page.mouse.move(rest, from.y);
    await until('the edge to be under the pointer', async () => Math.abs((await middleOf(edge)).x - rest) < 16);
    await page.mouse.move(box.x + 60, from.y, { steps: 4 });
    const far = await scrolled();
    await until('it to scroll back at the other border', async () => (await scrolled()) < far - 60);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await untilEqual('the day as it was', shownEnd, '2025-03-28');
    await untilEqual('no change of the text', edited, 0);
    await choose('quarter', '.timeline[data-zoom=quarter]');
  });

  test('a change that cannot be made leaves the picture as it is, and the page says why', async () => {
    await workbench.retype('version V1.1 "Reminders"', 'version V1.0 "Reminders"');
    await until('two versions of one name', async () => (await version('V1.0').count()) === 2);
    await workbench.focus(chip('RC-10'));
    await openMoveList();
    await workbench.page.keyboard.press('Home');
    await there('#move-to-0[aria-selected=true]').waitFor();
    await workbench.page.keyboard.press('Enter');
    await until('nothing on its way', async () => (await there('.chip.moving').count()) === 0);
    await there('.refusal').filter({ hasText: 'written more than once' }).waitFor();
    await workbench.picture('refused-move');
    await untilEqual('the backlog', () => requirementsIn('.backlog'), ['RC-10']);
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
    await choose('board', '[data-column=now]');
    await untilEqual('now', () => requirementsIn('[data-column=now]'), ['RC-7', 'RC-8']);
    await untilEqual('next', () => requirementsIn('[data-column=next]'), ['RC-9']);
    await untilEqual('released', () => there('[data-column=released].folded').count(), 1);
    await workbench.focus(chip('RC-9'));
    for (const [key, to] of [
      ['ArrowLeft', 'RC-7'],
      ['ArrowRight', 'RC-9'],
      ['ArrowRight', 'RC-10'],
    ]) {
      await workbench.page.keyboard.press(key ?? '');
      await untilEqual(`the column to which ${key} leads`, focusedInPicture, to ?? '');
    }
    const card = there('[data-column=next] .card');
    await workbench.drag(chip('RC-10'), card, isVisible('[data-column=next] [data-drop-over]'));
    await workbench.page.mouse.up();
    await textHas('delivers: RC-9, RC-10');
    await untilEqual('next', () => requirementsIn('[data-column=next]'), ['RC-9', 'RC-10']);
    await undoInPicture();
  });

  test('goals lead over versions and requirements to metrics', async () => {
    await choose('goals', '.goals');
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
    const everything = async () => (await requirementsIn('.goals')).length > 1;
    await workbench.click('clear the filters', there('#clear-filters'), everything);
    await choose('timeline', '.timeline[data-zoom=quarter]');
  });
});
