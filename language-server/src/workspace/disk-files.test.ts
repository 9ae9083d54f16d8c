import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainContent } from '../text/file-content.js';
import { diskFiles, filesByScheme } from './disk-files.js';
import { deepestFolder, type Disk, isReached } from './project-files.js';
import { imaginedDisk, imaginedFiles } from './testing/imagined-disk.js';

describe('a walk', () => {
  test('comes by just the files that are said to be reached', async () => {
    const name = fc.constantFrom('a', '.git', '.history', 'node_modules', 'dist', 'out', 'outer', '需求', 'x.req');
    const uri = fc
      .tuple(
        fc.array(name, { maxLength: 5 }),
        fc.constantFrom('a.req', 'B.REQ', '.a.req', 'out.req', 'req.config.json'),
      )
      .map(([folders, file]) => ['file:///w', ...folders.map(encodeURIComponent), file].join('/'));
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(uri, { maxLength: 20 }), async (uris) => {
        // A file cannot be a folder as well.
        const files = new Map(uris.filter((each) => !uris.some((o) => o.startsWith(`${each}/`))).map((u) => [u, '']));
        const found = await imaginedFiles(files).find('file:///w');
        expect([...found].sort()).toEqual([...files.keys()].filter((each) => isReached(each, 'file:///w')).sort());
      }),
    );
  });

  test('ends in folders that hold each other for ever', async () => {
    const bottomless: Disk = {
      list: async (folder) => [
        { name: 'again', uri: `${folder}/again`, kind: 'folder' },
        { name: 'a.req', uri: `${folder}/a.req`, kind: 'file' },
      ],
      read: async () => undefined,
    };
    const found = await diskFiles(bottomless).find('file:///w');
    expect(found).toHaveLength(deepestFolder + 1);
    expect(found.every((uri) => isReached(uri, 'file:///w'))).toBe(true);
  });

  test('goes on behind a folder that cannot be looked into, and a file that cannot be read', async () => {
    const good = imaginedDisk(
      new Map([
        ['file:///w/b/a.req', ''],
        ['file:///w/a/a.req', ''],
      ]),
    );
    const disk: Disk = {
      list: async (folder) => (folder === 'file:///w/a' ? Promise.reject(new Error('EIO')) : good.list(folder)),
      read: async () => Promise.reject(new Error('EIO')),
    };
    expect(await diskFiles(disk).find('file:///w')).toEqual(['file:///w/b/a.req']);
    expect(await diskFiles(disk).read('file:///w/b/a.req')).toEqual({ unreadable: 'failed' });
  });
});

test('a virtual folder is asked of the client, and never of the local disk', async () => {
  const asked: string[] = [];
  const local = { find: async () => [], read: async (uri: string) => void asked.push(uri) as undefined };
  const virtual = 'vscode-vfs://github/owner/shop';
  const files = filesByScheme(local, imaginedFiles(new Map([[`${virtual}/a.req`, 'goal G']])));
  expect(await files.find(virtual)).toEqual([`${virtual}/a.req`]);
  expect(await files.read(`${virtual}/a.req`)).toEqual(plainContent('goal G'));
  expect(await files.read(`${virtual}/none.req`)).toBeUndefined();
  expect(asked).toEqual([]);
});
