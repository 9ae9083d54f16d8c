import type { ExportedViews } from '../../../language-server/src/protocol/exported-views.js';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { PreviewHost } from '../host.js';
import { Words } from '../words.js';
import { hostOfFile } from './exported-host.js';

/** The views that an exported file carries; undefined in a panel. */
export function exportedViews(): ExportedViews | undefined {
  const data = document.getElementById('reqlang-data')?.textContent;
  return data ? (JSON.parse(data) as ExportedViews) : undefined;
}

/** Milliseconds. */
const noteStays = 6000;

/**
 * Shows the pages of an exported file, one at a time; the address says which.
 * @param startPage runs a page of the application in an element whose `data-page` names it
 */
export function showExported(
  { answers, language }: ExportedViews,
  startPage: (root: HTMLElement, host: PreviewHost) => void,
): void {
  const cover = document.getElementById('cover');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.file-bar nav a')];
  const choices = new Map<string, PreviewState>();
  document.documentElement.classList.add('running');

  const note = document.createElement('p');
  note.className = 'file-note';
  note.setAttribute('role', 'status');
  document.body.append(note);
  let noteEnds: ReturnType<typeof setTimeout> | undefined;
  const tellFile = (file: string) => {
    note.textContent = new Words(language).say('writtenIn', { file });
    clearTimeout(noteEnds);
    noteEnds = setTimeout(() => {
      note.textContent = '';
    }, noteStays);
  };

  const show = () => {
    const wanted = location.hash.slice(1);
    const answer = answers.find(({ view }) => view === wanted) ?? (cover ? undefined : answers[0]);
    const page = answer?.view ?? 'overview';
    for (const link of links)
      if (link.dataset.page === page) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    if (cover) cover.hidden = answer !== undefined;
    const before = document.getElementById('app');
    const root = document.createElement('main');
    root.id = 'app';
    root.dataset.page = page;
    root.hidden = answer === undefined;
    before?.replaceWith(root);
    if (answer) startPage(root, hostOfFile(answer, choices, tellFile));
    else root.dataset.state = 'ready';
  };
  addEventListener('hashchange', show);
  document.getElementById('print')?.addEventListener('click', () => print());
  show();
}
