import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';
import { openWorkbench, until } from './workbench.mjs';

/**
 * `shows` is a requirement that must be seen: the picture is of the right project.
 * @typedef {{ file: string, shows: string }} Shown
 * @type {readonly { language: string, table: Shown, roadmap: Shown, stakeholders: Shown, value: Shown }[]}
 */
const samples = [
  {
    language: 'en',
    table: { file: 'priority-table-en/requirements.req', shows: 'PT-1' },
    roadmap: { file: 'new-retail-en/roadmap.req', shows: 'NR-101' },
    stakeholders: { file: 'collection/collection.req', shows: 'CS-1' },
    value: { file: 'collection/collection.req', shows: 'CS-1' },
  },
  {
    language: 'zh',
    table: { file: 'priority-table/需求.req', shows: 'PT-1' },
    roadmap: { file: 'new-retail/路线图.req', shows: 'NR-101' },
    stakeholders: { file: 'debt-collection/催收系统.req', shows: 'CS-1' },
    value: { file: 'debt-collection/催收系统.req', shows: 'CS-1' },
  },
];

for (const { language, table, roadmap, stakeholders, value } of samples) {
  describe(`pictures (${language})`, { timeout: 180_000 }, () => {
    const workspace = copyWorkspace('samples');
    rmSync(path.join(workspace.folder, 'failing'), { recursive: true });
    const collection = path.join(projectRoot, 'extension/test/workspaces/collection');
    cpSync(collection, path.join(workspace.folder, 'collection'), { recursive: true });
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
      { page: 'stakeholders', title: 'Reqlang: Show Stakeholders', ...stakeholders },
      { page: 'value', title: 'Reqlang: Show Value', ...value },
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

    test('priorities in groups and as a chart, light and dark', async () => {
      const { page: window, command, openFile, preview, resizeText, picture } = workbench;
      await command('View: Close All Editors');
      await until('no editor', async () => (await window.locator('.tab').count()) === 0);
      await openFile(table.file);
      await command('Reqlang: Show Priority Table');
      const app = preview().locator('main#app[data-page=priorities][data-state=ready]');
      await app.locator(`[data-name="${table.shows}"]`).waitFor({ timeout: 30_000 });
      await resizeText(430);
      await app.locator('#group').selectOption('decision');
      await app.locator('[role=columnheader][data-column=priority] button').click();
      await app.locator('[role=columnheader][data-column=score] button').click({ modifiers: ['Shift'] });
      for (const theme of ['light', 'dark']) {
        await preview().locator(`body.vscode-${theme}`).waitFor();
        await app.locator('[data-layout=table]').click();
        await app.locator(`[data-name="${table.shows}"] [data-column=score]`).click();
        await app.locator('.card-above dl').waitFor();
        await picture(`priorities-groups-${language}-${theme}`);
        await window.keyboard.press('Escape');
        await app.locator('.card-above').waitFor({ state: 'detached' });
        await app.locator('[data-layout=chart]').click();
        await app.locator(`.point[data-name="${table.shows}"]`).hover();
        await app.locator('.chart-note').waitFor();
        await picture(`priorities-chart-${language}-${theme}`);
        await command('Preferences: Toggle between Light/Dark Themes');
      }
      await preview().locator('body.vscode-light').waitFor();
    });

    test('the roadmap as a board and by goals, light and dark', async () => {
      const { page: window, command, openFile, preview, resizeText, picture } = workbench;
      await command('View: Close All Editors');
      await until('no editor', async () => (await window.locator('.tab').count()) === 0);
      await openFile(roadmap.file);
      await command('Reqlang: Show Roadmap');
      const app = preview().locator('main#app[data-page=roadmap][data-state=ready]');
      await app.locator(`.chip[data-requirement="${roadmap.shows}"]`).waitFor({ timeout: 30_000 });
      await resizeText(430);
      for (const theme of ['light', 'dark']) {
        await preview().locator(`body.vscode-${theme}`).waitFor();
        await app.locator('[data-choice=board]').click();
        await app.locator('[data-column=now] .card').first().waitFor();
        await picture(`roadmap-board-${language}-${theme}`);
        await app.locator('[data-choice=goals]').click();
        await app.locator('.goal .goal .chip').first().waitFor();
        await picture(`roadmap-goals-${language}-${theme}`);
        await command('Preferences: Toggle between Light/Dark Themes');
      }
      await preview().locator('body.vscode-light').waitFor();
    });
  });
}
