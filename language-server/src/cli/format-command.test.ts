import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, reqlang } from './testing/command-run.js';
import { withoutPosixFiles } from '../workspace/testing/platform-limits.node.js';

const ascii = { 'req.config.json': '{ "punctuation": "ascii" }' };
const untidy = '目标 增长 “增长”｛备注：“写在这里，不改”\n｝';
const tidy = '目标 增长 "增长" {\n  备注: "写在这里，不改"\n}\n';
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('reqlang format', () => {
  it('writes files in place and names those that it changed', async () => {
    const folder = folderWith({ ...ascii, 'a.req': untidy, 'b/c.req': tidy });
    expect(await reqlang(folder, ['format'])).toEqual({ code: 0, out: 'a.req\n', err: '1 of 2 files changed.\n' });
    expect(read(folder, 'a.req')).toBe(tidy);
    expect(await reqlang(folder, ['format', '--check'])).toMatchObject({ code: 0, out: '' });
  });

  it('keeps the signs of a file unless the project wants others', async () => {
    const written = { keep: '｛\n  备注：“写在这里，不改”\n｝\n', 'full-width': '{\n  备注：“写在这里，不改”\n}\n' };
    for (const [punctuation, text] of Object.entries(written)) {
      const folder = folderWith({ 'req.config.json': JSON.stringify({ punctuation }), 'a.req': untidy });
      await reqlang(folder, ['format']);
      expect(read(folder, 'a.req')).toBe(`目标 增长 “增长” ${text}`);
    }
    const folder = folderWith({ 'a.req': untidy });
    await reqlang(folder, ['format']);
    expect(read(folder, 'a.req')).toBe(`目标 增长 “增长” ${written.keep}`);
  });

  it('only lists with --check', async () => {
    const folder = folderWith({ 'a.req': untidy });
    const result = await reqlang(folder, ['format', '--check', '--lang', 'zh']);
    expect(result).toEqual({ code: 1, out: 'a.req\n', err: '1 个文件中有 1 个需要格式化。\n' });
    expect(read(folder, 'a.req')).toBe(untidy);
  });

  it('touches only what it was given, in projects too', async () => {
    const folder = folderWith({ ...ascii, 'a.req': untidy, 'b.req': untidy });
    await reqlang(folder, ['format', 'a.req']);
    expect([read(folder, 'a.req'), read(folder, 'b.req')]).toEqual([tidy, untidy]);
  });

  it('leaves files with syntax errors as they are, and formats the others', async () => {
    const folder = folderWith({ 'a.req': `${untidy}\ngoal G {`, 'b.req': untidy });
    const { code, out, err } = await reqlang(folder, ['format']);
    expect({ code, out }).toEqual({ code: 1, out: 'b.req\n' });
    expect(err).toMatch(/^a\.req:3:8 has a syntax error and is left as it is/);
    expect(read(folder, 'a.req')).toContain('｛');
  });

  it('keeps encoding, line ends and certificate requests', async () => {
    const pem = '-----BEGIN NEW CERTIFICATE REQUEST-----\r\n {{{\r\n';
    const folder = folderWith({
      ...ascii,
      'wide.req': Buffer.from(`\uFEFF${untidy.replace('\n', '\r\n')}`, 'utf16le'),
      'server.req': pem,
    });
    expect((await reqlang(folder, ['format'])).out).toBe('wide.req\n');
    expect(readFileSync(path.join(folder, 'wide.req')).toString('utf16le')).toBe(
      `\uFEFF${tidy.replaceAll('\n', '\r\n')}`,
    );
    expect(read(folder, 'server.req')).toBe(pem);
  });

  it.each([
    ['UTF-8 with a mark', '\uFEFF', 'utf8'],
    ['UTF-16, low byte first', '\uFEFF', 'utf16le'],
    ['UTF-16, low byte first, without a mark', '', 'utf16le'],
  ] as const)('keeps %s', async (_, mark, encoding) => {
    const folder = folderWith({ ...ascii, 'a.req': Buffer.from(mark + untidy, encoding) });
    expect((await reqlang(folder, ['format'])).out).toBe('a.req\n');
    expect(readFileSync(path.join(folder, 'a.req'))).toEqual(Buffer.from(mark + tidy, encoding));
    const swapped = folderWith({ ...ascii, 'a.req': Buffer.from(mark + untidy, 'utf16le').swap16() });
    expect((await reqlang(swapped, ['format'])).out).toBe('a.req\n');
    expect(readFileSync(path.join(swapped, 'a.req'))).toEqual(Buffer.from(mark + tidy, 'utf16le').swap16());
  });

  it('names files that it cannot read or write, and formats the others', async () => {
    const gbk = Uint8Array.from([0xd0, 0xe8, 0xc7, 0xf3]);
    const folder = folderWith({ ...ascii, 'a.req': untidy, 'gbk.req': gbk, 'z.req': untidy });
    expect(await reqlang(folder, ['format'])).toEqual({
      code: 2,
      out: 'a.req\nz.req\n',
      err: expect.stringMatching(
        /^gbk\.req: This file is in GBK \(GB18030\): convert it to UTF-8.*\n2 of 3 files changed\.\n$/,
      ),
    });
    expect(readFileSync(path.join(folder, 'gbk.req'))).toEqual(Buffer.from(gbk));
  });

  it('keeps permissions, and writes what a link leads to', async ({ skip }) => {
    skip(...withoutPosixFiles);
    const folder = folderWith({ ...ascii, 'far/a.req': untidy, 'b.req': untidy });
    symlinkSync('far/a.req', path.join(folder, 'a.req'));
    chmodSync(path.join(folder, 'b.req'), 0o646);
    expect((await reqlang(folder, ['format', 'a.req', 'b.req'])).out).toBe('b.req\nfar/a.req\n');
    expect(lstatSync(path.join(folder, 'a.req')).isSymbolicLink()).toBe(true);
    expect(read(folder, 'far/a.req')).toBe(tidy);
    expect(statSync(path.join(folder, 'b.req')).mode & 0o777).toBe(0o646);
  });

  it('ends with 2 if there is nothing to format', async () => {
    expect(await reqlang(folderWith({}), ['format'])).toEqual({
      code: 2,
      out: '',
      err: 'No .req file found in this folder.\n',
    });
  });
});
