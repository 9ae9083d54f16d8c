import { describe, test } from 'node:test';
import { gesture, hangGuard, until, untilEqual, useWorkbench } from './workbench.mjs';

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

  test('a new requirement is found by its initials, has the next number, and is filled in from lists', async () => {
    const { page, focusEditor, visibleText, picture } = workbench;
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    const labels = () =>
      rows.evaluateAll((all) => all.map((row) => row.querySelector('.label-name')?.textContent ?? '').filter(Boolean));
    const textHas = (/** @type {RegExp} */ wanted) =>
      until(`${wanted} in the text`, async () => wanted.test(await visibleText()));
    const accept = async (/** @type {RegExp} */ wanted) => {
      await page.keyboard.press('Enter');
      await textHas(wanted);
    };
    const type = (/** @type {string} */ text) => page.keyboard.type(text, { delay: 30 });
    await page.keyboard.press('Escape');
    await focusEditor();
    await page.keyboard.press('Control+End');
    await type('\n\nxq');
    await untilEqual('the requirements to begin', labels, ['需求', '需求 …']);
    await accept(/需求 RC-4 “” \{/);
    await page.keyboard.press('Tab');
    await type('试一试');
    await page.keyboard.press('Tab');
    await type('ly');
    await untilEqual('the source', labels, ['来源']);
    await accept(/来源：\n/);
    // Who may be a source comes at once, and nothing else.
    await untilEqual('the stakeholders', labels, ['风控总监', '风控专员', '销售经理', '内审']);
    await picture('completion-new-requirement-zh');
    await accept(/来源：风控总监\n/);
    // Enter ends the line: nothing is taken that was not asked for.
    await page.keyboard.press('Enter');
    await type('成本：');
    await untilEqual('efforts', labels, ['5人日', '2人周', '2人月']);
    await accept(/来源：风控总监\n\s*成本：5人日\n/);
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
