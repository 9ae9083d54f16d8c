import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench } from './workbench.mjs';

/** @type {readonly { language: string, table: string, roadmap: string }[]} */
const samples = [
  { language: 'en', table: 'priority-table-en/requirements.req', roadmap: 'new-retail-en/roadmap.req' },
  { language: 'zh', table: 'priority-table/需求.req', roadmap: 'new-retail/路线图.req' },
];

for (const { language, table, roadmap } of samples) {
  describe(`pictures (${language})`, { timeout: 180_000 }, () => {
    const workspace = copyWorkspace('samples');
    rmSync(path.join(workspace.folder, 'failing'), { recursive: true });
    /** @type {import('./workbench.mjs').Workbench} */
    let workbench;
    before(async () => {
      workbench = await openWorkbench({
        folder: workspace.folder,
        openFile: table,
        settings: {
          'reqlang.language': language,
          'workbench.colorTheme': 'Default Light Modern',
          'workbench.activityBar.location': 'hidden',
        },
      });
      await workbench.page.setViewportSize({ width: 1680, height: 840 });
      await workbench.command('View: Toggle Primary Side Bar Visibility');
    });
    after(async () => {
      await workbench?.close();
      workspace.remove();
    });

    for (const { page, title, file } of [
      { page: 'priorities', title: 'Reqlang: Show Priority Table', file: table },
      { page: 'roadmap', title: 'Reqlang: Show Roadmap', file: roadmap },
    ]) {
      test(`${page}, light and dark`, async () => {
        const { command, openFile, preview, resizeText, picture } = workbench;
        await command('View: Close All Editors');
        await openFile(file);
        await command(title);
        await preview().locator(`main#app[data-page=${page}][data-state=ready]`).waitFor({ timeout: 30_000 });
        await resizeText(530);
        for (const theme of ['light', 'dark']) {
          await preview().locator(`body.vscode-${theme}`).waitFor();
          await picture(`${page}-${language}-${theme}`);
          await command('Preferences: Toggle between Light/Dark Themes');
        }
        await preview().locator('body.vscode-light').waitFor();
      });
    }
  });
}
