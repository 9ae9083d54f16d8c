import { html, nothing, svg, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type {
  Roadmap,
  RoadmapArrow,
  RoadmapLane,
  RoadmapVersion,
  RoadmapWindow,
} from '../../../language-server/src/views/roadmap-data.js';
import { emptyState } from '../empty-state.js';
import type { Page, PageContext } from '../page.js';
import type { Words } from '../words.js';
import { arrowPath, arrowsToDraw, type Box } from './arrow-path.js';
import { dependencyList } from './dependencies.js';
import { createTimeAxis, type TimeAxis } from './time-axis.js';
import { VersionRows } from './version-rows.js';

/** Width of the column of names in CSS pixels, for a panel of some width. */
const labelWidth = (available: number) => (available < 720 ? 176 : 232);

/** The roadmap: versions on a time axis, arrows between them, and what has no date. */
export class RoadmapPage implements Page<Roadmap> {
  private readonly body = createRef<HTMLElement>();
  private readonly timeline = createRef<HTMLElement>();
  private readonly observer: ResizeObserver;
  private observed: HTMLElement | undefined;
  /** Width of the panel's inside, 0 until it is measured. */
  private available = 0;
  private arrows: readonly { readonly arrow: RoadmapArrow; readonly path: string }[] = [];
  private drawn: Roadmap | undefined;

  constructor(private readonly context: PageContext) {
    this.observer = new ResizeObserver(() => this.measure());
  }

  isEmpty(roadmap: Roadmap): boolean {
    return roadmap.lanes.length === 0;
  }

  render(roadmap: Roadmap, words: Words): TemplateResult {
    if (this.isEmpty(roadmap))
      return emptyState(words.say('emptyRoadmapTitle'), words.say('emptyRoadmap'), words.say('emptyRoadmapExample'));
    this.drawn = roadmap;
    const { extent } = roadmap;
    const versions = roadmap.lanes.flatMap((lane) => flatten(lane.versions));
    const names = new Map(versions.map(({ id, name }) => [id, name]));
    const rows = new VersionRows(roadmap, words, (place) => this.context.reveal(place, true));
    const undated = roadmap.lanes.flatMap((lane) => lane.versions.filter((version) => !version.window));
    return html`
      ${header(roadmap, versions, words)}
      <div class="roadmap-body" role="region" tabindex="0" aria-label=${words.say('roadmap')} ${ref(this.body)}>
        <div class="roadmap-canvas" .style=${`--labels: ${labelWidth(this.available)}px; --inside: ${this.available}px`}>
          ${extent ? this.dated(roadmap, extent, rows, words) : nothing}
          <div class="below">
            ${
              undated.length > 0
                ? html`<section class="undated">
                    <h2>${words.say('unscheduled')}</h2>
                    <div class="cards">${undated.map((version) => rows.card(version))}</div>
                  </section>`
                : nothing
            }
            ${dependencyList(roadmap, (id) => names.get(id) ?? id, words)}
          </div>
        </div>
      </div>
    `;
  }

  rendered(): void {
    const [body, timeline] = [this.body.value, this.timeline.value];
    if (body !== this.observed) {
      this.observer.disconnect();
      this.observed = body;
      if (body) this.observer.observe(body);
      if (timeline) this.observer.observe(timeline);
    }
    this.measure();
  }

  private dated(roadmap: Roadmap, extent: RoadmapWindow, rows: VersionRows, words: Words): TemplateResult {
    const labels = labelWidth(this.available);
    const axis = createTimeAxis(extent, this.available - labels, words);
    return html`<div class="timeline" .style=${`width: ${axis.width + labels}px`} ${ref(this.timeline)}>
      ${axisHead(axis)}
      <div class="timeline-rows">
        ${backdrop(axis, roadmap.today, words)} ${this.arrowLayer()}
        ${repeat(
          roadmap.lanes,
          (lane) => lane.name ?? lane.title ?? '',
          (lane) => laneRows(lane, roadmap.lanes.length > 1, axis, rows, words),
        )}
      </div>
    </div>`;
  }

  private arrowLayer(): TemplateResult {
    return html`<svg class="arrows" aria-hidden="true">
      <defs>
        ${['plain', 'violated'].map(
          (kind) => svg`<marker id=${`arrow-${kind}`} class=${kind} viewBox="0 0 8 8" refX="7" refY="4"
            markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 z"></path></marker>`,
        )}
      </defs>
      ${this.arrows.map(({ arrow, path }) => {
        const kind = arrow.violated ? 'violated' : 'plain';
        return svg`<path class=${`arrow ${kind}`} data-from=${arrow.from} data-to=${arrow.to} d=${path}
          marker-end=${`url(#arrow-${kind})`}></path>`;
      })}
    </svg>`;
  }

  /** Rows are as high as their texts need, so the arrows follow the page's own layout. */
  private measure(): void {
    const body = this.body.value;
    if (!body || !this.drawn) return;
    const available = body.clientWidth;
    const drawing = body.querySelector('.timeline-rows');
    const origin = drawing?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const boxes = new Map<string, Box>();
    for (const bar of drawing?.querySelectorAll<HTMLElement>('[data-bar]') ?? []) {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      boxes.set(bar.dataset.bar ?? '', {
        left: Math.round(left - origin.left),
        right: Math.round(right - origin.left),
        top: Math.round(top - origin.top),
        bottom: Math.round(bottom - origin.top),
      });
    }
    const arrows = arrowsToDraw(this.drawn.arrows).flatMap((arrow) => {
      const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
      return from && to ? [{ arrow, path: arrowPath(from, to) }] : [];
    });
    const same =
      available === this.available &&
      arrows.length === this.arrows.length &&
      arrows.every(({ arrow, path }, i) => path === this.arrows[i]?.path && arrow === this.arrows[i]?.arrow);
    if (same) return;
    this.available = available;
    this.arrows = arrows;
    this.context.update();
  }
}

/** Versions with all their minors. */
function flatten(versions: readonly RoadmapVersion[]): RoadmapVersion[] {
  return versions.flatMap((version) => [version, ...flatten(version.minors)]);
}

function header(roadmap: Roadmap, versions: readonly RoadmapVersion[], words: Words): TemplateResult {
  const { backlog } = roadmap;
  const summary = [
    versions.length === 1 ? words.say('oneVersion') : words.say('versionCount', { count: versions.length }),
    ...(backlog.count > 0 ? [words.say('backlog', { count: backlog.count, days: backlog.effortDays })] : []),
  ];
  return html`<header class="page-header">
    <div class="heading">
      <h1>${roadmap.projectTitle ?? words.say('roadmap')}</h1>
      <p class="summary">${summary.join(' · ')}</p>
    </div>
  </header>`;
}

function axisHead(axis: TimeAxis): TemplateResult {
  const row = (marks: TimeAxis['upper'], kind: string) =>
    html`<div class=${`axis-row ${kind}`}>
      ${marks.map(({ left, width, label }) => html`<span .style=${`left: ${left}px; width: ${width}px`}>${label}</span>`)}
    </div>`;
  return html`<div class="axis" aria-hidden="true">
    <div class="axis-corner"></div>
    <div class="axis-rows">${row(axis.upper, 'upper')} ${row(axis.lower, 'lower')}</div>
  </div>`;
}

/** Lines of the axis, and today. */
function backdrop(axis: TimeAxis, today: string, words: Words): TemplateResult {
  const at = axis.left(today);
  return html`<div class="backdrop">
    ${axis.lower.map(({ left }) => html`<span class="tick" .style=${`left: ${left}px`}></span>`)}
    ${axis.upper.map(({ left }) => html`<span class="tick strong" .style=${`left: ${left}px`}></span>`)}
    ${
      at >= 0 && at <= axis.width
        ? html`<span class="today" .style=${`left: ${at}px`} title=${words.date(today)}><span>${words.say('today')}</span></span>`
        : nothing
    }
  </div>`;
}

function laneRows(
  lane: RoadmapLane,
  severalLanes: boolean,
  axis: TimeAxis,
  rows: VersionRows,
  words: Words,
): TemplateResult | typeof nothing {
  const dated = lane.versions.filter((version) => version.window);
  if (dated.length === 0) return nothing;
  const title = lane.title ?? lane.name ?? (severalLanes ? words.say('outsideRoadmap') : undefined);
  return html`<section class="lane" aria-label=${title ?? words.say('roadmap')}>
    ${title === undefined ? nothing : html`<h2 class="lane-title"><span>${title}</span></h2>`}
    ${repeat(
      dated,
      ({ id }) => id,
      (version) => rows.dated(version, axis, 0),
    )}
  </section>`;
}
