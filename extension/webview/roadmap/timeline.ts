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
import type { Words } from '../words.js';
import { arrowPath, arrowSign, type Box } from '../../../language-server/src/views/scenes/arrow-path.js';
import { dayNumber } from '../../../language-server/src/views/scenes/calendar-days.js';
import { dependencyList, dependencySentence } from './dependencies.js';
import type { PlanScene } from './plan-scene.js';
import {
  createTimeAxis,
  type TimeAxis,
  type Zoom,
  zoomThatFits,
} from '../../../language-server/src/views/scenes/time-axis.js';
import { VersionRows } from './version-rows.js';
import type { WindowHandles } from './window-handles.js';

/** Width of the column of names in CSS pixels, for a panel of some width. */
const labelWidth = (available: number) => (available < 640 ? 176 : 232);

interface DrawnArrow {
  readonly arrow: RoadmapArrow;
  readonly path: string;
  readonly sign: { readonly x: number; readonly y: number };
}

/** Versions on a time axis, arrows between them, and what has no date. */
export class Timeline {
  private readonly body = createRef<HTMLElement>();
  private readonly observer: ResizeObserver;
  private observed: HTMLElement | undefined;
  /** Width of the panel's inside, 0 until it is measured. */
  private available = 0;
  private arrows: readonly DrawnArrow[] = [];
  private drawn: Roadmap | undefined;
  /** As closely as the plan fitted when it was first seen in a panel of this width: changes of the plan do not jump. */
  private fitting: { readonly zoom: Zoom; readonly width: number } | undefined;
  private axis: TimeAxis | undefined;
  /** The day to keep at a place of the panel while the axis becomes another one. */
  private anchor: { readonly day: number; readonly x: number } | undefined;
  private hasShownToday = false;

  constructor(
    private readonly handles: WindowHandles,
    private readonly update: () => void,
  ) {
    this.observer = new ResizeObserver(() => this.measure());
  }

  /** The zoom that is shown. */
  zoomOf(chosen: Zoom | undefined): Zoom {
    return chosen ?? this.fitting?.zoom ?? 'quarter';
  }

  render(scene: PlanScene, chosen: Zoom | undefined, versions: readonly RoadmapVersion[]): TemplateResult {
    const { roadmap, words } = scene;
    this.drawn = roadmap;
    const { extent } = roadmap;
    const names = new Map(versions.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => names.get(id) ?? id;
    const rows = new VersionRows(scene, this.handles);
    const undated = roadmap.lanes.flatMap((lane) => lane.versions.filter((version) => !version.window));
    const labels = labelWidth(this.available);
    const width = this.available;
    if (extent && width > 0 && this.fitting?.width !== width)
      this.fitting = { zoom: zoomThatFits(extent, width - labels), width };
    return html`<div
      class="roadmap-body"
      role="region"
      tabindex="0"
      data-scrolls
      aria-label=${words.say('layoutTimeline')}
      .style=${`scroll-padding-left: ${labels + 8}px`}
      ${ref(this.body)}
    >
      <div class="roadmap-canvas" .style=${`--labels: ${labels}px; --inside: ${this.available}px`}>
        ${extent ? this.dated(scene, extent, this.zoomOf(chosen), labels, rows, nameOf) : nothing}
        <div class="below">
          ${
            undated.length > 0
              ? html`<section class="undated">
                  <h2>${words.say('unscheduled')}</h2>
                  <div class="cards">${undated.map((version) => rows.card(version))}</div>
                </section>`
              : nothing
          }
          ${dependencyList(roadmap, nameOf, words)}
        </div>
      </div>
    </div>`;
  }

  rendered(): void {
    const body = this.body.value;
    if (body !== this.observed) {
      this.observer.disconnect();
      this.observed = body;
      const timeline = body?.querySelector('.timeline');
      if (body) this.observer.observe(body);
      if (timeline) this.observer.observe(timeline);
    }
    this.keepDay();
    this.measure();
  }

  /** Scrolls so that the day which was in view stays where it was; at first, so that today is in view. */
  private keepDay(): void {
    const [body, axis, anchor] = [this.body.value, this.axis, this.anchor];
    if (!body || !axis || this.available === 0) return;
    if (anchor) {
      body.scrollLeft = axis.positionOf(anchor.day) - anchor.x;
      this.anchor = undefined;
    } else if (!this.hasShownToday && this.drawn) {
      const room = this.available - labelWidth(this.available);
      const today = axis.left(this.drawn.today);
      if (today > room * 0.8 && today <= axis.width) body.scrollLeft = today - room / 3;
    }
    this.hasShownToday = true;
  }

  private dated(
    scene: PlanScene,
    extent: RoadmapWindow,
    zoom: Zoom,
    labels: number,
    rows: VersionRows,
    nameOf: (id: string) => string,
  ): TemplateResult {
    const { roadmap, words } = scene;
    const axis = createTimeAxis(extent, roadmap.today, zoom, this.available - labels, words);
    this.rememberDay(axis, labels);
    this.axis = axis;
    return html`<div class="timeline" data-zoom=${zoom} .style=${`width: ${axis.width + labels}px`}>
      ${axisHead(axis)}
      <div class="timeline-rows">
        ${backdrop(axis, roadmap.today, words)} ${this.arrowLayer(nameOf, words)}
        <div class="label-shade"><span></span></div>
        ${repeat(
          roadmap.lanes,
          (lane) => lane.name ?? lane.title ?? '',
          (lane) => laneRows(lane, roadmap.lanes.length > 1, axis, rows, words),
        )}
      </div>
    </div>`;
  }

  /** Takes down which day is in view, before another axis is drawn: today if it is, else that in the middle. */
  private rememberDay(axis: TimeAxis, labels: number): void {
    const [body, before] = [this.body.value, this.axis];
    if (!body || !before || !this.drawn || this.anchor || !this.hasShownToday) return;
    const moved = axis.zoom !== before.zoom || axis.dayAt(0) !== before.dayAt(0);
    if (!moved) return;
    const room = this.available - labels;
    const today = dayNumber(this.drawn.today) + 0.5;
    const x = before.positionOf(today) - body.scrollLeft;
    const seesToday = axis.zoom !== before.zoom && x >= 0 && x <= room;
    this.anchor = seesToday ? { day: today, x } : { day: before.dayAt(body.scrollLeft + room / 2), x: room / 2 };
  }

  private arrowLayer(nameOf: (id: string) => string, words: Words): TemplateResult {
    return html`<svg class="arrows" aria-hidden="true">
      <defs>
        ${['plain', 'violated'].map(
          (kind) => svg`<marker id=${`arrow-${kind}`} class=${kind} viewBox="0 0 8 8" refX="7" refY="4"
            markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0 L8,4 L0,8 z"></path></marker>`,
        )}
      </defs>
      ${this.arrows.map(({ arrow, path, sign }) => {
        const kind = arrow.violated ? 'violated' : 'plain';
        return svg`<path class=${`arrow ${kind}`} data-from=${arrow.from} data-to=${arrow.to} d=${path}
            marker-end=${`url(#arrow-${kind})`}></path>
          ${
            arrow.violated
              ? svg`<g class="arrow-sign" transform=${`translate(${sign.x} ${sign.y})`}>
                  <title>${words.say('arrowViolated', { text: dependencySentence(arrow, nameOf, words) })}</title>
                  <circle r="9"></circle><text text-anchor="middle" dy="4">⚠</text>
                </g>`
              : nothing
          }`;
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
    const arrows = this.drawn.arrows.flatMap((arrow) => {
      const [from, to] = [boxes.get(arrow.from), boxes.get(arrow.to)];
      return from && to && !arrow.implied ? [{ arrow, path: arrowPath(from, to), sign: arrowSign(from, to) }] : [];
    });
    const same =
      available === this.available &&
      arrows.length === this.arrows.length &&
      arrows.every(({ arrow, path }, i) => path === this.arrows[i]?.path && arrow === this.arrows[i]?.arrow);
    if (same) return;
    this.available = available;
    this.arrows = arrows;
    this.update();
  }
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
  return html`<section class="lane" aria-label=${title ?? words.title('roadmap')}>
    ${title === undefined ? nothing : html`<h2 class="lane-title"><span>${title}</span></h2>`}
    ${repeat(
      dated,
      ({ id }) => id,
      (version) => rows.dated(version, axis, 0),
    )}
  </section>`;
}
