/** Follows the recipes of CONTRIBUTING.md in a copy of the project, and looks for what came of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { projectRoot } from '../project-root.mjs';
import { recipes } from './recipes.mjs';

const copy = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'reqlang-recipes-'));

/** Checks are tests in the copy only. @param {string} file */
const asTest = (file) =>
  path.posix.join(
    file.endsWith('.page.check.ts') ? 'extension/webview/recipes' : 'language-server/src/recipes',
    file.replace('.check.', '.test.'),
  );

/** @param {string} file from the root of the copy @param {string} content */
function put(file, content) {
  mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(copy, file), content);
}

/** @param {string} program @param {readonly string[]} args */
function run(program, args, cwd = copy) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { code: status, output: `${stdout}${stderr}` };
}

/** @param {string} script @param {...string} args */
const node = (script, ...args) => run(process.execPath, [script, ...args]);

before(() => {
  const files = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], projectRoot).output.split(
    '\0',
  );
  for (const file of files) {
    if (!file || file.startsWith('extension/images/')) continue;
    mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
    cpSync(path.join(projectRoot, file), path.join(copy, file));
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  for (const { insertions, files: added = {}, checks } of recipes) {
    for (const { file, before: anchor, text } of insertions) {
      const target = path.join(copy, file);
      const parts = readFileSync(target, 'utf8').split(anchor);
      assert.equal(parts.length, 2, `“${anchor}” stands once in ${file}`);
      writeFileSync(target, parts.join(text + anchor));
    }
    for (const [file, content] of Object.entries(added)) put(file, content);
    for (const file of checks) put(asTest(file), readFileSync(path.join(projectRoot, 'scripts/recipes', file), 'utf8'));
  }
});

after(() => rmSync(copy, { recursive: true, force: true }));

test('what is generated follows', () => {
  const generated = node('scripts/generate-parser.mjs');
  assert.equal(generated.code, 0, generated.output);
  const written = node('scripts/generate-sources.mjs');
  assert.equal(written.code, 0, written.output);
  const again = node('scripts/generate-sources.mjs', '--check');
  assert.equal(again.code, 0, again.output);
});

test('the compiler misses nothing', () => {
  const projects = ['language-server', 'extension/webview'].map((room) => `${room}/tsconfig.node.json`);
  const types = node('node_modules/typescript/bin/tsc', '-b', ...projects, 'extension/src');
  assert.equal(types.code, 0, types.output);
});

/** One run for all, because starting takes longer than testing. */
test('what was added does all that it should, and tests that walk the tables find it right', () => {
  const walking = [
    'language-server/src/syntax/keyword-table.test.ts',
    'language-server/src/syntax/quick-parser.test.ts',
    'language-server/src/editing/completion-places.test.ts',
    'language-server/src/interchange/project-export.test.ts',
    'extension/src/manifest.test.ts',
  ];
  const own = recipes.flatMap(({ checks: files }) => files.map(asTest));
  const { code, output } = node('node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...own, ...walking);
  assert.equal(code, 0, output);
});
