/** What cannot be looked into, and what we fail on ourselves, is said by name; everything else goes on. */
import { afterAll, expect, test, vi } from 'vitest';

// Modules are shared between test files: this test gets copies of its own, with what fails in them.
vi.resetModules();
vi.doMock('../workspace/disk.node.js', async (original) => {
  const real = await original<typeof import('../workspace/disk.node.js')>();
  const list: typeof real.nodeDisk.list = async (folder) => {
    if (folder.endsWith('/closed')) return 'not-permitted';
    if (folder.endsWith('/gone')) throw new Error('the network is away');
    return real.nodeDisk.list(folder);
  };
  return { ...real, nodeDisk: { ...real.nodeDisk, list } };
});
vi.doMock('../workspace/config-file.js', async (original) => {
  const real = await original<typeof import('../workspace/config-file.js')>();
  const readConfig: typeof real.readConfig = (uri, text, context) => {
    if (text.includes('on purpose')) throw new TypeError('cannot set on purpose');
    return real.readConfig(uri, text, context);
  };
  return { ...real, readConfig };
});
vi.doMock('../views/roadmap.js', async (original) => ({
  ...(await original<object>()),
  buildRoadmap: () => {
    throw new TypeError('cannot draw on purpose');
  },
}));
const { folderWith, reqlang } = await import('./testing/command-run.js');

afterAll(() => {
  vi.doUnmock('../workspace/disk.node.js');
  vi.doUnmock('../workspace/config-file.js');
  vi.doUnmock('../views/roadmap.js');
  vi.resetModules();
});

const goal = 'goal G {}\n';
const withClosed = () => folderWith({ 'a.req': goal, 'closed/b.req': goal, 'x/gone/c.req': goal });

test('check says which folders it could not look into, and checks the rest', async () => {
  const { code, out, err } = await reqlang(withClosed(), ['check', '--lang', 'en']);
  expect(out).toContain('a.req:1:6 info goal-without-metric');
  expect(out).toContain('closed:1:1 error unreadable-file This folder may not be entered, so nothing in it is checked');
  expect(out).toContain('x/gone:1:1 error unreadable-file This folder could not be read');
  expect(out).toContain('1 file, 0 requirements: 2 errors');
  expect([code, err]).toEqual([1, '']);
});

test('check of other places does not speak of them, and of nothing else says why', async () => {
  const folder = withClosed();
  expect((await reqlang(folder, ['check', 'a.req', '--lang', 'en'])).out).not.toContain('unreadable-file');
  const { code, err } = await reqlang(folder, ['check', 'closed', '--lang', 'zh']);
  expect(code).toBe(2);
  expect(err).toContain('closed：没有进入此文件夹的权限');
});

test('format formats the rest and fails; export refuses', async () => {
  const folder = withClosed();
  const formatted = await reqlang(folder, ['format', '--lang', 'en']);
  expect(formatted.code).toBe(2);
  expect(formatted.err).toContain('closed: This folder may not be entered');
  const exported = await reqlang(folder, ['export', 'model', '--to', 'json', '--lang', 'en']);
  expect([exported.code, exported.out]).toEqual([2, '']);
  expect(exported.err).toContain('closed: This folder may not be entered');
});

test('settings that we fail on are a finding, and everything is checked with the usual ones', async () => {
  const folder = folderWith({ 'a.req': goal, 'req.config.json': '{ "mvpSize": 3 /* on purpose */ }' });
  const { code, out, err } = await reqlang(folder, ['check', '--lang', 'zh']);
  expect(code).toBe(1);
  expect(out).toContain('a.req:1:6 info goal-without-metric');
  expect(out).toContain('req.config.json:1:1 error not-checked Reqlang 自身出错（cannot set on purpose）');
  expect(err).toContain('Contained error in reading settings for req.config.json: TypeError: cannot set on purpose');
  const exported = await reqlang(folder, ['export', 'priorities', '--to', 'md', '--lang', 'en']);
  expect([exported.code, exported.out]).toEqual([2, '']);
  expect(exported.err).toContain('req.config.json: Reqlang could not check this file');
});

test('a page that we fail on is named, and nothing is written', async () => {
  const folder = folderWith({ 'a.req': goal });
  const { code, out, err } = await reqlang(folder, ['export', 'roadmap', '--to', 'md', '--lang', 'en']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(
    '"roadmap" could not be exported because of an error of Reqlang\'s own (cannot draw on purpose).',
  );
  expect((await reqlang(folder, ['export', 'priorities', '--to', 'md', '--lang', 'en'])).code).toBe(0);
});
