/** The rows of the priority table as points: effort from left to right, score or benefit from bottom to top. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { priorityBadge } from '../badge.js';
import type { Words } from '../words.js';
import {
  axisTicks,
  type ChartPoint,
  type ChartScales,
  chartPoints,
  chartScales,
  type Frame,
  type HeightId,
  heightOf,
  nextPoint,
  placeLabels,
  quadrantBox,
  quadrantNames,
  quadrants,
  shapeOf,
} from '../../../language-server/src/views/scenes/quadrant-points.js';

export interface ChartContent {
  readonly table: Priorities;
  /** As filtered and sorted. */
  readonly rows: readonly PriorityRow[];
  readonly height: HeightId;
  readonly words: Words;
}

export interface ChartActions {
  update(): void;
  reveal(place: SourcePlace, focus: boolean): void;
}

const margins = { left: 64, right: 28, top: 16, bottom: 50 };
/** More points than this say nothing more, and make the page slow. */
const mostPoints = 1500;
/** Names of requirements that have no point. */
const mostLeftOut = 12;

export class QuadrantChart {
  private readonly container = createRef<HTMLElement>();
  private observer: ResizeObserver | undefined;
  private observed: Element | undefined;
  private size = { width: 900, height: 480 };
  /** Id of the row whose point the Tab key leads to. */
  private active: string | undefined;
  /** Id of the row that is told about. */
  private told: string | undefined;
  private focusWanted = false;
  private points: readonly ChartPoint[] = [];

  constructor(private readonly actions: ChartActions) {}

  render({ table, rows, height, words }: ChartContent): TemplateResult {
    const frame: Frame = { ...this.size, ...margins };
    const scales = chartScales(table.rows, height, frame);
    const all = scales ? chartPoints(rows, height, scales) : [];
    this.points = all.slice(0, mostPoints);
    if (!this.points.some(({ row }) => row.id === this.active)) this.active = this.points[0]?.row.id;
    const leftOut = rows.filter((row) => row.effortDays === undefined || heightOf(row, height) === undefined);
    return html`<section class="quadrant-chart" aria-label=${words.say('chart')}>
      <div class="chart-area" ${ref(this.container)}>
        ${scales ? this.drawing(scales, frame, table, height, words) : html`<p class="no-match">${words.say('chartEmpty')}</p>`}
        ${this.note(frame, table, height, words)}
      </div>
      <footer class="chart-foot">
        ${scales ? legend(table, words) : nothing}
        ${all.length > mostPoints ? html`<p>${words.say('chartMost', { shown: mostPoints, count: all.length })}</p>` : nothing}
        ${leftOut.length > 0 ? this.leftOut(leftOut, height, words) : nothing}
      </footer>
    </section>`;
  }

  rendered(): void {
    const container = this.container.value;
    if (container !== this.observed) {
      this.observer?.disconnect();
      this.observed = container;
      if (container) {
        this.observer = new ResizeObserver(([entry]) => this.resized(entry?.contentRect));
        this.observer.observe(container);
      }
    }
    if (!this.focusWanted || !container) return;
    this.focusWanted = false;
    container.querySelector<SVGElement>('.point[tabindex="0"]')?.focus();
  }

  private resized(rect: DOMRectReadOnly | undefined): void {
    if (!rect || (Math.abs(rect.width - this.size.width) < 1 && Math.abs(rect.height - this.size.height) < 1)) return;
    this.size = { width: Math.max(320, Math.floor(rect.width)), height: Math.max(260, Math.floor(rect.height)) };
    this.actions.update();
  }

  private drawing(
    scales: ChartScales,
    frame: Frame,
    table: Priorities,
    height: HeightId,
    words: Words,
  ): TemplateResult {
    const { x, y } = scales;
    const [right, bottom] = [frame.width - frame.right, frame.height - frame.bottom];
    const ticks = axisTicks(scales, frame);
    const heightText = words.say(height === 'score' ? 'columnScore' : 'columnBenefit');
    const unit = height === 'benefit' && table.currency ? ` (${table.currency})` : '';
    return html`<svg
      class="chart-drawing"
      width=${frame.width}
      height=${frame.height}
      viewBox=${`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label=${words.say('chartOf', { height: heightText })}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
    >
      ${quadrantNames.map((id) => {
        const { left, top, width, height: high, nameX, nameY, anchor } = quadrantBox(id, scales, frame);
        const { name, hint } = quadrants[id];
        return svg`<g class="quadrant" data-quadrant=${id}>
          <rect x=${left} y=${top} width=${width} height=${high}></rect>
          <text class="quadrant-name" x=${nameX} y=${nameY} text-anchor=${anchor}>${words.word(name)}<title>${words.word(hint)}</title></text>
        </g>`;
      })}
      <g class="chart-axis" aria-hidden="true">
        ${ticks.effort.map(
          (tick) => svg`<g transform=${`translate(${x(tick)},0)`}>
            <line y1=${bottom} y2=${bottom + 5}></line>
            <text y=${bottom + 19} text-anchor="middle">${words.number(tick)}</text>
          </g>`,
        )}
        ${ticks.height.map(
          (tick) => svg`<g transform=${`translate(0,${y(tick)})`}>
            <line x1=${frame.left - 5} x2=${frame.left}></line>
            <text x=${frame.left - 9} y="4" text-anchor="end">${words.shortNumber(tick)}</text>
          </g>`,
        )}
        <line class="axis-line" x1=${frame.left} x2=${right} y1=${bottom} y2=${bottom}></line>
        <line class="axis-line" x1=${frame.left} x2=${frame.left} y1=${frame.top} y2=${bottom}></line>
        <text class="axis-name" x=${(frame.left + right) / 2} y=${frame.height - 8} text-anchor="middle"
          >${words.say('chartEffort')} →</text>
        <text class="axis-name" transform=${`translate(16,${(frame.top + bottom) / 2}) rotate(-90)`} text-anchor="middle"
          >${heightText}${unit} →</text>
      </g>
      <g aria-hidden="true">
        ${placeLabels(this.points, frame).map(
          ({ point, x: left, y: top, anchor }) =>
            svg`<text class="point-label" x=${left} y=${top} text-anchor=${anchor}>${point.row.name}</text>`,
        )}
      </g>
      ${repeat(
        this.points,
        ({ row }) => row.id,
        (point) => this.point(point, table, height, words),
      )}
    </svg>`;
  }

  private point({ row, x, y, quadrant }: ChartPoint, table: Priorities, height: HeightId, words: Words) {
    const rank = row.priority === undefined ? -1 : table.levels.indexOf(row.priority);
    const { name } = quadrants[quadrant];
    const details = [
      row.title ? `${row.name} ${row.title}` : row.name,
      words.say('effortSum', { days: row.effortDays ?? 0 }),
      `${words.say(height === 'score' ? 'columnScore' : 'columnBenefit')} ${words.number(heightOf(row, height) ?? 0)}`,
      ...(row.priority === undefined ? [] : [row.priority]),
      words.word(name),
    ];
    return svg`<g
      class="point"
      role="button"
      data-name=${row.name}
      data-row=${row.id}
      data-quadrant=${quadrant}
      data-rank=${rank < 0 ? 'none' : Math.min(rank, 3)}
      tabindex=${row.id === this.active ? 0 : -1}
      aria-label=${details.join(words.say('listSeparator'))}
      transform=${`translate(${x},${y})`}
      @click=${() => {
        this.active = row.id;
        this.actions.reveal(row.place, true);
      }}
      @focus=${() => this.tell(row.id, true)}
      @blur=${() => this.tell(undefined, false)}
      @pointerenter=${() => this.tell(row.id, false)}
      @pointerleave=${() => this.tell(undefined, false)}
    ><circle class="point-room" r="12"></circle><path d=${shapeOf(rank)}></path></g>`;
  }

  private tell(id: string | undefined, activate: boolean): void {
    this.told = id;
    if (activate) this.active = id;
    this.actions.update();
  }

  /** What is said about the point that is pointed at or has the focus; its label says it to those who listen. */
  private note(frame: Frame, table: Priorities, height: HeightId, words: Words): TemplateResult | typeof nothing {
    const point = this.points.find(({ row }) => row.id === this.told);
    if (!point) return nothing;
    const { row, x, y, quadrant } = point;
    const { name } = quadrants[quadrant];
    const [isRight, isLow] = [x > frame.width - 300, y > frame.height - 160];
    const where = `${isRight ? `right: ${frame.width - x + 14}px` : `left: ${x + 14}px`}; ${
      isLow ? `bottom: ${frame.height - y + 10}px` : `top: ${y + 10}px`
    }`;
    return html`<div class="chart-note" aria-hidden="true" .style=${where}>
      <strong>${row.title || row.name}</strong>
      <p class="chart-note-name">
        ${row.priority === undefined ? nothing : priorityBadge(row.priority, table.levels)} ${row.name}
        ${row.decision === undefined ? nothing : html`· ${words.value('decision', row.decision)}`}
      </p>
      <p>
        ${words.say('effortSum', { days: row.effortDays ?? 0 })} ·
        ${words.say(height === 'score' ? 'columnScore' : 'columnBenefit')} ${words.number(heightOf(row, height) ?? 0)}
      </p>
      <p class="chart-note-quadrant">${words.word(name)}</p>
    </div>`;
  }

  private leftOut(rows: readonly PriorityRow[], height: HeightId, words: Words): TemplateResult {
    return html`<p class="chart-left-out">
      ${words.say(height === 'score' ? 'chartWithoutScore' : 'chartWithoutBenefit', { count: rows.length })}
      ${rows.slice(0, mostLeftOut).map(
        (row) =>
          html`<button type="button" class="link" title=${row.title} @click=${() => this.actions.reveal(row.place, true)}>
            ${row.name || row.title}
          </button>`,
      )}
      ${rows.length > mostLeftOut ? '…' : nothing}
    </p>`;
  }

  private onKey(event: KeyboardEvent): void {
    const active = this.points.find(({ row }) => row.id === this.active);
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'Enter':
      case ' ':
        this.actions.reveal(active.row.place, event.key === 'Enter');
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'ArrowUp':
      case 'ArrowDown':
        this.active = nextPoint(this.points, active, event.key)?.row.id ?? this.active;
        this.focusWanted = true;
        this.actions.update();
        break;
      default:
        return;
    }
    event.preventDefault();
  }
}

function legend({ levels }: Priorities, words: Words): TemplateResult {
  const entries = [
    ...levels.map((level, rank) => ({ rank, text: level })),
    { rank: -1, text: words.say('chartNoPriority') },
  ];
  return html`<ul class="chart-legend" aria-label=${words.say('columnPriority')}>
    ${entries.map(
      ({ rank, text }) =>
        html`<li>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" class="point" data-rank=${
            rank < 0 ? 'none' : Math.min(rank, 3)
          }>
            <path d=${shapeOf(rank)}></path></svg
          >${text}
        </li>`,
    )}
  </ul>`;
}
