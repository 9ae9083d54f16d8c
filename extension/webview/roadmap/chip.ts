import { html, nothing, type TemplateResult } from 'lit';
import type { RoadmapRequirement } from '../../../language-server/src/views/roadmap-data.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { priorityBadge } from '../badge.js';
import type { Words } from '../words.js';

/**
 * A delivered requirement.
 * @param needsLater true if it depends on something that comes later
 * @param reveal opens its source
 */
export function chip(
  requirement: RoadmapRequirement,
  levels: readonly string[],
  needsLater: boolean,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const { name, title, place, priority, status, effortDays } = requirement;
  const done = status === 'accepted' || status === 'released';
  const details = [
    title ? `${name} ${title}` : name,
    ...(place ? [] : [words.say('notDeclared')]),
    ...(status ? [words.value('requirementStatus', status)] : []),
    ...(effortDays === undefined ? [] : [words.say('effortSum', { days: effortDays })]),
    ...(needsLater ? [words.say('needsLater')] : []),
  ];
  return html`<button
    type="button"
    class=${`chip${needsLater ? ' violated' : ''}${place ? '' : ' unknown'}${done ? ' done' : ''}`}
    data-requirement=${name}
    title=${details.join('\n')}
    aria-disabled=${place ? nothing : 'true'}
    @click=${() => place && reveal(place)}
  >
    ${needsLater ? html`<span class="chip-mark" aria-hidden="true">⚠</span>` : nothing}
    ${done ? html`<span class="chip-mark" aria-hidden="true">✓</span>` : nothing}
    ${priority === undefined ? nothing : priorityBadge(priority, levels)}
    <span class="chip-title">${title || name}</span>
    ${title ? html`<span class="chip-name">${name}</span>` : nothing}
  </button>`;
}
