import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { gesture, hangGuard, until, useWorkbench } from './workbench.mjs';

const reminders = `需求 CS-90 “逾期提醒” {
  来源：催收员
  决策：暂缓
  验收 {
    规则 提醒 { 当：案件.逾期天数 > 3 且 非 案件.已分配  则：“发提醒短信” }
    用例 T1 正常 { 假如：案件.逾期天数 = 5，案件.已分配 = 否  则：提醒 }
  }
}
`;

describe('renaming in Chinese', hangGuard, () => {
  const workbench = useWorkbench({
    source: 'samples/debt-collection',
    prepare: (/** @type {string} */ folder) => {
      writeFileSync(path.join(folder, '提醒.req'), reminders);
      return folder;
    },
    openFile: '提醒.req',
    settings: { 'reqlang.language': 'zh', 'workbench.colorTheme': 'Default Light Modern' },
    sideBar: false,
  });
  const onDisk = (/** @type {string} */ file) => readFileSync(path.join(workbench.folder, file), 'utf8');
  const box = () => workbench.page.locator('.rename-box input');

  /**
   * Asks for a new name of what the caret is on.
   * @param {string} name
   */
  async function rename(name) {
    const { page } = workbench;
    await gesture(
      'open the box for the new name',
      async () => {
        if (!(await box().isVisible())) await page.keyboard.press('F2');
      },
      () => box().isVisible(),
    );
    await box().fill(name);
    await workbench.picture('rename-zh');
    await box().press('Enter');
  }

  test('a field is renamed where it is used, in another file than its entity', async () => {
    const { select, page } = workbench;
    const before = onDisk('催收系统.req');
    // Behind the dot, on the field.
    await select('逾期天数');
    await rename('超期');
    // VS Code saves what a rename has changed.
    // What stands in quotes is text, and stays.
    const renamed = (/** @type {string} */ text) =>
      text.replace(/“[^”]*”|案件\.逾期天数/g, (found) => (found === '案件.逾期天数' ? '案件.超期' : found));
    await until('both files to have the new name', async () => {
      const all = onDisk('提醒.req') + onDisk('催收系统.req');
      return renamed(all) === all && all.includes('数据 超期 “逾期天数”');
    });
    const wanted = renamed(before).replace('数据 逾期天数', '数据 超期');
    await until('nothing else to differ', async () => onDisk('催收系统.req') === wanted);
    await until('no name to be unknown', async () => (await page.locator('.squiggly-error').count()) === 0);
  });

  test('a name that is taken is refused with a sentence', async () => {
    const { select, page, picture } = workbench;
    await select('超期');
    await rename('欠款');
    // Where it stands depends on the version of VS Code: at the caret or as a notification.
    await page.getByText('案件 里已经有名为“欠款”的数据').first().waitFor();
    await picture('rename-refused-zh');
  });
});
