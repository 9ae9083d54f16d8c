import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMocha, readTap, readVitest, totalsOf } from './test-reports.mjs';

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
    expect(totalsOf(mocha(3, 1, 2), readMocha, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  test('node:test counts cancelled tests as failed', () => {
    const tap = '# tests 7\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 1\n';
    expect(totalsOf(write(tap), readTap, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('vitest counts a file that does not load as failed', () => {
    const report = {
      ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 },
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(totalsOf(write(JSON.stringify(report)), readVitest, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
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
