import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { ReportTable } from './report-table.js';
import { xlsxOf } from './xlsx.js';

const table: ReportTable = {
  title: 'Metrics: a/b',
  headers: ['Name', 'Count', 'On', 'Share', 'Note'],
  kinds: [undefined, undefined, 'day', 'share', undefined],
  rows: [
    ['R-1', 1234.5, '2025-03-31', 0.456, '=HYPERLINK("http://x")'],
    ['R-2', 7, '2025-13-77', undefined, '+1'],
    ['R-3', undefined, undefined, 0, '-1'],
    ['R-4', undefined, undefined, undefined, '@SUM(A1)'],
    ['R-5', undefined, undefined, undefined, '\tx'],
    ['R-6', undefined, undefined, undefined, '\r=1'],
    ['R-7', undefined, undefined, undefined, '＝1+1'],
    ['R-8', undefined, undefined, undefined, '<b>&"\u0007_x0041_\uD800'],
    ['R-9', undefined, undefined, undefined, `=${'长'.repeat(40_000)}`],
  ],
};

/** The first sheet as a reader sees it: cells by address, each with its type, and the texts they point to. */
async function read(tables: readonly ReportTable[]) {
  const files = unzipSync(await xlsxOf(tables));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text);
  const sheet = part('xl/worksheets/sheet1.xml');
  const cells = new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g)].map(
      ([, address = '', attributes = '', inside = '']) => {
        const value = /<v>(.*)<\/v>/.exec(inside)?.[1] ?? '';
        const isText = attributes.includes('t="s"');
        return [address, { isText, value: isText ? texts[Number(value)] : value, inside }];
      },
    ),
  );
  return { names: Object.keys(files), part, sheet, cells };
}

test('numbers, days and shares are numbers with a format', async () => {
  const { cells, part } = await read([table]);
  expect(cells.get('B2')).toMatchObject({ isText: false, value: '1234.5' });
  expect(cells.get('C2')).toMatchObject({ isText: false, value: '45747' });
  expect(cells.get('D2')).toMatchObject({ isText: false, value: '0.456' });
  expect(cells.get('D4')).toMatchObject({ isText: false, value: '0' });
  // No such day, so the text as it is written.
  expect(cells.get('C3')).toMatchObject({ isText: true, value: '2025-13-77' });
  expect(part('xl/styles.xml')).toContain('formatCode="yyyy-mm-dd"');
  expect(part('xl/styles.xml')).toContain('formatCode="0.0%"');
});

test('no text is a formula', async () => {
  const { cells, sheet } = await read([table]);
  expect(sheet).not.toMatch(/<f[ >]/);
  const notes = Array.from({ length: 9 }, (_, i) => cells.get(`E${i + 2}`));
  expect(notes.map((cell) => cell?.isText)).toEqual(notes.map(() => true));
  expect(notes[0]?.value).toMatch(/^=HYPERLINK\(/);
  expect(notes[3]?.value).toBe('@SUM(A1)');
  expect(notes[6]?.value).toBe('＝1+1');
});

test('holds what XML and Excel take, and no more of it', async () => {
  const { cells } = await read([table]);
  expect(cells.get('E9')?.value).toMatch(/^&lt;b&gt;&amp;(?:"|&quot;)_x005F_x0041_\uFFFD?$/);
  expect(cells.get('E10')?.value).toHaveLength(32_767);
});

test('the header stays in view and filters, and columns are as wide as their texts', async () => {
  const { sheet, part } = await read([table]);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toContain('<autoFilter ref="A1:E10"/>');
  expect(sheet.indexOf('<autoFilter')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(5);
  expect(widths[4]).toBeGreaterThan(Number(widths[0]));
  expect(part('xl/workbook.xml')).toContain('name="Metrics  a b"');
});

test('sheets of one name are told apart', async () => {
  const { part, names } = await read([table, table, { headers: ['a'], rows: [] }]);
  expect(part('xl/workbook.xml')).toContain('name="Metrics  a b 2"');
  expect(names.filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(3);
});

test('the same tables give the same bytes, at any time', async () => {
  const first = await xlsxOf([table]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await xlsxOf([table])).equals(Buffer.from(first))).toBe(true);
});
