import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { bundles, noticesFile } from './build.mjs';
import { packageFile, packedFiles } from './package.mjs';
import { projectRoot } from './project-root.mjs';

const largestPackage = 3 * 1024 * 1024;
const readText = (/** @type {string} */ file) => readFileSync(path.join(projectRoot, file), 'utf8');
const manifest = JSON.parse(readText('package.json'));
const files = (await packedFiles()).map((file) => file.replaceAll('\\', '/'));

test('the package is small', () => {
  assert.ok(statSync(packageFile).size < largestPackage, `${statSync(packageFile).size} bytes`);
});

test('every bundle is in the package', () => {
  const built = bundles.map(({ outfile }) => (outfile ?? '').replaceAll('\\', '/'));
  for (const name of ['extension.cjs', 'server.cjs', 'reqlang.cjs', 'reqlang-check.cjs'])
    assert.ok(built.includes(`dist/${name}`), name);
  assert.deepEqual(
    built.filter((file) => !files.includes(file)),
    [],
  );
});

test('the notices of all bundled packages are in the package, and in what its pages are made of', () => {
  assert.ok(files.includes(noticesFile));
  const notices = readText(noticesFile);
  for (const name of ['zod', 'lit-html', 'vscode-languageclient', 'commander'])
    assert.match(notices, new RegExp(`^${name} [\\d.]+ \\(`, 'm'));
  // The grammar is for making and testing the parsers; what runs it is no part of the product.
  assert.doesNotMatch(notices, /^(langium|chevrotain) /m);
  assert.match(readText('dist/webview/preview.js'), /^lit-html [\d.]+ \(BSD-3-Clause\)/m);
});

test('every file that the manifest names is in the package', () => {
  const texts = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json'].map(readText).join();
  const named = [...texts.matchAll(/"(?:\.\/)?((?:dist|extension)\/[^"#]+\.\w+)"/g)].map(([, file]) => file ?? '');
  assert.ok(named.length > 2);
  assert.deepEqual(
    named.filter((file) => !files.includes(file)),
    [],
  );
});

test('every text that the manifest takes from package.nls.json is there', () => {
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json']) {
    const texts = JSON.parse(readText(name));
    assert.deepEqual(
      keys.filter((key) => !texts[key]),
      [],
      name,
    );
  }
});

test('every picture of README.md is in the package', () => {
  const pictures = [...readText('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file ?? '');
  assert.deepEqual(
    pictures.filter((file) => !files.includes(file)),
    [],
  );
});

test('nothing but what runs and what is read is in the package', () => {
  const expected =
    /^(package(\.nls(\.[\w-]+)?)?\.json|(README|CHANGELOG)(\.[\w-]+)?\.md|LICENSE|dist\/.*|docs\/images\/.*|extension\/.*)$/;
  const unwanted = /(\.map|\.ts|\.test\..*|tsconfig.*)$/;
  assert.deepEqual(
    files.filter((file) => !expected.test(file) || unwanted.test(file)),
    [],
  );
});
