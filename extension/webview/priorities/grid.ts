/** The grid of the priority table: only the rows in view are in the page, so that thousands stay fluent. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { type ValueSetName, valueSets } from '../../../grammar/keyword-table.js';
import type { PriorityTable } from '../../../language-server/src/views/priority-table.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { priorityBadge } from '../badge.js';
import type { Words } from '../words.js';
import type { TableLine } from './arrange.js';
import { cellOf } from './cells.js';
import type { TableChoices } from './choices.js';
import type { Column, ColumnId } from './columns.js';

/** Heights in CSS pixels; the style sheet repeats them. */
const rowHeight = 46;
const groupHeight = 34;
const headHeight = 44;

export interface GridActions {
  update(): void;
  reveal(place: SourcePlace, focus: boolean): void;
  sort(id: ColumnId, descendingFirst: boolean, more: boolean): void;
  toggle(groupKey: string): void;
}

export interface GridContent {
  readonly table: PriorityTable;
  readonly lines: readonly TableLine[];
  readonly columns: readonly Column[];
  readonly choices: TableChoices;
  readonly words: Words;
}

export class Grid {
  private readonly scroller = createRef<HTMLElement>();
  private content: GridContent | undefined;
  /** Key of the line that the Tab key leads to. */
  private active: string | undefined;
  /** True if the active line is to take the focus once it is in the page. */
  private focusWanted = false;
  /** True if the next rendering is to show the first row. */
  private toTop = false;
  private mounted: (() => void) | undefined;
  private mountedOn: HTMLElement | undefined;
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(private readonly actions: GridActions) {
    this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: 0,
      getScrollElement: () => this.scroller.value ?? null,
      estimateSize: (index) => (this.content?.lines[index]?.is === 'group' ? groupHeight : rowHeight),
      getItemKey: (index) => this.content?.lines[index]?.key ?? index,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: 8,
      scrollMargin: headHeight,
      scrollPaddingStart: headHeight,
      rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
        const first = Math.max(0, startIndex - overscan);
        const last = Math.min(count - 1, endIndex + overscan);
        const inView = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
        // The active line stays in the page, or the focus would be lost on scrolling.
        const active = this.activeIndex();
        if (active < 0 || (active >= first && active <= last)) return inView;
        return active < first ? [active, ...inView] : [...inView, active];
      },
      onChange: () => actions.update(),
    });
  }

  render(content: GridContent): TemplateResult {
    const before = this.content;
    this.content = content;
    const { lines, columns, words, table } = content;
    if (this.activeIndex() < 0) this.active = lines[0]?.key;
    this.virtualizer.setOptions({ ...this.virtualizer.options, count: lines.length });
    if (before?.lines !== content.lines) this.virtualizer.measure();
    // Other rows, or in another order: their beginning is what one wants to see. Edited rows stay where they are.
    if (before && orderOf(before.choices) !== orderOf(content.choices)) this.toTop = true;
    const tracks = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
    const least = columns.reduce((sum, { width }) => sum + width, 0);
    return html`<div
      class="grid"
      role="grid"
      aria-label=${table.projectTitle ?? words.say('priorityTable')}
      aria-rowcount=${lines.length + 1}
      aria-colcount=${columns.length}
      .style=${`--columns: ${tracks}; --least: ${least}px`}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
      ${ref(this.scroller)}
    >
      <div class="grid-head" role="rowgroup">
        <div class="line" role="row" aria-rowindex="1">${columns.map((column) => this.headCell(column))}</div>
      </div>
      <div class="grid-body" role="rowgroup" .style=${`height: ${this.virtualizer.getTotalSize()}px`}>
        ${repeat(
          this.virtualizer.getVirtualItems(),
          ({ key }) => key,
          ({ index, start }) => this.line(index, start - headHeight),
        )}
      </div>
    </div>`;
  }

  rendered(): void {
    const scroller = this.scroller.value;
    if (scroller !== this.mountedOn) {
      this.mounted?.();
      this.mounted = scroller && this.virtualizer._didMount();
      this.mountedOn = scroller;
    }
    this.virtualizer._willUpdate();
    if (this.toTop && scroller) {
      this.toTop = false;
      scroller.scrollTop = 0;
    }
    if (!this.focusWanted || !scroller) return;
    const line = [...scroller.querySelectorAll<HTMLElement>('[data-line]')].find(
      (element) => element.dataset.line === this.active,
    );
    if (!line) return;
    this.focusWanted = false;
    line.focus({ preventScroll: true });
  }

  private headCell({ id, label, unit, numeric }: Column): TemplateResult {
    const { words, choices } = this.content as GridContent;
    const at = choices.sort.findIndex((key) => key.id === id);
    const key = choices.sort[at];
    const direction = key ? (key.desc ? 'descending' : 'ascending') : 'none';
    return html`<div
      role="columnheader"
      class=${numeric ? 'cell numeric' : 'cell'}
      data-column=${id}
      aria-sort=${direction}
    >
      <button
        type="button"
        title=${words.say('sortHint')}
        @click=${(event: MouseEvent) => this.actions.sort(id, descendsFirst(id), event.shiftKey)}
      >
        <span class="column-label">${words.say(label)}${unit ? html`<small>${words.say(unit)}</small>` : nothing}</span>
        <span class="sort-mark" aria-hidden="true"
          >${key ? (key.desc ? '▼' : '▲') : ''}${key && choices.sort.length > 1 ? at + 1 : ''}</span
        >
      </button>
    </div>`;
  }

  private line(index: number, top: number): TemplateResult {
    const { lines } = this.content as GridContent;
    const line = lines[index] as TableLine;
    return line.is === 'group' ? this.groupLine(line, index, top) : this.rowLine(line, index, top);
  }

  private rowLine(line: Extract<TableLine, { is: 'row' }>, index: number, top: number): TemplateResult {
    const { columns, words, table } = this.content as GridContent;
    const { row } = line;
    return html`<div
      class="line row"
      role="row"
      data-line=${line.key}
      data-name=${row.name}
      aria-rowindex=${index + 2}
      tabindex=${line.key === this.active ? 0 : -1}
      .style=${`transform: translateY(${top}px)`}
      @focus=${() => this.activate(line.key)}
      @click=${() => this.open(line)}
    >
      ${columns.map(
        ({ id, numeric }) =>
          html`<div role="gridcell" class=${numeric ? 'cell numeric' : 'cell'} data-column=${id}>
            ${cellOf[id](row, words, table)}
          </div>`,
      )}
    </div>`;
  }

  private groupLine(line: Extract<TableLine, { is: 'group' }>, index: number, top: number): TemplateResult {
    const { columns, words } = this.content as GridContent;
    const { sums, collapsed, key } = line;
    const inColumn: Partial<Record<ColumnId, TemplateResult | string>> = {
      requirement: html`<span class="twisty" aria-hidden="true">${collapsed ? '▸' : '▾'}</span>
        <span class="group-label">${this.groupLabel(line)}</span>
        <span class="group-count">${words.number(sums.count)}</span>`,
      customers: words.number(sums.customers),
      effort: words.number(sums.effortDays),
    };
    return html`<div
      class="line group"
      role="row"
      data-line=${key}
      data-group=${key}
      aria-rowindex=${index + 2}
      aria-expanded=${collapsed ? 'false' : 'true'}
      tabindex=${key === this.active ? 0 : -1}
      .style=${`transform: translateY(${top}px)`}
      @focus=${() => this.activate(key)}
      @click=${() => this.actions.toggle(key)}
    >
      ${columns.map(
        ({ id, numeric }) =>
          html`<div role="gridcell" class=${numeric ? 'cell numeric' : 'cell'} data-column=${id}>${inColumn[id] ?? ''}</div>`,
      )}
    </div>`;
  }

  private groupLabel({ label }: Extract<TableLine, { is: 'group' }>): TemplateResult | string {
    const { choices, words, table } = this.content as GridContent;
    if (label === undefined) return words.say(choices.group === 'version' ? 'groupUnscheduled' : 'groupEmpty');
    if (choices.group === 'priority') return priorityBadge(label, table.levels);
    if (choices.group === 'decision') return wordOf('decision', label, words);
    if (choices.group === 'status') return wordOf('requirementStatus', label, words);
    return label;
  }

  private open(line: Extract<TableLine, { is: 'row' }>): void {
    // Marking text with the mouse is not asking for the source.
    if (getSelection()?.isCollapsed === false) return;
    this.activate(line.key);
    this.actions.reveal(line.row.place, true);
  }

  private activate(key: string): void {
    if (this.active === key) return;
    this.active = key;
    this.actions.update();
  }

  private onKey(event: KeyboardEvent): void {
    const { lines } = this.content as GridContent;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-line]')) {
      // From the header, the arrow down leads into the rows.
      if (event.key === 'ArrowDown' && lines.length > 0) this.goTo(Math.max(0, this.activeIndex()), event);
      return;
    }
    const at = this.activeIndex();
    const line = lines[at];
    if (!line) return;
    const page = Math.max(1, Math.floor(((this.scroller.value?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      this.goTo(Math.min(lines.length - 1, Math.max(0, to)), event);
    } else if (line.is === 'group') {
      const wanted = event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : undefined;
      const isToggle = event.key === 'Enter' || event.key === ' ';
      if (isToggle || (wanted !== undefined && wanted === line.collapsed)) {
        event.preventDefault();
        this.focusWanted = true;
        this.actions.toggle(line.key);
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      // Enter goes to the source; the space bar shows it and stays here, to walk through the table.
      event.preventDefault();
      this.actions.reveal(line.row.place, event.key === 'Enter');
    }
  }

  private goTo(index: number, event: KeyboardEvent): void {
    const line = this.content?.lines[index];
    if (!line) return;
    event.preventDefault();
    this.active = line.key;
    this.focusWanted = true;
    this.virtualizer.scrollToIndex(index, { align: 'auto' });
    this.actions.update();
  }

  private activeIndex(): number {
    return this.content?.lines.findIndex((line) => line.key === this.active) ?? -1;
  }
}

/** Equal for choices that show the same rows in the same order, folded groups aside. */
function orderOf({ filter, group, sort }: TableChoices): string {
  return JSON.stringify([filter.trim(), group, sort]);
}

/** Many customers, a high score and a large benefit are what one looks for first. */
function descendsFirst(id: ColumnId): boolean {
  return id === 'customers' || id === 'score' || id === 'benefit';
}

function wordOf(set: ValueSetName & ('decision' | 'requirementStatus'), value: string, words: Words): string {
  return value in valueSets[set] ? words.value(set, value as never) : value;
}
