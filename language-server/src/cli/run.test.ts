import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../rules/registry.js';
import { folderWith, reqlang } from './testing/command-run.js';

const projectRoot = path.resolve(import.meta.dirname, '../../..');
const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));

describe('reqlang', () => {
  it('says its version', async () => {
    for (const flag of ['--version', '-v'])
      expect(await reqlang('.', [flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('explains itself in both languages', async () => {
    const { code, out } = await reqlang('.', ['--help']);
    expect(code).toBe(0);
    for (const command of ['check', 'format', 'rules', 'export', 'lsp'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect((await reqlang('.', ['--help'], { env: { LANG: 'zh_CN.UTF-8' } })).out).toContain('用法：');
    expect((await reqlang('.', ['check', '--help', '--lang', 'zh'])).out).toContain('输出格式');
    expect(await reqlang('.', ['help', 'check'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('--max-warnings'),
    });
    expect((await reqlang('.', ['help'])).code).toBe(0);
    expect((await reqlang('.', ['help', 'chek'])).code).toBe(2);
  });

  it('asks for a command', async () => {
    const { code, err } = await reqlang('.', []);
    expect(code).toBe(2);
    expect(err).toContain('Usage: reqlang');
  });
});

describe('reqlang rules', () => {
  it('lists every rule', async () => {
    const { code, out } = await reqlang('.', ['rules']);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(rules.length);
    expect(out).toMatch(/^syntax +error +Text that cannot be read/m);
  });

  it('explains one', async () => {
    const { code, out } = await reqlang('.', ['rules', 'requirement-without-source', '--lang', 'zh']);
    expect(code).toBe(0);
    expect(out).toMatch(/^requirement-without-source \(warning\)\n\n没有写明来源的需求。\n\n为什么重要\n/);
    expect(out).toContain('\n示例\n    需求 RC-7');
  });

  it('suggests the nearest one', async () => {
    expect(await reqlang('.', ['rules', 'sintax'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no rule "sintax". Did you mean "syntax"?\n',
    });
  });
});

describe('the bundle', () => {
  const dist = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-dist-'));
  const command = path.join(dist, 'reqlang.cjs');
  const start = (cwd: string, ...args: string[]) =>
    spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

  beforeAll(async () => {
    // The build script is plain JavaScript, outside of what this room knows the types of.
    const script = path.join(projectRoot, 'scripts/build.mjs');
    const { commandLine }: { commandLine: BuildOptions } = await import(script);
    await build({ ...commandLine, absWorkingDir: projectRoot, outfile: command, minify: true });
  });
  afterAll(() => rmSync(dist, { recursive: true, force: true }));

  it('checks', () => {
    const folder = folderWith({ '需求.req': 'goal G {\n' });
    const { status, stdout } = start(folder, 'check');
    expect(status).toBe(1);
    expect(stdout).toContain('需求.req:1:8 error syntax');
    expect(start(folder, 'check', 'nowhere').status).toBe(2);
    expect(start(folder, '--version').stdout).toBe(`${version}\n`);
  });

  it('formats, exports and explains', () => {
    const folder = folderWith({ 'a.req': 'goal G{}', 'req.config.json': '{ "mvpSize": 3 }' });
    expect(start(folder, 'format')).toMatchObject({ status: 0, stdout: 'a.req\n' });
    expect(start(folder, 'export', 'model', '--to', 'json').stdout).toContain('"name": "G"');
    expect(start(folder, 'export', 'table', '--to', 'csv').stdout).toMatch(/^\uFEFFRequirement,/);
    expect(start(folder, 'rules', 'syntax').stdout).toMatch(/^syntax \(error\)/);
  });

  it('serves an editor', async () => {
    const server = spawn(process.execPath, [command, 'lsp', '--stdio', '--some-option-of-an-editor']);
    const send = (message: object) => {
      const content = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    let out = '';
    for await (const chunk of server.stdout) {
      out += chunk;
      if (out.includes('"capabilities"')) break;
    }
    expect(out).toContain('"serverInfo"');
    server.kill();
  });

  it('runs only the modules that a command needs', async () => {
    const readable = path.join(dist, 'readable.cjs');
    const script = path.join(projectRoot, 'scripts/build.mjs');
    const { commandLine }: { commandLine: BuildOptions } = await import(script);
    await build({ ...commandLine, absWorkingDir: projectRoot, outfile: readable });
    // esbuild names the function around a module by its path; the engine's coverage says which functions ran.
    const modulesRunBy = (...args: string[]) => {
      const coverage = mkdtempSync(path.join(dist, 'coverage-'));
      spawnSync(process.execPath, [readable, ...args], { env: { ...process.env, NODE_V8_COVERAGE: coverage } });
      const reports = readdirSync(coverage).map((file) => JSON.parse(readFileSync(path.join(coverage, file), 'utf8')));
      const functions: { functionName: string; ranges: { count: number }[] }[] = reports
        .flatMap(({ result }) => result)
        .filter(({ url }) => url.endsWith('readable.cjs'))
        .flatMap((covered) => covered.functions);
      return functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).map(({ functionName }) => functionName);
    };
    expect(modulesRunBy('--version').filter((name) => /langium|chevrotain|rules\/|vscode-/.test(name))).toEqual([]);
    expect(modulesRunBy('rules').filter((name) => /node_modules\/(langium|chevrotain|vscode-)/.test(name))).toEqual([]);
    expect(modulesRunBy('rules').join()).toContain('language-server/src/rules/registry.ts');
  });
});
