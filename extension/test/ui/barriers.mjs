import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Checks a page for barriers; evaluated in it. https://github.com/dequelabs/axe-core */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The serious and critical barriers of the page that an element is in, each with the first elements that have it.
 * @param {import('playwright-core').Locator} element
 * @param {{ ofColours?: boolean }} [options] only those that other colours can bring about
 * @returns {Promise<string[]>}
 */
export function seriousBarriers(element, { ofColours = false } = {}) {
  const options = {
    resultTypes: ['violations'],
    ...(ofColours && { runOnly: ['color-contrast', 'link-in-text-block'] }),
  };
  return element.evaluate(
    async (_, [source, options]) => {
      // An indirect call of what the test brings along; the page's own policy does not hold for it.
      const { run } = await new Promise((resolve) => {
        const exports = {};
        const module = { exports };
        new Function('module', 'exports', 'window', source)(module, exports, window);
        resolve(/** @type {any} */ (globalThis).axe ?? module.exports);
      });
      const { violations } = await run(document, options);
      return violations
        .filter((/** @type {any} */ each) => each.impact === 'serious' || each.impact === 'critical')
        .map(
          (/** @type {any} */ each) =>
            `${each.id}: ${each.nodes
              .map((/** @type {any} */ n) => n.html)
              .slice(0, 3)
              .join(' | ')}`,
        );
    },
    /** @type {const} */ ([axe, options]),
  );
}
