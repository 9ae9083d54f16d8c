import { existsSync, readFileSync } from 'node:fs';

/**
 * A test that failed: its names, from the outermost suite to the test, and what it said.
 * @typedef {{ name: string, message: string }} Failure
 */

/**
 * How many tests a runner says passed, failed and were skipped, and which ones failed.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: readonly Failure[] }} Totals
 */

/**
 * Reads a runner's own report.
 * @callback ReportReader
 * @param {string} text
 * @returns {Totals}
 */

/** What is said of one failure at the end of a run, in lines and in characters of a line. */
const maxLines = 15;
const maxLine = 400;

/** @type {ReportReader} What `vitest-report.mjs` writes. */
export function readVitest(text) {
  return JSON.parse(text);
}

/** @type {ReportReader} Mocha's `stats`, and beside them what failed. */
export function readMocha(text) {
  const { passes, failures, pending, failed = [] } = JSON.parse(text);
  return { passed: passes, failed: failures, skipped: pending, failures: failed };
}

/** @type {ReportReader} What node:test's `tap` reporter writes. */
export function readTap(text) {
  const total = (/** @type {string} */ name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    passed: total('pass'),
    failed: total('fail') + total('cancelled'),
    skipped: total('skipped') + total('todo'),
    failures: failuresInTap(text),
  };
}

/** @param {string} text */
function failuresInTap(text) {
  const lines = text.split('\n');
  /** @type {string[]} from the outermost suite inwards */
  const names = [];
  /** @type {(Failure & { isCancelled: boolean })[]} */
  const failures = [];
  lines.forEach((line, i) => {
    const [, indent = '', what, title = ''] = /^( *)(# Subtest:|not ok \d+ -) (.*)$/.exec(line) ?? [];
    if (!what) return;
    const depth = indent.length / 4;
    names.length = depth;
    names[depth] = title
      .replace(/ # .*$/, '')
      .replaceAll('\\#', '#')
      .replaceAll('\\\\', '\\');
    // What is still to be done fails without harm.
    if (what === '# Subtest:' || / # (TODO|SKIP)/.test(title)) return;
    const details = blockAfter(lines, i, `${indent}  `);
    const type = valueIn(details, 'failureType');
    // The tests in it say why.
    if (type === 'subtestsFailed') return;
    failures.push({
      name: names.join(' > '),
      message: [valueIn(details, 'error'), valueIn(details, 'stack')].filter(Boolean).join('\n'),
      isCancelled: type === 'cancelledByParent',
    });
  });
  // What was around a cancelled test says why.
  const isExplained = (/** @type {Failure} */ { name }) =>
    failures.some((other) => !other.isCancelled && name.startsWith(`${other.name} > `));
  return failures
    .filter((failure) => !failure.isCancelled || !isExplained(failure))
    .map(({ name, message }) => ({ name, message }));
}

/**
 * The lines of YAML that follow a line of TAP, without their indent.
 * @param {readonly string[]} lines
 * @param {number} at
 * @param {string} indent
 */
function blockAfter(lines, at, indent) {
  if (lines[at + 1] !== `${indent}---`) return [];
  const end = lines.indexOf(`${indent}...`, at);
  return lines.slice(at + 2, end < 0 ? undefined : end).map((line) => line.slice(indent.length));
}

/**
 * A text of a YAML block as node:test writes it: `key: 'text'` in quotes of any kind, or `key: |-` and the text indented below.
 * @param {readonly string[]} lines
 * @param {string} key
 */
function valueIn(lines, key) {
  const start = lines.findIndex((line) => line.startsWith(`${key}: `));
  if (start < 0) return '';
  const value = /** @type {string} */ (lines[start]).slice(key.length + 2);
  if (value !== '|-') return value.replace(/^(['"`])(.*)\1$/, '$2').replaceAll("\\'", "'");
  const end = lines.findIndex((line, i) => i > start && line !== '' && !line.startsWith('  '));
  return lines
    .slice(start + 1, end < 0 ? undefined : end)
    .map((line) => line.slice(2))
    .join('\n');
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
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: [], note: 'no report' };
  const totals = read(readFileSync(file, 'utf8'));
  if (totals.passed + totals.failed === 0) return { ...totals, failed: 1, note: 'no test ran' };
  if (exitCode !== 0 && totals.failed === 0) return { ...totals, failed: 1, note: `exit code ${exitCode}` };
  return totals;
}

/**
 * What is said at the end of a run of everything that failed, where nobody has to look for it.
 * @param {string} step
 * @param {Totals & { note?: string }} totals
 */
export function failuresAsText(step, { failed, failures, note }) {
  if (failed === 0) return '';
  const known = failures.length > 0 ? failures : [{ name: note ?? 'see above', message: '' }];
  return known
    .map(({ name, message }) => {
      const lines = withoutColours(message).trimEnd().split('\n');
      const more = lines.length > maxLines ? [`… ${lines.length - maxLines} more lines`] : [];
      const said = [...lines.slice(0, maxLines).map(shortened), ...more].filter((line) => line !== '');
      return [`✘ ${step}: ${name}`, ...said.map((line) => `    ${line}`)].join('\n');
    })
    .join('\n');
}

const shortened = (/** @type {string} */ line) => (line.length > maxLine ? `${line.slice(0, maxLine)}…` : line);

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const withoutColours = (/** @type {string} */ text) => text.replace(/\u001b\[[\d;]*m/g, '');
