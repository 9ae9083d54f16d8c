import { html, type TemplateResult } from 'lit';
import type { RoadmapVersion, RoadmapWindow } from '../../../language-server/src/views/roadmap-data.js';
import type { Words } from '../words.js';
import { dayNumber } from '../../../language-server/src/views/scenes/calendar-days.js';
import { scrollStep } from './edge-scroll.js';
import type { TimeAxis } from '../../../language-server/src/views/scenes/time-axis.js';
import { dragEdge, type Edge, stepEdge } from './window-edge.js';

interface Draft {
  /** Id and name of the version. */
  readonly id: string;
  readonly name: string;
  readonly edge: Edge;
  readonly before: RoadmapWindow;
  readonly window: RoadmapWindow;
  /** True once it was asked for; it stands until the picture follows. */
  readonly isSent: boolean;
}

/** The edges of bars, which change a version's window by pointer and by keyboard. */
export class WindowHandles {
  private draft: Draft | undefined;

  constructor(
    private readonly change: (version: string, window: RoadmapWindow) => void,
    private readonly update: () => void,
  ) {}

  /** The window to draw: what is being made of it, else its own. */
  windowOf({ id, window }: RoadmapVersion): RoadmapWindow | undefined {
    return this.draft?.id === id ? this.draft.window : window;
  }

  /** How the window of a version is being changed, if it is. */
  stateOf({ id }: RoadmapVersion): 'open' | 'sent' | undefined {
    if (this.draft?.id !== id) return undefined;
    return this.draft.isSent ? 'sent' : 'open';
  }

  /** The picture is the text's again. */
  followed(): void {
    if (this.draft?.isSent) this.draft = undefined;
  }

  render(version: RoadmapVersion & { readonly window: RoadmapWindow }, axis: TimeAxis, words: Words): TemplateResult {
    return html`${this.handle(version, 'start', axis, words)} ${this.handle(version, 'end', axis, words)}`;
  }

  private handle(
    version: RoadmapVersion & { readonly window: RoadmapWindow },
    edge: Edge,
    axis: TimeAxis,
    words: Words,
  ): TemplateResult {
    const window = this.windowOf(version) ?? version.window;
    const other = dayNumber(window[edge === 'start' ? 'end' : 'start']);
    const first = Math.floor(axis.dayAt(0));
    const last = Math.ceil(axis.dayAt(axis.width));
    const label = words.say(edge === 'start' ? 'windowStart' : 'windowEnd', { version: version.name });
    return html`<span
      class="handle"
      role="slider"
      tabindex="0"
      data-edge=${edge}
      aria-label=${label}
      aria-orientation="horizontal"
      aria-valuemin=${edge === 'start' ? first : other}
      aria-valuemax=${edge === 'start' ? other : last}
      aria-valuenow=${dayNumber(window[edge])}
      aria-valuetext=${words.date(window[edge])}
      title=${`${label}\n${words.say('windowHint')}`}
      @pointerdown=${(event: PointerEvent) => this.grab(event, version, edge, axis)}
      @keydown=${(event: KeyboardEvent) => this.pressed(event, version, edge)}
      @blur=${() => this.leave()}
    ></span>`;
  }

  private grab(
    down: PointerEvent,
    version: RoadmapVersion & { readonly window: RoadmapWindow },
    edge: Edge,
    axis: TimeAxis,
  ): void {
    if (down.button !== 0 || this.draft?.isSent) return;
    const handle = down.currentTarget as HTMLElement;
    const listening = new AbortController();
    const { signal } = listening;
    const options = { signal, capture: true };
    const scroller = handle.closest<HTMLElement>('[data-scrolls]');
    const origin = down.clientX + (scroller?.scrollLeft ?? 0);
    handle.setPointerCapture(down.pointerId);
    document.body.classList.add('is-resizing');
    let pointer = down.clientX;
    const follow = () => {
      const days = (pointer + (scroller?.scrollLeft ?? 0) - origin) / axis.dayWidth;
      this.put(version, edge, dragEdge(version.window, edge, days, axis.zoom));
    };
    let frame = 0;
    // The pointer may rest at the border: the days that come into view are reached all the same.
    const scrollAlong = () => {
      frame = requestAnimationFrame(scrollAlong);
      if (!scroller || pointer === down.clientX) return;
      const { left, right } = daysInView(scroller);
      const before = scroller.scrollLeft;
      scroller.scrollLeft += scrollStep(pointer, left, right);
      if (scroller.scrollLeft !== before) follow();
    };
    frame = requestAnimationFrame(scrollAlong);
    const end = (apply: boolean) => {
      listening.abort();
      cancelAnimationFrame(frame);
      document.body.classList.remove('is-resizing');
      if (apply) this.apply();
      else this.cancel();
    };
    window.addEventListener(
      'pointermove',
      (event) => {
        pointer = event.clientX;
        follow();
      },
      options,
    );
    window.addEventListener('pointerup', () => end(true), options);
    window.addEventListener('pointercancel', () => end(false), options);
    window.addEventListener(
      'keydown',
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') end(false);
      },
      options,
    );
  }

  private pressed(
    event: KeyboardEvent,
    version: RoadmapVersion & { readonly window: RoadmapWindow },
    edge: Edge,
  ): void {
    if (this.draft?.isSent) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -7,
      PageUp: 7,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const window = this.windowOf(version) ?? version.window;
      const days = event.shiftKey && Math.abs(step) === 1 ? step * 7 : step;
      this.put(version, edge, stepEdge(window, edge, days));
    } else if (event.key === 'Enter') this.apply();
    else if (event.key === 'Escape') this.cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private put(
    { id, name, window }: RoadmapVersion & { readonly window: RoadmapWindow },
    edge: Edge,
    to: RoadmapWindow,
  ) {
    const before = this.draft?.id === id ? this.draft.before : window;
    this.draft = { id, name, edge, before, window: to, isSent: false };
    this.update();
  }

  private apply(): void {
    const { draft } = this;
    if (!draft || draft.isSent) return;
    const { name, before, window } = draft;
    if (before.start === window.start && before.end === window.end) {
      this.cancel();
      return;
    }
    this.draft = { ...draft, isSent: true };
    this.change(name, window);
    this.update();
  }

  private cancel(): void {
    if (!this.draft || this.draft.isSent) return;
    this.draft = undefined;
    this.update();
  }

  /** What was not applied is not meant. */
  private leave(): void {
    if (!document.body.classList.contains('is-resizing')) this.cancel();
  }
}

/** Where the time axis is seen, in CSS pixels: beside the names of the versions, which stay when it scrolls. */
function daysInView(scroller: HTMLElement): { readonly left: number; readonly right: number } {
  const { left } = scroller.getBoundingClientRect();
  const names = Number.parseFloat(getComputedStyle(scroller).scrollPaddingLeft) || 0;
  return { left: left + names, right: left + scroller.clientWidth };
}
