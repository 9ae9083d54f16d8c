import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from './project-root.mjs';
import { failuresAsText, type Failure, readMocha, readTap, readVitest, totalsOf } from './test-reports.mjs';

describe('totals of a run', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-reports-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (text: string) => {
    const file = path.join(folder, 'report');
    writeFileSync(file, text);
    return file;
  };
  const mocha = (passes: number, failures: number, pending = 0) => write(JSON.stringify({ passes, failures, pending }));

  test('mocha', () => {
    expect(totalsOf(mocha(3, 1, 2), readMocha, 1)).toEqual({ passed: 3, failed: 1, skipped: 2, failures: [] });
  });

  test('node:test counts cancelled tests as failed', () => {
    const tap = '# tests 7\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
    expect(totalsOf(write(tap), readTap, 1)).toEqual({ passed: 3, failed: 2, skipped: 2, failures: [] });
  });

  test.each([
    ['a run without a report', () => totalsOf(path.join(folder, 'missing'), readMocha, 0)],
    ['a run without tests', () => totalsOf(mocha(0, 0), readMocha, 0)],
    ['a run with tests skipped only', () => totalsOf(mocha(0, 0, 3), readMocha, 0)],
    ['an exit code that nothing explains', () => totalsOf(mocha(3, 0), readMocha, 71)],
  ])('%s has failed', (_, totals) => {
    expect(totals().failed).toBe(1);
  });
});

describe('what failed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-failures-'));
    symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The report of a real run of some files. */
  function run(files: Readonly<Record<string, string>>, ...args: string[]): string {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { NODE_TEST_CONTEXT, VITEST, VITEST_WORKER_ID, NODE_OPTIONS, ...env } = process.env;
    spawnSync(process.execPath, args, { cwd: folder, env });
    return readFileSync(path.join(folder, 'report'), 'utf8');
  }
  const says = (failures: readonly Failure[], name: string) =>
    failures.find((failure) => failure.name === name)?.message;

  test('in vitest: tests with the cause of what they throw, hooks, files, and what nobody has caught', () => {
    const text = run(
      {
        'random.test.ts': `
          import fc from 'fast-check';
          import { describe, expect, test } from 'vitest';
          describe('numbers', () => {
            test('are small', () => {
              fc.assert(fc.property(fc.nat(), (n) => { expect(n).toBeLessThan(7); }), { seed: 42 });
            });
            test('are numbers', () => {});
            test.skip('are large', () => {});
          });`,
        'hook.test.ts': `
          import { beforeAll, describe, test } from 'vitest';
          describe('a disk', () => {
            beforeAll(() => { throw new Error('no disk'); });
            test('is read', () => {});
          });`,
        'broken.test.ts': `throw new Error('does not load');`,
        'late.test.ts': `
          import { test } from 'vitest';
          test('leaves something behind', () => {
            void Promise.reject(new Error('nobody waits'));
            return new Promise((resolve) => setTimeout(resolve, 50));
          });`,
      },
      ...[path.join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder],
      ...[`--reporter=${path.join(projectRoot, 'scripts/vitest-report.mjs')}`, '--outputFile=report'],
    );
    const { failures, ...totals } = readVitest(text);
    expect(totals).toEqual({ passed: 2, failed: 4, skipped: 2 });
    const random = says(failures, 'random.test.ts > numbers > are small');
    expect(random).toMatch(/seed: 42, path: "[\d:]+"/);
    expect(random).toContain('Counterexample: [7]');
    expect(random).toContain('expected 7 to be less than 7');
    expect(says(failures, 'hook.test.ts > a disk')).toContain('no disk');
    expect(says(failures, 'broken.test.ts')).toContain('does not load');
    expect(says(failures, 'an error that nobody has caught')).toContain('nobody waits');
  });

  test('in node:test: tests inside suites, hooks, suites that took too long, and files', () => {
    const text = run(
      {
        'a.test.mjs': `
          import { before, describe, test } from 'node:test';
          import assert from 'node:assert/strict';
          describe('page #1', () => {
            test('opens', () => {});
            test('shows', () => { throw new Error('could not open it\\nas nobody answers'); });
            describe('rows', () => test('are equal', () => assert.deepEqual([1], [2], 'waited for rows')));
            test('is left', { skip: true }, () => {});
          });
          describe('a hook', () => {
            before(() => { throw new Error("it's gone"); });
            test('never runs', () => {});
          });
          describe('slow', { timeout: 50 }, () => {
            test('hangs', () => new Promise((resolve) => setTimeout(resolve, 500)));
          });`,
        'b.test.mjs': `throw new Error('does not load');`,
      },
      ...['--test', '--test-reporter=tap', '--test-reporter-destination=report', 'a.test.mjs', 'b.test.mjs'],
    );
    const { failures, passed, skipped } = readTap(text);
    expect([passed, skipped]).toEqual([1, 1]);
    expect(failures.slice(0, 4).map(({ name }) => name)).toEqual([
      'page #1 > shows',
      'page #1 > rows > are equal',
      'a hook',
      'slow',
    ]);
    expect(says(failures, 'page #1 > shows')).toMatch(/^could not open it\nas nobody answers\n.*a\.test\.mjs:6:/);
    expect(says(failures, 'page #1 > rows > are equal')).toMatch(/^waited for rows\n/);
    expect(says(failures, 'a hook')).toMatch(/^it's gone\n/);
    expect(says(failures, 'slow')).toBe('test timed out after 50ms');
    expect(failures[4]?.name).toMatch(/b\.test\.mjs$/);
  });

  test('in mocha', () => {
    const failed = [{ name: 'server > starts', message: 'no answer' }];
    const text = JSON.stringify({ passes: 1, failures: 1, pending: 0, failed });
    expect(readMocha(text)).toEqual({ passed: 1, failed: 1, skipped: 0, failures: failed });
  });

  test('is said with its step, in few lines and without colours', () => {
    const message = ['\u001b[31mExpected\u001b[39m', ...Array.from({ length: 20 }, (_, i) => `line ${i}`)].join('\n');
    const failures = [{ name: 'a > b', message }];
    expect(failuresAsText('unit', { passed: 1, failed: 1, skipped: 0, failures }).split('\n')).toEqual([
      '✘ unit: a > b',
      '    Expected',
      ...Array.from({ length: 14 }, (_, i) => `    line ${i}`),
      '    … 6 more lines',
    ]);
  });

  test('is the note where no test is known, and nothing where none failed', () => {
    const nothing = { passed: 1, skipped: 0, failures: [] };
    expect(failuresAsText('unit', { ...nothing, failed: 1, note: 'exit code 1' })).toBe('✘ unit: exit code 1');
    expect(failuresAsText('unit', { ...nothing, failed: 0 })).toBe('');
  });
});
