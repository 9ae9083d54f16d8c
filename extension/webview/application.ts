import { html, nothing, render, type TemplateResult } from 'lit';
import type { PictureName } from '../../language-server/src/catalogue/pictures.js';
import { languageOf } from '../../language-server/src/locale/language.js';
import type { MessageToPreview, PreviewState } from '../../language-server/src/protocol/preview-messages.js';
import { type HeldView, nextEdition } from '../../language-server/src/protocol/view-request.js';
import type { PreviewHost } from './host.js';
import type { Obstacle, PageMaker } from './page.js';
import { nextPicture, type Picture } from './picture.js';
import { markCursor } from './cursor-mark.js';
import { drawPng } from './draw-png.js';
import { stepOf } from './step-keys.js';
import { Words } from './words.js';

type Trouble = Extract<MessageToPreview, { type: 'unavailable' }>['why'];

/**
 * Runs one page: takes the panel's messages, keeps the picture, and renders it in place.
 *
 * The root tells what is shown: `data-state` loading, ready, stale (older than the broken text), empty or error, and
 * `data-version` the version of the model.
 */
export function startApplication<Data>(
  root: HTMLElement,
  host: PreviewHost,
  view: PictureName,
  createPage: PageMaker<Data>,
): void {
  const kept = host.readState();
  let uri = kept.uri;
  let choices: Omit<PreviewState, 'uri'> = kept;
  /** The picture of the text as it is. */
  let held: HeldView | undefined;
  /** The picture that is shown: while the text is broken, the last good one. */
  let picture: Picture | undefined;
  let trouble: Trouble | undefined;
  let words = new Words(languageOf(document.documentElement.lang));
  let renderingSoon = false;
  /** What the text cursor is on. */
  let cursor: string | undefined;

  /** Changes that the text has not answered yet. */
  const unanswered = new Map<number, (reason: string) => void>();
  let lastChange = 0;
  /** Why the last change was refused, if the page has no better place to say it. */
  let refusal: string | undefined;

  const explanations = new Map<string, (lines: readonly (readonly [string, string])[]) => void>();

  const page = createPage(
    {
      reveal: (place, focus) => host.send({ type: 'reveal', place, focus }),
      exportPage: () => host.send({ type: 'export' }),
      addCase: ({ uri, start }, gap) =>
        host.send({ type: 'add-case', uri, start, version: picture?.answer.version ?? 0, gap }),
      update,
      change: (intent, refused = sayRefusal) => {
        refusal = undefined;
        const id = ++lastChange;
        unanswered.set(id, refused);
        host.send({ type: 'intent', id, version: picture?.answer.version ?? 0, intent });
      },
      canChange: host.isEditor,
      obstacle,
      explainScore: ({ uri, start }) =>
        new Promise((resolve) => {
          explanations.set(`${uri}#${start}`, resolve);
          host.send({ type: 'explain-score', uri, start });
        }),
      keep: (next) => {
        choices = next;
        keep();
      },
    },
    kept,
  );

  function sayRefusal(reason: string): void {
    refusal = reason;
    update();
  }

  function keep(): void {
    if (uri !== undefined) host.keepState({ ...choices, uri });
  }

  function update(): void {
    if (renderingSoon) return;
    renderingSoon = true;
    requestAnimationFrame(() => {
      renderingSoon = false;
      renderNow();
    });
  }

  function renderNow(): void {
    try {
      const data = picture?.answer.data as Data | undefined;
      render(html`${note()} ${refusalNote()} ${data === undefined ? waiting() : page.render(data, words)}`, root);
      const state = stateOf(data);
      if (root.dataset.state !== state) root.dataset.state = state;
      root.dataset.version = String(picture?.answer.version ?? 0);
      if (data !== undefined) page.rendered();
      markCursor(root, cursor);
    } catch (error) {
      root.dataset.state = 'error';
      host.send({ type: 'failed', message: String(error instanceof Error ? error.stack : error).slice(0, 4000) });
    }
  }

  function stateOf(data: Data | undefined): string {
    if (data === undefined) return trouble === undefined || trouble === 'starting' ? 'loading' : 'error';
    if ((picture?.broken.length ?? 0) > 0 || trouble !== undefined) return 'stale';
    return page.isEmpty(data) ? 'empty' : 'ready';
  }

  function obstacle(uri: string): Obstacle | undefined {
    const broken = picture?.broken.find(
      (file) => picture?.old || decodeURIComponent(file.uri) === decodeURIComponent(uri),
    );
    return broken && { file: fileName(broken.uri), line: broken.line };
  }

  function waiting(): TemplateResult {
    return trouble === undefined
      ? html`<p class="waiting" role="status">${words.say('loading')}</p>`
      : html`${nothing}`;
  }

  function refusalNote(): TemplateResult | typeof nothing {
    if (refusal === undefined) return nothing;
    const close = () => {
      refusal = undefined;
      update();
    };
    return html`<p class="note refusal" role="alert">
      <span class="note-mark" aria-hidden="true">⚠</span> <span>${refusal}</span>
      <button type="button" class="link" @click=${close}>${words.say('closeNote')}</button>
    </p>`;
  }

  function note(): TemplateResult | typeof nothing {
    if (trouble !== undefined) return html`<p class="note" role="status">${words.say(trouble)}</p>`;
    const [first, ...others] = picture?.broken ?? [];
    if (!first) return nothing;
    const file = fileName(first.uri);
    const text = words.say(picture?.old ? 'lastGood' : 'asFarAsRead', { file, line: String(first.line + 1) });
    return html`<p class="note stale-note" role="status">
      <span class="note-mark" aria-hidden="true">⚠</span>
      <span>${text} ${others.length > 0 ? words.say('moreFiles', { count: others.length }) : nothing}</span>
      <button type="button" class="link" @click=${() => host.send({ type: 'reveal-line', ...first })}>
        ${words.say('goThere')}
      </button>
    </p>`;
  }

  host.onMessage((message) => {
    if (message.type === 'cursor') {
      if (message.name === cursor) return;
      cursor = message.name;
      if (cursor !== undefined) page.show?.(cursor);
      markCursor(root, cursor, true);
      return;
    }
    if (message.type === 'score-explained') {
      const key = `${message.uri}#${message.start}`;
      explanations.get(key)?.(message.lines);
      explanations.delete(key);
      return;
    }
    if (message.type === 'intent-answered') {
      const refused = unanswered.get(message.id);
      unanswered.delete(message.id);
      if (message.refused !== undefined) refused?.(message.refused);
      return;
    }
    if (message.type === 'draw-png') {
      void drawPng(message.svg).then(
        (content) => host.send({ type: 'png', content }),
        () => host.send({ type: 'png' }),
      );
      return;
    }
    if (message.type === 'unavailable') {
      trouble = message.why;
      speak(message.language);
    } else if (!take(message)) return;
    update();
  });

  /** @returns false if there is nothing new to show */
  function take(message: Extract<MessageToPreview, { type: 'view' | 'view-changed' }>): boolean {
    const next = message.type === 'view' ? message : held && nextEdition(held, message);
    if (next?.answer.view !== view) {
      host.send({ type: 'failed', message: 'A picture was left out: it is not the next one of this page.' });
      // Changes of an edition that is not here: once more, the whole picture.
      if (!next) host.send({ type: 'ready', view });
      return false;
    }
    held = next;
    if (message.type === 'view' && uri !== message.uri) {
      uri = message.uri;
      // An old picture would lead to a file that has another name now.
      picture = undefined;
    }
    trouble = undefined;
    keep();
    picture = nextPicture(picture, next.answer);
    page.answered?.();
    speak(picture.language);
    return true;
  }

  function speak(language: Picture['language']): void {
    if (language !== words.language) words = new Words(language);
    const lang = language === 'zh' ? 'zh-CN' : 'en';
    // Setting it, even to what it is, makes the browser lay out the whole page again.
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
  }

  // In a field for text, undoing is about what is typed there.
  window.addEventListener('keydown', (event) => {
    const step = stepOf(event);
    const target = event.target instanceof Element ? event.target : undefined;
    if (!step || target?.closest('input, textarea, select')) return;
    event.preventDefault();
    host.send({ type: step });
  });

  renderNow();
  host.send({ type: 'ready', view });
}

const fileName = (uri: string) => decodeURIComponent(uri.split('/').at(-1) ?? uri);
