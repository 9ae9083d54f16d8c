import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BacklogRequirement, RoadmapRequirement } from '../../../language-server/src/views/roadmap-data.js';
import { priorityBadge } from '../badge.js';
import { notUnderstoodNote } from '../not-understood.js';
import { isDone, type PlanScene } from './plan-scene.js';

/** The requirements that the reader wants to see, as chips that can be moved. */
export function chips(
  requirements: readonly RoadmapRequirement[],
  version: string,
  scene: PlanScene,
): readonly unknown[] | unknown {
  return repeat(
    requirements,
    ({ name }) => name,
    (requirement) => chip(requirement, version, scene),
  );
}

/**
 * A requirement; drawn again only when something of it has changed, as there may be thousands. The page around it knows what dragging it and its keys do, by these attributes: `data-requirement`, and
 * `data-from` with the version that delivers it, empty for the backlog, where it can be moved. Which chip Tab stops at is
 * the page's business too.
 * @param from null for the backlog
 */
export function chip(
  requirement: RoadmapRequirement,
  from: string | null,
  scene: PlanScene,
  more: () => TemplateResult | typeof nothing = () => nothing,
): unknown {
  const { words, moving } = scene;
  const { name, place } = requirement;
  const state: ChipState = {
    needsLater: scene.needingLater.has(name),
    isMoving: moving?.requirement === name && moving.from === from,
    obstacle: place ? scene.obstacle(place.uri) : '',
    isWaiting: moving !== undefined,
  };
  return guard([requirement, from, words, scene.roadmap.levels, ...Object.values(state)], () =>
    drawChip(requirement, from, scene, state, more()),
  );
}

interface ChipState {
  readonly needsLater: boolean;
  readonly isMoving: boolean;
  /** Why it cannot be moved; see `PlanScene`. */
  readonly obstacle: string | undefined;
  /** True while something is on its way, and nothing else can go. */
  readonly isWaiting: boolean;
}

function drawChip(
  requirement: RoadmapRequirement,
  from: string | null,
  scene: PlanScene,
  { needsLater, isMoving, obstacle, isWaiting }: ChipState,
  more: TemplateResult | typeof nothing,
): TemplateResult {
  const { words, roadmap } = scene;
  const { name, title, place, priority, status, effortDays } = requirement;
  const done = isDone(requirement);
  const unread = words.notUnderstood(requirement.unreadable);
  const canMove = place !== undefined && obstacle === undefined && !isWaiting && name !== '';
  const details = [
    title ? `${name} ${title}` : name,
    ...(place ? [] : [words.say('notDeclared')]),
    ...(status ? [words.value('requirementStatus', status)] : []),
    ...(effortDays === undefined ? [] : [words.say('effortSum', { days: effortDays })]),
    ...(needsLater ? [words.say('needsLater')] : []),
    ...(unread ? [unread, words.say('notUnderstoodHint')] : []),
    ...(canMove ? [words.say('moveHint'), words.say('chipKeysHint')] : obstacle ? [obstacle] : []),
  ];
  const kinds = [
    'chip',
    ...(needsLater ? ['violated'] : []),
    ...(place ? [] : ['unknown']),
    ...(done ? ['done'] : []),
    ...(isMoving ? ['moving'] : []),
  ];
  return html`<span class="chip-box">
    <button
      type="button"
      tabindex="-1"
      class=${kinds.join(' ')}
      data-requirement=${name}
      data-from=${canMove ? (from ?? '') : nothing}
      title=${details.join('\n')}
      aria-disabled=${place ? nothing : 'true'}
      aria-busy=${isMoving ? 'true' : nothing}
      aria-keyshortcuts=${canMove ? 'M' : nothing}
      @click=${() => place && scene.reveal(place)}
    >
      ${needsLater ? html`<span class="chip-mark" role="img" aria-label=${words.say('needsLater')}>⚠</span>` : nothing}
      ${done && status ? html`<span class="chip-mark" role="img" aria-label=${words.value('requirementStatus', status)}>✓</span>` : nothing}
      ${isMoving ? html`<span class="chip-mark" role="img" aria-label=${words.say('moving')}>⇢</span>` : nothing}
      ${priority === undefined ? nothing : priorityBadge(priority, roadmap.levels)}
      <bdi class="chip-title">${title || name}</bdi>
      ${title ? html`<bdi class="chip-name">${name}</bdi>` : nothing}
      ${notUnderstoodNote(requirement, words)} ${more}
    </button>
    ${
      canMove
        ? html`<button
            type="button"
            class="chip-menu"
            tabindex="-1"
            aria-haspopup="listbox"
            aria-label=${words.say('moveTo', { name })}
            title=${words.say('moveTo', { name })}
          >
            <span aria-hidden="true">⋯</span>
          </button>`
        : nothing
    }
  </span>`;
}

/** What ranks a requirement of the backlog, in words. */
export function rankingOf({ score, effortDays, unreadable }: BacklogRequirement, { words }: PlanScene): TemplateResult {
  const parts = [
    score === undefined ? words.say('backlogNoScore') : words.say('backlogScore', { score }),
    effortDays === undefined ? words.say('backlogNoEffort') : words.say('effortSum', { days: effortDays }),
  ];
  // The chip says already what cannot be read.
  if (unreadable?.score) parts[0] = '';
  if (unreadable?.effortDays) parts[1] = '';
  return html`<span class="chip-ranking">${parts.filter(Boolean).join(' · ')}</span>`;
}
