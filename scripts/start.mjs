/**
 * Builds the extension and opens VS Code with it on a copy of the samples, which may be written into: your own VS Code where its `code` command is found,
 * else an embedded one in the browser.
 *
 *     npm start                        your own VS Code, or the embedded one
 *     npm start -- --embedded          the embedded one
 *     npm start -- --port 9000         its port
 */
import { parseArgs } from 'node:util';
import { findOnPath, run } from './commands.mjs';
import { installNodeModules } from './install/node-modules.mjs';
import { projectRoot } from './project-root.mjs';
import { copySamples } from './workspace-copy.mjs';

const defaultPort = 8620;
const { values } = parseArgs({ options: { port: { type: 'string' }, embedded: { type: 'boolean', default: false } } });
const port = Number(values.port ?? defaultPort);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`"${values.port}" is not a port number.`);

try {
  await installNodeModules();
  const { buildAll } = await import('./build.mjs');
  console.log('Building…');
  await buildAll();
  const code = values.embedded || values.port ? undefined : ownVsCode();
  await (code ? openOwnVsCode(code) : serveEmbeddedVsCode());
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

/** The user's `code` command, unless there is no screen to open a window on. */
function ownVsCode() {
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return noScreen ? undefined : findOnPath('code');
}

/** @param {string} code */
async function openOwnVsCode(code) {
  const folder = copySamples();
  console.log(`Opening VS Code on a copy of the samples, ${folder}…`);
  await run(code, [`--extensionDevelopmentPath=${projectRoot}`, folder]);
}

async function serveEmbeddedVsCode() {
  const { canEmbedVsCode, installHost } = await import('./vscode-host/install.mjs');
  if (!canEmbedVsCode) {
    fail(
      'VS Code was not found. Please install VS Code (https://code.visualstudio.com), run its command ' +
        '"Shell Command: Install \'code\' command in PATH", and start again.',
    );
  }
  await installHost('newest');
  const { packageFile } = await import('./package.mjs');
  await run(process.execPath, ['scripts/package.mjs', '--no-build'], { quiet: true });
  const { startServer } = await import('./vscode-host/server.mjs');
  // Ending it is what was asked for, so it is no failure; the server and its folder go with this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  const server = await startServer({ host: 'newest', port, vsix: packageFile, folder: copySamples() });
  console.log(
    `\nReqlang is running in VS Code. Open this address in a browser (Ctrl+C ends it):\n\n    ${server.url}/\n`,
  );
  fail(await server.ended);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
