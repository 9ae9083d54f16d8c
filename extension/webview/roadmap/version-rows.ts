import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RoadmapVersion, RoadmapWindow } from '../../../language-server/src/views/roadmap-data.js';
import { chips } from './chip.js';
import type { PlanScene } from './plan-scene.js';
import type { TimeAxis } from '../../../language-server/src/views/scenes/time-axis.js';
import { versionLabel } from './version-label.js';
import type { WindowHandles } from './window-handles.js';

/** Room in CSS pixels that the chips of a short version get where the axis goes on that far, and in any case. */
const [chipRoom, leastChipRoom] = [460, 220];
/** Bars narrower than this have their dates beside them. */
const barWithDates = 128;

/** Draws versions: as rows on the time axis with their minors below, or as cards if they have no dates. */
export class VersionRows {
  constructor(
    private readonly scene: PlanScene,
    private readonly handles: WindowHandles,
  ) {}

  /** @param depth 0 for a major, 1 for its minors */
  dated(version: RoadmapVersion, axis: TimeAxis, depth: number): TemplateResult {
    const { minors } = version;
    const window = this.handles.windowOf(version);
    const left = window ? axis.left(window.start) : 0;
    const width = window ? Math.max(6, axis.right(window.end) - left) : 0;
    return html`<article
      class="version"
      data-version-name=${version.name}
      data-depth=${Math.min(depth, 3)}
      data-status=${version.status ?? 'none'}
    >
      ${
        window && minors.length > 0
          ? html`<span class="span-of-major" .style=${`margin-left: ${left}px; width: ${width}px`}></span>`
          : nothing
      }
      <div class="version-row" data-drop=${version.name}>
        ${versionLabel(version, this.scene)}
        <div class="track">
          ${
            window
              ? this.bar(version, window, left, width, axis)
              : html`<p class="hint no-window">${this.scene.words.say('noWindow')}</p>`
          }
          ${deliveredChips(version, this.scene, chipStyle(left, width, axis.width))}
        </div>
      </div>
      ${
        minors.length > 0
          ? html`<div class="minors">
              ${repeat(
                minors,
                ({ id }) => id,
                (minor) => this.dated(minor, axis, depth + 1),
              )}
            </div>`
          : nothing
      }
    </article>`;
  }

  /** A version without dates. */
  card(version: RoadmapVersion): TemplateResult {
    return html`<article
      class="card undated-card"
      data-version-name=${version.name}
      data-drop=${version.name}
      data-status=${version.status ?? 'none'}
    >
      ${versionLabel(version, this.scene)} ${deliveredChips(version, this.scene, '')}
      ${version.minors.length > 0 ? html`<div class="minors">${version.minors.map((minor) => this.card(minor))}</div>` : nothing}
    </article>`;
  }

  private bar(
    version: RoadmapVersion,
    window: RoadmapWindow,
    left: number,
    width: number,
    axis: TimeAxis,
  ): TemplateResult {
    const { windowFromMinors, status, minors, place } = version;
    const { words, obstacle } = this.scene;
    const dates = words.dateRange(window.start, window.end);
    const state = this.handles.stateOf(version);
    const own = windowFromMinors ? undefined : version.window;
    const kinds = [
      'bar',
      ...(minors.length > 0 ? ['major'] : []),
      ...(windowFromMinors ? ['derived'] : []),
      ...(width < barWithDates ? ['narrow'] : []),
      ...(state ? [`changing-${state}`] : []),
    ];
    return html`<div class="bar-line">
      <div
        class=${kinds.join(' ')}
        data-bar=${version.id}
        data-status=${status ?? 'none'}
        data-start=${window.start}
        data-end=${window.end}
        aria-busy=${state === 'sent' ? 'true' : nothing}
        title=${dates}
        .style=${`left: ${left}px; width: ${width}px`}
      >
        <span class="bar-dates">${state ? html`<span aria-hidden="true">↔ </span>` : nothing}${dates}</span>
        ${
          own && version.name !== '' && obstacle(place.uri) === undefined
            ? this.handles.render({ ...version, window: own }, axis, words)
            : nothing
        }
      </div>
    </div>`;
  }
}

/** What a version delivers, as far as the reader wants to see it. */
export function deliveredChips(version: RoadmapVersion, scene: PlanScene, style: string): TemplateResult {
  const { words } = scene;
  if (version.delivers.length === 0)
    return version.minors.length > 0
      ? html`${nothing}`
      : html`<p class="hint chips" .style=${style}>${words.say('nothingDelivered')}</p>`;
  const shown = scene.isFiltering ? version.delivers.filter(scene.shows) : version.delivers;
  const hidden = version.delivers.length - shown.length;
  return html`<div class="chips" role="group" aria-label=${version.name} .style=${style}>
    ${chips(shown, version.name, scene)}
    ${hidden > 0 ? html`<span class="hint hidden-count">${words.say('hiddenByFilter', { count: hidden })}</span>` : nothing}
  </div>`;
}

/** Chips start below their bar; close to the right end they move left to have room. */
function chipStyle(left: number, width: number, axisWidth: number): string {
  const wanted = Math.max(width, Math.min(chipRoom, axisWidth - left));
  const room = Math.min(axisWidth, Math.max(wanted, leastChipRoom));
  const start = Math.max(0, Math.min(left, axisWidth - room));
  return `margin-left: ${start}px; max-width: ${room}px`;
}
