import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { bundles } from './build.mjs';
import { projectRoot } from './project-root.mjs';
import { bundledPackages, noticesAsComment, noticesOf } from './third-party-notices.mjs';

const page = bundles.find(({ outfile }) => outfile === 'dist/webview/preview.js');

test.each(bundles.map((bundle) => [bundle.outfile, bundle] as const))(
  'every package in %s may be there, and is named with its licence',
  async (_, bundle) => {
    const { metafile } = await build({ ...bundle, absWorkingDir: projectRoot, write: false, metafile: true });
    const packages = bundledPackages(metafile);
    const notices = noticesOf(packages);
    for (const { name, version, licence, text } of packages) {
      expect(notices).toContain(`${name} ${version} (${licence})`);
      expect(text).toMatch(/copyright|licen[cs]e/i);
      expect(notices).toContain(text);
    }
    if (bundle !== page) return;
    const comment = noticesAsComment(packages);
    expect(comment.length).toBeLessThan(16_000);
    expect(comment.slice(3, -3)).not.toMatch(/\*\/|<\//);
    expect(comment).toContain('lit-html');
  },
);

test('what is bundled is found', async () => {
  const outputs = await Promise.all(
    bundles.map((bundle) => build({ ...bundle, absWorkingDir: projectRoot, write: false, metafile: true })),
  );
  expect(outputs.flatMap(({ metafile }) => bundledPackages(metafile)).length).toBeGreaterThan(30);
});

test('a package without a licence that is allowed, or without its text, stops the build', () => {
  const bundleOf = (file: string) => ({
    inputs: {},
    outputs: { 'a.js': { inputs: { [file]: { bytesInOutput: 1 } }, bytes: 1, imports: [], exports: [] } },
  });
  expect(() => bundledPackages(bundleOf('node_modules/axe-core/axe.js'))).toThrow('axe-core is under the licence');
  expect(bundledPackages(bundleOf('language-server/src/cli/run.ts'))).toEqual([]);
});

test('what is the same is said once', () => {
  const one = { name: 'a', version: '1', licence: 'MIT', author: 'A', text: 'The text.' };
  const notices = noticesOf([{ ...one, name: 'b', author: '' }, one, one]);
  expect(notices.match(/The text\./g)).toHaveLength(1);
  expect(notices).toContain('a 1 (MIT), A\nb 1 (MIT)\n');
});
