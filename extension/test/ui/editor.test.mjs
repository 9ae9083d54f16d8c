import { describe, test } from 'node:test';
import { hangGuard, slowly, until, untilEqual, useWorkbench } from './workbench.mjs';

describe('the editor', hangGuard, () => {
  const workbench = useWorkbench({ openFile: 'shop.req' });

  test('keywords, names and values have colours of their own', async () => {
    const texts = ['stakeholder', 'RiskDirector', '"Risk director"'];
    // Read at one moment, from spans of their own: colours come late and in two steps, and before the first one a
    // whole line is one span.
    const colours = () =>
      workbench.page.locator('.editor-instance .view-line span span').evaluateAll((spans, wanted) => {
        const shown = (/** @type {Element} */ span) => span.textContent?.replaceAll('\u00a0', ' ').trim();
        return wanted.map((text) => {
          const span = spans.find((candidate) => shown(candidate) === text);
          return span && getComputedStyle(span).color;
        });
      }, texts);
    await until('three colours', async () => new Set((await colours()).filter(Boolean)).size === texts.length);
  });

  test('a wrong name is underlined and listed under Problems', async () => {
    const { page, openProblems, closePanel, picture } = workbench;
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor(slowly);
    const rows = (await openProblems('RiskDirectr')).filter({ hasText: 'RiskDirectr' });
    await rows
      .filter({ hasText: /reqlang.*unresolved-reference/ })
      .first()
      .waitFor();
    await picture('problems');
    await closePanel();
  });

  test('the quick fix is applied by keyboard', async () => {
    const { page, select, quickFix, visibleText, picture } = workbench;
    await select('RiskDirectr');
    const fix = await quickFix('RiskDirector');
    await picture('quick-fix');
    await fix.accept();
    await until('the corrected name', async () => /from: RiskDirector\n/.test(`${await visibleText()}\n`));
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  test('what depends on what is shown as a tree, the direction that there is first', async () => {
    const { page, goTo, command, takeFromMenu, picture } = workbench;
    const title = 'Show What This Depends On and What Needs It';
    const view = page.locator('.part.sidebar .pane').filter({ hasText: /Callers Of|Calls From/i });
    const rows = () =>
      view
        .locator('.monaco-list-row')
        .evaluateAll((all) => all.map((row) => row.textContent?.replace(/\s+/g, ' ').trim()));
    const approval = 'RC-7Large orders need risk approval';
    const picking = 'RC-8Orders are picked in one walk';
    await goTo(11, 14);
    await command(`Reqlang: ${title}`);
    await untilEqual('what needs it', rows, [approval, picking]);

    // Anywhere in a requirement, and by the context menu.
    await goTo(22, 1);
    await takeFromMenu(title, () => page.keyboard.press('Shift+F10'));
    await untilEqual('what it depends on', rows, [picking, approval]);
    await picture('depends-on');
  });

  test('typing a wrong name underlines it at once', async () => {
    const { page, retype } = workbench;
    await retype('depends-on: RC-7', 'depends-on: RC-77');
    await page.locator('.squiggly-error').first().waitFor();
    await retype('depends-on: RC-77', 'depends-on: RC-7');
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });
});
