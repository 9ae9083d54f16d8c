import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BacklogRequirement } from '../../../language-server/src/views/roadmap-data.js';
import { chip, rankingOf } from './chip.js';
import type { PlanScene } from './plan-scene.js';

/** So many requirements are in the page at first, and come with each wish for more. */
const pageful = 200;

/** Requirements in no version, the highest score first; what is dropped here is taken out of its version. */
export class BacklogColumn {
  private most = pageful;

  private readonly narrow = window.matchMedia('(max-width: 640px)');

  constructor(
    private readonly update: () => void,
    private readonly toggle: (column: string) => void,
  ) {
    this.narrow.addEventListener('change', update);
  }

  render(scene: PlanScene, isFolded: (column: string) => boolean): TemplateResult {
    const { words, roadmap } = scene;
    const { count, effortDays, requirements } = roadmap.backlog;
    const column = count === 0 ? 'empty-backlog' : this.narrow.matches ? 'narrow-backlog' : 'backlog';
    const fold = () => this.toggle(column);
    if (isFolded(column))
      return html`<aside class="backlog folded" data-drop="" aria-label=${words.say('backlogTitle')}>
        <button type="button" class="fold-strip" aria-expanded="false" title=${words.say('unfold')} @click=${fold}>
          <span aria-hidden="true">◂</span>
          <span class="fold-title">${words.say('backlogTitle')}</span>
          <span class="group-count">${words.number(count)}</span>
        </button>
      </aside>`;
    const shown = scene.isFiltering ? requirements.filter(scene.shows) : requirements;
    const summary =
      scene.isFiltering && shown.length < count
        ? words.say('backlogShown', { shown: shown.length, count })
        : words.say('backlogSummary', { count, days: effortDays });
    return html`<aside class="backlog" data-drop="" aria-label=${words.say('backlogTitle')}>
      <header class="backlog-head">
        <h2>${words.say('backlogTitle')}</h2>
        <button
          type="button"
          class="fold-button"
          aria-expanded="true"
          aria-label=${words.say('fold')}
          title=${words.say('fold')}
          @click=${fold}
        >
          <span aria-hidden="true">▸</span>
        </button>
        ${count > 0 ? html`<p class="hint">${summary}</p>` : nothing}
      </header>
      ${this.list(shown, scene)}
    </aside>`;
  }

  /** Makes room for a requirement that the page does not hold so far. */
  include(name: string, requirements: readonly BacklogRequirement[]): void {
    const at = requirements.findIndex((requirement) => requirement.name === name);
    if (at < this.most) return;
    this.most = at + 1;
    this.update();
  }

  private list(shown: readonly BacklogRequirement[], scene: PlanScene): TemplateResult {
    const { words } = scene;
    const rest = shown.length - this.most;
    if (shown.length === 0)
      return html`<p class="hint backlog-none">
        ${words.say(scene.isFiltering ? 'backlogNoMatch' : 'backlogEmpty')}
      </p>`;
    const seen = new Map<string, number>();
    return html`<ol class="backlog-list" data-scrolls>
        ${repeat(
          shown.slice(0, this.most),
          ({ name }) => {
            const times = (seen.get(name) ?? 0) + 1;
            seen.set(name, times);
            return `${name}#${times}`;
          },
          (requirement) => html`<li>${chip(requirement, null, scene, () => rankingOf(requirement, scene))}</li>`,
        )}
      </ol>
      ${
        rest > 0
          ? html`<button type="button" class="link backlog-more" @click=${() => this.showMore()}>
              ${words.say('showMore', { count: Math.min(rest, pageful), rest })}
            </button>`
          : nothing
      }`;
  }

  private showMore(): void {
    this.most += pageful;
    this.update();
  }
}
