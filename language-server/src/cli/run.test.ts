import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../rules/registry.js';
import { folderWith, reqlang } from './testing/command-run.js';
import { withoutBash, withoutFullDevice, withoutPosixFiles } from '../workspace/testing/platform-limits.node.js';

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

  it('prints the licences of what it contains', async () => {
    const programFolder = folderWith({ 'third-party-notices.txt': 'zod 1.0 (MIT)\n' });
    expect(await reqlang('.', ['--licenses'], { programFolder })).toEqual({
      code: 0,
      out: 'zod 1.0 (MIT)\n',
      err: '',
    });
    expect(await reqlang('.', ['--licenses'], { programFolder: path.join(programFolder, 'x') })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Install reqlang again.'),
    });
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
    const { buildCommandLine }: { buildCommandLine: (folder: string, options: BuildOptions) => Promise<string> } =
      await import(script);
    await buildCommandLine(dist, { minify: true });
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
    expect(start(folder, 'export', 'priorities', '--to', 'csv').stdout).toMatch(/^\uFEFFRequirement,/);
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

  it.each([
    ['is shut down before', [{ id: 2, method: 'shutdown' }, { method: 'exit' }], 0],
    ['is not', [{ method: 'exit' }], 1],
    ['is shut down and its client is gone', [{ id: 2, method: 'shutdown' }], 0],
    ['loses its client', [], 1],
  ] as const)(
    'serves an editor past a message without a length, and ends with a code by whether it %s',
    async (_, last, code) => {
      const server = spawn(process.execPath, [command, 'lsp', '--stdio']);
      const framed = (message: object) => {
        const content = JSON.stringify({ jsonrpc: '2.0', ...message });
        return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
      };
      let [out, err] = ['', ''];
      server.stderr.on('data', (chunk) => {
        err += chunk;
      });
      const send = async (message: { readonly id?: unknown; readonly method: string; readonly params?: unknown }) => {
        server.stdin.write(framed(message));
        if (message.id !== undefined)
          await expect.poll(() => out, { timeout: 20_000 }).toContain(`"id":${JSON.stringify(message.id)}`);
      };
      server.stdout.on('data', (chunk) => {
        out += chunk;
      });
      await send({ id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
      server.stdin.write('Content-Type: application/json\r\n\r\n{"jsonrpc":"2.0","method":"initialized"}');
      await send({ id: 'after', method: 'workspace/symbol', params: { query: '' } });
      expect(out).toContain('"id":"after","result":[]');
      const ended = new Promise((resolve) => server.on('exit', resolve));
      for (const message of last) await send(message);
      server.stdin.end();
      expect(await ended).toBe(code);
      expect(err).toBe('A message has no valid Content-Length; what stands up to the next header is left out.\n');
    },
  );

  it('says in one sentence that its output did not fit, and ends with 2', ({ skip }) => {
    skip(...withoutFullDevice);
    const folder = folderWith({ 'a.req': 'goal G{}', 'b.req': 'goal H{}' });
    const toFull = (...args: string[]) => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      return { status, stderr };
    };
    const said = 'Standard output was not written completely: the disk is full (ENOSPC).\n';
    for (const args of [['check'], ['rules'], ['--version'], ['--help'], ['export', 'priorities', '--to', 'csv']])
      expect(toFull(...args), args.join(' ')).toEqual({ status: 2, stderr: said });
    expect(toFull('check', '--lang', 'zh').stderr).toBe('标准输出没有完整写出：磁盘已满（ENOSPC）。\n');
    // What it was asked to do is done all the same.
    expect(toFull('format')).toEqual({ status: 2, stderr: `${said}2 of 2 files changed.\n` });
    expect(readFileSync(path.join(folder, 'b.req'), 'utf8')).toBe('goal H {}\n');
  });

  it('goes on when the reader of a pipe has had enough, and ends as it would have', ({ skip }) => {
    skip(...withoutBash);
    const folder = folderWith({ 'a.req': 'goal G {\n'.repeat(2000) });
    const pipe = (...args: string[]) =>
      spawnSync('bash', ['-c', `"$0" "$@" | true; echo "\${PIPESTATUS[0]}"`, process.execPath, command, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    expect(pipe('check')).toMatchObject({ stdout: '1\n', stderr: '' });
    expect(pipe('export', 'model', '--to', 'json', '--lang', 'en').stdout).toBe('0\n');
    expect(pipe('rules')).toMatchObject({ stdout: '0\n', stderr: '' });
  });

  it('says in one sentence that it is at fault itself, and where on request', () => {
    // A call that cannot fail fails: something that nobody expects.
    const broken = path.join(dist, 'broken.cjs');
    writeFileSync(broken, `Array.prototype.flatMap = () => { throw new TypeError('no flatMap\\nsecond line'); };`);
    const folder = folderWith({ 'a.req': 'goal G {}' });
    const failing = (env: Record<string, string>, ...args: string[]) =>
      spawnSync(process.execPath, ['--require', broken, command, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C', ...env },
      });
    const { status, stdout, stderr } = failing({}, 'check');
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'reqlang stopped because of a fault of its own: no flatMap. Please report it; run the command again with --debug to see where it happened.\n',
    });
    expect(failing({}, 'check', '--lang', 'zh').stderr).toMatch(/^reqlang 自身出错，已停止：no flatMap。/);
    expect(failing({}, 'check', '--debug').stderr).toMatch(/\n +at /);
    expect(failing({ REQLANG_DEBUG: '1' }, 'check').stderr).toMatch(/\n +at /);
  });

  it('says that the current folder is gone', ({ skip }) => {
    skip(...withoutPosixFiles);
    const gone = path.join(folderWith({}), 'gone');
    mkdirSync(gone);
    const inGone = (...args: string[]) =>
      spawnSync('/bin/sh', ['-c', 'rmdir "$PWD" && exec "$@"', 'sh', process.execPath, command, ...args], {
        cwd: gone,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      });
    expect(inGone('check')).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'The folder that you are in has been deleted or moved, or may not be entered. Change to another folder and run the command again.\n',
    });
  });

  it('names what it may not write, and formats the rest', ({ skip }) => {
    skip(...withoutPosixFiles);
    const folder = folderWith({ 'a.req': 'goal G{}', 'b.req': 'goal H{}', 'closed/c.req': 'goal I{}' });
    chmodSync(dist, 0o755);
    chmodSync(folder, 0o777);
    chmodSync(path.join(folder, 'a.req'), 0o444);
    chmodSync(path.join(folder, 'b.req'), 0o666);
    chmodSync(path.join(folder, 'closed/c.req'), 0o666);
    chmodSync(path.join(folder, 'closed'), 0o555);
    // Nothing is forbidden to the administrator: somebody else runs it.
    const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const as = (...args: string[]) =>
      spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', ...somebody });
    const { status, stdout, stderr } = as('format', '--lang', 'en');
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: 'b.req\n',
      stderr:
        '"a.req" was not written: you have no permission (EACCES).\n' +
        '"closed/c.req" was not written: no file can be made in its folder, you have no permission (EACCES).\n' +
        '1 of 3 files changed.\n',
    });
    chmodSync(path.join(folder, 'a.req'), 0o000);
    expect(as('format', '--lang', 'zh').stderr).toBe(
      'a.req: 没有读取此文件的权限，请检查文件的权限设置。\n' +
        '没有写入“closed/c.req”：无法在它所在的文件夹中新建文件，没有权限（EACCES）。\n' +
        '3 个文件中有 0 个已格式化。\n',
    );
    chmodSync(path.join(folder, 'closed'), 0o755);
  });

  it('leaves old or new files when it is killed between any two calls', ({ skip }) => {
    skip(...withoutPosixFiles);
    // The process itself ends here, with the signal that nothing can catch.
    const killer = path.join(dist, 'killer.cjs');
    writeFileSync(
      killer,
      `const fs = require('node:fs');
       let left = Number(process.env.CALLS);
       for (const name of ['openSync', 'writeSync', 'fchmodSync', 'fsyncSync', 'closeSync', 'renameSync']) {
         const call = fs[name];
         fs[name] = (...args) => {
           if (String(args[0]).startsWith(process.cwd()) || typeof args[0] === 'number')
             if (left-- === 0) process.kill(process.pid, 'SIGKILL');
           return call(...args);
         };
       }`,
    );
    const outcomes = new Set<string>();
    for (let calls = 0; calls < 40; calls++) {
      const folder = folderWith({ 'a.req': 'goal G{}' });
      const { signal } = spawnSync(process.execPath, ['--require', killer, command, 'format'], {
        cwd: folder,
        env: { ...process.env, CALLS: String(calls) },
      });
      const text = readFileSync(path.join(folder, 'a.req'), 'utf8');
      expect(['goal G{}', 'goal G {}\n']).toContain(text);
      outcomes.add(`${signal}: ${text}`);
      if (signal === null) break;
    }
    expect([...outcomes]).toEqual(['SIGKILL: goal G{}', 'SIGKILL: goal G {}\n', 'null: goal G {}\n']);
  });

  it('reads and runs only what a command needs', async () => {
    const readable = mkdtempSync(path.join(dist, 'readable-'));
    const script = path.join(projectRoot, 'scripts/build.mjs');
    const { buildCommandLine }: { buildCommandLine: (folder: string) => Promise<string> } = await import(script);
    const readableCommand = await buildCommandLine(readable);
    // esbuild names the function around a module by its path; the engine's coverage says which functions ran.
    const runBy = (...args: string[]) => {
      const coverage = mkdtempSync(path.join(dist, 'coverage-'));
      spawnSync(process.execPath, [readableCommand, ...args], {
        cwd: folderWith({ 'a.req': 'goal G {}\n' }),
        env: { ...process.env, NODE_V8_COVERAGE: coverage },
      });
      const reports = readdirSync(coverage).map((file) => JSON.parse(readFileSync(path.join(coverage, file), 'utf8')));
      const covered: { url: string; functions: { functionName: string; ranges: { count: number }[] }[] }[] = reports
        .flatMap(({ result }) => result)
        .filter(({ url }) => url.includes(path.basename(readable)));
      const functions = covered.flatMap((file) => file.functions);
      return {
        files: covered.map(({ url }) => path.basename(url)).sort(),
        modules: functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).map(({ functionName }) => functionName),
      };
    };
    expect(runBy('--version').files).toEqual(['reqlang.cjs']);
    const checking = runBy('check');
    expect(checking.files).toEqual(['reqlang-check.cjs', 'reqlang.cjs']);
    expect(checking.modules.filter((name) => /node_modules\/(zod|@humanwhocodes|vscode-l)/.test(name))).toEqual([]);
    const listing = runBy('rules');
    expect(listing.files).toEqual(['reqlang-rules.cjs', 'reqlang.cjs']);
    expect(listing.modules.filter((name) => /node_modules\/(langium|chevrotain|vscode-)/.test(name))).toEqual([]);
    expect(listing.modules).toContain('printRules');
  });
});
