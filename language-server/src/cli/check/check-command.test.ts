import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../text/decode-text.js';
import { gbkText } from '../../workspace/testing/imagined-disk.js';
import { folderWith, reqlang } from '../testing/command-run.js';
import { withoutPosixFiles } from '../../workspace/testing/platform-limits.node.js';

const good = '干系人 销售总监 "销售总监" {\n  角色: 决策者\n}\n';
/** One warning: no source. Deferred, so that nothing else is asked of it. */
const unsourced = '需求 RC-7 "大额订单须风控审批" {\n  决策: 暂缓\n}\n';
const broken = 'goal G {\n  note: “开头\n}\n';
const onlySource = ['--rule', 'requirement-without-source=warning'];

describe('reqlang check', () => {
  it('ends with 0 and a sum if there is nothing to say', async () => {
    const folder = folderWith({ '模块.req': 'module M "Orders"\n' });
    const { code, out, err } = await reqlang(folder, ['check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 file, 0 requirements: 0 errors, 0 warnings/m);
  });

  it('marks the text at fault below its line, aligned for Chinese', async () => {
    const folder = folderWith({ 'a/需求.req': `\t/* 中文 */ ${unsourced}` });
    const { code, out } = await reqlang(folder, ['check', ...onlySource]);
    expect(code).toBe(0);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('requirement-without-source'));
    expect(lines[at]).toMatch(/^a\/需求\.req:1:14 warning requirement-without-source RC-7 /);
    expect(lines[at + 1]).toBe('    /* 中文 */ 需求 RC-7 "大额订单须风控审批" {');
    expect(lines[at + 2]).toBe(`${' '.repeat('    /* ..... */ .... '.length - 1)}^^^^`);
  });

  it('speaks the language that is asked for, else that of the environment', async () => {
    const folder = folderWith({ '需求.req': unsourced });
    const says = async (args: string[], env: Record<string, string> = {}) =>
      /没有写明来源/.test((await reqlang(folder, ['check', ...args], { env })).out) ? 'zh' : 'en';
    expect(await says([])).toBe('en');
    expect(await says(['--lang', 'zh'])).toBe('zh');
    expect(await says(['--lang=zh'])).toBe('zh');
    expect(await says([], { LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(await says([], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(await says([], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' })).toBe('zh');
    expect(await says(['--lang', 'en'], { LANG: 'zh_CN' })).toBe('en');
  });

  it('writes JSON with the documented shape', async () => {
    const folder = folderWith({ 'b.req': unsourced, 'a.req': good });
    const { code, out } = await reqlang(folder, ['check', '--format', 'json', ...onlySource]);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['version', 'summary', 'diagnostics']);
    expect(report.version).toBe(1);
    expect(Object.keys(report.summary)).toEqual(['files', 'requirements', 'errors', 'warnings', 'infos', 'hints']);
    expect(report.summary).toMatchObject({ files: 2, requirements: 1, errors: 0 });
    const finding = report.diagnostics.find((one: { code: string }) => one.code === 'requirement-without-source');
    expect(finding).toEqual({
      code: 'requirement-without-source',
      severity: 'warning',
      file: 'b.req',
      range: { start: { line: 0, character: 3 }, end: { line: 0, character: 7 } },
      message: expect.stringContaining('RC-7'),
    });
    const order = report.diagnostics.map((one: { file: string; range: { start: { line: number } } }) => one);
    expect(order).toEqual(
      [...order].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.range.start.line - b.range.start.line)),
    );
  });

  it('shows related places in both formats', async () => {
    const folder = folderWith({ 'a.req': 'goal G "One"\n', 'b.req': 'goal G "Two"\n' });
    const text = await reqlang(folder, ['check']);
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/^ {4}[ab]\.req:1:6 /m);
    const json = JSON.parse((await reqlang(folder, ['check', '--format', 'json'])).out);
    const twice = json.diagnostics.find((one: { code: string }) => one.code === 'duplicate-name');
    expect(twice.related[0]).toMatchObject({
      range: { start: { line: 0, character: 5 } },
      message: expect.any(String),
    });
  });

  it('ends with 1 for an error, and for more warnings than allowed', async () => {
    const folder = folderWith({ 'broken.req': broken, '需求.req': unsourced });
    expect((await reqlang(folder, ['check', 'broken.req'])).code).toBe(1);
    expect((await reqlang(folder, ['check', '需求.req'])).code).toBe(0);
    expect((await reqlang(folder, ['check', '需求.req', '--max-warnings', '100'])).code).toBe(0);
    const { code, out } = await reqlang(folder, ['check', '需求.req', '--max-warnings', '0']);
    expect(code).toBe(1);
    const [, warnings] = /Too many warnings: (\d+); --max-warnings allows 0\./.exec(out) ?? [];
    expect(Number(warnings)).toBeGreaterThan(0);
    const allowing = async (most: number) =>
      (await reqlang(folder, ['check', '需求.req', '--max-warnings', String(most)])).code;
    expect([await allowing(Number(warnings)), await allowing(Number(warnings) - 1)]).toEqual([0, 1]);
    expect((await reqlang(folder, ['check', '需求.req', '--rule', 'requirement-without-source=error'])).code).toBe(1);
  });

  it('changes severities by --rule, which wins over the settings', async () => {
    const folder = folderWith({
      '需求.req': unsourced,
      'req.config.json': '{ "rules": { "requirement-without-source": "error" } }',
    });
    expect((await reqlang(folder, ['check'])).code).toBe(1);
    const { code, out } = await reqlang(folder, ['check', '--rule', 'requirement-without-source=off']);
    expect(code).toBe(0);
    expect(out).not.toContain('requirement-without-source');
  });

  it('ends with 2 and one sentence if it cannot run', async () => {
    const folder = folderWith({ 'a.req': good, 'notes.txt': 'x', 'empty/readme.md': '' });
    const sentence = async (...args: string[]) => {
      const { code, out, err } = await reqlang(folder, args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      return err.trimEnd();
    };
    expect(await sentence('check', 'nowhere')).toBe('There is no file or folder "nowhere".');
    expect(await sentence('check', 'notes.txt')).toBe('"notes.txt" is not a .req file.');
    expect(await sentence('check', 'empty')).toBe('No .req file found in "empty".');
    expect(await sentence('check', '--rule', 'requirement-without-sorce=off')).toBe(
      'There is no rule "requirement-without-sorce". Did you mean "requirement-without-source"?',
    );
    expect(await sentence('check', '--rule', 'syntax=loud')).toContain('--rule syntax=loud');
    expect(await sentence('check', '--format', 'sarif')).toBe(
      '"sarif" does not go with "--format <format>". Choose one of: text, json.',
    );
    expect(await sentence('check', '--max-warnings', '-1')).toContain('"-1"');
    expect(await sentence('check', '--max-warnings')).toContain('needs a value');
    expect(await sentence('check', '--colour')).toBe('There is no option "--colour".');
    expect(await sentence('chekc')).toBe('There is no command "chekc". Did you mean check?');
    expect(await sentence('check', '--lang', 'zh', 'nowhere')).toBe('没有名为“nowhere”的文件或文件夹。');
  });

  it('reads the whole project for names, and reports on what it was asked about', async () => {
    const folder = folderWith({
      'req.config.json': '{}',
      'people/who.req': 'stakeholder Anna "Anna" { role: decision-maker }\n',
      'wishes/a.req': 'requirement A "Search" { from: Anna  decision: defer }\n',
      'wishes/b.req': 'requirement B "Sort" { from: Nobody  decision: defer }\n',
    });
    const all = await reqlang(folder, ['check']);
    expect(all.out).toContain('Nobody');
    const one = await reqlang(folder, ['check', 'wishes/a.req', '--format', 'json']);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.out).summary).toMatchObject({ files: 1, requirements: 1, errors: 0 });
  });

  it('shows paths from where it runs', async () => {
    const folder = folderWith({ 'b/x.req': broken, 'a/readme.md': '' });
    expect((await reqlang(`${folder}/a`, ['check', '../b'])).out).toMatch(/^\.\.\/b\/x\.req:2:9 error syntax /m);
  });

  it('leaves certificate requests alone', async () => {
    const pem = '-----BEGIN CERTIFICATE REQUEST-----\nMIIC{{{\n-----END CERTIFICATE REQUEST-----\n';
    const folder = folderWith({ 'server.req': pem, 'a.req': good });
    expect((await reqlang(folder, ['check', '--format', 'json'])).out).toContain('"files": 1');
    expect(await reqlang(folder, ['check', 'server.req'])).toMatchObject({ code: 2, out: '' });
  });

  it('names other encodings, and reads what it can all the same', async () => {
    const user = 'requirement R-1 "One" { from: Clerk }\n';
    const folder = folderWith({
      'gbk.req': gbkText,
      'latin.req': Uint8Array.from([0x61, 0xe9, 0x62]),
      'user.req': user,
    });
    const { code, out } = await reqlang(folder, ['check', '--lang', 'zh']);
    expect(code).toBe(1);
    expect(out).toMatch(/^gbk\.req:1:1 error file-encoding 此文件的编码是 GBK \(GB18030\)：请转换为 UTF-8/m);
    expect(out).toMatch(/^latin\.req:1:1 error unreadable-file 此文件不是 UTF-8 编码/m);
    expect(out).not.toContain('unresolved-reference');
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const wide = encodeText(unsourced, { encoding, bom: true }) as Uint8Array;
      const marked = await reqlang(folderWith({ 'wide.req': wide }), ['check']);
      expect(marked.out).toContain('RC-7');
      expect(marked.out).not.toContain('file-encoding');
    }
  });

  it('is not kept from one file by another that is none', async ({ skip }) => {
    skip(...withoutPosixFiles);
    const folder = folderWith({ 'broken.req': broken, 'deep/broken.req': broken });
    symlinkSync('/dev/zero', `${folder}/a.req`);
    symlinkSync('b.req', `${folder}/b.req`);
    execFileSync('mkfifo', [`${folder}/c.req`, `${folder}/deep/req.config.json`]);
    const { code, out } = await reqlang(folder, ['check']);
    expect(code).toBe(1);
    expect(out.match(/^\S+ error unreadable-file/gm)?.sort()).toEqual([
      'a.req:1:1 error unreadable-file',
      'b.req:1:1 error unreadable-file',
      'c.req:1:1 error unreadable-file',
      'deep/req.config.json:1:1 error unreadable-file',
    ]);
    for (const file of ['broken.req', 'deep/broken.req']) expect(out).toContain(`${file}:2:9 error syntax `);
  });

  it('reports on the settings file', async () => {
    const folder = folderWith({ 'a.req': good, 'req.config.json': '{\n  "scor": "rice",\n  "mvpSize": 0\n}' });
    const { code, out } = await reqlang(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^req\.config\.json:2:3 warning invalid-config There is no setting "scor"\. Did you mean "score"\?/m,
    );
    expect(out).toMatch(/^req\.config\.json:3:14 error invalid-config "mvpSize" must be at least 1\./m);
  });

  it('colours on a terminal only', async () => {
    const folder = folderWith({ 'a.req': broken });
    const isColoured = async (options: Parameters<typeof reqlang>[2]) =>
      (await reqlang(folder, ['check'], options)).out.includes('\u001B[');
    expect(await isColoured({})).toBe(false);
    expect(await isColoured({ isTerminal: true })).toBe(true);
    expect(await isColoured({ isTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await isColoured({ isTerminal: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(await isColoured({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await isColoured({ isTerminal: true, env: { FORCE_COLOR: '0' } })).toBe(false);
  });

  it('does not let a file write on the terminal', async () => {
    const folder = folderWith({ 'a.req': 'goal G {\n  nte\u001B[31m: "x"\n}\n' });
    expect((await reqlang(folder, ['check'])).out).not.toContain('\u001B');
  });
});
