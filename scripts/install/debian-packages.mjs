import { existsSync, readdirSync } from 'node:fs';
import { findOnPath, run } from '../commands.mjs';

/**
 * A tool from outside npm.
 * @typedef {{ what: string, package: string, isPresent: () => boolean }} SystemTool
 */

/** @type {readonly SystemTool[]} What the native modules of the embedded VS Code are compiled with. */
export const compilers = [
  { what: 'a C++ compiler', package: 'g++', isPresent: () => !!findOnPath('g++') },
  { what: 'make', package: 'make', isPresent: () => !!findOnPath('make') },
  { what: 'Python 3', package: 'python3', isPresent: () => !!findOnPath('python3') },
];

/** @type {SystemTool} The oldest host takes its search tool from the system. */
export const ripgrep = { what: 'ripgrep', package: 'ripgrep', isPresent: () => !!findOnPath('rg') };

/** @type {SystemTool} Chinese letters in the pictures. */
export const chineseFont = {
  what: 'a font with Chinese letters',
  package: 'fonts-wqy-microhei',
  isPresent: () =>
    process.platform !== 'linux' ||
    ['/usr/share/fonts/truetype/wqy', '/usr/share/fonts/opentype/noto'].some(
      (folder) => existsSync(folder) && readdirSync(folder).length > 0,
    ),
};

/** @type {SystemTool} */
export const latinFont = {
  what: 'a font',
  package: 'fonts-dejavu-core',
  isPresent: () => process.platform !== 'linux' || existsSync('/usr/share/fonts'),
};

/**
 * Makes sure that the tools are there: through apt on a Debian where this process is root, else by saying what is missing.
 * @param {readonly SystemTool[]} tools
 */
export async function ensureSystemTools(tools) {
  const missing = tools.filter((tool) => !tool.isPresent());
  if (missing.length === 0) return;
  if (!(findOnPath('apt-get') && process.getuid?.() === 0)) {
    const packages = missing.map((tool) => tool.package).join(' ');
    throw new Error(
      `Missing on this machine: ${missing.map((tool) => tool.what).join(', ')}. ` +
        `Please install it and start again${process.platform === 'linux' ? ` (on Debian or Ubuntu: sudo apt install ${packages})` : ''}.`,
    );
  }
  console.log(`Installing ${missing.map((tool) => tool.package).join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing.map((tool) => tool.package)], {
    env,
    quiet: true,
  });
}
