import { readFileSync } from 'node:fs';
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

describe('reqlang export', () => {
  it('writes the table for spreadsheets', async () => {
    const { code, out, err } = await reqlang(folderWith({ 'a.req': source }), [
      'export',
      'table',
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
    const { out } = await reqlang(folderWith({ 'a.req': source }), ['export', 'table', '--to', 'md']);
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

  it('writes to a file', async () => {
    const folder = folderWith({ 'a.req': source });
    const { code, out, err } = await reqlang(folder, ['export', 'table', '--to', 'csv', '-o', '表.csv']);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: 'Wrote 表.csv.\n' });
    expect(readFileSync(path.join(folder, '表.csv'), 'utf8')).toMatch(/^\uFEFF/);
    expect(await reqlang(folder, ['export', 'table', '--to', 'csv', '-o', 'no/where.csv'])).toMatchObject({
      code: 2,
      err: '"no/where.csv" cannot be written (ENOENT).\n',
    });
  });

  it('puts several projects into one file', async () => {
    const folder = folderWith({
      'x/req.config.json': '{}',
      'x/a.req': `project "Shop"\n${source}`,
      'y/req.config.json': '{}',
      'y/a.req': source,
    });
    const csv = (await reqlang(folder, ['export', 'table', '--to', 'csv'])).out;
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

  it('exports what can be read, and says so', async () => {
    const { code, out, err } = await reqlang(folderWith({ 'a.req': `${source}goal G {` }), [
      'export',
      'table',
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
    expect(await err('table', '--to', 'xlsx')).toContain('Choose one of: json, csv, md.');
    expect(await err('trace', '--to', 'csv')).toBe(
      '"trace" does not go with "what". Choose one of: table, roadmap, model.\n',
    );
    expect(await err('table')).toContain('--to');
    expect(await err()).toContain('--to');
    expect(await err('model', '--to', 'md')).toBe('The model can only be written as json.\n');
  });
});
