import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { walkthroughIn } from './walkthrough.mjs';
import { hangGuard, slowly, useWorkbench } from './workbench.mjs';

describe('the walkthrough in Chinese, in a window without a folder', hangGuard, () => {
  const workbench = useWorkbench({ isEmpty: true, size: { width: 1280, height: 720 }, host: { locale: 'zh-cn' } });
  const { open, take } = walkthroughIn(workbench);
  const untitled = () => workbench.page.locator('.tab').filter({ hasText: 'Untitled-1' }).first();

  /**
   * True if a page has been drawn. The walkthrough shows its pictures in a frame of its own, so all frames are looked into.
   * @param {string} name
   */
  async function isDrawn(name) {
    for (const frame of workbench.page.frames())
      if (await frame.locator(`main#app[data-page=${name}][data-state=ready]`).isVisible()) return true;
    return false;
  }

  test('its buttons do what they say, and check their steps', async () => {
    await open('写下第一条需求');
    await take(0, '打开示例', () => untitled().isVisible());
    await take(1, '显示优先级页', () => isDrawn('priorities'));
    await workbench.picture('walkthrough-with-priorities');
    await take(2, '显示路线图', () => isDrawn('roadmap'));
    await take(3, '打开“问题”面板', () => workbench.page.locator('.markers-panel').isVisible());
  });

  test('what its last step says comes true', async () => {
    const { page, picture, select, quickFix, command, visibleText } = workbench;
    await untitled().click();
    await select('用例 A2 边界');
    await command('Delete Line');
    const missing = page.locator('.markers-panel .monaco-list-row').filter({ hasText: '字数 = 2' }).first();
    await missing.waitFor(slowly);
    await picture('walkthrough-missing-case');
    await select('字数 >= 2');
    const fix = await quickFix('字数 = 2');
    await fix.accept();
    await missing.waitFor({ state: 'detached', ...slowly });
    assert.match(await visibleText(), /用例 A\d .*字数 = 2/);
  });
});
