import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AstBuilder, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import { describe, expect, it } from 'vitest';
import { folderWith, reqlang } from './testing/command-run.js';

const source = `project "Orders | risk" {}
stakeholder Anna "Anna Li"
requirement RC-7 "=SUM(A1) <b>" {
  priority: P0
  acceptance {
    data amount "Order amount": number 0..10_000_000 step 0.01 unit "CNY"
    rule Large "Approval | required" { when: amount > 1_000_000  then: "the order waits" }
    case A1 normal "=1+1" {
      given: amount = 1_200_000
      when: "the order is submitted"
      then: Large, "a task exists"
      result: passed on 2025-03-21 by Anna
    }
    case A2 boundary "@exactly" { given: amount = 1_000_000  then: Large }
    waive exception because "-none to see"
  }
}
requirement RC-8 "Second" { acceptance { case B1 normal "x" { then: "y" } } }
requirement RC-9 "Nothing yet" { priority: P1 }
`;
const folder = () => folderWith({ 'a.req': source });
const exported = (to: string, ...more: string[]) => reqlang(folder(), ['export', 'acceptance', '--to', to, ...more]);
const parses = (text: string) =>
  new Parser(new AstBuilder(IdGenerator.incrementing()), new GherkinClassicTokenMatcher()).parse(text).feature?.name;

describe('reqlang export acceptance', () => {
  it('writes a row per case for spreadsheets, in which no text is a formula', async () => {
    const { code, out, err } = await exported('csv');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\r\n')).toEqual([
      '\uFEFFRequirement,Title,Priority,Case,Class,Scenario,Given,When,Expected result,Still to be written,Decides,Contradicts,Result,On,By',
      `RC-7,'=SUM(A1) <b>,P0,A1,normal,'=1+1,"Order amount = 1,200,000 CNY",the order is submitted,"Approval | required (Large)\na task exists",,,,passed,2025-03-21,Anna Li`,
      `RC-7,'=SUM(A1) <b>,P0,A2,boundary,'@exactly,"Order amount = 1,000,000 CNY",,Approval | required (Large),,"amount = 1,000,000",Large,,,`,
      'RC-8,Second,,B1,normal,x,,,y,,,,,,',
      '',
    ]);
  });

  it('writes the checklist and the matrix in Markdown', async () => {
    const { out } = await exported('md');
    expect(out).toMatch(/^# Acceptance checklist: Orders \\\| risk\n/);
    expect(out).toContain('| RC-7 =SUM(A1) &lt;b&gt; | P0 | 3/3 | 1/3 | 1/2 |');
    expect(out).toContain('- **Large** Approval \\| required `amount > 1,000,000` → the order waits');
    expect(out).toContain(
      '| A1 | normal | =1+1 | Order amount = 1,200,000 CNY | the order is submitted | Approval \\| required (Large)<br>a task exists | passed, 2025-03-21, Anna Li |',
    );
    expect(out).toContain('| amount = 1,000,000.01 | ○ no case |  |  |');
    expect(out).toContain('| Rule Large | 1/3 |  | ✗ |');
    expect(out).toContain('- exception: -none to see');
    expect(out).toMatch(/Business: (\\_){20}/);
    expect(out).toContain('## Requirements without acceptance\n\n- RC-9 Nothing yet (P1)');
  });

  it('writes the matrix as JSON, with files in place of addresses', async () => {
    const { out } = await exported('json');
    const { version, projects } = JSON.parse(out);
    expect(version).toBe(1);
    expect(projects[0]).toMatchObject({ root: '.', projectTitle: 'Orders | risk' });
    const [first] = projects[0].requirements;
    expect(first.place).toEqual({ file: 'a.req' });
    expect(first.rules[0].points).toMatchObject([
      { is: 'boundary', text: { en: 'amount = 999,999.99' }, coveredBy: [], gap: true },
      { is: 'boundary', text: { en: 'amount = 1,000,000' }, coveredBy: ['A2'], gap: false },
      { is: 'boundary', text: { en: 'amount = 1,000,000.01' }, coveredBy: [], gap: true },
    ]);
    expect(out).not.toContain('file:');
  });

  it('writes a checklist to print, in which every text is a text', async () => {
    const { out } = await reqlang(folder(), ['export', 'checklist', '--to', 'html', '--lang', 'zh']);
    expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(out).toContain('=SUM(A1) &#60;b&#62;');
    expect(out).not.toContain('<b>');
    expect(out).toContain("default-src 'none'");
    expect(out).toContain('业务方签字');
    expect(out).not.toContain('RC-9');
  });

  it('writes the checklist of one requirement, and nothing but a page', async () => {
    const checklist = (...more: string[]) => reqlang(folder(), ['export', 'checklist', ...more]);
    const { out } = await checklist('--to', 'html', '--requirement', 'RC-8');
    expect(out).toContain('RC-8 Second');
    expect(out).not.toContain('RC-7');
    for (const format of ['md', 'csv', 'json', 'svg'])
      expect(await checklist('--to', format)).toMatchObject({ code: 2, err: expect.stringContaining('acceptance') });
  });

  it('writes a Gherkin file per requirement into a folder', async () => {
    const dir = folder();
    const { code, err } = await reqlang(dir, ['export', 'acceptance', '--to', 'gherkin', '-o', 'out/features']);
    expect({ code, err }).toEqual({ code: 0, err: 'Wrote 2 .feature files to out/features.\n' });
    const files = readdirSync(path.join(dir, 'out/features')).sort();
    expect(files).toEqual(['RC-7.feature', 'RC-8.feature']);
    for (const file of files)
      expect(parses(readFileSync(path.join(dir, 'out/features', file), 'utf8'))).toMatch(/^RC-/);
  });

  it('writes one requirement to standard output, and not several', async () => {
    const { out } = await exported('gherkin', '--requirement', 'RC-8');
    expect(parses(out)).toBe('RC-8 Second');
    const several = await exported('gherkin');
    expect(several).toMatchObject({ code: 2, out: '' });
    expect(several.err).toContain('2 requirements have cases. Give a folder with -o');
    expect((await exported('md', '--requirement', 'RC-0')).err).toBe(
      'There is no requirement "RC-0" that needs cases.\n',
    );
  });

  it('keeps files apart that differ in case only, and projects', async () => {
    const small = 'requirement A "a" { acceptance { case A1 normal "x" { then: "y" } } }\n';
    const dir = folderWith({
      'x/req.config.json': '{}',
      'x/a.req': small + small.replace('requirement A', 'requirement a'),
      'y/req.config.json': '{}',
      'y/a.req': small,
    });
    await reqlang(dir, ['export', 'acceptance', '--to', 'gherkin', '-o', 'f']);
    expect(readdirSync(path.join(dir, 'f', 'x')).sort()).toEqual(['A.feature', 'a-2.feature']);
    expect(existsSync(path.join(dir, 'f', 'y', 'A.feature'))).toBe(true);
  });

  it('says what cannot be had', async () => {
    const err = async (...args: string[]) => (await reqlang(folder(), ['export', ...args])).err;
    expect(await err('priorities', '--to', 'gherkin')).toBe('Only acceptance can be written as gherkin.\n');
    expect(await err('priorities', '--to', 'csv', '--requirement', 'RC-7')).toBe(
      '--requirement is for acceptance and checklist only.\n',
    );
  });
});
