import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findOnPath } from '../commands.mjs';

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium-like browser; the variable CHROMIUM comes first. */
export function findBrowser() {
  return (
    process.env.CHROMIUM ??
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(findOnPath).find(Boolean) ??
    elsewhere.find(existsSync)
  );
}

/** @type {import('../install/debian-packages.mjs').SystemTool} */
export const browserTool = { what: 'Chromium or Chrome', package: 'chromium', isPresent: () => !!findBrowser() };

/**
 * Starts a browser without a window.
 * @param {string} userDataDir an empty folder of its own; webviews need a service worker, hence a persistent context
 */
export function launchBrowser(userDataDir) {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No Chromium or Chrome found: please install one, or name it in the variable CHROMIUM.');
  return chromium.launchPersistentContext(userDataDir, {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'allow',
    permissions: ['clipboard-read', 'clipboard-write'],
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
}
