import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench } from './workbench.mjs';

/** Checks a page for barriers; evaluated in it. https://github.com/dequelabs/axe-core */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = [
  { page: 'priorities', title: 'Reqlang: Show Priority Table' },
  { page: 'roadmap', title: 'Reqlang: Show Roadmap' },
  { page: 'acceptance', title: 'Reqlang: Show Acceptance Matrix' },
  { page: 'stakeholders', title: 'Reqlang: Show Stakeholders' },
  { page: 'value', title: 'Reqlang: Show Value' },
];

/** Newest VS Code only: what is tested is the page, not the editor around it. */
for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
  describe(`pages without barriers (${theme})`, { timeout: 180_000 }, () => {
    const workspace = copyWorkspace('samples');
    rmSync(path.join(workspace.folder, 'failing'), { recursive: true });
    /** @type {import('./workbench.mjs').Workbench} */
    let workbench;
    before(async () => {
      workbench = await openWorkbench({
        folder: workspace.folder,
        openFile: 'debt-collection/催收系统.req',
        settings: { 'reqlang.language': 'zh', 'workbench.colorTheme': theme },
      });
      await workbench.page.setViewportSize({ width: 1600, height: 900 });
    });
    after(async () => {
      await workbench?.close();
      workspace.remove();
    });

    for (const { page, title } of pages) {
      test(page, async () => {
        const { command, openFile, preview } = workbench;
        await command('View: Close All Editors');
        await openFile('debt-collection/催收系统.req');
        await command(title);
        const application = preview().locator(`main#app[data-page=${page}][data-state=ready]`);
        await application.waitFor({ timeout: 30_000 });
        const found = await application.evaluate(async (_, source) => {
          // An indirect call of what the test brings along; the page's own policy does not hold for it.
          const { run } = await new Promise((resolve) => {
            const exports = {};
            const module = { exports };
            new Function('module', 'exports', 'window', source)(module, exports, window);
            resolve(/** @type {any} */ (globalThis).axe ?? module.exports);
          });
          const { violations } = await run(document, { resultTypes: ['violations'] });
          return violations
            .filter((/** @type {any} */ each) => each.impact === 'serious' || each.impact === 'critical')
            .map(
              (/** @type {any} */ each) =>
                `${each.id}: ${each.nodes
                  .map((/** @type {any} */ n) => n.html)
                  .slice(0, 3)
                  .join(' | ')}`,
            );
        }, axe);
        assert.deepEqual(found, []);
      });
    }
  });
}
