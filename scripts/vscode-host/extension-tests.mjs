import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.mjs';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { openWindow } from './window.mjs';

/** Exit codes of our own, beside the 0 and 1 of the tests. */
const pageCrashed = 70;
const endedEarly = 71;
const timedOut = 124;

const noise =
  /^(Resolv(ing|ed) connection|Creating a socket|\[reconnection|Ignoring fetching|\[Service Worker|\[AgentHost|\[AccountPolicy|Updating additional|Canceled: Canceled|Creation of workbench contribution|Request to .*package\.nls|Loading development extension|\[chat-stt\]|\[DefaultAccount\])/;

/**
 * Runs a test module (`run(): Promise<void>`) inside an extension host.
 * @param {object} options
 * @param {string} options.folder the workspace
 * @param {string} options.extension see `WindowOptions`
 * @param {string} options.tests
 * @param {import('./location.mjs').HostName} [options.host]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.timeout]
 * @param {(line: string) => boolean} [options.onLine] true: the line is taken and not printed
 * @returns {Promise<number>} 0 if the tests ran to their end and passed
 */
export async function runExtensionTests({
  folder,
  extension,
  tests,
  host,
  env,
  timeout = 900_000,
  onLine = () => false,
}) {
  const server = await startServer({ ...(host ? { host } : {}), ...(env ? { env } : {}) });
  /** @type {import('playwright-core').BrowserContext | undefined} */
  let context;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    context = await launchBrowser(path.join(server.data, 'chromium'));
    const page = context.pages()[0] ?? (await context.newPage());
    const mark = path.join(server.data, 'tests-ended');
    const inNode = !/^https?:/.test(tests);

    /** @type {Promise<{ code: number, why?: string, logs?: { relativePath: string, contents: string }[] }>} */
    const result = new Promise((resolve) => {
      page.exposeFunction('codeAutomationExit', (/** @type {number} */ code, /** @type {any} */ logs) =>
        resolve({ code, logs }),
      );
      page.on('crash', () => resolve({ code: pageCrashed, why: 'the page crashed' }));
      void server.ended.then((why) => resolve({ code: pageCrashed, why }));
      timer = setTimeout(() => resolve({ code: timedOut, why: `no result within ${timeout / 1000} s` }), timeout);
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown} */ args) => {
      const line = formatConsole(args);
      if (onLine(line) || (noise.test(line) && !process.env.VSCODE_HOST_VERBOSE)) return;
      (type === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
    });
    const entry = inNode ? wrapTests(tests, mark, server.data) : tests;
    await openWindow(server, page, { folder, extension, tests: entry, waitUntilRestored: false });

    const { code, why, logs } = await result;
    const endedWithoutMark = code === 0 && inNode && !existsSync(mark);
    if (code === 0 && !endedWithoutMark) return 0;
    console.error(
      `extension tests: ${why ?? (endedWithoutMark ? 'the extension host ended before the tests did' : `exit code ${code}`)}`,
    );
    const out = path.join(projectRoot, 'out', 'logs');
    mkdirSync(out, { recursive: true });
    await page.screenshot({ path: path.join(out, 'extension-tests-failed.png') }).catch(() => {});
    for (const log of logs ?? [])
      writeFileSync(path.join(out, log.relativePath.replace(/[^\w.-]+/g, '_')), log.contents);
    return endedWithoutMark ? endedEarly : code;
  } finally {
    clearTimeout(timer);
    await context?.close().catch(() => {});
    await server.stop();
  }
}

/**
 * VS Code reports success when its extension host dies under the tests. The wrapper leaves a mark when they ended.
 * @param {string} tests
 * @param {string} mark
 * @param {string} folder
 */
function wrapTests(tests, mark, folder) {
  const wrapper = path.join(folder, 'run-tests.cjs');
  writeFileSync(
    wrapper,
    `exports.run = async () => {
  try { await require(${JSON.stringify(path.resolve(tests))}).run(); }
  finally { require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); }
};`,
  );
  return wrapper;
}

/**
 * A console call as one line.
 * @param {unknown} args
 */
function formatConsole(args) {
  const [first, ...rest] = Array.isArray(args) ? args : [args];
  const start =
    typeof first === 'string'
      ? first.replace(/%([csdoO])/g, (_, kind) => {
          const value = rest.shift();
          return kind === 'c' ? '' : String(value);
        })
      : first;
  return [start, ...rest].map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
}
