import { rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until } from './workbench.mjs';

/**
 * `shows` is a requirement that must be seen: the picture is of the right project.
 * @typedef {{ file: string, shows: string }} Shown
 * @type {readonly { language: string, table: Shown, roadmap: Shown }[]}
 */
const samples = [
  {
    language: 'en',
    table: { file: 'priority-table-en/requirements.req', shows: 'PT-1' },
    roadmap: { file: 'new-retail-en/roadmap.req', shows: 'NR-101' },
  },
  {
    language: 'zh',
    table: { file: 'priority-table/需求.req', shows: 'PT-1' },
    roadmap: { file: 'new-retail/路线图.req', shows: 'NR-101' },
  },
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
        openFile: table.file,
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

    for (const { page, title, file, shows } of [
      { page: 'priorities', title: 'Reqlang: Show Priority Table', ...table },
      { page: 'roadmap', title: 'Reqlang: Show Roadmap', ...roadmap },
    ]) {
      test(`${page}, light and dark`, async () => {
        const { page: window, command, openFile, preview, resizeText, picture } = workbench;
        await command('View: Close All Editors');
        await until('no editor', async () => (await window.locator('.tab').count()) === 0);
        await openFile(file);
        await command(title);
        await preview().locator(`main#app[data-page=${page}][data-state=ready]`).waitFor({ timeout: 30_000 });
        await preview().getByText(shows).first().waitFor();
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
