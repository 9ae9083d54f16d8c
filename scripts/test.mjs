/**
 * Every check and every test, from a clean clone: installs what it needs, builds, runs all steps (also after one has
 * failed), and ends with the totals of all runners in one line.
 *
 *     node scripts/test.mjs              everything
 *     node scripts/test.mjs unit ui      the steps whose name contains one of these words
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exitCodeOf } from './commands.mjs';
import { installNodeModules } from './install/node-modules.mjs';
import { projectRoot } from './project-root.mjs';
import { failuresAsText, readMocha, readTap, readVitest, totalsOf } from './test-reports.mjs';

/**
 * One line of the summary. A step without a reader is a single check: it passes or fails with its exit code.
 * @typedef {object} Step
 * @property {string} name
 * @property {(report: string) => readonly string[]} command `report` is the file that the runner writes its report to
 * @property {import('./test-reports.mjs').ReportReader} [read]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [needsHosts] true if it opens a VS Code
 */

/** @type {(script: string) => Step['command']} */
const npmRun = (script) => () => ['npm', 'run', '--silent', script];

/** @type {readonly Step[]} */
const checks = [
  { name: 'build', command: npmRun('build') },
  { name: 'types', command: npmRun('types') },
  { name: 'lint', command: npmRun('lint') },
  { name: 'format', command: npmRun('format:check') },
  { name: 'architecture', command: npmRun('architecture') },
  { name: 'generated files', command: npmRun('generate:check') },
  {
    name: 'unit',
    command: (report) => [
      'npm',
      'run',
      '--silent',
      'unit',
      '--',
      '--reporter=default',
      '--reporter=./scripts/vitest-report.mjs',
      `--outputFile=${report}`,
    ],
    read: readVitest,
  },
  { name: 'recipes', command: (report) => nodeTest(report, ['scripts/recipes/recipes.test.mjs']), read: readTap },
  { name: 'campaigns', command: (report) => nodeTest(report, ['campaigns/campaigns.test.mjs']), read: readTap },
  { name: 'package', command: () => ['node', 'scripts/package.mjs', '--no-build'] },
  { name: 'package contents', command: (report) => nodeTest(report, ['scripts/package.test.mjs']), read: readTap },
];

/** What depends on the age of VS Code; pages and exported files are the same in all, and are tested in the newest. */
const inOldestToo = [
  'coverage.test.mjs',
  'editor.test.mjs',
  'export.test.mjs',
  'in-step.test.mjs',
  'previews.test.mjs',
  'writing.test.mjs',
];

const uiTests = (/** @type {string} */ host) =>
  readdirSync(path.join(projectRoot, 'extension/test/ui'))
    .filter((name) => name.endsWith('.test.mjs') && (host === 'newest' || inOldestToo.includes(name)))
    .map((name) => `extension/test/ui/${name}`);

/** @type {(host: import('./vscode-host/location.mjs').HostName) => Step[]} */
const inVsCode = (host) => [
  {
    name: `extension, Node host, ${host} VS Code`,
    command: (report) => ['node', 'scripts/test-extension.mjs', 'node', report],
    read: readMocha,
    env: { VSCODE_HOST: host },
    needsHosts: true,
  },
  {
    name: `extension, web host, ${host} VS Code`,
    command: (report) => ['node', 'scripts/test-extension.mjs', 'web', report],
    read: readMocha,
    env: { VSCODE_HOST: host },
    needsHosts: true,
  },
  {
    name: `ui, ${host} VS Code`,
    command: (report) => nodeTest(report, uiTests(host)),
    read: readTap,
    env: { VSCODE_HOST: host },
    needsHosts: true,
  },
];

/** @type {readonly Step[]} */
const steps = [
  ...checks,
  ...inVsCode('newest'),
  {
    name: 'extension, @vscode/test-electron',
    command: (report) => ['node', 'scripts/test-electron.mjs', report],
    read: readMocha,
    env: { VSCODE_EXECUTABLE: process.env.VSCODE_EXECUTABLE ?? 'scripts/vscode-host/code-shim.mjs' },
    needsHosts: true,
  },
  ...inVsCode('oldest'),
];

await installNodeModules();
const reports = path.join(projectRoot, 'out/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const words = process.argv.slice(2);
const chosen = steps.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
// Installed while the checks run; waited for when the first step needs it.
const hosts = chosen.some((step) => step.needsHosts) ? installHosts() : Promise.resolve(undefined);

const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];
/** @type {string[]} */
const failures = [];
for (const step of chosen) {
  const startedAt = Date.now();
  console.log(`\n━━━ ${step.name}`);
  const totals = await totalsOfStep(step);
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += totals[key];
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0);
  if (totals.failed > 0) failures.push(failuresAsText(step.name, totals));
  const note = totals.note ? ` (${totals.note})` : '';
  summary.push(
    `${totals.failed > 0 ? '✘' : '✔'} ${step.name}: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped${note}, ${seconds} s`,
  );
}
await hosts;
// At the very end: of a long log, that is what everybody sees.
if (failures.length > 0) console.log(`\n━━━ what failed\n${failures.join('\n')}`);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);

/**
 * @param {Step} step
 * @returns {Promise<ReturnType<typeof totalsOf>>}
 */
async function totalsOfStep({ name, command, read, env, needsHosts }) {
  const missing = needsHosts ? await hosts : undefined;
  if (missing) return { passed: 0, failed: 0, skipped: 0, failures: [], ...missing };
  const report = path.join(reports, name.replace(/[^\w]+/g, '-'));
  const [program, ...args] = command(report);
  const code = await exitCodeOf(/** @type {string} */ (program), args, { env: { ...process.env, ...env } });
  if (read) return totalsOf(report, read, code);
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [], note: `exit code ${code}` };
}

/**
 * @param {string} report
 * @param {readonly string[]} files
 */
function nodeTest(report, files) {
  return [
    ...['node', '--test', '--test-concurrency=1'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
    ...files,
  ];
}

/**
 * Everything that opens a window; the packages of both hosts are not loaded before npm's are installed.
 * @returns why there is none, as it counts for each step that needs one: skipped on a platform without an embedded VS
 * Code, and failed where one could not be installed
 */
async function installHosts() {
  try {
    const { browserTool } = await import('./vscode-host/browser.mjs');
    const { canEmbedVsCode, installHost } = await import('./vscode-host/install.mjs');
    if (!canEmbedVsCode) return { skipped: 1, note: 'the embedded VS Code runs on Linux (x64) only' };
    const { chineseFont, compilers, ensureSystemTools, latinFont, ripgrep } = await import(
      './install/debian-packages.mjs'
    );
    await ensureSystemTools([browserTool, latinFont, chineseFont, ripgrep, ...compilers]);
    await installHost('newest');
    await installHost('oldest');
    return undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { failed: 1, note: 'no VS Code' };
  }
}
