import { html, nothing, type TemplateResult } from 'lit';
import type { RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import { notUnderstoodNote } from '../not-understood.js';
import type { Words } from '../words.js';
import { capacityMeter } from './meter.js';
import type { PlanScene } from './plan-scene.js';

/** What is said about a version: name, stage, status, capacity. */
export function versionLabel(
  version: RoadmapVersion,
  { words, reveal }: PlanScene,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const { name, title, place, stage, overdue, goals, modules } = version;
  const about = [...goals, ...modules].join(words.say('listSeparator'));
  return html`<div class="version-label">
    <button
      type="button"
      class="version-name"
      title=${[name, title ?? '', about].filter(Boolean).join('\n')}
      @click=${() => reveal(place)}
    >
      <strong><bdi>${name}</bdi></strong>${title ? html` <bdi>${title}</bdi>` : nothing}
    </button>
    ${more}
    <div class="tags">
      ${stage ? html`<span class="tag">${words.value('stage', stage)}</span>` : nothing} ${statusTag(version, words)}
      ${overdue ? html`<span class="tag overdue"><span aria-hidden="true">⚠ </span>${words.say('overdue')}</span>` : nothing}
    </div>
    ${notUnderstoodNote(version, words)} ${capacityMeter(version, words)}
  </div>`;
}

export function statusTag({ status, releasedOn }: RoadmapVersion, words: Words): TemplateResult | typeof nothing {
  if (!status) return nothing;
  const text =
    status === 'released' && releasedOn
      ? words.say('releasedOn', { date: words.date(releasedOn) })
      : words.value('versionStatus', status);
  return html`<span class="tag" data-status=${status}>${text}</span>`;
}
