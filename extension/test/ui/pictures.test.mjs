import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { hangGuard, slowly, useWorkbench } from './workbench.mjs';

/**
 * `shows` is a requirement that must be seen: the picture is of the right project.
 * @typedef {{ file: string, shows: string }} Shown
 * @typedef {{ file: string, without: RegExp, wrong: RegExp, wronged: string }} Changed a case is taken out and one made to
 *   contradict its rule, so that there is something to see
 * @type {readonly {
 *   language: string, priorities: Shown, roadmap: Shown, stakeholders: Shown, value: Shown, acceptance: Changed,
 * }[]}
 */
const samples = [
  {
    language: 'en',
    priorities: { file: 'priority-table-en/requirements.req', shows: 'PT-1' },
    roadmap: { file: 'new-retail-en/roadmap.req', shows: 'NR-101' },
    stakeholders: { file: 'collection/collection.req', shows: 'CS-1' },
    value: { file: 'collection/collection.req', shows: 'CS-1' },
    acceptance: {
      file: 'risk-control-en/requirements.req',
      without: / {4}case A4 boundary[\s\S]*?\n {4}\}\n/,
      wrong: /(case A5 [\s\S]*?then: )Release([\s\S]*?)passed/,
      wronged: '$1LargeOrder$2failed',
    },
  },
  {
    language: 'zh',
    priorities: { file: 'priority-table/需求.req', shows: 'PT-1' },
    roadmap: { file: 'new-retail/路线图.req', shows: 'NR-101' },
    stakeholders: { file: 'debt-collection/催收系统.req', shows: 'CS-1' },
    value: { file: 'debt-collection/催收系统.req', shows: 'CS-1' },
    acceptance: {
      file: 'risk-control/需求.req',
      without: / {4}用例 A4 边界[\s\S]*?\n {4}\}\n/,
      wrong: /(用例 A5 [\s\S]*?则：)放行([\s\S]*?)通过/,
      wronged: '$1大额订单$2未通过',
    },
  },
];

describe('pictures', hangGuard, () => {
  const workbench = useWorkbench({
    source: 'samples',
    prepare: (folder) => {
      rmSync(path.join(folder, 'failing'), { recursive: true });
      const collection = path.join(projectRoot, 'extension/test/workspaces/collection');
      cpSync(collection, path.join(folder, 'collection'), { recursive: true });
      for (const { acceptance } of samples) {
        const { file, without, wrong, wronged } = acceptance;
        const source = path.join(folder, file);
        writeFileSync(source, readFileSync(source, 'utf8').replace(without, '').replace(wrong, wronged));
      }
    },
    openFile: 'priority-table/需求.req',
    settings: { 'workbench.colorTheme': 'Default Light Modern', 'workbench.activityBar.location': 'hidden' },
    size: { width: 1680, height: 840 },
    sideBar: false,
  });

  for (const { language, priorities, roadmap, stakeholders, value, acceptance } of samples) {
    describe(language, () => {
      before(() => workbench.set({ 'reqlang.language': language }));

      /** Opens a preview of a file and nothing else; resolves when it is seen, in the right language. */
      async function showOnly(
        /** @type {import('../../../scripts/catalogue.mjs').PictureName} */ page,
        /** @type {string} */ file,
        /** @type {number} */ width,
      ) {
        await workbench.closeEditors();
        await workbench.openFile(file);
        await workbench.show(page);
        await workbench.preview().locator(`html[lang^=${language}]`).waitFor(slowly);
        await workbench.resizeText(width);
        return workbench.application(page, '[data-state=ready]');
      }

      for (const { page, file, shows } of /** @type {const} */ ([
        { page: 'priorities', ...priorities },
        { page: 'roadmap', ...roadmap },
        { page: 'stakeholders', ...stakeholders },
        { page: 'value', ...value },
      ])) {
        test(`${page}, light and dark`, async () => {
          const app = await showOnly(page, file, 530);
          await app.getByText(shows).first().waitFor();
          await workbench.inBothThemes((theme) => workbench.picture(`${page}-${language}-${theme}`));
        });
      }

      test('priorities in groups and as a chart, light and dark', async () => {
        const { page: window, click, hover, inBothThemes, picture } = workbench;
        const app = await showOnly('priorities', priorities.file, 430);
        await app.locator(`[data-name="${priorities.shows}"]`).waitFor();
        await app.locator('#group').selectOption('decision');
        const head = (/** @type {string} */ column) => app.locator(`[role=columnheader][data-column=${column}]`);
        const isSorted = (/** @type {string} */ column) => async () =>
          /ending/.test((await head(column).getAttribute('aria-sort')) ?? '');
        await click('sort by priority', head('priority').locator('button'), isSorted('priority'));
        await click('sort by score', head('score').locator('button'), isSorted('score'), { modifiers: ['Shift'] });
        const row = app.locator(`[role=row][data-name="${priorities.shows}"]`);
        const card = app.locator('.card-above');
        const point = app.locator(`.point[data-name="${priorities.shows}"]`);
        await inBothThemes(async (theme) => {
          await click('show the table', app.locator('[data-layout=table]'), () => row.isVisible());
          await click('open the score', row.locator('[data-column=score]'), () => card.locator('dl').isVisible());
          await picture(`priorities-groups-${language}-${theme}`);
          await window.keyboard.press('Escape');
          await card.waitFor({ state: 'detached' });
          await click('show the chart', app.locator('[data-layout=chart]'), () => point.isVisible());
          await hover(point, app.locator('.chart-note'));
          await picture(`priorities-chart-${language}-${theme}`);
        });
      });

      test('the roadmap as a board and by goals, light and dark', async () => {
        const { click, inBothThemes, picture } = workbench;
        const app = await showOnly('roadmap', roadmap.file, 430);
        await app.locator(`.chip[data-requirement="${roadmap.shows}"]`).waitFor();
        const [card, goal] = [app.locator('[data-column=now] .card').first(), app.locator('.goal .goal .chip').first()];
        await inBothThemes(async (theme) => {
          await click('show the board', app.locator('[data-choice=board]'), () => card.isVisible());
          await picture(`roadmap-board-${language}-${theme}`);
          await click('show the goals', app.locator('[data-choice=goals]'), () => goal.isVisible());
          await picture(`roadmap-goals-${language}-${theme}`);
        });
      });

      test('acceptance as a matrix and as a checklist, light and dark', async () => {
        const { page: window, click, inBothThemes, picture } = workbench;
        await window.setViewportSize({ width: 1680, height: 900 });
        const app = await showOnly('acceptance', acceptance.file, 430);
        const [gap, checklist] = [app.locator('tr.gap').first(), app.locator('.checklist').first()];
        await gap.waitFor();
        await app.locator('td.contradicts').first().waitFor();
        await inBothThemes(async (theme) => {
          await picture(`acceptance-${language}-${theme}`);
          await click('show the checklist', app.locator('#layout-checklist'), () => checklist.isVisible());
          await picture(`acceptance-checklist-${language}-${theme}`);
          await click('show the matrix', app.locator('#layout-matrix'), () => gap.isVisible());
        });
        await window.setViewportSize({ width: 1680, height: 840 });
      });
    });
  }
});
