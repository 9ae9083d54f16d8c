import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { FeatureHealth, ValueReport } from '../../../language-server/src/views/value-data.js';
import type { LongLists } from '../long-lists.js';
import { instead } from '../not-understood.js';
import { requirementChips } from '../requirement-chip.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { percent } from './metric-card.js';
import { type HealthColumn, type HealthSort, healthColumns, sortHealth } from './sort-health.js';

const columnText = {
  feature: 'columnFeature',
  usage: 'columnUsage',
  satisfaction: 'columnSatisfaction',
  value: 'columnSeenValue',
  version: 'columnVersion',
  status: 'columnStatus',
} as const satisfies Record<HealthColumn, UiText>;

const numeric = new Set<HealthColumn>(['usage', 'satisfaction']);

export interface HealthActions {
  reveal(place: SourcePlace): void;
  sort(by: HealthSort): void;
}

/** How features do after launch; what is low has a sign and the word. */
export function healthTable(
  report: Pick<ValueReport, 'health' | 'withoutHealth' | 'lowBelow' | 'levels'>,
  sort: HealthSort | undefined,
  words: Words,
  lists: LongLists,
  actions: HealthActions,
): TemplateResult {
  const { health, withoutHealth, lowBelow, levels } = report;
  const rows = sort ? sortHealth(health, sort, words.compare) : health;
  const about = words.say('healthAbout', {
    usage: percent(lowBelow.usage, words),
    satisfaction: lowBelow.satisfaction,
  });
  return html`${
    health.length === 0
      ? html`<p class="hint">${words.say('noHealth')}</p>`
      : html`<p class="hint">${about}</p>
          <div class="wide" tabindex="0" role="group" aria-label=${words.say('health')}>
            <table class="plain-table health">
              <caption class="unseen">${words.say('health')}</caption>
              <thead>
                <tr>
                  ${healthColumns.map((id) => columnHead(id, sort, words, actions))}
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  lists.beginning('health', rows),
                  ({ requirement }) => requirement.name,
                  (row) => guard([row, words], () => healthRow(row, words, actions)),
                )}
              </tbody>
            </table>
            ${lists.more('health', rows, words)}
          </div>`
  }
  ${
    withoutHealth.length > 0
      ? html`<div class="left-out">
          <h3>${words.say('withoutHealth', { count: withoutHealth.length })}</h3>
          ${requirementChips(withoutHealth, levels, words, actions.reveal)}
        </div>`
      : nothing
  }`;
}

function columnHead(
  id: HealthColumn,
  sort: HealthSort | undefined,
  words: Words,
  actions: HealthActions,
): TemplateResult {
  const sorted = sort?.id === id ? (sort.desc ? 'descending' : 'ascending') : undefined;
  const next = { id, desc: sorted === 'ascending' };
  return html`<th scope="col" class=${numeric.has(id) ? 'numeric' : ''} aria-sort=${sorted ?? 'none'} data-column=${id}>
    <button type="button" @click=${() => actions.sort(next)}>
      ${words.say(columnText[id])} <span class="sort-mark" aria-hidden="true">${sorted === 'ascending' ? '▲' : sorted ? '▼' : ''}</span>
    </button>
  </th>`;
}

function healthRow(row: FeatureHealth, words: Words, { reveal }: HealthActions): TemplateResult {
  const { requirement, version, usage, satisfaction, value, low } = row;
  const { name, title, place, status } = requirement;
  const cell = (part: 'usage' | 'satisfaction' | 'value', text: string | undefined, isNumber: boolean) => {
    const isLow = low.includes(part);
    return html`<td class=${`${isNumber ? 'numeric' : ''}${isLow ? ' low' : ''}`} data-column=${part}>
      ${isLow ? html`<span aria-hidden="true">⚠ </span><span class="unseen">${words.say('low')} </span>` : nothing}${instead(row, part, words) ?? text ?? html`<span class="missing" title=${words.say('notGiven')}>–</span>`}
    </td>`;
  };
  return html`<tr data-requirement=${name}>
    <th scope="row">
      <button type="button" class="source-link" ?disabled=${!place} @click=${() => place && reveal(place)}>
        <bdi>${title || name}</bdi>${title ? html` <bdi class="name">${name}</bdi>` : nothing}
      </button>
    </th>
    ${cell('usage', usage === undefined ? undefined : percent(usage, words), true)}
    ${cell('satisfaction', satisfaction === undefined ? undefined : words.number(satisfaction), true)}
    ${cell('value', value && words.value('level', value), false)}
    <td>${version ? html`<bdi title=${version.title ?? version.name}>${version.name}</bdi>` : html`<span class="missing">–</span>`}</td>
    <td>${status ? words.value('requirementStatus', status) : html`<span class="missing">–</span>`}</td>
  </tr>`;
}
