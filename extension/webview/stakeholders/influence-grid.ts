import { html, nothing, type TemplateResult } from 'lit';
import { influenceCells, type Step } from '../../../language-server/src/views/scenes/influence-cells.js';
import type { MapStakeholder } from '../../../language-server/src/views/stakeholder-map.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { notUnderstoodNote } from '../not-understood.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { isGap } from './choose-stakeholders.js';
import { shownName } from './stakeholder-card.js';

/** What is advised at the four corners. */
const advice: Partial<Record<string, UiText>> = {
  'high high': 'manageClosely',
  'high low': 'keepSatisfied',
  'low high': 'keepInformed',
  'low low': 'monitor',
};

/** Stakeholders by influence and interest; a row and a column of those who do not say are there when they are needed. */
export function influenceGrid(
  stakeholders: readonly MapStakeholder[],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  if (stakeholders.every(({ influence, interest }) => !influence && !interest))
    return html`<p class="hint">${words.say('noGrid')}</p>`;
  const { influences: rows, interests: columns, at, without, unplaced } = influenceCells(stakeholders);
  const level = (step: Step, axis: 'influence' | 'interest') =>
    step === 'none' ? whyWithout(without(axis), [axis], words) : words.value('level', step);
  return html`<table class="influence">
      <caption class="unseen">${words.say('influenceGridAbout')}</caption>
      <thead>
        <tr>
          <td class="corner" aria-hidden="true"><span>${words.say('influence')} ↓</span><span>${words.say('interest')} →</span></td>
          ${columns.map((step) => html`<th scope="col"><span class="unseen">${words.say('interest')} </span>${level(step, 'interest')}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row"><span class="unseen">${words.say('influence')} </span>${level(row, 'influence')}</th>
            ${columns.map((column) => {
              const here = at(row, column);
              const text = advice[`${row} ${column}`];
              return html`<td data-influence=${row} data-interest=${column}>
                ${text ? html`<span class="advice">${words.say(text)}</span>` : nothing}
                ${here.length > 0 ? people(here, words, reveal) : nothing}
              </td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
    ${
      unplaced.length > 0
        ? html`<div class="beside-grid"><span class="hint">${whyWithout(unplaced, ['influence', 'interest'], words)}</span> ${people(unplaced, words, reveal)}</div>`
        : nothing
    }`;
}

/** Why people have no place on an axis: nothing is written, or what is written cannot be read. */
function whyWithout(
  stakeholders: readonly MapStakeholder[],
  axes: readonly ('influence' | 'interest')[],
  words: Words,
): string {
  const isUnreadable = ({ unreadable }: MapStakeholder) => axes.some((axis) => unreadable?.[axis]);
  return [
    ...(stakeholders.every(isUnreadable) ? [] : [words.say('notSaid')]),
    ...(stakeholders.some(isUnreadable) ? [words.say('notUnderstood')] : []),
  ].join(words.say('listSeparator'));
}

/** Names that lead to the text, with a sign at those who have a concern that nothing answers. */
export function people(
  stakeholders: readonly MapStakeholder[],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  return html`<ul class="people">
    ${stakeholders.map((each) => html`<li>${person(each, words, reveal)}</li>`)}
  </ul>`;
}

export function person(
  stakeholder: MapStakeholder,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const gaps = stakeholder.concerns.filter(isGap).length;
  const gapText = words.say('gapCount', { count: gaps });
  return html`<button type="button" class="person-name" title=${stakeholder.name} @click=${() => reveal(stakeholder.place)}>
    <bdi>${shownName(stakeholder)}</bdi> ${notUnderstoodNote(stakeholder, words)}
    ${gaps > 0 ? html`<span class="gap-sign" title=${gapText}><span aria-hidden="true">⚠</span><span class="unseen">${gapText}</span></span>` : nothing}
  </button>`;
}
