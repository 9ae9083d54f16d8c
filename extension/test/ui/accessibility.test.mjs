import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pictureNames } from '../../../scripts/catalogue.mjs';
import { seriousBarriers } from './barriers.mjs';
import { hangGuard, useWorkbench } from './workbench.mjs';

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

    for (const page of pictureNames) {
      test(page, async () => {
        await workbench.closeEditors();
        await workbench.openFile(file);
        await workbench.show(page);
        assert.deepEqual(await seriousBarriers(workbench.application(page)), []);
      });
    }
  });
}
