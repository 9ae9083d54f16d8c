import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, test } from 'node:test';
import { hangGuard, useWorkbench } from './workbench.mjs';

/** Checks a page for barriers; evaluated in it. https://github.com/dequelabs/axe-core */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const pages = [
  { page: 'priorities', title: 'Priority Table' },
  { page: 'roadmap', title: 'Roadmap' },
  { page: 'acceptance', title: 'Acceptance Matrix' },
  { page: 'stakeholders', title: 'Stakeholders' },
  { page: 'value', title: 'Value' },
];

const file = 'debt-collection/催收系统.req';

/** Newest VS Code only: what is tested is the page, not the editor around it. */
for (const theme of ['Default Light Modern', 'Default Dark Modern', 'Default High Contrast']) {
  describe(`pages without barriers (${theme})`, hangGuard, () => {
    const workbench = useWorkbench({
      source: 'samples',
      prepare: (folder) => rmSync(path.join(folder, 'failing'), { recursive: true }),
      openFile: file,
      settings: { 'reqlang.language': 'zh', 'workbench.colorTheme': theme },
      size: { width: 1600, height: 900 },
    });

    for (const { page, title } of pages) {
      test(page, async () => {
        await workbench.closeEditors();
        await workbench.openFile(file);
        await workbench.show(title, page);
        const found = await workbench.application(page).evaluate(async (_, source) => {
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
