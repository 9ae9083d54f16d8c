import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { packageFile } from '../../../scripts/package.mjs';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { launchBrowser } from '../../../scripts/vscode-host/browser.mjs';
import { startServer } from '../../../scripts/vscode-host/server.mjs';
import { openWindow } from '../../../scripts/vscode-host/window.mjs';

const pictures = path.join(projectRoot, 'out/screenshots');

/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */

/**
 * Opens VS Code with the packaged extension installed, and gives a person's ways to use it.
 * @param {object} options
 * @param {string} options.folder
 * @param {string} [options.openFile] relative to the folder
 * @param {Record<string, unknown>} [options.settings]
 */
export async function openWorkbench({ folder, openFile, settings = {} }) {
  const server = await startServer({ vsix: packageFile, settings });
  const context = await launchBrowser(path.join(server.data, 'chromium'));
  /** @type {string[]} */
  const pageErrors = [];
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', ({ message }) => {
    // VS Code's own cancelled promises are no errors of a page.
    if (!/^Canceled/.test(message)) pageErrors.push(message);
  });
  await openWindow(server, page, { folder, ...(openFile ? { openFile: path.join(folder, openFile) } : {}) });
  if (openFile) await page.locator('.editor-instance .view-lines').first().waitFor();

  const quickInput = page.locator('.quick-input-widget .quick-input-box input');
  /** What Enter takes: the list may still be the one from before the last letter was typed. */
  const quickChoice = page.locator('.quick-input-list .monaco-list-row.focused');
  const quickInputIsClosed = () => page.locator('.quick-input-widget').waitFor({ state: 'hidden' });

  /** True if what is typed goes into the text of the first editor. */
  const textHasFocus = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const text = focused?.closest('.monaco-editor') && !focused.closest('.find-widget');
      return !!text && !!document.querySelector('.editor-group-container')?.contains(focused);
    });

  /** Puts the focus into the first editor, without moving anything else. A preview may not let go of a key at once. */
  async function focusEditor() {
    await until('the focus in the text', async () => {
      await page.keyboard.press('Control+Digit1');
      for (let look = 0; look < 10; look++) {
        if (await textHasFocus()) return true;
        await delay(50);
      }
      return false;
    });
  }

  /**
   * Runs a command from the command palette.
   * @param {string} title
   */
  async function command(title) {
    await page.keyboard.press('F1');
    await quickInput.waitFor();
    await quickInput.fill(`>${title}`);
    // What was used lately stands first in the list, whatever fits best.
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
    await row.waitFor();
    await until('the command to be chosen', async () => {
      if ((await quickChoice.filter({ hasText: title }).count()) > 0) return true;
      await page.keyboard.press('ArrowDown');
      return false;
    });
    await page.keyboard.press('Enter');
    await quickInputIsClosed();
  }

  /**
   * Opens a file through the quick-open box.
   * @param {string} file relative to the workspace
   */
  async function open(file) {
    await page.keyboard.press('Control+KeyP');
    await quickInput.waitFor();
    await quickInput.fill(file);
    const { dir, base } = path.parse(file);
    await quickChoice.filter({ hasText: base }).filter({ hasText: dir }).waitFor();
    await page.keyboard.press('Enter');
    await quickInputIsClosed();
    await page.locator('.tab.active').filter({ hasText: base }).waitFor();
    await until('the focus in the text', textHasFocus);
  }

  /**
   * Resolves when the status bar says that the caret is there, or that so much is selected.
   * @param {RegExp} place such as `Ln 3, Col 1`
   */
  async function caretIs(place) {
    await page.locator('#status\\.editor\\.selection').filter({ hasText: place }).waitFor();
  }

  /**
   * Moves the caret, by keyboard.
   * @param {number} line
   * @param {number} column
   */
  async function goTo(line, column) {
    await focusEditor();
    await page.keyboard.press('Control+KeyG');
    await quickInput.fill(`:${line}:${column}`);
    await quickChoice.filter({ hasText: new RegExp(`\\b${line}\\b.*\\b${column}\\b`) }).waitFor();
    await page.keyboard.press('Enter');
    await quickInputIsClosed();
    await caretIs(new RegExp(`Ln ${line}, Col ${column}$`));
  }

  /**
   * Selects the first occurrence of a text in the editor, through its find box.
   * @param {string} text
   */
  async function select(text) {
    await goTo(1, 1);
    await page.keyboard.press('Control+KeyF');
    const box = page.locator('.find-widget.visible .find-part textarea.input');
    await box.waitFor();
    await box.fill(text);
    await page.locator('.find-widget.visible .matchesCount').filter({ hasText: /^1 of/ }).waitFor();
    await caretIs(new RegExp(`\\(${text.length} selected\\)`));
    await page.keyboard.press('Escape');
    await page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
    await until('the focus in the text', textHasFocus);
  }

  /**
   * Replaces the first occurrence of a text by typing.
   * @param {string} text
   * @param {string} by
   */
  async function retype(text, by) {
    await select(text);
    await page.keyboard.insertText(by);
  }

  /** The lines of the editor that are on the screen. */
  function visibleText() {
    return page
      .locator('.editor-instance .view-lines')
      .first()
      .evaluate((lines) =>
        [...lines.querySelectorAll('.view-line')]
          .sort(
            (a, b) =>
              Number.parseInt(/** @type {HTMLElement} */ (a).style.top, 10) -
              Number.parseInt(/** @type {HTMLElement} */ (b).style.top, 10),
          )
          .map((line) => line.textContent?.replace(/\u00a0/g, ' ') ?? '')
          .join('\n'),
      );
  }

  /** The document inside the preview that is shown. */
  function preview() {
    return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /**
   * Drags the border between the text and the preview beside it.
   * @param {number} width of the text, in pixels
   */
  async function resizeText(width) {
    const group = page.locator('.editor-group-container').nth(1);
    const preview = await group.boundingBox();
    assert.ok(preview, 'an editor group beside the text');
    const height = preview.y + preview.height / 2;
    await page.mouse.move(preview.x, height);
    await page.mouse.down();
    await page.mouse.move(width, height, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(0, 0);
    await until('the border to be there', async () => {
      const [outer, inner] = [await group.boundingBox(), await page.locator('iframe.webview.ready').boundingBox()];
      return outer && inner && Math.abs(outer.x - width) < 3 && Math.abs(inner.x - outer.x) < 3;
    });
  }

  /** @param {string} name */
  async function picture(name) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  async function close() {
    await context.close().catch(() => {});
    await server.stop();
    assert.deepEqual(pageErrors, [], 'uncaught errors of the page');
  }

  return {
    page,
    focusEditor,
    command,
    openFile: open,
    goTo,
    select,
    retype,
    visibleText,
    preview,
    resizeText,
    picture,
    close,
  };
}

/**
 * Waits until a condition holds.
 * @param {string} what
 * @param {() => Promise<unknown>} holds
 */
export async function until(what, holds) {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`timed out waiting for ${what}`);
    await delay(50);
  }
}

/**
 * Waits until what is read is what is expected; fails with the last that was read.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} read
 * @param {T} expected
 */
export async function untilEqual(what, read, expected) {
  /** @type {T | undefined} */
  let last;
  const isThere = async () => {
    last = await read();
    return isDeepStrictEqual(last, expected);
  };
  await until(what, isThere).catch(() => assert.deepEqual(last, expected, `timed out waiting for ${what}`));
}
