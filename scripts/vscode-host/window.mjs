import path from 'node:path';

/**
 * @typedef {object} WindowOptions
 * @property {string} [folder] the workspace, or a `.code-workspace` file that names its folders; without one the window is
 *   empty
 * @property {string} [extension] an extension under development: a folder runs in the Node extension host, an `http:`
 *   address (see `serveFolder`) runs its browser entry in the web-worker extension host
 * @property {string} [tests] the test module, where the extension is
 * @property {string} [openFile]
 * @property {boolean} [waitUntilRestored]
 */

/**
 * Opens a VS Code window.
 * @param {import('./server.mjs').HostServer} server
 * @param {import('playwright-core').Page} page
 * @param {WindowOptions} options
 */
export async function openWindow(server, page, { folder, extension, tests, openFile, waitUntilRestored = true }) {
  const payload = [];
  if (extension && isHttp(extension)) {
    await addWebExtension(page, {
      extensions: [throughProxy(server, extension)],
      ...(tests ? { extensionTestsPath: throughProxy(server, tests) } : {}),
    });
  } else {
    if (extension) payload.push(['extensionDevelopmentPath', server.uri(extension)]);
    if (tests) payload.push(['extensionTestsPath', server.uri(tests)]);
  }
  if (openFile) payload.push(['openFile', server.uri(openFile)]);

  const query = new URLSearchParams({
    ...(folder
      ? { [/\.code-workspace$/.test(folder) ? 'workspace' : 'folder']: path.resolve(folder) }
      : { ew: 'true' }),
    payload: JSON.stringify(payload),
  });
  await page.goto(`${server.url}/?${query}`);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  if (waitUntilRestored && server.hasDriver) {
    await page.waitForFunction('globalThis.driver', undefined, { timeout: 60_000 });
    await page.evaluate('globalThis.driver.whenWorkbenchRestored()');
  }
}

/** @param {string} address */
const isHttp = (address) => /^https?:/.test(address);

/**
 * The page may load from its own origin only, so a web extension goes through code-server's own proxy.
 * @param {import('./server.mjs').HostServer} server
 * @param {string} address
 */
function throughProxy(server, address) {
  const { port, pathname } = new URL(address);
  return { scheme: 'http', authority: server.authority, path: `/proxy/${port}${pathname}` };
}

/**
 * VS Code takes web extensions under development from the page's own configuration only. It is changed as the parser
 * adds the element, before a script reads it: an answer rewritten on its way would count as a foreign page, and
 * Chromium would refuse its websockets to loopback.
 * @param {import('playwright-core').Page} page
 * @param {Record<string, unknown>} developmentOptions
 */
function addWebExtension(page, developmentOptions) {
  return page.addInitScript((extra) => {
    new MutationObserver((_, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      observer.disconnect();
      const configuration = JSON.parse(meta.dataset.settings ?? '{}');
      configuration.developmentOptions = { ...configuration.developmentOptions, ...extra };
      meta.dataset.settings = JSON.stringify(configuration);
    }).observe(document, { childList: true, subtree: true });
  }, developmentOptions);
}
