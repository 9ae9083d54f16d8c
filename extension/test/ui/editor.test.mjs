import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until, untilEqual } from './workbench.mjs';

describe('the editor', { timeout: 180_000 }, () => {
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
    const { page, command, picture } = workbench;
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
    await command('View: Focus Problems');
    const row = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'RiskDirectr' }).first();
    await row.filter({ hasText: /reqlang.*unresolved-reference/ }).waitFor();
    await picture('problems');
    await command('View: Toggle Panel Visibility');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  });

  test('the quick fix is applied by keyboard', async () => {
    const { page, select, visibleText, picture } = workbench;
    await select('RiskDirectr');
    const rows = page.locator('.action-widget .monaco-list-row.action.focused');
    const action = rows.filter({ hasText: 'RiskDirector' });
    // VS Code asks for actions by itself a moment after the selection has changed; our own question is given up then.
    await until('the menu', async () => {
      await page.keyboard.press('Control+Period');
      return action.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    await picture('quick-fix');
    await page.keyboard.press('Enter');
    await until('the corrected name', async () => /from: RiskDirector\n/.test(`${await visibleText()}\n`));
    await until('the underline to go', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  test('what depends on what is shown as a tree, the direction that there is first', async () => {
    const { page, goTo, command, picture } = workbench;
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
    await page.keyboard.press('Shift+F10');
    // A menu that has just come up takes no clicks yet.
    const entry = page.locator('.context-view .action-item.focused').filter({ hasText: title });
    await until('the entry of the menu', async () => {
      await page.keyboard.press('ArrowDown');
      return entry.isVisible();
    });
    await page.keyboard.press('Enter');
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
