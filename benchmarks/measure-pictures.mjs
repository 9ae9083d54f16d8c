/**
 * How long it takes from a keystroke in the text until the picture beside it shows it: a real VS Code with the packaged
 * extension, on a generated workspace. One key at a time; from the key's event in the editor to the frame in which the
 * page has drawn the model's next version.
 *
 *     npm run bench -- pictures
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openWorkbench } from '../extension/test/ui/workbench.mjs';
import { pictureNames } from '../scripts/catalogue.mjs';
import { generateWorkspace } from './generate-workspace.mjs';

const warmUp = 15;
const keystrokes = 60;

const rank = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)];

/**
 * Measures every page at one size.
 * @param {number} count of requirements
 * @returns {Promise<{ page: string, median: number, p95: number, longest: number }[]>} milliseconds
 */
export async function measurePictures(count) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'reqlang-pictures-'));
  generateWorkspace(count, folder, { plan: true });
  const workbench = await openWorkbench({ folder, openFile: 'f3.req' });
  try {
    await noteKeys(workbench.page);
    const results = [];
    for (const page of pictureNames) {
      await workbench.show(page);
      const root = workbench.application(page);
      await noteDrawings(root);
      await workbench.select('requirement R-301 "');
      await workbench.page.keyboard.press('ArrowRight');
      const times = [];
      for (let i = 0; i < warmUp + keystrokes; i++) times.push(await typeOne(workbench, root));
      const settled = times.slice(warmUp);
      results.push({ page, median: rank(settled, 0.5), p95: rank(settled, 0.95), longest: Math.max(...settled) });
      await workbench.save();
      await workbench.command('View: Close Editors in Other Groups');
    }
    return results;
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes when the last key went down in the window, by the clock that all frames share. */
async function noteKeys(page) {
  await page.evaluate(() => {
    window.addEventListener(
      'keydown',
      () => {
        window.lastKey = performance.timeOrigin + performance.now();
      },
      true,
    );
  });
}

/** Notes of each version of the model when the page had drawn it. */
async function noteDrawings(root) {
  await root.evaluate((element) => {
    window.drawings = [];
    new MutationObserver(() => {
      const version = Number(element.dataset.version);
      // The page draws at the beginning of a frame; when the next one begins, that one is painted.
      requestAnimationFrame(() => window.drawings.push({ version, at: performance.timeOrigin + performance.now() }));
    }).observe(element, { attributes: true, attributeFilter: ['data-version'] });
  });
}

async function typeOne({ page }, root) {
  const before = Number(await root.getAttribute('data-version'));
  await root.evaluate(() => {
    window.drawings = [];
  });
  await page.keyboard.press('x');
  const drawn = await root.evaluate(
    (_, last) =>
      new Promise((resolve, reject) => {
        const look = setInterval(() => {
          const drawing = window.drawings.find(({ version }) => version > last);
          if (drawing) {
            clearInterval(look);
            resolve(drawing.at);
          }
        }, 5);
        setTimeout(() => reject(new Error('the picture did not change')), 10_000);
      }),
    before,
  );
  const pressed = await page.evaluate(() => window.lastKey);
  // Let what follows from the edit (colours, lenses) end before the next key.
  await page.waitForTimeout(150 + 50 * Math.random());
  return drawn - pressed;
}
