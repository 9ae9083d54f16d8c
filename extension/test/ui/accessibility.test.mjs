import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { pictureNames } from '../../../scripts/catalogue.mjs';
import { seriousBarriers } from './barriers.mjs';
import { hangGuard, slowly, useWorkbench } from './workbench.mjs';

const file = 'debt-collection/催收系统.req';
/** The themes, and what pages call them. */
const themes = /** @type {const} */ ([
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
]);

/** Newest VS Code only: what is tested is the page, not the editor around it. */
describe('pages without barriers', hangGuard, () => {
  const workbench = useWorkbench({
    source: 'samples',
    prepare: (folder) => rmSync(path.join(folder, 'failing'), { recursive: true }),
    openFile: file,
    settings: { 'reqlang.language': 'zh' },
    size: { width: 1600, height: 900 },
  });

  for (const [theme, name] of themes)
    describe(theme, () => {
      before(() => workbench.set({ 'workbench.colorTheme': theme }));

      for (const page of pictureNames) {
        test(page, async () => {
          await workbench.closeEditors();
          await workbench.openFile(file);
          await workbench.show(page);
          await workbench.preview().locator(`body.${name}`).waitFor(slowly);
          assert.deepEqual(await seriousBarriers(workbench.application(page)), []);
        });
      }
    });
});
