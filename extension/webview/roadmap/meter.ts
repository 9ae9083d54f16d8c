import { html, nothing, type TemplateResult } from 'lit';
import { capacityShares } from '../../../language-server/src/views/scenes/capacity-shares.js';
import type { RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import type { Words } from '../words.js';

/** Effort used and left of a version's capacity: a bar, and the same in words. */
export function capacityMeter(version: RoadmapVersion, words: Words): TemplateResult | typeof nothing {
  const { capacityDays, usedDays, overDays, unestimated, unreadableEfforts = 0, unreadable } = version;
  const open = html`${
    unestimated > 0 ? html`<span class="hint">${words.say('unestimated', { count: unestimated })}</span>` : nothing
  }${
    unreadableEfforts > 0
      ? html`<span class="unreadable" title=${words.say('notUnderstoodHint')}>${words.say('effortsNotUnderstood', { count: unreadableEfforts })}</span>`
      : nothing
  }`;
  if (capacityDays === undefined) {
    if (usedDays === 0 && unestimated === 0 && unreadableEfforts === 0) return nothing;
    // A capacity that cannot be read is named beside the version: it is given.
    const text = unreadable?.capacityDays ? 'usedOfUnreadable' : 'usedWithoutCapacity';
    return html`<div class="effort"><span>${words.say(text, { used: usedDays })}</span>${open}</div>`;
  }
  const used = words.say('used', { used: usedDays, capacity: capacityDays });
  const over = overDays > 0 ? words.say('over', { days: overDays }) : undefined;
  const left = words.say('left', { days: Math.round((capacityDays - usedDays) * 100) / 100 });
  // Over capacity, the bar is full with what is used, and the end of it stands for what is too much.
  const shares = capacityShares(version);
  return html`<div class="effort">
    <div
      class=${over ? 'meter over' : 'meter'}
      role="meter"
      aria-label=${words.say('capacity')}
      aria-valuemin="0"
      aria-valuemax=${capacityDays}
      aria-valuenow=${usedDays}
      aria-valuetext=${`${used} · ${over ?? left}`}
    >
      <span class="meter-fill" .style=${`width: ${100 * shares.used}%`}></span>
      ${over ? html`<span class="meter-over" .style=${`width: ${100 * shares.over}%`}></span>` : nothing}
    </div>
    <span>${used}</span>
    ${over ? html`<strong class="over-text"><span aria-hidden="true">⚠ </span>${over}</strong>` : html`<span>${left}</span>`}
    ${open}
  </div>`;
}
