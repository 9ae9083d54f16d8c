import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { UiText } from '../ui-texts.js';
import { arrangeBoard, type BoardCard, type BoardColumn, boardColumns } from './board-columns.js';
import { type PlanScene, windowText } from './plan-scene.js';
import { versionLabel } from './version-label.js';
import { deliveredChips } from './version-rows.js';

const columnText = {
  now: ['boardNow', 'boardNowEmpty'],
  next: ['boardNext', 'boardNextEmpty'],
  later: ['boardLater', 'boardLaterEmpty'],
  released: ['boardReleased', 'boardReleasedEmpty'],
} as const satisfies Record<BoardColumn, readonly [title: UiText, empty: UiText]>;

/** Versions as cards in columns: now, next, later, and the released ones, folded at first. */
export function board(
  scene: PlanScene,
  isFolded: (column: BoardColumn) => boolean,
  fold: (column: BoardColumn) => void,
): TemplateResult {
  const columns = arrangeBoard(scene.roadmap.lanes);
  const severalLanes = scene.roadmap.lanes.length > 1;
  return html`<div class="board" role="region" tabindex="0" data-scrolls aria-label=${scene.words.say('layoutBoard')}>
    ${boardColumns.map((id) => column(id, columns[id], scene, severalLanes, isFolded(id), () => fold(id)))}
  </div>`;
}

function column(
  id: BoardColumn,
  cards: readonly BoardCard[],
  scene: PlanScene,
  severalLanes: boolean,
  isFolded: boolean,
  fold: () => void,
): TemplateResult {
  const { words } = scene;
  const [titleText, emptyText] = columnText[id];
  const title = words.say(titleText);
  return html`<section class=${isFolded ? 'board-column folded' : 'board-column'} data-column=${id} aria-label=${title}>
    <button
      type="button"
      class=${isFolded ? 'fold-strip' : 'board-head'}
      aria-expanded=${isFolded ? 'false' : 'true'}
      title=${words.say(isFolded ? 'unfold' : 'fold')}
      @click=${fold}
    >
      <span class="fold-mark" aria-hidden="true">${isFolded ? '▸' : '▾'}</span>
      <span class="fold-title">${title}</span>
      <span class="group-count">${words.number(cards.length)}</span>
    </button>
    ${
      isFolded
        ? nothing
        : html`<div class="board-cards" data-scrolls>
            ${cards.length === 0 ? html`<p class="hint board-none">${words.say(emptyText)}</p>` : nothing}
            ${repeat(
              cards,
              ({ version }) => version.id,
              (card) => boardCard(card, scene, severalLanes),
            )}
          </div>`
    }
  </section>`;
}

function boardCard({ version, inside, lane }: BoardCard, scene: PlanScene, severalLanes: boolean): TemplateResult {
  const { words } = scene;
  const { window } = version;
  const around = [
    ...(severalLanes ? [lane.title ?? lane.name ?? words.say('outsideRoadmap')] : []),
    ...inside.map(({ name }) => name),
  ];
  const when = window ? windowText(window, scene) : words.say('noWindow');
  const about = [when, ...(around.length > 0 ? [words.say('insideVersion', { version: around.join(' › ') })] : [])];
  return html`<article
    class="card board-card"
    data-version-name=${version.name}
    data-drop=${version.name}
    data-status=${version.status ?? 'none'}
  >
    ${versionLabel(version, scene, html`<p class="hint card-about">${about.join(' · ')}</p>`)} ${deliveredChips(version, scene, '')}
  </article>`;
}
