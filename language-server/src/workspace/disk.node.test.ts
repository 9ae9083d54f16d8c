import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { encodeText } from '../text/decode-text.js';
import { largestFile, plainContent } from '../text/file-content.js';
import { nodeDisk, pathOf, placeOf, uriOf } from './disk.node.js';
import { diskFiles } from './disk-files.js';
import { findProjects, listed } from './project-files.js';
import { Workspace } from './workspace.js';
import { gbkText } from './testing/imagined-disk.js';
import { withoutPosixFiles } from './testing/platform-limits.node.js';

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
    const entries = await listed(nodeDisk, uriOf(path.join(folder, 'names')));
    if (typeof entries === 'string') throw new Error(entries);
    expect(entries.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { name, uri } of entries) {
      expect(uri).toBe(URI.file(path.join(folder, 'names', name)).toString());
      expect(pathOf(uri)).toBe(path.join(folder, 'names', name));
      expect(await nodeDisk.read(uri)).toEqual(plainContent(name));
    }
  });

  it('does not enter linked folders, and reads linked files', async ({ skip }) => {
    skip(...withoutPosixFiles);
    const target = write('real/a.req', 'goal G');
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'real/loop'));
    symlinkSync(pathOf(target), path.join(folder, 'real/b.req'));
    symlinkSync(path.join(folder, 'nothing'), path.join(folder, 'real/dangling.req'));
    const entries = await listed(nodeDisk, uriOf(path.join(folder, 'real')));
    if (typeof entries === 'string') throw new Error(entries);
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

  it('reads texts without their byte order mark, and tells how they are written', async () => {
    const forms = [
      { encoding: 'utf-8', bom: true },
      { encoding: 'utf-16le', bom: true },
      { encoding: 'utf-16be', bom: true },
    ] as const;
    for (const form of forms)
      expect(await nodeDisk.read(write('marked.req', encodeText('需求', form) as Uint8Array))).toEqual({
        text: '需求',
        ...form,
      });
    expect(await nodeDisk.read(write('gbk.req', gbkText))).toMatchObject({ encoding: 'gb18030' });
    expect(await nodeDisk.read(write('latin.req', Uint8Array.from([0x61, 0xe9, 0x62])))).toEqual({
      unreadable: 'no-text',
    });
  });

  it('reads regular files only, and says of what else has such a name why not', async ({ skip }) => {
    skip(...withoutPosixFiles);
    const at = (name: string) => path.join(folder, 'odd', name);
    write('odd/good.req', 'goal G');
    for (const name of ['zero.req', 'req.config.json']) symlinkSync('/dev/zero', at(name));
    execFileSync('mkfifo', [at('pipe.req')]);
    symlinkSync(at('pipe.req'), at('linked-pipe.req'));
    symlinkSync(at('loop.req'), at('loop.req'));
    mkdirSync(at('folder.req'));
    write('odd/folder.req/inside.req', '');
    symlinkSync(at('nowhere'), at('.#lock.req'));
    const socket = createServer().listen(at('socket.req'));
    await once(socket, 'listening');
    truncateSync(pathOf(write('odd/huge.req', '')), largestFile + 1);
    const seen: Record<string, unknown> = {};
    const entries = await listed(nodeDisk, uriOf(at('')).replace(/\/$/, ''));
    if (typeof entries === 'string') throw new Error(entries);
    for (const { name, uri, kind } of entries) {
      const content = kind === 'file' ? await nodeDisk.read(uri) : undefined;
      seen[name] = content && 'unreadable' in content ? content.unreadable : kind;
    }
    socket.close();
    expect(seen).toEqual({
      'good.req': 'file',
      'zero.req': 'not-regular',
      'req.config.json': 'not-regular',
      'pipe.req': 'not-regular',
      'linked-pipe.req': 'not-regular',
      'loop.req': 'link-loop',
      'folder.req': 'folder',
      'socket.req': 'not-regular',
      'huge.req': 'too-large',
    });
    expect(placeOf(at('loop.req'))?.kind).toBe('file');
  });

  it('has nothing to say about addresses of other schemes, whatever their path is', async () => {
    const local = write('virtual/a.req', 'goal G');
    for (const scheme of ['vscode-vfs://github', 'vscode-remote://host', 'untitled:', 'git:']) {
      const other = local.replace('file://', scheme);
      expect(await nodeDisk.read(other)).toBeUndefined();
      expect(await nodeDisk.list(other.slice(0, other.lastIndexOf('/')))).toBeUndefined();
    }
  });
});

describe('a link to another file of the same project', () => {
  const root = uriOf(path.join(folder, 'linked'));
  const at = (name: string) => `${root}/${name}`;

  function makeFiles() {
    const real = write('linked/a b.req', 'goal G "Grow"\n');
    write('linked/inner/req.config.json', '{}');
    write('linked/inner/c.req', 'goal G "Grow"\n');
    const elsewhere = write('elsewhere.req', 'goal H "Other"\n');
    const link = (name: string, target: string) => symlinkSync(pathOf(target), path.join(folder, 'linked', name));
    link('again.req', real);
    link('chain.req', at('again.req'));
    link('far.req', elsewhere);
    link('inner/over.req', real);
    // The folder itself is reached by a link, too.
    symlinkSync(path.join(folder, 'linked'), path.join(folder, 'way'));
  }

  it('is read once, by the command line and by the server, whatever leads there', async ({ skip }) => {
    skip(...withoutPosixFiles);
    makeFiles();
    for (const way of ['linked', 'way']) {
      const start = uriOf(path.join(folder, way));
      const names = (uris: Iterable<string>) =>
        [...uris].map((uri) => decodeURIComponent(uri.slice(start.length + 1))).sort();
      const outer = ['a b.req', 'far.req'];
      const inner = ['inner/c.req', 'inner/over.req'];

      const projects = await findProjects(nodeDisk, [{ uri: start, kind: 'folder' }]);
      expect(projects.map(({ files }) => names(files))).toEqual([outer, inner]);
      const [asked] = await findProjects(nodeDisk, [{ uri: `${start}/chain.req`, kind: 'file' }]);
      expect(names(asked?.asked ?? [])).toEqual(['a b.req']);

      const workspace = new Workspace(diskFiles(nodeDisk), () => undefined);
      await workspace.addFolder(start);
      await workspace.filesChanged([`${start}/again.req`]);
      expect([...workspace.allProjects()].map(({ model }) => names(model.uris()))).toEqual([outer, inner]);
    }
  });
});
