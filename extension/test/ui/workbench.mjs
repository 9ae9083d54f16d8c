import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { pictures as catalogue } from '../../../scripts/catalogue.mjs';
import { packageFile } from '../../../scripts/package.mjs';
import { projectRoot } from '../../../scripts/project-root.mjs';
import { launchBrowser } from '../../../scripts/vscode-host/browser.mjs';
import { startServer } from '../../../scripts/vscode-host/server.mjs';
import { openWindow } from '../../../scripts/vscode-host/window.mjs';
import { copyWorkspace } from '../../../scripts/workspace-copy.mjs';

const pictures = path.join(projectRoot, 'out/screenshots');

/** For a suite: ends what hangs. No run is to fail because its machine is slow. */
export const hangGuard = { timeout: 900_000 };

/** For what loads a window, an extension or a page, which takes long on a busy machine. */
export const slowly = { timeout: 120_000 };

/** How long a single step of a gesture may take, and how long a person looks for its sign before beginning again. */
const patience = 2_500;
const briefly = { timeout: patience };
/** After so long it is no slip any more. */
const limit = 30_000;

/** @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench */
/** @typedef {import('playwright-core').Locator} Locator */

/**
 * Opens VS Code with the packaged extension installed, and gives a person's ways to use it.
 * @param {object} options
 * @param {string} options.folder
 * @param {boolean} [options.isEmpty] the folder is not opened
 * @param {string} [options.openFile] relative to the folder
 * @param {Record<string, unknown>} [options.settings]
 * @param {string} [options.locale] what a language pack would say; without one, VS Code's own words stay English
 * @param {boolean} [options.asksForTrust] the folder is opened in Restricted Mode
 * @param {string} [options.extension] folder of another extension
 * @param {NodeJS.ProcessEnv} [options.env] variables for it
 */
export async function openWorkbench({
  folder,
  isEmpty = false,
  openFile,
  settings = {},
  locale,
  asksForTrust,
  extension,
  env,
}) {
  const server = await startServer({
    vsix: packageFile,
    settings,
    ...(asksForTrust && { asksForTrust }),
    ...(env && { env }),
  });
  const context = await launchBrowser(path.join(server.data, 'chromium'));
  context.setDefaultNavigationTimeout(slowly.timeout);
  /** @type {string[]} */
  const pageErrors = [];
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', ({ message }) => {
    // VS Code's own cancelled promises are no errors of a page.
    if (!/^Canceled/.test(message)) pageErrors.push(message);
  });
  if (locale) await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), locale);
  await openWindow(server, page, {
    ...(isEmpty ? {} : { folder }),
    ...(extension && { extension }),
    ...(openFile ? { openFile: path.join(folder, openFile) } : {}),
  });
  if (openFile) await page.locator('.editor-instance .view-lines').first().waitFor(slowly);

  const status = page.locator('#status\\.editor\\.selection');
  const tabs = page.locator('.tab');
  const markers = page.locator('.markers-panel');
  const quickInput = page.locator('.quick-input-widget .quick-input-box input');
  const findWidget = page.locator('.find-widget.visible');
  const menu = page.locator('.context-view .monaco-menu');
  const actions = page.locator('.action-widget .monaco-list').first();

  /** True if what is typed goes into the text of the first editor. */
  const textHasFocus = () =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const text = focused?.closest('.monaco-editor') && !focused.closest('.find-widget');
      return !!text && !!document.querySelector('.editor-group-container')?.contains(focused);
    });

  /** Puts the focus into the first editor, without moving anything else. A preview may not let go of a key at once. */
  const focusEditor = () =>
    gesture('put the focus into the text', () => page.keyboard.press('Control+Digit1'), textHasFocus);

  /**
   * Goes down a list or a menu until its focused entry is the one that is meant.
   * @param {Locator} entries
   * @param {Locator} focused
   */
  async function goDownTo(entries, focused) {
    await entries.first().waitFor(briefly);
    for (let step = 0; step < 30 && !(await focused.isVisible()); step++) {
      await page.keyboard.press('ArrowDown');
      await delay(50);
    }
  }

  /**
   * Takes by Enter what is focused in a list or a menu; once, as it looks each time whether that is still there.
   * @param {string} what
   * @param {Locator} focused
   * @param {() => Promise<boolean>} isOpen
   */
  const enter = (what, focused, isOpen) =>
    gesture(
      what,
      async () => {
        if ((await isOpen()) && (await focused.isVisible())) await page.keyboard.press('Enter');
      },
      async () => !(await isOpen()),
    );

  /**
   * Writes into the box that a key opens, and takes the row of its list that has all words.
   * @param {string} what
   * @param {string} key
   * @param {string} text
   * @param {readonly (string | RegExp)[]} words
   */
  async function takeFromQuickInput(what, key, text, words) {
    const having = (/** @type {string} */ selector) =>
      words.reduce((rows, hasText) => rows.filter({ hasText }), page.locator(`.quick-input-list ${selector}`));
    // What Enter takes. The list may still be the one from before the last letter was typed.
    const focused = having('.monaco-list-row.focused').first();
    const isAsked = async () => (await quickInput.isVisible()) && (await quickInput.inputValue(briefly)) === text;
    let looks = 0;
    await gesture(
      what,
      async (isRepeated) => {
        if (isRepeated && (await quickInput.isVisible())) {
          await quickInput.press('Escape', briefly);
          await quickInput.waitFor({ state: 'hidden', ...briefly });
        }
        await page.keyboard.press(key);
        await quickInput.fill(text, briefly);
        // What was used lately stands first in the list, whatever fits best.
        await goDownTo(having('.monaco-list-row'), focused);
      },
      async () => {
        looks = (await isAsked()) && (await focused.isVisible()) ? looks + 1 : 0;
        return looks > 1;
      },
    );
    await enter(what, focused, isAsked);
  }

  /**
   * Runs a command from the command palette.
   * @param {string} title
   */
  const command = (title) => takeFromQuickInput(`run the command “${title}”`, 'F1', `>${title}`, [title]);

  /**
   * Opens a file through the quick-open box.
   * @param {string} file relative to the workspace
   */
  async function openInEditor(file) {
    const { dir, base } = path.parse(file);
    await gesture(
      `open ${file}`,
      () => takeFromQuickInput(`find ${file}`, 'Control+KeyP', file, [base, dir]),
      async () =>
        (await page.locator('.tab.active').filter({ hasText: base }).first().isVisible()) && (await textHasFocus()),
    );
  }

  /** Where the status bar says that the caret is, and how much is selected, such as `Ln 3, Col 1 (4 selected)`. */
  const caret = async () => (await status.textContent(briefly)) ?? '';

  /**
   * The number of the first line of a saved file that has a text.
   * @param {string} file relative to the workspace
   * @param {string} text
   */
  const lineOf = (file, text) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;

  /**
   * Uses something that leads to the text; resolves when the caret is in the first line of the saved file with a
   * text, or on the line of this number.
   * @param {Locator} source
   * @param {string} file relative to the workspace
   * @param {string | number} place
   * @param {string} [key] pressed on it instead of a click
   */
  async function reveal(source, file, place, key) {
    const line = typeof place === 'number' ? place : lineOf(file, place);
    await gesture(
      `reveal ${place}`,
      () => (key ? source.press(key, briefly) : source.click(briefly)),
      async () => (await caret()).includes(`Ln ${line},`),
    );
  }

  /**
   * Moves the caret, by keyboard.
   * @param {number} line
   * @param {number} column
   */
  async function goTo(line, column) {
    const what = `go to line ${line}, column ${column}`;
    await gesture(
      what,
      async () => {
        await focusEditor();
        const row = new RegExp(`\\b${line}\\b.*\\b${column}\\b`);
        await takeFromQuickInput(what, 'Control+KeyG', `:${line}:${column}`, [row]);
      },
      async () => new RegExp(`Ln ${line}, Col ${column}$`).test(await caret()) && (await textHasFocus()),
    );
  }

  /**
   * Selects the first occurrence of a text in the editor, through its find box.
   * @param {string} text
   */
  async function select(text) {
    const isSelected = async () => (await caret()).includes(`(${text.length} selected)`);
    await gesture(
      `select “${text}”`,
      async () => {
        await goTo(1, 1);
        await page.keyboard.press('Control+KeyF');
        const box = findWidget.locator('.find-part textarea.input');
        await box.waitFor(briefly);
        // What is in the box already is not looked for again.
        if ((await box.inputValue(briefly)) === text) await box.fill('', briefly);
        await box.fill(text, briefly);
        await findWidget.locator('.matchesCount').filter({ hasText: /^1 of/ }).waitFor(briefly);
        await until('the text to be selected', isSelected, patience);
        await box.press('Escape', briefly);
      },
      async () => !(await findWidget.isVisible()) && (await textHasFocus()) && (await isSelected()),
    );
  }

  /**
   * Replaces the first occurrence of a text by typing.
   * @param {string} text
   * @param {string} by
   */
  async function retype(text, by) {
    await select(text);
    await page.keyboard.insertText(by);
    // Never typed twice: looked for only.
    await until(`“${by}” to be typed`, async () => !(await caret()).includes('selected'));
  }

  /**
   * Opens the quick fixes of what is selected; resolves when the one with these words is the one that Enter takes.
   * @param {string | RegExp} words
   */
  async function quickFix(words) {
    const row = (/** @type {string} */ selector) =>
      page.locator(`.action-widget ${selector}`).filter({ hasText: words }).first();
    const focused = row('.monaco-list-row.action.focused');
    await gesture(
      `open the quick fix “${words}”`,
      async (isRepeated) => {
        // VS Code asks for actions by itself a moment after the selection has changed; our own question is given up
        // then. The key would take the first fix if the menu were open.
        if (isRepeated && (await actions.isVisible())) {
          await page.keyboard.press('Escape');
          await actions.waitFor({ state: 'hidden', ...briefly });
        }
        if (!(await actions.isVisible())) await page.keyboard.press('Control+Period');
        await goDownTo(row('.monaco-list-row.action'), focused);
      },
      () => focused.isVisible(),
    );
    return { accept: () => enter(`take the quick fix “${words}”`, focused, () => actions.isVisible()) };
  }

  /**
   * Takes an entry of a menu, by keyboard: a menu that has just come up takes no clicks yet.
   * @param {string} title
   * @param {() => Promise<unknown>} opened
   */
  async function takeFromMenu(title, opened) {
    const entry = (/** @type {string} */ selector) => menu.locator(selector).filter({ hasText: title }).first();
    const focused = entry('.action-item.focused');
    await gesture(
      `find “${title}” in the menu`,
      async (isRepeated) => {
        if (isRepeated && (await menu.isVisible())) {
          await page.keyboard.press('Escape');
          await menu.waitFor({ state: 'hidden', ...briefly });
        }
        await opened();
        await goDownTo(entry('.action-item'), focused);
      },
      () => focused.isVisible(),
    );
    await enter(`take “${title}” from the menu`, focused, () => menu.isVisible());
  }

  /**
   * Clicks until it is seen that it was taken: something may be drawn anew in the very moment.
   * @param {string} what
   * @param {Locator} locator
   * @param {() => Promise<unknown>} sign
   * @param {Parameters<Locator['click']>[0]} [options]
   */
  const click = (what, locator, sign, options = {}) =>
    gesture(what, () => locator.click({ ...briefly, ...options }), sign);

  /**
   * Puts the focus on something in a preview: keys go there from then on.
   * @param {Locator} locator
   */
  const focus = (locator) =>
    gesture(
      `put the focus on ${locator}`,
      () => locator.focus(briefly),
      () => locator.evaluate((element) => document.hasFocus() && element === document.activeElement, {}, briefly),
    );

  /**
   * Points at something until it is seen that it was noticed.
   * @param {Locator} locator
   * @param {Locator} sign
   */
  const hover = (locator, sign) =>
    gesture(
      `point at ${locator}`,
      async () => {
        await page.mouse.move(0, 0);
        await locator.hover(briefly);
      },
      () => sign.isVisible(),
    );

  /**
   * Takes something by its middle and carries it elsewhere; resolves when the sign is there, with the button still held.
   * @param {Locator} locator
   * @param {Locator | { x: number, y: number }} to something else, or how far
   * @param {() => Promise<unknown>} sign
   */
  const drag = (locator, to, sign) =>
    gesture(
      `drag ${locator}`,
      async (isRepeated) => {
        if (isRepeated) {
          await page.keyboard.press('Escape');
          await page.mouse.up();
        }
        const from = await middleOf(locator);
        const end = 'x' in to ? { x: from.x + to.x, y: from.y + to.y } : await middleOf(to);
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x + Math.sign(end.x - from.x) * 6, from.y + Math.sign(end.y - from.y) * 6);
        await page.mouse.move(end.x, end.y, { steps: 8 });
      },
      sign,
    );

  const isSaved = async () => (await page.locator('.tab.dirty').count()) === 0;

  /**
   * Saves the text; resolves when nothing of it is unsaved. What is saved already is not saved again: that would still be
   * under way when the text changes next, and save that.
   */
  const save = () =>
    gesture(
      'save',
      async () => {
        if (await isSaved()) return;
        await focusEditor();
        await page.keyboard.press('Control+KeyS');
      },
      isSaved,
    );

  /**
   * Answers the dialog that asks where to save.
   * @param {string} file
   */
  async function saveInDialog(file) {
    const box = page.locator('.quick-input-widget .quick-input-box input');
    const ok = page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
    await gesture(
      `save ${file}`,
      async () => {
        // The dialog writes its own proposal a moment after it has come up, over what is there.
        await until('the proposal', async () => /[^/]$/.test(await box.inputValue(briefly)), patience);
        await box.fill(file, briefly);
        await delay(200);
        if ((await box.inputValue(briefly)) === file) await ok.click(briefly);
      },
      async () => !(await ok.isVisible()),
    );
  }

  /**
   * Saves the text that has the focus under another name.
   * @param {string} file
   */
  async function saveAs(file) {
    const ok = page.locator('.quick-input-widget').getByRole('button', { name: 'OK' });
    await gesture(
      'ask where to save',
      async () => {
        if (!(await ok.isVisible())) await command('File: Save As...');
      },
      () => ok.isVisible(),
    );
    await saveInDialog(file);
    await page
      .locator('.tab.active')
      .filter({ hasText: path.basename(file) })
      .first()
      .waitFor(slowly);
  }

  /**
   * Gives a file or a folder another name in the Explorer.
   * @param {string} from as it is shown there
   * @param {string} to
   */
  async function renameInExplorer(from, to) {
    const explorer = page.locator('.explorer-folders-view');
    const label = page.locator('.label-name').getByText(from, { exact: true });
    const row = explorer.locator('.monaco-list-row').filter({ has: label }).first();
    const box = explorer.locator('.explorer-item-edited input');
    await gesture(
      `rename ${from} in the Explorer`,
      async () => {
        if (await box.isVisible()) return;
        await row.click(briefly);
        await page.keyboard.press('F2');
      },
      () => box.isVisible(),
    );
    await box.fill(to);
    await box.press('Enter');
    await row.waitFor({ state: 'detached', ...slowly });
  }

  async function closeEditors() {
    await command('View: Close All Editors');
    await until('no editor', async () => (await tabs.count()) === 0);
  }

  /**
   * Shows the list of problems; resolves with its rows.
   * @param {string | RegExp} text that one of them has
   */
  async function openProblems(text) {
    await gesture(
      'show the problems',
      () => command('View: Focus Problems'),
      () => markers.isVisible(),
    );
    const rows = markers.locator('.monaco-list-row');
    await rows.filter({ hasText: text }).first().waitFor();
    return rows;
  }

  async function closePanel() {
    await command('View: Toggle Panel Visibility');
    await markers.waitFor({ state: 'hidden' });
  }

  /**
   * Resolves when one of the notifications says so, and clears them.
   * @param {string} text
   * @param {(note: Locator) => Promise<unknown>} [look] at the one that does
   */
  async function isNotified(text, look = async () => {}) {
    await command('Notifications: Show Notifications');
    const note = page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
    await note.waitFor();
    await look(note);
    await command('Notifications: Clear All Notifications');
    await page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
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
   * The application inside the preview that is shown.
   * @param {string} [name] of its page
   * @param {string} [selector] more about it
   */
  const application = (name, selector = '') =>
    preview().locator(`main#app${name ? `[data-page=${name}]` : ''}${selector}`);

  /**
   * Opens a preview by its command; resolves when it is ready.
   * @param {import('../../../scripts/catalogue.mjs').PictureName} name
   * @param {string} [state]
   */
  async function show(name, state = 'ready') {
    await command(`Reqlang: Show ${catalogue[name].title.en}`);
    await application(name, `[data-state=${state}]`).waitFor(slowly);
  }

  /**
   * Brings a preview that is open to the front; resolves when it shows a text.
   * @param {string} tab words of its tab
   * @param {string} name of the page
   * @param {string | RegExp} text
   */
  async function bringBack(tab, name, text) {
    await gesture(
      `bring “${tab}” to the front`,
      () => tabs.filter({ hasText: tab }).first().click(briefly),
      () => application(name).isVisible(),
    );
    await application(name).filter({ hasText: text }).waitFor(slowly);
  }

  /**
   * Drags the border between the text and the preview beside it.
   * @param {number} width of the text, in pixels
   */
  async function resizeText(width) {
    const group = page.locator('.editor-group-container').nth(1);
    await gesture(
      `make the text ${width} pixels wide`,
      async (isRepeated) => {
        if (isRepeated) await page.mouse.up();
        const { x, y } = await middleOf(group, 0);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(width, y, { steps: 5 });
        await page.mouse.up();
        await page.mouse.move(0, 0);
      },
      async () => {
        const [outer, inner] = [await group.boundingBox(), await page.locator('iframe.webview.ready').boundingBox()];
        return outer && inner && Math.abs(outer.x - width) < 3 && Math.abs(inner.x - outer.x) < 3;
      },
    );
  }

  /**
   * Takes pictures in the light and in the dark theme, and is in the light one again after that.
   * @param {(theme: string) => Promise<unknown>} take
   */
  async function inBothThemes(take) {
    for (const [theme, other] of [
      ['light', 'dark'],
      ['dark', 'light'],
    ]) {
      const body = (/** @type {string | undefined} */ name) => preview().locator(`body.vscode-${name}`);
      await body(theme).waitFor();
      await take(/** @type {string} */ (theme));
      await command('Preferences: Toggle between Light/Dark Themes');
      await body(other).waitFor();
    }
  }

  /**
   * Sets settings of the folder that is open, in place of those set so before; VS Code takes them up by itself, a moment
   * later.
   * @param {Record<string, unknown>} settingsOfFolder
   */
  function set(settingsOfFolder) {
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settingsOfFolder));
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
    folder,
    /** The folder of VS Code's own files, which is in the command line of what it starts. */
    data: server.data,
    page,
    focusEditor,
    command,
    openFile: openInEditor,
    caret,
    focus,
    goTo,
    select,
    retype,
    save,
    reveal,
    quickFix,
    takeFromMenu,
    click,
    hover,
    drag,
    saveInDialog,
    saveAs,
    renameInExplorer,
    closeEditors,
    openProblems,
    closePanel,
    isNotified,
    visibleText,
    preview,
    application,
    show,
    bringBack,
    resizeText,
    inBothThemes,
    set,
    picture,
    close,
  };
}

/**
 * Opens VS Code on a copy of a folder before the tests of a suite, and closes it after them. What is returned is usable
 * in the tests only; its `folder` at once.
 * @param {object} options
 * @param {boolean} [options.isEmpty] no folder is open; `folder` is beside the window then
 * @param {string} [options.source] the folder, relative to the project
 * @param {(folder: string) => string | void} [options.prepare] changes the copy; may name a folder in it to open instead
 * @param {string} [options.openFile]
 * @param {Record<string, unknown>} [options.settings]
 * @param {{ width: number, height: number }} [options.size]
 * @param {boolean} [options.sideBar]
 * @param {Pick<Parameters<typeof openWorkbench>[0], 'locale' | 'asksForTrust' | 'extension' | 'env'>} [options.host]
 * @param {() => Promise<unknown>} [options.opened] after all of this
 * @returns {Workbench}
 */
export function useWorkbench({
  source,
  isEmpty = false,
  prepare,
  openFile,
  settings,
  size,
  sideBar = true,
  host,
  opened,
}) {
  const copy = copyWorkspace(source);
  const folder = prepare?.(copy.folder) ?? copy.folder;
  const workbench = /** @type {Workbench} */ ({ folder });
  before(async () => {
    const options = { ...(openFile && { openFile }), ...(settings && { settings }) };
    Object.assign(workbench, await openWorkbench({ folder, isEmpty, ...options, ...host }));
    if (size) await workbench.page.setViewportSize(size);
    if (!sideBar) {
      await workbench.command('View: Toggle Primary Side Bar Visibility');
      await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    }
    await opened?.();
  });
  after(async () => {
    await workbench.close?.();
    copy.remove();
  });
  return workbench;
}

/**
 * Does what a person does: begins, looks for the sign that it was taken, and begins again if there is none; but says
 * what could not be done after some time.
 * @param {string} what
 * @param {(isRepeated: boolean) => Promise<unknown>} begin safe to do again as long as the sign is not there; may fail
 * @param {() => Promise<unknown>} sign
 */
export async function gesture(what, begin, sign) {
  const deadline = Date.now() + limit;
  /** @type {unknown} */
  let trouble;
  for (let time = 1; ; time++) {
    try {
      await begin(time > 1);
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    try {
      // Longer each time: the machine may just be slow.
      return await until('the sign', sign, patience * time);
    } catch (error) {
      trouble ??= error;
    }
    if (Date.now() > deadline)
      throw new Error(`could not ${what} within ${limit / 1000} s: ${messageOf(trouble)}`, { cause: trouble });
    console.info(`Once more: ${what} (${messageOf(trouble).split('\n')[0]})`);
  }
}

/**
 * Waits until a condition holds; one that cannot be read yet does not.
 * @param {string} what
 * @param {() => Promise<unknown>} holds
 * @param {number} [within] milliseconds
 */
export async function until(what, holds, within = limit) {
  const deadline = Date.now() + within;
  /** @type {unknown} */
  let trouble;
  for (;;) {
    try {
      if (await holds()) return;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > deadline)
      throw trouble
        ? new Error(`timed out waiting for ${what}: ${messageOf(trouble)}`, { cause: trouble })
        : new Error(`timed out waiting for ${what}`);
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
  await until(what, isThere).catch(({ message }) => assert.deepEqual(last, expected, message));
}

/**
 * The middle of something that has come to rest.
 * @param {Locator} locator
 * @param {number} [share] of its width, from the left
 */
async function middleOf(locator, share = 0.5) {
  let box = { x: 0, y: 0, width: 0, height: 0 };
  await until(`${locator} to be at rest`, async () => {
    const last = box;
    const now = await locator.boundingBox(briefly);
    if (now) box = now;
    return now && isDeepStrictEqual(now, last);
  });
  return { x: box.x + box.width * share, y: box.y + box.height / 2 };
}

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error));
