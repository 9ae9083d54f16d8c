import { describe, test } from 'node:test';
import { gesture, hangGuard, untilEqual, useWorkbench } from './workbench.mjs';

/**
 * Opens a sample's file, to write into it.
 * @param {string} sample
 * @param {string} openFile
 * @param {string} language of messages
 */
const workbenchOn = (sample, openFile, language) =>
  useWorkbench({
    source: `samples/${sample}`,
    openFile,
    settings: { 'reqlang.language': language, 'workbench.colorTheme': 'Default Light Modern' },
    sideBar: false,
  });

describe('writing in Chinese', hangGuard, () => {
  const workbench = workbenchOn('risk-control', '需求.req', 'zh');

  test('completion offers the names that fit, with their titles', async () => {
    const { page, retype, picture } = workbench;
    await retype('响应：风控总监.坏账，风控专员.少漏看', '响应：');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await gesture(
      'ask for the names that fit',
      async () => {
        if ((await rows.count()) === 0) await page.keyboard.press('Control+Space');
      },
      async () => (await rows.count()) > 0,
    );
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

describe('planning', hangGuard, () => {
  const workbench = workbenchOn('risk-control-en', 'stakeholders.req', 'en');

  test('a concern that nothing answers is flagged while it is written, and answered by a quick fix', async () => {
    const { openProblems, retype, select, quickFix, picture } = workbench;
    const last = 'concern OneReading "A verdict has one meaning only"';
    await retype(last, `${last}\nconcern Audit "Every verdict can be shown to the auditor"`);
    const problem = (await openProblems(/Audit.*unanswered-concern/)).filter({ hasText: 'Audit' });
    await select('Audit');
    const fix = await quickFix('which answers it');
    await picture('planning-quick-fix');
    await fix.accept();
    await problem.waitFor({ state: 'hidden' });
  });
});
