import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pictureNames } from '../../../scripts/catalogue.mjs';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { launchBrowser } from '../../../scripts/vscode-host/browser.mjs';
import { seriousBarriers } from './barriers.mjs';
import { hangGuard, untilEqual } from './workbench.mjs';

const pictures = path.join(projectRoot, 'out/screenshots');
const pages = ['overview', ...pictureNames];

describe('exported files', hangGuard, () => {
  const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-exported-'));
  /** @type {import('playwright-core').BrowserContext} */
  let browser;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await launchBrowser(path.join(folder, 'chromium'));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * @param {string} subject
   * @param {string} format
   * @param {{ sample?: string, language?: string, env?: Record<string, string> }} [options]
   */
  function exported(subject, format, { sample = 'new-retail', language = 'zh', env = {} } = {}) {
    const file = path.join(folder, `${subject}-${language}.${format}`);
    execFileSync(
      process.execPath,
      [path.join(projectRoot, 'dist/reqlang.cjs'), 'export', subject, '--to', format, '--lang', language, '-o', file],
      { cwd: path.join(projectRoot, 'samples', sample), stdio: 'pipe', env: { ...process.env, ...env } },
    );
    return file;
  }

  /**
   * Opens a file from the disk; everything that should not happen is collected.
   * @param {string} file
   * @param {{ dark?: boolean, forcedColors?: 'active' | 'none' }} [options]
   */
  async function open(file, { dark = false, forcedColors = 'none' } = {}) {
    const page = await browser.newPage();
    /** @type {string[]} */
    const troubles = [];
    page.on('pageerror', (error) => troubles.push(String(error.stack)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
    });
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) troubles.push(`request: ${request.url()}`);
    });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', forcedColors });
    await page.setViewportSize({ width: 1440, height: 860 });
    await page.goto(pathToFileURL(file).href);
    return { page, troubles };
  }

  for (const { sample, language, dark } of [
    { sample: 'new-retail', language: 'zh', dark: false },
    { sample: 'new-retail-en', language: 'en', dark: true },
  ]) {
    test(`the report has every page, offline (${language}, ${dark ? 'dark' : 'light'})`, async () => {
      const { page, troubles } = await open(exported('report', 'html', { sample, language }), { dark });
      for (const name of pages) {
        await page.locator(`.file-bar a[data-page=${name}]`).click();
        await page.locator(`main#app[data-page=${name}][data-state=ready]`).waitFor({ state: 'attached' });
        const shown = async () => [
          await page.locator('main#app').isVisible(),
          await page.locator('#cover').isVisible(),
        ];
        await untilEqual(`only ${name} to be shown`, shown, [name !== 'overview', name === 'overview']);
        await page.screenshot({
          path: path.join(pictures, `report-${name}-${language}-${dark ? 'dark' : 'light'}.png`),
        });
      }
      assert.equal(await page.locator('#export, #save').count(), 0, 'nothing to export from or to sign here');
      assert.deepEqual(troubles, []);
      await page.close();
    });
  }

  test('a page is searched, and a choice outlasts a look at another page', async () => {
    const { page, troubles } = await open(exported('report', 'html'));
    const rows = page.locator('main#app [role=row][data-name]');
    await page.locator('.file-bar a[data-page=priorities]').click();
    await page.locator('#filter').fill('NR-101');
    await untilEqual('one row', () => rows.count(), 1);
    await rows.first().locator('[data-column=requirement]').click();
    await page
      .locator('.file-note')
      .filter({ hasText: /^写在 .+\.req 中$/ })
      .waitFor();
    await page.locator('.file-bar a[data-page=value]').click();
    await page.locator('main#app[data-page=value][data-state=ready]').waitFor();
    await page.goBack();
    await page.locator('main#app[data-page=priorities][data-state=ready]').waitFor();
    await untilEqual('the filter', () => page.locator('#filter').inputValue(), 'NR-101');
    await untilEqual('one row', () => rows.count(), 1);
    assert.deepEqual(troubles, []);
    await page.close();
  });

  test('every row is in the page, for the search of the browser', async () => {
    const many = path.join(folder, 'many');
    mkdirSync(many);
    const requirements = Array.from(
      { length: 400 },
      (_, i) => `requirement R-${i} "Title ${i}" { effort: 1 person-day }`,
    );
    writeFileSync(path.join(many, 'a.req'), requirements.join('\n'));
    const { page } = await open(
      exported('priorities', 'html', { sample: path.relative(path.join(projectRoot, 'samples'), many) }),
    );
    await page.locator('main#app[data-state=ready]').waitFor();
    await untilEqual('the rows', () => page.locator('main#app [role=row][data-name]').count(), 400);
    await page.close();
  });

  for (const { sample, language } of [
    { sample: 'new-retail', language: 'zh' },
    { sample: 'new-retail-en', language: 'en' },
  ])
    test(`files without barriers, whatever the colours (${language})`, async () => {
      const looks = /** @type {const} */ ([
        { dark: false, forcedColors: 'none' },
        { dark: true, forcedColors: 'none' },
        { dark: false, forcedColors: 'active' },
        { dark: true, forcedColors: 'active' },
      ]);
      /** @type {string[]} */
      const found = [];
      for (const subject of [...pictureNames, 'checklist', 'report']) {
        const { page } = await open(exported(subject, 'html', { sample, language }));
        // Of a report, the cover: its other pages are those of the files of their own.
        if ((await page.locator('main#app').count()) > 0)
          await page.locator('main#app[data-state=ready]').waitFor({ state: 'attached' });
        for (const [i, { dark, forcedColors }] of looks.entries()) {
          await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', forcedColors });
          // A look changes colours and nothing else.
          const barriers = await seriousBarriers(page.locator('body'), { ofColours: i > 0 });
          found.push(...barriers.map((barrier) => `${subject} ${JSON.stringify(looks[i])} ${barrier}`));
        }
        await page.close();
      }
      assert.deepEqual(found, []);
    });

  test('an Enter that is held from elsewhere opens no requirement', async () => {
    const { page } = await open(exported('roadmap', 'html'));
    const chip = page.locator('main#app[data-state=ready] .plan .chip').first();
    await chip.waitFor();
    await page.keyboard.down('Enter');
    await chip.focus();
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    assert.equal(await page.locator('.file-note').textContent(), '');
    await page.keyboard.press('Enter');
    await page.locator('.file-note').filter({ hasText: '.req' }).waitFor();
    await page.close();
  });

  for (const dark of [false, true])
    test(`pictures say the same where the system sets all colours (${dark ? 'dark' : 'light'})`, async () => {
      const { page } = await open(exported('report', 'html', { sample: 'new-retail-en', language: 'en' }), {
        dark,
        forcedColors: 'active',
      });
      /** @param {string} selector @param {string} property */
      const drawn = (selector, property) =>
        page
          .locator(selector)
          .first()
          .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
      const text = dark ? 'rgb(255, 255, 255)' : 'rgb(0, 0, 0)';
      await page.locator('.file-bar a[data-page=roadmap]').click();
      await page.locator('main#app[data-page=roadmap][data-state=ready] .arrow').first().waitFor({ state: 'attached' });
      assert.equal(await drawn('.meter-fill', 'background-color'), text, 'how full a version is');
      assert.equal(await drawn('.arrow', 'stroke'), text, 'what depends on what');
      assert.notEqual(
        await drawn('.bar[data-status=released]', 'border-top-style'),
        await drawn('.bar[data-status=planned]', 'border-top-style'),
        'what is released',
      );
      assert.notEqual(
        await drawn('.segments [aria-pressed=true]', 'background-color'),
        await drawn('.segments [aria-pressed=false]', 'background-color'),
        'which layout is chosen',
      );
      await page.locator('.file-bar a[data-page=value]').click();
      await page.locator('main#app[data-page=value][data-state=ready]').waitFor();
      assert.equal(await drawn('.way span', 'background-color'), text, 'how far a metric is');
      assert.equal(await drawn('.measured-line', 'stroke'), text, 'how a metric went');
      await page.close();
    });

  test('prints all rows, with heads that repeat', async () => {
    const { page, troubles } = await open(exported('report', 'html'));
    await page.emulateMedia({ media: 'print' });
    await page.locator('.cover').waitFor();
    for (const hidden of ['main#app', '.file-bar']) await page.locator(hidden).waitFor({ state: 'hidden' });
    await untilEqual('the rows', () => page.locator('.paper-page[data-view=priorities] tbody tr').count(), 29);
    assert.equal(
      await page
        .locator('.paper thead')
        .first()
        .evaluate((head) => getComputedStyle(head).display),
      'table-header-group',
    );
    const isBroken = await page
      .locator('.paper-page[data-view=roadmap] tbody td:nth-child(2)')
      .evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().width < 60).length);
    assert.equal(isBroken, 0, 'titles have room for whole words');
    for (const format of ['A4', 'A3']) {
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      writeFileSync(path.join(pictures, `report-${format}.pdf`), pdf);
      const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      assert.ok(sheets >= 6 && sheets < 30, `${sheets} pages`);
    }
    assert.deepEqual(troubles, []);
    await page.close();
  });

  test('what is pasted into a title does nothing', async () => {
    const nasty = path.join(folder, 'nasty');
    mkdirSync(nasty);
    const titles = [
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '<img src=x onerror=alert(2)>',
      '\u202Egnitfil\u2066 \u2028 \u2029',
      'long '.repeat(2000),
    ];
    const source = titles.map(
      (title, i) => `requirement R-${i} "${title}" { value: "${title}" priority: P${i % 4} effort: 2 person-days
        acceptance { case A1 normal "${title}" { then: "${title}" } } }`,
    );
    source.push(`project "${titles[0]}" {}`, `stakeholder Anna "${titles[2]}" { concern C "${titles[1]}" }`);
    source.push(`version V1 "${titles[0]}" { window: 2025-Q1 delivers: R-0, R-1, R-2, R-3, R-4 }`);
    source.push(`metric M "${titles[2]}" { baseline: 1 target: 2 }`);
    writeFileSync(path.join(nasty, 'a.req'), source.join('\n'));
    const sample = path.relative(path.join(projectRoot, 'samples'), nasty);
    const { page, troubles } = await open(exported('report', 'html', { sample, language: 'en' }));
    for (const name of pages) {
      await page.locator(`.file-bar a[data-page=${name}]`).click();
      await page.locator(`main#app[data-page=${name}][data-state=ready]`).waitFor({ state: 'attached' });
    }
    await untilEqual('the title', () => page.title(), `${titles[0]} · Requirements report`);
    assert.equal(await page.locator('img').count(), 0);
    await page.locator('.file-bar a[data-page=priorities]').click();
    await page.locator('main#app').getByText('</script><script>alert(1)</script>').first().waitFor();
    assert.deepEqual(troubles, []);
    await page.close();
    const { page: picture, troubles: more } = await open(exported('roadmap', 'svg', { sample, language: 'en' }));
    assert.equal(await picture.locator('script, img').count(), 0);
    assert.deepEqual(more, []);
    await picture.close();
  });

  test('the same project gives the same bytes in another process, time zone and locale', () => {
    for (const [subject, format] of /** @type {const} */ ([
      ['report', 'html'],
      ['report', 'xlsx'],
      ['report', 'md'],
      ['roadmap', 'svg'],
      ['roadmap', 'png'],
      ['value', 'csv'],
    ])) {
      const first = readFileSync(exported(subject, format, { env: { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' } }));
      const second = readFileSync(exported(subject, format, { env: { TZ: 'America/New_York', LC_ALL: 'C' } }));
      assert.ok(first.equals(second), `${subject} as ${format}`);
    }
  });
});
