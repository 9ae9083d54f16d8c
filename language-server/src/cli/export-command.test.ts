import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, reqlang } from './testing/command-run.js';

const source = `stakeholder Anna "Anna | Sales" {
  concern Time "Less time on lists"
}
requirement R1 "=1+1 <b>" {
  from: Anna
  answers: Anna.Time
  priority: P0
  kind: quality
  customers: 8
  effort: 5 person-days
  decision: do-now
}
requirement R2 "Sort" { depends-on: R1 }
version V1 "First" { window: 2025-Q1  capacity: 20 person-days  delivers: R1, R2 }
`;

/** A place that has the packages beside it, as an installed program does. */
const programFolder = import.meta.dirname;

describe('reqlang export', () => {
  it('writes the table for spreadsheets', async () => {
    const { code, out, err } = await reqlang(folderWith({ 'a.req': source }), [
      'export',
      'priorities',
      '--to',
      'csv',
      '--lang',
      'zh',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head, first] = out.split('\r\n');
    expect(head).toMatch(/^\uFEFF需求,标题,客户数,成本（人日）/);
    // A formula is a text.
    expect(first).toMatch(/^R1,'=1\+1 <b>,8,5,,P0,立即做,/);
  });

  it('writes the table in Markdown, with nothing that Markdown would read', async () => {
    const { out } = await reqlang(folderWith({ 'a.req': source }), ['export', 'priorities', '--to', 'md']);
    expect(out).toMatch(/^\| Requirement \| Title \| Customers \|/);
    expect(out).toContain('| R1 | =1+1 &lt;b&gt; | 8 | 5 |');
    expect(out).toContain('Anna \\| Sales');
  });

  it('writes the roadmap', async () => {
    const folder = folderWith({ 'a.req': source, 'req.config.json': '{ "today": "2025-02-01" }' });
    const { out } = await reqlang(folder, ['export', 'roadmap', '--to', 'csv']);
    expect(out).toContain(',V1,First,,2025-01-01,2025-03-31,,,,20,5,,,,"R1 =1+1 <b>\nR2 Sort"');
    const json = JSON.parse((await reqlang(folder, ['export', 'roadmap', '--to', 'json'])).out);
    expect(json.projects[0].lanes[0].versions[0]).toMatchObject({ name: 'V1', place: { file: 'a.req' } });
    expect(JSON.stringify(json)).not.toContain('file:');
  });

  it('writes the model, joined, the same wherever things stand', async () => {
    const model = async (text: string, ...more: string[]) =>
      JSON.parse((await reqlang(folderWith({ 'a.req': text }), ['export', 'model', '--to', 'json', ...more])).out);
    const { version, projects } = await model(source);
    expect(version).toBe(1);
    const [project] = projects;
    expect(project.root).toBe('.');
    expect(project.requirements[0]).toEqual({
      name: 'R1',
      title: '=1+1 <b>',
      file: 'a.req',
      answers: ['Anna.Time'],
      customers: 8,
      decision: 'do-now',
      deliveredIn: ['V1'],
      effort: { amount: 5, days: 5, unit: 'person-days' },
      from: ['Anna'],
      kind: 'quality',
      neededBy: ['R2'],
      priority: 'P0',
      risks: [],
    });
    expect(project.stakeholders[0].concerns).toEqual([
      { name: 'Time', title: 'Less time on lists', answeredBy: ['R1'] },
    ]);
    expect(await model(`\n\n// moved\n${source.replace(/ {2}/g, '      ')}`)).toEqual({ version, projects });
    const withSpans = await model(source, '--spans');
    expect(withSpans.projects[0].requirements[1].range).toEqual({
      start: { line: 12, character: 0 },
      end: { line: 12, character: 40 },
    });
  });

  it('writes to standard output for -o -, and makes no file of that name', async () => {
    const folder = folderWith({ 'a.req': source });
    const table = ['export', 'table', '--to', 'csv'];
    expect(await reqlang(folder, [...table, '-o', '-'])).toEqual(await reqlang(folder, table));
    expect(existsSync(path.join(folder, '-'))).toBe(false);
  });

  it('writes to a file', async () => {
    const folder = folderWith({ 'a.req': source });
    const { code, out, err } = await reqlang(folder, ['export', 'priorities', '--to', 'csv', '-o', '表.csv']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Wrote 表.csv.\n' });
    expect(readFileSync(path.join(folder, '表.csv'), 'utf8')).toMatch(/^\uFEFF/);
    expect(await reqlang(folder, ['export', 'priorities', '--to', 'csv', '-o', 'no/where.csv'])).toMatchObject({
      code: 2,
      err: '"no/where.csv" was not written: its folder does not exist (ENOENT).\n',
    });
  });

  it('never writes to what it reads', async () => {
    const files = {
      'a.req': source,
      'b.req': 'goal G "Grow"\n',
      'req.config.json': '{}',
      'other/server.req': '-----BEGIN CERTIFICATE REQUEST-----\n',
    };
    const folder = folderWith(files);
    symlinkSync('a.req', path.join(folder, 'link.csv'));
    linkSync(path.join(folder, 'b.req'), path.join(folder, 'second-name.csv'));
    mkdirSync(path.join(folder, 'features'));
    symlinkSync('../b.req', path.join(folder, 'features/R1.feature'));
    const refusal = (name: string) =>
      `"${name}" was not written: it is one of the files that the export is made from. Choose another name.\n`;
    const inputs = [
      'a.req',
      './b.req',
      'new.req',
      'req.config.json',
      'other/server.req',
      'link.csv',
      'second-name.csv',
    ];
    for (const name of inputs)
      expect(await reqlang(folder, ['export', 'priorities', '--to', 'csv', '-o', name, 'a.req'])).toEqual({
        code: 2,
        out: '',
        err: refusal(name),
      });
    const acceptance = 'requirement R1 "x" { acceptance { case A1 normal "x" { then: "y" } } }\n';
    writeFileSync(path.join(folder, 'c.req'), acceptance + acceptance.replace('R1', 'R2'));
    expect(await reqlang(folder, ['export', 'acceptance', '--to', 'gherkin', '-o', 'features'])).toMatchObject({
      code: 2,
      err: `${refusal('features/R1.feature')}Wrote 1 .feature file to features.\n`,
    });
    for (const [name, text] of Object.entries(files)) expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
    expect(existsSync(path.join(folder, 'new.req'))).toBe(false);
    expect((await reqlang(folder, ['export', 'priorities', '--to', 'csv', '-o', 'a.req', '--lang', 'zh'])).err).toBe(
      '没有写入“a.req”：它就是导出内容的来源文件，请换一个文件名。\n',
    );
  });

  it('goes on with the other files of a folder when one cannot be written', async () => {
    const of = (name: string) => `requirement ${name} "x" { acceptance { case A1 normal "x" { then: "y" } } }\n`;
    const folder = folderWith({ 'a.req': of('R1') + of('R2') + of('R3'), 'out/R2.feature/x': '' });
    const { code, err } = await reqlang(folder, ['export', 'acceptance', '--to', 'gherkin', '-o', 'out']);
    expect({ code, err }).toEqual({
      code: 2,
      err: '"out/R2.feature" was not written: it is a folder (EISDIR).\nWrote 2 .feature files to out.\n',
    });
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual(['R1.feature', 'R2.feature', 'R3.feature']);
  });

  it('loads the rasteriser from beside the program, and from nowhere else', async () => {
    const planted = `require('node:fs').writeFileSync(__dirname + '/ran', ''); exports.Resvg = class {};`;
    const folder = folderWith({
      'a.req': source,
      'node_modules/@resvg/resvg-js/index.js': planted,
      'node_modules/@resvg/resvg-js/package.json': '{ "name": "@resvg/resvg-js", "main": "index.js" }',
    });
    const png = ['export', 'roadmap', '--to', 'png', '-o', 'r.png'];
    const elsewhere = folderWith({});
    expect(await reqlang(folder, png, { programFolder: elsewhere })).toMatchObject({
      code: 2,
      err: expect.stringContaining('PNG needs the package @resvg/resvg-js beside this program.'),
    });
    expect((await reqlang(folder, png, { programFolder })).err).toBe('Wrote r.png.\n');
    expect(existsSync(path.join(folder, 'node_modules/@resvg/resvg-js/ran'))).toBe(false);
  });

  it('puts several projects into one file', async () => {
    const folder = folderWith({
      'x/req.config.json': '{}',
      'x/a.req': `project "Shop"\n${source}`,
      'y/req.config.json': '{}',
      'y/a.req': source,
    });
    const csv = (await reqlang(folder, ['export', 'priorities', '--to', 'csv'])).out;
    expect(csv.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      '\uFEFFProject',
      'Shop',
      'Shop',
      'y',
      'y',
      '',
    ]);
    const md = (await reqlang(folder, ['export', 'roadmap', '--to', 'md'])).out;
    expect(md).toMatch(/^## Shop\n\n\| Roadmap/);
    expect(md).toContain('\n\n## y\n\n|');
  });

  it('writes stakeholders and value as tables and as JSON', async () => {
    const folder = folderWith({ 'a.req': source, 'req.config.json': '{ "today": "2025-02-01" }' });
    const exported = async (...args: string[]) => (await reqlang(folder, ['export', ...args])).out;
    expect(await exported('stakeholders', '--to', 'csv')).toContain(
      'Anna,Anna | Sales,,,,,,,1,Time,Less time on lists,answered,R1 =1+1 <b>',
    );
    expect(await exported('stakeholders', '--to', 'md')).toContain('| Anna | Anna \\| Sales |');
    expect(await exported('value', '--to', 'md')).toContain('## Metrics');
    const json = JSON.parse(await exported('stakeholders', '--to', 'json'));
    expect(json.projects[0].stakeholders[0]).toMatchObject({ name: 'Anna', place: { file: 'a.req' } });
  });

  it('writes pages and pictures', async () => {
    const folder = folderWith({
      'specs/a.req': source,
      'specs/req.config.json': '{ "today": "2025-02-01" }',
      'previews/preview.js': 'go()',
      'previews/preview.css': 'b {}',
    });
    const previews = path.join(folder, 'previews');
    const { out, err } = await reqlang(folder, ['export', 'report', '--to', 'html'], { previews });
    expect(err).toBe('');
    expect(out).toContain('<h1>specs</h1>');
    expect(out).toContain('Data as of 2025-02-01');
    expect(out).toContain('"uri":"a.req"');
    expect(out).not.toContain(folder);
    const acceptance = await reqlang(folder, ['export', 'acceptance', '--to', 'html'], { previews });
    expect(acceptance.out).toContain('"view":"acceptance"');
    expect((await reqlang(folder, ['export', 'roadmap', '--to', 'svg'])).out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const png = await reqlang(folder, ['export', 'roadmap', '--to', 'png', '-o', 'r.png'], { programFolder });
    expect(png).toMatchObject({ code: 0, err: 'Wrote r.png.\n' });
    expect(readFileSync(path.join(folder, 'r.png')).subarray(1, 4).toString()).toBe('PNG');
    await reqlang(folder, ['export', 'report', '--to', 'xlsx', '-o', 'r.xlsx']);
    expect(readFileSync(path.join(folder, 'r.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes one project into a page, and says so if there are several', async () => {
    const folder = folderWith({
      'x/req.config.json': '{}',
      'x/a.req': source,
      'y/req.config.json': '{}',
      'y/a.req': source,
    });
    expect(await reqlang(folder, ['export', 'roadmap', '--to', 'svg'])).toMatchObject({
      code: 2,
      err: 'There are 2 projects here, and such a file shows one. Name the folder of one project.\n',
    });
  });

  it('exports what can be read, and says so', async () => {
    const { code, out, err } = await reqlang(folderWith({ 'a.req': `${source}goal G {` }), [
      'export',
      'priorities',
      '--to',
      'csv',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('R2');
    expect(err).toBe('1 file has syntax errors; what cannot be read is not exported. See `reqlang check`.\n');
  });

  it('does not offer what is not there', async () => {
    const folder = folderWith({ 'a.req': source });
    const err = async (...args: string[]) => {
      const result = await reqlang(folder, ['export', ...args]);
      expect(result).toMatchObject({ code: 2, out: '' });
      return result.err;
    };
    expect(await err('priorities', '--to', 'docx')).toContain(
      'Choose one of: html, png, svg, xlsx, csv, md, json, gherkin.',
    );
    expect(await err('trace', '--to', 'csv')).toBe(
      '"trace" does not go with "what". Choose one of: priorities, roadmap, acceptance, stakeholders, value, checklist, report, model.\n',
    );
    expect(await err('priorities', '--to', 'xlsx')).toBe(
      'This file is not text: say with -o FILE where to write it.\n',
    );
    expect(await err('report', '--to', 'csv')).toBe(
      'A CSV file holds one table, and a report has many. Use xlsx, or export one page.\n',
    );
    expect(await err('report', '--to', 'json')).toBe('A report cannot be written as json. Export the model.\n');
    expect(await err('acceptance', '--to', 'svg')).toBe('There is no picture of acceptance. Use html, md or xlsx.\n');
    expect(await err('priorities', '--to', 'html')).toContain('The folder "webview"');
    expect(await err('priorities')).toContain('--to');
    expect(await err()).toContain('--to');
    expect(await err('model', '--to', 'md')).toBe('The model can only be written as json.\n');
  });
});
