/** Every command that writes, with every call of the file system failing once. */
import { createHash } from 'node:crypto';
import { appendFileSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk, uriOf } from '../workspace/disk.node.js';
import { findProjects } from '../workspace/project-files.js';
import { folderWith, reqlang } from './testing/command-run.js';
import { type Failure, withFailingCall } from './testing/failing-calls.js';

const source = `stakeholder Anna "Anna"
requirement R1 "Search" {
  from: Anna
  priority: P0
  effort: 5 person-days
  acceptance { case A1 normal "x" { then: "y" } }
}
requirement R2 "Sort" { acceptance { case A1 normal "x" { then: "y" } } }
version V1 "First" { window: 2025-Q1  delivers: R1, R2 }
`;
const old = '旧内容 what was there before';

interface Writer {
  readonly name: string;
  readonly args: readonly string[];
  readonly targets: readonly string[];
}

const exportTo = (what: string, to: string): Writer => ({
  name: `export ${what} --to ${to}`,
  args: ['export', what, '--to', to, '-o', `out.${to}`],
  targets: [`out.${to}`],
});

const writers: readonly Writer[] = [
  { name: 'format', args: ['format'], targets: ['untidy.req', 'linked.req'] },
  exportTo('priorities', 'csv'),
  exportTo('report', 'html'),
  exportTo('checklist', 'html'),
  exportTo('report', 'xlsx'),
  exportTo('roadmap', 'png'),
  {
    name: 'export acceptance --to gherkin',
    args: ['export', 'acceptance', '--to', 'gherkin', '-o', 'out'],
    targets: ['out/R1.feature', 'out/R2.feature'],
  },
];

const untidy = 'goal G{}';
const wide = Buffer.from('\uFEFFgoal W{}\r\n', 'utf16le');

function folderFor({ name, targets }: Writer): string {
  const isFormat = name === 'format';
  // Reports name their folder: it has the same name every time.
  const inProject = (files: Readonly<Record<string, string | Uint8Array>>) =>
    Object.fromEntries(Object.entries(files).map(([file, content]) => [`project/${file}`, content]));
  const around = folderWith({
    ...inProject({
      'a.req': source,
      'req.config.json': '{ "today": "2025-02-01" }',
      ...(isFormat && { 'untidy.req': untidy, 'far/linked.txt': wide }),
      ...(!isFormat && Object.fromEntries(targets.map((target) => [target, old]))),
    }),
    'program/webview/preview.js': 'go()',
    'program/webview/preview.css': 'b {}',
    'program/node_modules/@resvg/resvg-js/index.js': rasteriser,
  });
  const folder = path.join(around, 'project');
  if (isFormat) symlinkSync('far/linked.txt', path.join(folder, 'linked.req'));
  return folder;
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const contents = (folder: string, targets: readonly string[]) =>
  Object.fromEntries(targets.map((target) => [target, digestOf(readFileSync(path.join(folder, target)))]));

/** Everything in a folder, to find what was left behind. */
const namesIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
const isTemporary = (name: string) => /(^|[\\/])\.reqlang-[0-9a-f]{12}\.tmp$/.test(name);

/** What can happen, and to which calls. */
const failures: readonly (readonly [Failure, RegExp])[] = [
  [{ is: 'refused', code: 'EIO' }, /./],
  [{ is: 'refused', code: 'EACCES' }, /open|mkdir|access|rename/],
  [{ is: 'short' }, /write/],
  [{ is: 'killed' }, /./],
];

/** Stands in for the rasteriser, which takes its time to look for fonts. */
const rasteriser = `exports.Resvg = class {
  width = 1; height = 1;
  render() { return { asPng: () => Buffer.from('a picture') }; }
};`;

describe.each(writers)('$name', (writer) => {
  const { args, targets } = writer;
  const start = (folder: string) =>
    reqlang(folder, args, {
      programFolder: path.join(folder, '../program'),
      previews: path.join(folder, '../program/webview'),
    });

  it('keeps files whole, whatever fails', async () => {
    const unharmed = folderFor(writer);
    const { result: whole, calls } = await withFailingCall(unharmed, 0, { is: 'killed' }, () => start(unharmed));
    expect(whole).toMatchObject({ code: 0 });
    const fresh = contents(unharmed, targets);
    const steps = ['statSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'];
    expect(calls).toEqual(expect.arrayContaining(steps));
    // Reading is the same for all exports, and tried with the first two writers.
    const isFirst = writers.indexOf(writer) < 2;
    const firstCall = isFirst ? 0 : calls.findIndex((call) => call === 'realpathSync' || call === 'mkdirSync');
    for (const [failure, which] of failures)
      for (let at = firstCall + 1; at <= calls.length; at++) {
        if (!which.test(calls[at - 1] ?? '')) continue;
        const folder = folderFor(writer);
        const before = contents(folder, targets);
        const names = namesIn(folder);
        const { result, failed } = await withFailingCall(folder, at, failure, () => start(folder));
        const where = `${failure.is} at call ${at}, ${failed}: ${result?.err}`;
        const after = contents(folder, targets);
        const kept = targets.filter((target) => after[target] !== fresh[target]);
        // Old or new, and nothing between.
        for (const target of kept) expect(after[target], `${target}, ${where}`).toBe(before[target]);
        const left = namesIn(folder).filter((name) => !names.includes(name));
        if (failure.is === 'killed') {
          // What a killed program leaves behind is nothing that a project would read.
          expect(left.filter((name) => !isTemporary(name))).toEqual([]);
          const [project] = await findProjects(nodeDisk, [{ uri: uriOf(folder), kind: 'folder' }]);
          expect(project?.files.filter((uri) => uri.includes('.tmp'))).toEqual([]);
          continue;
        }
        expect(left, where).toEqual([]);
        if (!result) throw new Error(`ended: ${where}`);
        if (args[0] === 'format') {
          // Names what was changed, all of it and nothing else.
          const written = targets.filter((target) => !kept.includes(target));
          expect(result.out.split('\n').filter(Boolean).sort(), where).toEqual(written.sort());
          expect(lstatSync(path.join(folder, 'linked.req')).isSymbolicLink()).toBe(true);
        }
        const [first] = kept;
        if (first === undefined) continue;
        expect(result.code, where).toBe(2);
        expect(result.err, where).not.toMatch(/^\s+at |fault of its own/m);
        if (failed && /write|fsync|rename/.test(failed))
          expect(result.err, where).toContain(`"${first}" was not written: `);
        const named = [...readdirSync(folder), 'this folder', 'This folder', '"."'];
        expect(
          named.some((name) => result.err.includes(name)),
          where,
        ).toBe(true);
      }
  });
});

describe('text that another program writes meanwhile', () => {
  const added = '\n// added meanwhile\n';

  it('is kept by format, which says so', async () => {
    const start = (folder: string, ...more: string[]) => reqlang(folder, ['format', ...more]);
    const unharmed = folderWith({ 'a.req': untidy, 'b.req': untidy.replace('G', 'H') });
    const { calls } = await withFailingCall(unharmed, 0, { is: 'killed' }, () => start(unharmed));
    const said = new Set<string>();
    for (let at = 1; at <= calls.length; at++) {
      // Between the last look and the renaming there is an instant that no system can close.
      if (calls[at - 1] === 'renameSync') continue;
      const folder = folderWith({ 'a.req': untidy, 'b.req': untidy.replace('G', 'H') });
      const other = () => appendFileSync(path.join(folder, 'a.req'), added);
      const { result } = await withFailingCall(folder, at, { is: 'late', other }, () => start(folder));
      expect(readFileSync(path.join(folder, 'a.req'), 'utf8'), `call ${at}, ${calls[at - 1]}`).toContain(
        'added meanwhile',
      );
      expect(readFileSync(path.join(folder, 'b.req'), 'utf8')).toBe('goal H {}\n');
      expect(namesIn(folder)).toEqual(['a.req', 'b.req']);
      if (result?.code === 2) said.add(result.err);
      expect(result?.out.includes('a.req')).toBe(result?.code === 0);
    }
    expect([...said]).toEqual([
      '"a.req" was not written: it was changed meanwhile, and is left as it is now.\n1 of 2 files changed.\n',
    ]);
  });
});
