/** A file that we cannot read ourselves costs itself: the others are checked, and the error output has the error. */
import { afterAll, expect, test, vi } from 'vitest';

const bad = 'on purpose';
// Modules are shared between test files: this test gets copies of its own, with what fails in them.
vi.resetModules();
vi.doMock('../../facts/read-facts.js', async (original) => {
  const real = await original<typeof import('../../facts/read-facts.js')>();
  const factsOf: typeof real.factsOf = (uri, text) => {
    if (text.includes(bad)) throw new TypeError(`cannot read ${bad}`);
    return real.factsOf(uri, text);
  };
  return { ...real, factsOf };
});
const { folderWith, reqlang } = await import('../testing/command-run.js');

afterAll(() => {
  vi.doUnmock('../../facts/read-facts.js');
  vi.resetModules();
});

test('a file that we cannot read', async () => {
  const folder = folderWith({ 'good.req': 'goal G {}\n', 'bad.req': `// ${bad}\n` });
  const { code, out, err } = await reqlang(folder, ['check', '--lang', 'zh']);
  expect(code).toBe(1);
  expect(out).toContain('bad.req:1:1 error not-checked Reqlang 自身出错（cannot read on purpose），没能检查这个文件');
  expect(out).toContain('good.req:1:6 info goal-without-metric');
  expect(err).toContain('Contained error in reading a file for bad.req: TypeError: cannot read on purpose');
});
