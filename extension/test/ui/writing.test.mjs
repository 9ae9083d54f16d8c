import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until, untilEqual } from './workbench.mjs';

/**
 * Opens a sample's file, to write into it.
 * @param {string} sample
 * @param {string} openFile
 * @param {string} language of messages
 */
function workbenchOn(sample, openFile, language) {
  const workspace = copyWorkspace(`samples/${sample}`);
  /** @type {{ workbench: import('./workbench.mjs').Workbench }} */
  const opened = /** @type {never} */ ({});
  before(async () => {
    opened.workbench = await openWorkbench({
      folder: workspace.folder,
      openFile,
      settings: { 'reqlang.language': language, 'workbench.colorTheme': 'Default Light Modern' },
    });
    await opened.workbench.command('View: Toggle Primary Side Bar Visibility');
  });
  after(async () => {
    await opened.workbench?.close();
    workspace.remove();
  });
  return opened;
}

describe('writing in Chinese', { timeout: 120_000 }, () => {
  const opened = workbenchOn('risk-control', '需求.req', 'zh');

  test('completion offers the names that fit, with their titles', async () => {
    const { page, retype, picture } = opened.workbench;
    await retype('响应：风控总监.坏账，风控专员.少漏看', '响应：');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await until('the list', async () => {
      if ((await rows.count()) > 0) return true;
      await page.keyboard.press('Control+Space');
      return false;
    });
    const shown = () => rows.evaluateAll((all) => all.map((row) => row.textContent ?? '').sort());
    const concerns = [
      '内审.可追溯每张订单为何放行、由谁放行，都查得到',
      '销售经理.放行时间审批通过的订单当天进入履约',
      '风控专员.口径一致审批结论只有一种解释',
      '风控专员.少漏看待审批的订单不靠人工翻找',
      '风控总监.坏账大额订单不经审批不得放行',
    ];
    await untilEqual('the concerns and their titles', shown, concerns.sort());
    await picture('completion-zh');
  });
});

describe('planning', { timeout: 120_000 }, () => {
  const opened = workbenchOn('risk-control-en', 'stakeholders.req', 'en');

  test('a concern that nothing answers is flagged while it is written, and answered by a quick fix', async () => {
    const { page, command, retype, select, picture } = opened.workbench;
    const last = 'concern OneReading "A verdict has one meaning only"';
    await retype(last, `${last}\nconcern Audit "Every verdict can be shown to the auditor"`);
    await command('View: Focus Problems');
    const problem = page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'Audit' });
    await problem.filter({ hasText: /unanswered-concern/ }).waitFor();
    await select('Audit');
    const action = page
      .locator('.action-widget .monaco-list-row.action.focused')
      .filter({ hasText: 'which answers it' });
    await until('the menu', async () => {
      await page.keyboard.press('Control+Period');
      return action.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    await picture('planning-quick-fix');
    await page.keyboard.press('Enter');
    await problem.waitFor({ state: 'hidden' });
  });
});
