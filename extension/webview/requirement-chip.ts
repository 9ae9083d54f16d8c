import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { RequirementBrief } from '../../language-server/src/views/requirement-brief.js';
import type { SourcePlace } from '../../language-server/src/views/source-place.js';
import { priorityBadge } from './badge.js';
import type { Words } from './words.js';

/** A list shows so many chips, and says how many more there are. */
const mostChips = 40;

/** Requirements as chips that lead to their text, each with priority and status in words. */
export function requirementChips(
  requirements: readonly RequirementBrief[],
  levels: readonly string[],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const more = requirements.length - mostChips;
  return html`<ul class="chip-list">
    ${requirements
      .slice(0, mostChips)
      .map(
        (each) => html`<li>${guard([each, levels, words], () => requirementChip(each, levels, words, reveal))}</li>`,
      )}
    ${more > 0 ? html`<li class="hint">${words.say('andMoreRequirements', { count: more })}</li>` : nothing}
  </ul>`;
}

function requirementChip(
  { name, title, place, priority, status, givenUp }: RequirementBrief,
  levels: readonly string[],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const done = !givenUp && (status === 'accepted' || status === 'released');
  const state = givenUp
    ? words.say('willNotBeBuilt')
    : !place
      ? words.say('notDeclared')
      : status && words.value('requirementStatus', status);
  const mark = givenUp ? '✕' : done ? '✓' : undefined;
  return html`<button
    type="button"
    class=${`chip${done ? ' done' : ''}${givenUp ? ' given-up' : ''}${place ? '' : ' unknown'}`}
    data-requirement=${name}
    title=${[title ? `${name} ${title}` : name, state ?? ''].filter(Boolean).join('\n')}
    aria-disabled=${place ? nothing : 'true'}
    @click=${() => place && reveal(place)}
  >
    ${priority === undefined ? nothing : priorityBadge(priority, levels)}
    <bdi class="chip-title">${title || name}</bdi>
    ${title ? html`<bdi class="chip-name">${name}</bdi>` : nothing}
    ${state ? html`<span class="chip-state">${mark ? html`<span class="chip-mark" aria-hidden="true">${mark}</span> ` : nothing}${state}</span>` : nothing}
  </button>`;
}
