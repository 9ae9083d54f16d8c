import { html, nothing, type TemplateResult } from 'lit';
import type { Named } from '../../../language-server/src/views/priorities.js';
import type { Roadmap } from '../../../language-server/src/views/roadmap-data.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { type Layout, layouts, type RoadmapChoices } from './roadmap-choices.js';
import { type FilterId, flattenGoals, isFiltering, noFilter, type RoadmapFilter } from './roadmap-filter.js';
import { type Zoom, zooms } from '../../../language-server/src/views/scenes/time-axis.js';

const layoutText = {
  timeline: 'layoutTimeline',
  board: 'layoutBoard',
  goals: 'layoutGoals',
} as const satisfies Record<Layout, UiText>;

const zoomText = { month: 'zoomMonth', quarter: 'zoomQuarter', year: 'zoomYear' } as const satisfies Record<
  Zoom,
  UiText
>;

const filterText = {
  stakeholder: ['filterStakeholder', 'everyStakeholder'],
  module: ['filterModule', 'everyModule'],
  goal: ['filterGoal', 'everyGoal'],
} as const satisfies Record<FilterId, readonly [label: UiText, all: UiText]>;

/** How the plan is shown, and which part of it. */
export function planToolbar(
  roadmap: Roadmap,
  choices: RoadmapChoices,
  zoom: Zoom,
  words: Words,
  choose: (change: Partial<RoadmapChoices>) => void,
): TemplateResult {
  const { filter, layout } = choices;
  const wish = (change: Partial<RoadmapFilter>) => choose({ filter: { ...filter, ...change } });
  const goals = flattenGoals(roadmap.goals).map(({ goal: { name, title }, depth }) => ({
    name,
    title: `${'　'.repeat(depth)}${title ?? name}`,
  }));
  return html`<div class="toolbar">
    ${segments(
      'layout',
      words.say('roadmapLayout'),
      layouts,
      layout,
      (id) => words.say(layoutText[id]),
      (id) => choose({ layout: id }),
    )}
    ${
      layout === 'timeline' && roadmap.extent
        ? segments(
            'zoom',
            words.say('zoom'),
            zooms,
            zoom,
            (id) => words.say(zoomText[id]),
            (id) => choose({ zoom: id }),
          )
        : nothing
    }
    <div class="plan-filters"><span class="field">
      <input
        id="filter"
        aria-label=${words.say('filter')}
        type="search"
        autocomplete="off"
        spellcheck="false"
        placeholder=${words.say('planFilterHint')}
        .value=${filter.text}
        @input=${(event: Event) => wish({ text: (event.target as HTMLInputElement).value })}
      />
    </span>
    ${facet('stakeholder', roadmap.stakeholders, filter, words, wish)}
    ${facet('module', roadmap.modules, filter, words, wish)} ${facet('goal', goals, filter, words, wish)}
    ${
      isFiltering(filter)
        ? html`<button type="button" class="link" id="clear-filters" @click=${() => choose({ filter: noFilter })}>
            ${words.say('clearPlanFilter')}
          </button>`
        : nothing
    }
    </div>
  </div>`;
}

function segments<Id extends string>(
  name: string,
  label: string,
  ids: readonly Id[],
  chosen: Id,
  textOf: (id: Id) => string,
  choose: (id: Id) => void,
): TemplateResult {
  return html`<div class="segments" role="group" aria-label=${label} data-segments=${name}>
    ${ids.map(
      (id) => html`<button
        type="button"
        data-choice=${id}
        aria-pressed=${id === chosen ? 'true' : 'false'}
        @click=${() => choose(id)}
      >
        ${textOf(id)}
      </button>`,
    )}
  </div>`;
}

/** Nothing if there is nothing to choose and nothing chosen. */
function facet(
  id: FilterId,
  values: readonly Named[],
  filter: RoadmapFilter,
  words: Words,
  wish: (change: Partial<RoadmapFilter>) => void,
): TemplateResult | typeof nothing {
  const chosen = filter[id];
  const [label, all] = filterText[id];
  // What was chosen may be gone from the text: it stays visible, so that it can be taken back.
  const listed = chosen === '' || values.some(({ name }) => name === chosen) ? values : [...values, { name: chosen }];
  if (listed.length === 0) return nothing;
  return html`<select
    id=${`filter-${id}`}
    class=${chosen === '' ? 'facet' : 'facet chosen'}
    aria-label=${words.say(label)}
    .value=${chosen}
    @change=${(event: Event) => wish({ [id]: (event.target as HTMLSelectElement).value })}
  >
    <option value="" ?selected=${chosen === ''}>${words.say(all)}</option>
    ${listed.map(({ name, title }) => html`<option value=${name} ?selected=${name === chosen}>${title ?? name}</option>`)}
  </select>`;
}
