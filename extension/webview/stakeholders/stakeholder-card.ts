import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { ConcernState, MapConcern, MapStakeholder } from '../../../language-server/src/views/stakeholder-map.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { notUnderstoodNote } from '../not-understood.js';
import { requirementChips } from '../requirement-chip.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { type ChosenStakeholder, isGap } from './choose-stakeholders.js';

const stateText = {
  delivered: ['✓', 'concernDelivered'],
  answered: ['●', 'concernAnswered'],
  'given-up': ['⚠', 'concernGivenUp'],
  unanswered: ['⚠', 'concernUnanswered'],
} as const satisfies Record<ConcernState, readonly [mark: string, text: UiText]>;

/** One stakeholder: who they are, and what they are concerned about with what answers it. */
export function stakeholderCard(
  { stakeholder, concerns }: ChosenStakeholder,
  levels: readonly string[],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const shown = shownName(stakeholder);
  return html`<article class="person" data-stakeholder=${stakeholder.name}>
    <h3>
      <button type="button" class="source-link" @click=${() => reveal(stakeholder.place)}>
        <bdi>${shown}</bdi>${stakeholder.title && stakeholder.title !== stakeholder.name ? html` <bdi class="name">${stakeholder.name}</bdi>` : nothing}
      </button>
    </h3>
    <p class="facts">${factsOf(stakeholder, words)} ${notUnderstoodNote(stakeholder, words)}</p>
    ${
      stakeholder.concerns.length === 0
        ? html`<p class="hint">${words.say('noConcern')}</p>`
        : html`<ul class="concerns" aria-label=${words.say('concernsOf', { name: shown })}>
            ${concerns.map((concern) => guard([concern, levels, words], () => concernLine(concern, levels, words, reveal)))}
          </ul>`
    }
  </article>`;
}

export const shownName = ({ name, title }: Pick<MapStakeholder, 'name' | 'title'>): string => title || name;

function factsOf(stakeholder: MapStakeholder, words: Words): TemplateResult[] {
  const { department, weight, reportsTo, asks, owns } = stakeholder;
  const facts = [
    ...(department ? [words.say('department', { name: department })] : []),
    ...(reportsTo ? [words.say('reportsTo', { name: shownName(reportsTo) })] : []),
    ...(weight === undefined ? [] : [words.say('weight', { weight })]),
    words.say('asks', { count: asks }),
    ...(owns > 0 ? [words.say('owns', { count: owns })] : []),
  ];
  return facts.map((fact) => html`<bdi>${fact}</bdi>`);
}

function concernLine(
  concern: MapConcern,
  levels: readonly string[],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const { name, text, state, answers, place } = concern;
  const [mark, label] = stateText[state];
  const gap = isGap(concern);
  return html`<li class=${gap ? 'concern gap' : 'concern'} data-concern=${name} data-state=${state}>
    <p class="concern-head">
      <button type="button" class="source-link" title=${name} @click=${() => reveal(place)}><bdi>${text || name}</bdi></button>
      <span class="concern-state"><span aria-hidden="true">${mark}</span> ${words.say(label)}</span>
    </p>
    ${gap ? html`<p class="hint">${words.say(state === 'given-up' ? 'answeredByGivenUp' : 'answeredByNothing')}</p>` : nothing}
    ${answers.length > 0 ? requirementChips(answers, levels, words, reveal) : nothing}
  </li>`;
}
