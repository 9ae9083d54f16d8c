import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { NotUtf8Error, nodeDisk, pathOf, placeOf, uriOf } from './disk.node.js';

const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-disk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return uriOf(file);
};

describe('nodeDisk', () => {
  it('names files as an editor does, whatever they are called', async () => {
    const names = ['需求 (1).req', "it's!*.req", 'a+b&c=d@e.req', '100%.req', 'ä~#[x].req'];
    for (const name of names) write(`names/${name}`, name);
    const entries = (await nodeDisk.list(uriOf(path.join(folder, 'names')))) ?? [];
    expect(entries.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { name, uri } of entries) {
      expect(uri).toBe(URI.file(path.join(folder, 'names', name)).toString());
      expect(pathOf(uri)).toBe(path.join(folder, 'names', name));
      expect(await nodeDisk.read(uri)).toBe(name);
    }
  });

  it('does not enter linked folders, and reads linked files', async () => {
    const target = write('real/a.req', 'goal G');
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'real/loop'));
    symlinkSync(pathOf(target), path.join(folder, 'real/b.req'));
    symlinkSync(path.join(folder, 'nothing'), path.join(folder, 'real/dangling.req'));
    const entries = (await nodeDisk.list(uriOf(path.join(folder, 'real')))) ?? [];
    expect(entries.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual(['file a.req', 'file b.req']);
  });

  it('knows what is there', async () => {
    const file = write('there/a.req', '');
    expect(placeOf(path.join(folder, 'there'))).toEqual({ uri: uriOf(path.join(folder, 'there')), kind: 'folder' });
    expect(placeOf(`${path.join(folder, 'there')}/`)?.uri).toBe(uriOf(path.join(folder, 'there')));
    expect(placeOf(pathOf(file))).toEqual({ uri: file, kind: 'file' });
    expect(placeOf(path.join(folder, 'nowhere'))).toBeUndefined();
    expect(await nodeDisk.read(uriOf(path.join(folder, 'nowhere')))).toBeUndefined();
    expect(await nodeDisk.read(uriOf(folder))).toBeUndefined();
    expect(await nodeDisk.list(file)).toBeUndefined();
  });

  it('reads UTF-8 and UTF-16, and no guesswork', async () => {
    expect(await nodeDisk.read(write('bom.req', '\uFEFF需求'))).toBe('\uFEFF需求');
    expect(await nodeDisk.read(write('wide.req', Buffer.from('\uFEFF需求', 'utf16le')))).toBe('\uFEFF需求');
    await expect(nodeDisk.read(write('gbk.req', Uint8Array.from([0xd0, 0xe8])))).rejects.toThrow(NotUtf8Error);
  });
});
