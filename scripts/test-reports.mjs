import { existsSync, readFileSync } from 'node:fs';

/**
 * How many tests a runner says passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 */

/**
 * Reads a runner's own report.
 * @callback ReportReader
 * @param {string} text
 * @returns {Totals}
 */

/** @type {ReportReader} Vitest's `json` reporter. */
export function readVitest(text) {
  const report = JSON.parse(text);
  // A file that does not even load has no test that could fail.
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @type {ReportReader} Mocha's `stats`. */
export function readMocha(text) {
  const { passes, failures, pending } = JSON.parse(text);
  return { passed: passes, failed: failures, skipped: pending };
}

/** @type {ReportReader} The summary lines that node:test's `tap` reporter ends with. */
export function readTap(text) {
  const total = (/** @type {string} */ name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
  };
}

/**
 * The totals of one run. Nothing is taken on trust: no report, no test at all, or an exit code that says "failed" while
 * the report does not, counts as one more failure.
 * @param {string} file
 * @param {ReportReader} read
 * @param {number} exitCode
 * @returns {Totals & { note?: string }}
 */
export function totalsOf(file, read, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'no report' };
  const totals = read(readFileSync(file, 'utf8'));
  if (totals.passed + totals.failed === 0) return { ...totals, failed: 1, note: 'no test ran' };
  if (exitCode !== 0 && totals.failed === 0) return { ...totals, failed: 1, note: `exit code ${exitCode}` };
  return totals;
}
