import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Roadmap, RoadmapVersion } from '../../../language-server/src/views/roadmap-data.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { Words } from '../words.js';
import { chip } from './chip.js';
import { capacityMeter } from './meter.js';
import type { TimeAxis } from './time-axis.js';

/** Room in CSS pixels that the chips of a short version get where the axis goes on that far, and in any case. */
const [chipRoom, leastChipRoom] = [460, 220];
/** Bars narrower than this have their dates beside them. */
const barWithDates = 118;

/** Draws versions: as rows on the time axis with their minors below, or as cards if they have no dates. */
export class VersionRows {
  private readonly needingLater: ReadonlySet<string>;

  constructor(
    private readonly roadmap: Roadmap,
    private readonly words: Words,
    private readonly reveal: (place: SourcePlace) => void,
  ) {
    this.needingLater = new Set(
      roadmap.arrows.filter(({ violated }) => violated).flatMap((arrow) => arrow.requirements.map(({ name }) => name)),
    );
  }

  /** @param depth 0 for a major, 1 for its minors */
  dated(version: RoadmapVersion, axis: TimeAxis, depth: number): TemplateResult {
    const { window, minors } = version;
    const left = window ? axis.left(window.start) : 0;
    const width = window ? Math.max(6, axis.right(window.end) - left) : 0;
    return html`<article
      class="version"
      data-version-name=${version.name}
      data-depth=${depth}
      data-status=${version.status ?? 'none'}
    >
      ${
        window && minors.length > 0
          ? html`<span class="span-of-major" .style=${`margin-left: ${left}px; width: ${width}px`}></span>`
          : nothing
      }
      <div class="version-row">
        ${this.label(version)}
        <div class="track">
          ${window ? this.bar(version, left, width) : html`<p class="hint no-window">${this.words.say('noWindow')}</p>`}
          ${this.chips(version, chipStyle(left, width, axis.width))}
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
    return html`<article class="card" data-version-name=${version.name} data-status=${version.status ?? 'none'}>
      ${this.label(version)} ${this.chips(version, '')}
      ${version.minors.length > 0 ? html`<div class="minors">${version.minors.map((minor) => this.card(minor))}</div>` : nothing}
    </article>`;
  }

  private label(version: RoadmapVersion): TemplateResult {
    const { words } = this;
    const { name, title, place, stage, status, overdue, goals, modules } = version;
    const about = [...goals, ...modules].join(words.say('listSeparator'));
    return html`<div class="version-label">
      <button
        type="button"
        class="version-name"
        title=${[name, title ?? '', about].filter(Boolean).join('\n')}
        @click=${() => this.reveal(place)}
      >
        <strong>${name}</strong>${title ? html` <span>${title}</span>` : nothing}
      </button>
      <div class="tags">
        ${stage ? html`<span class="tag">${words.value('stage', stage)}</span>` : nothing}
        ${status ? html`<span class="tag" data-status=${status}>${this.statusText(version)}</span>` : nothing}
        ${overdue ? html`<span class="tag overdue"><span aria-hidden="true">⚠ </span>${words.say('overdue')}</span>` : nothing}
      </div>
      ${capacityMeter(version, words)}
    </div>`;
  }

  private statusText({ status, releasedOn }: RoadmapVersion): string {
    const { words } = this;
    if (status === 'released' && releasedOn) return words.say('releasedOn', { date: words.date(releasedOn) });
    return status ? words.value('versionStatus', status) : '';
  }

  private bar(version: RoadmapVersion, left: number, width: number): TemplateResult {
    const { window, windowFromMinors, status, minors } = version;
    const dates = window ? this.words.dateRange(window.start, window.end) : '';
    const kind = `${minors.length > 0 ? ' major' : ''}${windowFromMinors ? ' derived' : ''}`;
    return html`<div class="bar-line">
      <div
        class=${`bar${kind}${width < barWithDates ? ' narrow' : ''}`}
        data-bar=${version.id}
        data-status=${status ?? 'none'}
        title=${dates}
        .style=${`left: ${left}px; width: ${width}px`}
      >
        <span>${dates}</span>
      </div>
    </div>`;
  }

  private chips(version: RoadmapVersion, style: string): TemplateResult {
    if (version.delivers.length === 0) {
      return version.minors.length > 0
        ? html`${nothing}`
        : html`<p class="hint chips" .style=${style}>${this.words.say('nothingDelivered')}</p>`;
    }
    return html`<div class="chips" .style=${style}>
      ${repeat(
        version.delivers,
        ({ name }) => name,
        (requirement) =>
          chip(requirement, this.roadmap.levels, this.needingLater.has(requirement.name), this.words, this.reveal),
      )}
    </div>`;
  }
}

/** Chips start below their bar; close to the right end they move left to have room. */
function chipStyle(left: number, width: number, axisWidth: number): string {
  const wanted = Math.max(width, Math.min(chipRoom, axisWidth - left));
  const room = Math.min(axisWidth, Math.max(wanted, leastChipRoom));
  const start = Math.max(0, Math.min(left, axisWidth - room));
  return `margin-left: ${start}px; max-width: ${room}px`;
}
