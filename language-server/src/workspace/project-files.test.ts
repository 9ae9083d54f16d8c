import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainContent } from '../text/file-content.js';
import { type Disk, type DiskEntry, findProjects, folderOf, ignoreTest, projectRootOf } from './project-files.js';

/** A disk that holds these files; names are encoded as in URIs. */
function diskWith(files: Readonly<Record<string, string>>): Disk & { readonly listed: string[] } {
  const listed: string[] = [];
  return {
    listed,
    async list(folder) {
      listed.push(folder);
      const entries = new Map<string, DiskEntry>();
      for (const uri of Object.keys(files)) {
        if (!uri.startsWith(`${folder}/`)) continue;
        const [name = '', more] = uri.slice(folder.length + 1).split('/', 2);
        const kind = more === undefined ? 'file' : 'folder';
        entries.set(name, { name: decodeURIComponent(name), uri: `${folder}/${name}`, kind });
      }
      return entries.size > 0 ? [...entries.values()] : undefined;
    },
    read: async (uri) => (files[uri] === undefined ? undefined : plainContent(files[uri])),
  };
}

const folder = (uri: string) => ({ uri, kind: 'folder' }) as const;
const file = (uri: string) => ({ uri, kind: 'file' }) as const;

describe('findProjects', () => {
  it('takes every .req file below a folder, in order', async () => {
    const disk = diskWith({
      'file:///w/b.req': '',
      'file:///w/a/%E9%9C%80%E6%B1%82.REQ': '',
      'file:///w/a/notes.txt': '',
      'file:///w/node_modules/x/a.req': '',
      'file:///w/.git/a.req': '',
      'file:///w/dist/a.req': '',
      'file:///w/out/a.req': '',
      'file:///w/.hidden/a.req': '',
    });
    const [project, ...more] = await findProjects(disk, [folder('file:///w')]);
    expect(more).toEqual([]);
    expect(project).toMatchObject({
      root: 'file:///w',
      files: ['file:///w/a/%E9%9C%80%E6%B1%82.REQ', 'file:///w/b.req'],
    });
    expect(project).not.toHaveProperty('configFile');
  });

  it('groups by the nearest settings', async () => {
    const disk = diskWith({
      'file:///w/a.req': '',
      'file:///w/shop/req.config.json': '{ "mvpSize": 3 }',
      'file:///w/shop/deep/b.req': '',
      'file:///w/shop/inner/req.config.json': '',
      'file:///w/shop/inner/c.req': '',
    });
    const projects = await findProjects(disk, [folder('file:///w')]);
    expect(projects.map(({ root, files }) => [root, files])).toEqual([
      ['file:///w', ['file:///w/a.req']],
      ['file:///w/shop', ['file:///w/shop/deep/b.req']],
      ['file:///w/shop/inner', ['file:///w/shop/inner/c.req']],
    ]);
    expect(projects[1]?.config.mvpSize).toBe(3);
    expect(projects[2]?.findings).toHaveLength(1);
  });

  it('finds the project above a file or folder, and leaves its neighbours alone', async () => {
    const disk = diskWith({
      'file:///w/req.config.json': '{}',
      'file:///w/who.req': '',
      'file:///w/wishes/a.req': '',
      'file:///w/other/req.config.json': '{}',
      'file:///w/other/x/y.req': '',
    });
    const [project, ...more] = await findProjects(disk, [file('file:///w/wishes/a.req')]);
    expect(more).toEqual([]);
    expect(project?.files).toEqual(['file:///w/who.req', 'file:///w/wishes/a.req']);
    expect(project?.asked).toEqual(['file:///w/wishes/a.req']);
    expect(disk.listed).not.toContain('file:///w/other/x');
  });

  it('makes one project of folders inside each other', async () => {
    const disk = diskWith({ 'file:///w/a/b/x.req': '', 'file:///w/a/y.req': '' });
    const projects = await findProjects(disk, [folder('file:///w/a/b'), folder('file:///w/a')]);
    expect(projects.map(({ root, files }) => [root, files.length])).toEqual([['file:///w/a', 2]]);
  });

  it('leaves out what the settings ignore', async () => {
    const disk = diskWith({
      'file:///w/req.config.json': '{ "ignore": ["old/**", "*.draft.req", "plans"] }',
      'file:///w/a.req': '',
      'file:///w/old/a.req': '',
      'file:///w/x/b.draft.req': '',
      'file:///w/x/plans/c.req': '',
    });
    const [project] = await findProjects(disk, [folder('file:///w')]);
    expect(project?.files).toEqual(['file:///w/a.req']);
    expect(await findProjects(disk, [file('file:///w/old/a.req')])).toEqual([]);
  });

  it('enters a skipped folder if it is asked about by name', async () => {
    const disk = diskWith({
      'file:///w/req.config.json': '{}',
      'file:///w/a.req': '',
      'file:///w/out/b.req': '',
      'file:///w/.x/c.req': '',
    });
    const [project] = await findProjects(disk, [file('file:///w/out/b.req')]);
    expect(project).toMatchObject({
      files: ['file:///w/a.req', 'file:///w/out/b.req'],
      asked: ['file:///w/out/b.req'],
    });
    expect((await findProjects(disk, [folder('file:///w/.x')]))[0]?.asked).toEqual(['file:///w/.x/c.req']);
  });

  it('ends where there is nothing', async () => {
    expect(await findProjects(diskWith({}), [folder('file:///w')])).toEqual([]);
  });
});

/** The folders above an address; gives up where a walk would never end. */
function climb(uri: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) {
    folders.push(folder);
    if (folders.length > uri.length + 1) throw new Error(`the walk above ${uri} does not end`);
  }
  return folders;
}

describe('paths', () => {
  it('climbs to the top of any kind of address', () => {
    expect(folderOf('file:///w/a')).toBe('file:///w');
    expect(folderOf('file:///w')).toBeUndefined();
    expect(folderOf('file:///c%3A/w')).toBe('file:///c%3A');
    expect(folderOf('file://server/share/w')).toBe('file://server/share');
    expect(folderOf('vscode-vfs://github/owner/repo')).toBe('vscode-vfs://github/owner');
  });

  it.each(['untitled:Untitled-1', 'untitled:a/b', 'x', '', '/', '//', 'file:', 'file://', 'file:///', 'a//b//'])(
    'ends above any address, as well formed as it may be: "%s"',
    (uri) => expect(climb(uri).length).toBeLessThanOrEqual(uri.length),
  );

  it('ends above any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '//', ':', '..', '.', 'file', 'untitled', '%2F', '?', '#'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (uri) => {
          const folders = climb(uri);
          expect(folders.every((folder, i) => folder.length < (folders[i - 1] ?? uri).length)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('matches ignore patterns against names as people read them', () => {
    const isIgnored = ignoreTest('file:///w', ['草稿/**', './a b/', 'deep/*/x.req']);
    expect(isIgnored(`file:///w/${encodeURIComponent('草稿')}/a.req`)).toBe(true);
    expect(isIgnored('file:///w/a%20b/c/d.req')).toBe(true);
    expect(isIgnored('file:///w/deep/1/x.req')).toBe(true);
    expect(isIgnored('file:///w/deep/1/2/x.req')).toBe(false);
    expect(isIgnored('file:///other/a%20b/c.req')).toBe(false);
  });

  it('knows the project of a file', () => {
    const configs = ['file:///w', 'file:///w/shop'];
    expect(projectRootOf('file:///w/shop/a.req', configs, [])).toBe('file:///w/shop');
    expect(projectRootOf('file:///w/shopping/a.req', configs, [])).toBe('file:///w');
    expect(projectRootOf('file:///v/a.req', configs, ['file:///v'])).toBe('file:///v');
    expect(projectRootOf('file:///u/a.req', configs, [])).toBeUndefined();
  });
});
