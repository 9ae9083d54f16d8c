import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gesture, hangGuard, slowly, until, untilEqual, useWorkbench } from './workbench.mjs';

describe('stakeholders and value', hangGuard, () => {
  const file = 'collection.req';
  const workbench = useWorkbench({ source: 'extension/test/workspaces/collection', openFile: file });

  const application = (/** @type {string} */ selector = '') => workbench.preview().locator(`main#app${selector}`);
  const there = (/** @type {string} */ selector) => application().locator(selector);

  describe('stakeholders', () => {
    const states = () =>
      there('[data-concern]').evaluateAll((lines) =>
        lines.map((line) => `${line.getAttribute('data-concern')} ${line.getAttribute('data-state')}`),
      );

    test('opens from the command palette, with a concern that nothing answers', async () => {
      await workbench.show('stakeholders');
      await untilEqual('the concerns', states, [
        'Recovery delivered',
        'Cost unanswered',
        'Load delivered',
        'Calls delivered',
        'Scripts answered',
        'Recording answered',
      ]);
      await there('[data-concern=Cost] .concern-state').filter({ hasText: '⚠ Not answered' }).waitFor();
      await there('.role-group[data-role=executor] [data-stakeholder=Collector]').waitFor();
    });

    test('places people by influence and interest, and by whom they report to', async () => {
      await there('td[data-influence=high][data-interest=high]').filter({ hasText: 'Risk director' }).waitFor();
      await there('td[data-influence=low][data-interest=high]').filter({ hasText: 'Front-line collector' }).waitFor();
      await there('.chain .chain .chain').filter({ hasText: 'Front-line collector' }).waitFor();
    });

    test('follows the text', async () => {
      await workbench.retype('answers: Collector.Scripts', 'answers: Collector.Scripts, RiskDirector.Cost');
      await there('[data-concern=Cost][data-state=answered] [data-requirement="CS-2"]').waitFor();
      await workbench.retype('answers: Collector.Scripts, RiskDirector.Cost', 'answers: Collector.Scripts');
      await there('[data-concern=Cost][data-state=unanswered]').waitFor();
    });

    test('can be narrowed to the gaps, and searched', async () => {
      await there('#show').selectOption('gaps');
      await untilEqual('the gaps', states, ['Cost unanswered']);
      await there('#show').selectOption('all');
      await there('#filter').fill('cs-3');
      await untilEqual('what the requirement answers', states, ['Calls delivered']);
      await there('#filter').fill('nobody of this name');
      const clear = there('.no-match[role=status] button');
      await workbench.click('clear the filter', clear, async () => (await states()).length === 6);
    });

    test('a person, a concern and a requirement reveal their source', async () => {
      await workbench.goTo(1, 1);
      await workbench.reveal(there('[data-concern=Recording] .concern-head button'), file, 'concern Recording');
      await workbench.reveal(there('[data-concern=Load] [data-requirement="CS-1"]'), file, 'requirement CS-1');
      const person = there('.chain .person-name').filter({ hasText: 'team lead' });
      await workbench.reveal(person, file, 'stakeholder TeamLead', 'Enter');
    });

    test('shows markup and direction marks of the text as text', async () => {
      const title = '<b>Risk</b><script>x</script>\u202E director';
      await workbench.retype('Risk director', title);
      await untilEqual('the title', () => there('[data-stakeholder=RiskDirector] h3 bdi').first().textContent(), title);
      assert.equal(await there('b, script').count(), 0);
      await workbench.retype(title, 'Risk director');
      await there('[data-stakeholder=RiskDirector] h3').filter({ hasText: 'Risk director' }).first().waitFor();
    });

    test('keeps the last picture while the text is broken, and says so', async () => {
      await workbench.retype('influence: low', 'influence: = =');
      await application('[data-state=stale]').waitFor();
      await there('.stale-note[role=status]').waitFor();
      await until('all concerns', async () => (await states()).length === 6);
      await workbench.retype('influence: = =', 'influence: low');
      await application('[data-state=ready]').waitFor();
    });
  });

  describe('value', () => {
    test('opens from the menu of previews in the editor title', async () => {
      await workbench.focusEditor();
      const button = workbench.page.locator('.editor-group-container .title a[aria-label*="Reqlang Previews"]').first();
      await workbench.takeFromMenu('Value', () => button.click());
      await application('[data-page=value][data-state=ready]').waitFor(slowly);
    });

    test('shows how far metrics are, over time and since each release', async () => {
      const rate = there('[data-metric=RecoveryRate]');
      await rate.locator('.verdict-text').filter({ hasText: '80 % of the way' }).waitFor();
      await untilEqual('the measurements', () => rate.locator('svg[role=img] circle').count(), 6);
      await rate.locator('[data-version="V1.0"]').filter({ hasText: '20 → 36' }).waitFor();
      await there('[data-metric=HandlingTime][data-verdict=reached]').waitFor();
      await there('[data-metric=Complaints]').filter({ hasText: 'Not measured yet' }).first().waitFor();
    });

    test('shows what is low, and sorts', async () => {
      const features = () =>
        there('.health [data-requirement]').evaluateAll((rows) =>
          rows.map((row) => row.getAttribute('data-requirement')),
        );
      await there('.health [data-requirement="CS-3"] .low[data-column=usage]').filter({ hasText: '⚠' }).waitFor();
      const head = there('.health th[data-column=usage]');
      const isSorted = there('.health th[data-column=usage][aria-sort=ascending]');
      await workbench.click('sort by usage', head.locator('button'), () => isSorted.isVisible());
      await untilEqual('the least used first', features, ['CS-3', 'CS-1']);
      await there('.health th[data-column=usage][aria-sort=ascending] button').press('Enter');
      await untilEqual('the most used first', features, ['CS-1', 'CS-3']);
    });

    test('shows benefit and cost with the arithmetic, and what is missing', async () => {
      const cell = (/** @type {string} */ row, /** @type {string} */ column) =>
        there(`.returns [data-requirement="${row}"] [data-column=${column}]`);
      await cell('CS-1', 'benefit')
        .filter({ hasText: /800 × 6,000 × 30 % =\s+CNY 1,440,000/ })
        .waitFor();
      await cell('CS-1', 'return').filter({ hasText: '64×' }).waitFor();
      await cell('CS-2', 'benefit').filter({ hasText: 'missing: reach' }).waitFor();
    });

    test('follows the text', async () => {
      await workbench.retype('measured 2025-07-31: 36', 'measured 2025-07-31: 40');
      await there('[data-metric=RecoveryRate][data-verdict=reached]').waitFor();
      await workbench.retype('measured 2025-07-31: 40', 'measured 2025-07-31: 36');
      await there('[data-metric=RecoveryRate][data-verdict=on-the-way]').waitFor();
    });

    test('a metric, a measurement and a version reveal their source', async () => {
      await workbench.goTo(1, 1);
      await workbench.reveal(there('[data-metric=Complaints] h3 button'), file, 'metric Complaints');
      const measurement = there('[data-metric=HandlingTime] td button').first();
      const summary = there('[data-metric=HandlingTime] summary');
      await workbench.click('unfold the measurements', summary, () => measurement.isVisible());
      await workbench.reveal(measurement, file, 'measured 2025-03-31: 41');
      await workbench.reveal(there('[data-metric=Complaints] [data-version="V2.0"] button'), file, 'version V2.0');
    });

    test('can be searched', async () => {
      await there('#filter').fill('complaints');
      await untilEqual(
        'one metric',
        () => there('[data-metric]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-metric'))),
        ['Complaints'],
      );
      await there('#filter').fill('');
      await there('[data-metric=RecoveryRate]').waitFor();
    });
  });

  test('without anything to show, both tell what to write', async () => {
    await workbench.closeEditors();
    await workbench.openFile(file);
    await gesture(
      'select everything',
      () => workbench.page.keyboard.press('Control+KeyA'),
      async () => /selected/.test(await workbench.caret()),
    );
    await workbench.page.keyboard.insertText('module Cases "Cases" {}\n');
    for (const { page, example } of /** @type {const} */ ([
      { page: 'stakeholders', example: 'stakeholder RiskDirector' },
      { page: 'value', example: 'metric StockOuts' },
    ])) {
      await workbench.show(page, 'empty');
      await there('pre').filter({ hasText: example }).waitFor();
    }
  });
});
