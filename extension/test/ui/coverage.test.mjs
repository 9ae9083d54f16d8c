import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { hangGuard, slowly, until, useWorkbench } from './workbench.mjs';

const text = `干系人 风控总监 “风控总监” {
  角色：决策者
}

需求 RC-7 “大额订单须风控审批” {
  来源：风控总监
  优先级：P1
  验收 {
    数据 金额 “订单金额”：数值 0..1000万 步长 0.01 单位 “元”
    数据 会员：是否
    规则 大额订单 “需风控审批” {
      当：金额 > 100万 且 非 会员
      则：“订单等待风控审批”
    }
    用例 A1 正常 “大额订单等待审批” {
      假如：金额 = 120万，会员 = 否
      当：“提交订单”
      则：大额订单，“生成审批任务”
    }
    用例 A2 异常 “审批服务不可用” {
      假如：“审批服务没有响应”
      则：“订单保留并重试”
    }
  }
}
`;

describe('acceptance coverage, while it is written', hangGuard, () => {
  const workbench = useWorkbench({
    prepare: (copy) => {
      const folder = path.join(copy, '审批');
      mkdirSync(folder);
      writeFileSync(path.join(folder, '订单.req'), text);
      writeFileSync(path.join(folder, 'req.config.json'), '{}\n');
      return folder;
    },
    openFile: '订单.req',
    settings: { 'reqlang.language': 'zh', 'workbench.colorTheme': 'Default Light Modern' },
    sideBar: false,
  });

  const lens = (/** @type {string} */ words) =>
    workbench.page.locator('.codelens-decoration').filter({ hasText: words }).first();

  test('the points that no case decides are flagged on the rule', async () => {
    await lens('1/4 个覆盖点').waitFor(slowly);
    const problems = await workbench.openProblems('uncovered-boundary');
    await problems
      .filter({ hasText: /没有用例.*1_000_000\.01/ })
      .first()
      .waitFor();
    await workbench.picture('coverage-missing-zh');
    await workbench.closePanel();
  });

  test('one fix writes all cases that are missing', async () => {
    const { page, select, quickFix, visibleText, picture } = workbench;
    await select('金额 > 100万');
    const fix = await quickFix(/补上.*3 条.*用例/);
    await picture('coverage-fixes-zh');
    await fix.accept();
    await lens('4/4 个覆盖点').waitFor();
    await until('the new cases', async () => /用例 A5 /.test(await visibleText()));
    await until('no underline', async () => (await page.locator('.squiggly-warning').count()) === 0);
    await picture('coverage-complete-zh');
  });
});
