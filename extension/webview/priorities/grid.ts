/** The grid of the priority table: only the rows in view are in the page, so that thousands stay fluent. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { priorityBadge } from '../badge.js';
import { uiTexts } from '../ui-texts.js';
import type { Words } from '../words.js';
import type { TableLine } from './arrange.js';
import type { Card } from './card.js';
import { cellOf, cellOrUnreadable } from './cells.js';
import { choiceList, firstChoice } from './choice-list.js';
import type { TableChoices } from './choices.js';
import { type Column, type ColumnId, type GroupId, isColumnId } from './columns.js';
import { choicesFor, type EditableColumn, editorOf, isEditable, type PendingEdits, writtenValue } from './edits.js';
import { findingList } from './findings.js';
import { groupLabel } from './labels.js';
import { ScoreExplanations } from './score-explanation.js';

/** Heights in CSS pixels; the style sheet repeats them. */
const rowHeight = 46;
const groupHeight = 42;
const headHeight = 44;

/** Rows kept beyond those in view; in an exported file so many that the browser's own search finds nearly everything. */
const [rowsAround, rowsInFile] = [8, 2000];

/** Stands for the header where lines are known by their keys. */
const headKey = '#head';

export interface GridActions {
  update(): void;
  reveal(place: SourcePlace, focus: boolean): void;
  sort(id: ColumnId, descendingFirst: boolean, more: boolean): void;
  toggle(groupKey: string): void;
  /** Writes a value into the text; null takes it out. */
  change(row: PriorityRow, column: EditableColumn, value: string | null, refused: (reason: string) => void): void;
  explainScore(place: SourcePlace): Promise<readonly (readonly [string, string])[]>;
}

export interface GridContent {
  readonly table: Priorities;
  readonly lines: readonly TableLine[];
  readonly columns: readonly Column[];
  readonly choices: TableChoices;
  readonly words: Words;
  readonly pending: PendingEdits;
  /** False if nothing can be edited here. */
  readonly canChange: boolean;
  /** Why a row cannot be edited at the moment, if so. */
  lockOf(row: PriorityRow): string | undefined;
}

type RowLine = Extract<TableLine, { is: 'row' }>;
type GroupLine = Extract<TableLine, { is: 'group' }>;

interface Place {
  readonly line: string;
  readonly column: ColumnId;
}

/** What was typed into a cell and could not be written into the text. */
interface RefusedText {
  readonly text: string;
  readonly reason: string;
}

export class Grid {
  private readonly scroller = createRef<HTMLElement>();
  private content: GridContent | undefined;
  private indexes = new Map<string, number>();
  /** The cell that the Tab key leads to. */
  private active: Place = { line: headKey, column: 'requirement' };
  /** The cell that somebody is typing into, and what the field begins with. */
  private editing: (Place & { readonly text: string; readonly reason?: string }) | undefined;
  /** What was refused is kept until it is mended or given up. */
  private readonly refused = new Map<string, RefusedText>();
  /** True if the active cell is to take the focus once it is in the page. */
  private focusWanted = false;
  /** True if the focus was in the grid before the rendering that is under way. */
  private hadFocus = false;
  /** True if the next rendering is to show the first row. */
  private toTop = false;
  private mounted: (() => void) | undefined;
  private mountedOn: HTMLElement | undefined;
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly explanations: ScoreExplanations;

  constructor(
    private readonly actions: GridActions,
    private readonly card: Card,
  ) {
    this.explanations = new ScoreExplanations(actions);
    // Rows that moved while the focus was elsewhere have lost it.
    window.addEventListener('focus', () => this.focusWanted && actions.update());
    this.virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: 0,
      getScrollElement: () => this.scroller.value ?? null,
      estimateSize: (index) => (this.content?.lines[index]?.is === 'group' ? groupHeight : rowHeight),
      getItemKey: (index) => this.content?.lines[index]?.key ?? index,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: rowsAround,
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
    const { lines, columns, words, table, choices, canChange } = content;
    this.hadFocus = this.scroller.value?.contains(document.activeElement) ?? false;
    if (before?.lines !== lines) {
      this.indexes = new Map(lines.map(({ key }, index) => [key, index]));
      this.virtualizer.measure();
    }
    this.keepActive(lines, columns);
    const overscan = content.canChange ? rowsAround : rowsInFile;
    this.virtualizer.setOptions({ ...this.virtualizer.options, count: lines.length, overscan });
    // Other rows, or in another order: their beginning is what one wants to see. Edited rows stay where they are.
    if (before && orderOf(before.choices) !== orderOf(choices)) this.toTop = true;
    const tracks = columns.map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' ');
    const least = columns.reduce((sum, { width }) => sum + width, 0);
    return html`<div
      class="grid"
      role=${choices.group === 'none' ? 'grid' : 'treegrid'}
      aria-label=${table.projectTitle ?? words.title('priorities')}
      aria-rowcount=${lines.length + 1}
      aria-colcount=${columns.length}
      aria-multiselectable="false"
      aria-readonly=${canChange ? 'false' : 'true'}
      .style=${`--columns: ${tracks}; --least: ${least}px`}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
      @click=${(event: MouseEvent) => this.onClick(event)}
      @focusin=${(event: FocusEvent) => this.onFocus(event)}
      @scroll=${() => this.card.close()}
      ${ref(this.scroller)}
    >
      <div class="grid-head" role="rowgroup">
        <div class="line" role="row" aria-rowindex="1" data-line=${headKey}>
          ${columns.map((column, index) => this.headCell(column, index))}
        </div>
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
    if (!scroller) return;
    if (this.toTop) {
      this.toTop = false;
      scroller.scrollTop = 0;
    }
    // A row that is moved in the page loses the focus.
    if (this.hadFocus && !this.card.isOpen && !scroller.contains(document.activeElement)) this.focusWanted = true;
    if (!this.focusWanted || !document.hasFocus()) return;
    const cell = this.elementOf(this.active);
    if (!cell) return;
    this.focusWanted = false;
    const target = cell.querySelector<HTMLElement>('input, button') ?? cell;
    target.focus({ preventScroll: true });
    if (target instanceof HTMLInputElement) target.setSelectionRange(target.value.length, target.value.length);
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Brings the row of a requirement into view. */
  show(name: string): void {
    const index = this.content?.lines.findIndex((line) => line.is === 'row' && line.row.name === name) ?? -1;
    if (index >= 0 && !this.editing) this.virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  /** The active cell stays what it is if it can. */
  private keepActive(lines: readonly TableLine[], columns: readonly Column[]): void {
    const { line, column } = this.active;
    const isThere = line === headKey || this.indexes.has(line);
    const first = lines[0]?.key;
    if (!isThere || (line === headKey && !this.hadFocus && first !== undefined))
      this.active = { line: first ?? headKey, column };
    if (!columns.some(({ id }) => id === column)) this.active = { ...this.active, column: 'requirement' };
    if (this.editing && !this.indexes.has(this.editing.line)) this.editing = undefined;
  }

  private headCell({ id, label, unit, numeric }: Column, index: number): TemplateResult {
    const { words, choices } = this.content as GridContent;
    const at = choices.sort.findIndex((key) => key.id === id);
    const key = choices.sort[at];
    const direction = key ? (key.desc ? 'descending' : 'ascending') : 'none';
    return html`<div
      role="columnheader"
      class=${numeric ? 'cell numeric' : 'cell'}
      data-column=${id}
      aria-colindex=${index + 1}
      aria-sort=${direction}
    >
      <button type="button" tabindex=${this.isActive(headKey, id) ? 0 : -1} title=${words.say('sortHint')}>
        <span class="column-label">${words.word(label)}${unit ? html`<small>${words.word(unit)}</small>` : nothing}</span>
        ${
          key
            ? html`<span class="sort-mark"
                ><span aria-hidden="true">${key.desc ? '▼' : '▲'}</span>${
                  choices.sort.length > 1
                    ? html`<span class="sort-order" title=${words.say('sortOrder', { order: at + 1 })}>${at + 1}</span>`
                    : nothing
                }</span
              >`
            : nothing
        }
      </button>
    </div>`;
  }

  private line(index: number, top: number): TemplateResult {
    const { lines } = this.content as GridContent;
    const line = lines[index] as TableLine;
    return line.is === 'group' ? this.groupLine(line, index, top) : this.rowLine(line, index, top);
  }

  private rowLine({ key, row }: RowLine, index: number, top: number): TemplateResult {
    const { columns, choices, canChange, lockOf } = this.content as GridContent;
    const lock = canChange ? lockOf(row) : undefined;
    return html`<div
      class="line row"
      role="row"
      data-line=${key}
      data-name=${row.name}
      aria-rowindex=${index + 2}
      aria-level=${choices.group === 'none' ? nothing : 2}
      .style=${`transform: translateY(${top}px)`}
    >
      ${columns.map((column, at) => this.cell(key, row, column, at, canChange, lock))}
    </div>`;
  }

  private cell(
    key: string,
    row: PriorityRow,
    { id, numeric }: Column,
    index: number,
    canChange: boolean,
    lock: string | undefined,
  ): TemplateResult {
    const editor = editorOf(id);
    const isOpen = editor !== undefined && canChange && lock === undefined;
    const isPending = this.content?.pending.of(row, id) !== undefined;
    const opens =
      (isOpen && editor === 'choice') || (id === 'score' && row.score) || (id === 'findings' && row.findings);
    return html`<div
      role="gridcell"
      class=${`cell${numeric ? ' numeric' : ''}${isOpen ? ' editable' : ''}${isPending ? ' pending' : ''}`}
      data-column=${id}
      data-editor=${isOpen ? editor : nothing}
      tabindex=${this.isActive(key, id) ? 0 : -1}
      aria-colindex=${index + 1}
      aria-readonly=${isOpen ? 'false' : 'true'}
      aria-haspopup=${opens ? (editor === 'choice' ? 'listbox' : 'dialog') : nothing}
      aria-busy=${isPending ? 'true' : nothing}
      title=${(editor && lock) || nothing}
    >
      ${this.cellContent(key, row, id, isPending)}
    </div>`;
  }

  private cellContent(key: string, row: PriorityRow, id: ColumnId, isPending: boolean): TemplateResult | string {
    const { words, table, pending } = this.content as GridContent;
    if (this.editing?.line === key && this.editing.column === id) return this.input(this.editing, row.name);
    const refused = this.refused.get(keyOf({ line: key, column: id }));
    if (refused && !isPending)
      return html`<span class="refused" title=${refused.reason}><span aria-hidden="true">⚠</span> ${refused.text}</span>`;
    if (!isPending) return cellOrUnreadable(id, row, words, table);
    const typed = pending.of(row, id);
    // An effort as it is typed may be in weeks.
    if (editorOf(id) === 'typing' && typed !== null && Number.isNaN(Number(typed))) return typed ?? '';
    return cellOf[id](pending.shown(row, id), words, table);
  }

  private input(
    { text, column, reason }: Place & { readonly text: string; readonly reason?: string },
    name: string,
  ): TemplateResult {
    const { words, columns } = this.content as GridContent;
    const label = columns.find(({ id }) => id === column)?.label ?? uiTexts.columnRequirement;
    return html`<input
      class="cell-input"
      type="text"
      autocomplete="off"
      spellcheck="false"
      inputmode=${column === 'customers' ? 'numeric' : 'text'}
      maxlength="60"
      aria-invalid=${reason === undefined ? nothing : 'true'}
      aria-describedby=${reason === undefined ? nothing : refusalId}
      aria-label=${words.say('editing', { column: words.word(label), name })}
      placeholder=${column === 'effort' ? words.say('effortHint') : nothing}
      .value=${text}
      @blur=${(event: FocusEvent) => {
        // Leaving the window is not leaving the field.
        if (document.hasFocus()) this.commit((event.target as HTMLInputElement).value, false);
      }}
    />${
      reason === undefined
        ? nothing
        : html`<span class="cell-refusal" id=${refusalId} role="alert"
            ><span aria-hidden="true">⚠</span> ${reason} <kbd>Esc</kbd> ${words.say('givesUp')}</span
          >`
    }`;
  }

  private groupLine(line: GroupLine, index: number, top: number): TemplateResult {
    const { columns, words, table } = this.content as GridContent;
    const { sums, collapsed, key } = line;
    const inColumn: Partial<Record<ColumnId, TemplateResult | string>> = {
      requirement: html`<span class="twisty" aria-hidden="true">${collapsed ? '▸' : '▾'}</span>
        <span class="group-label">${this.groupLabel(line)}</span>
        <span class="group-count" title=${words.say('requirementCount', { count: sums.count })}
          >${words.number(sums.count)}</span
        >`,
      customers: words.number(sums.customers),
      effort: html`${words.number(sums.effortDays)}${
        sums.unestimated > 0 ? html`<small>${words.say('unestimated', { count: sums.unestimated })}</small>` : nothing
      }${
        sums.unreadableEfforts > 0
          ? html`<small>${words.say('effortsNotUnderstood', { count: sums.unreadableEfforts })}</small>`
          : nothing
      }`,
      benefit: html`<span title=${`${words.number(sums.benefit)} ${table.currency ?? ''}`}
        >${words.shortNumber(sums.benefit)}</span
      >`,
    };
    // The name has the room up to the first sum.
    const firstSum = columns.findIndex(({ id }, at) => at > 0 && inColumn[id] !== undefined);
    const wide = firstSum < 0 ? 1 : firstSum;
    return html`<div
      class="line group"
      role="row"
      data-line=${key}
      data-group=${key}
      aria-rowindex=${index + 2}
      aria-level="1"
      aria-expanded=${collapsed ? 'false' : 'true'}
      tabindex=${key === this.active.line ? 0 : -1}
      .style=${`transform: translateY(${top}px)`}
    >
      ${columns.map(({ id, numeric }, at) =>
        at > 0 && at < wide
          ? nothing
          : html`<div
              role="gridcell"
              class=${numeric ? 'cell numeric' : 'cell'}
              data-column=${id}
              aria-colindex=${at + 1}
              aria-colspan=${at === 0 && wide > 1 ? wide : nothing}
              .style=${at === 0 ? `grid-column: span ${wide}` : ''}
            >
              ${inColumn[id] ?? ''}
            </div>`,
      )}
    </div>`;
  }

  private groupLabel({ label }: GroupLine): TemplateResult | string {
    const { choices, words, table } = this.content as GridContent;
    if (choices.group === 'priority' && label !== undefined) return priorityBadge(label, table.levels);
    return groupLabel(choices.group as GroupId, label, words);
  }

  private onFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (!place || (place.line === this.active.line && place.column === this.active.column)) return;
    // A group is one line; the column stays for the rows below it.
    this.active = { line: place.line, column: place.column ?? this.active.column };
    this.actions.update();
  }

  private onClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (!place || event.target instanceof HTMLInputElement) return;
    if (place.line === headKey) {
      if (place.column && event.target instanceof Element && event.target.closest('button'))
        this.actions.sort(place.column, descendsFirst(place.column), event.shiftKey);
      return;
    }
    const line = this.content?.lines[this.indexes.get(place.line) ?? -1];
    if (line?.is === 'group') {
      this.active = { ...this.active, line: line.key };
      this.actions.toggle(line.key);
    } else if (line && place.column) {
      this.active = { line: line.key, column: place.column };
      if (this.openCell(line, place.column)) return;
      // Marking text with the mouse is not asking for the source.
      if (getSelection()?.isCollapsed !== false) this.actions.reveal(line.row.place, place.column === 'requirement');
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) {
      this.onKeyInInput(event, event.target);
      return;
    }
    if (event.altKey || event.metaKey) return;
    const { lines } = this.content as GridContent;
    const at = this.activeIndex();
    const line = lines[at];
    if (this.moveByKey(event, line, at)) return;
    if (!line) return;
    if (line.is === 'group') {
      const wanted = event.key === 'ArrowRight' ? true : event.key === 'ArrowLeft' ? false : undefined;
      const isToggle = event.key === 'Enter' || event.key === ' ';
      if (!isToggle && (wanted === undefined || wanted !== line.collapsed)) return;
      this.focusWanted = true;
      this.actions.toggle(line.key);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      // Where there is nothing to open, Enter goes to the source.
      if (!this.openCell(line, this.active.column) && event.key === 'Enter') this.actions.reveal(line.row.place, true);
    } else if (event.key === ' ') {
      // The space bar shows the source and stays here, to walk through the table.
      this.actions.reveal(line.row.place, false);
    } else if (/^\d$/.test(event.key) && !event.ctrlKey && editorOf(this.active.column) === 'typing') {
      this.openCell(line, this.active.column, event.key);
    } else return;
    event.preventDefault();
  }

  /** Moves by the arrow keys and their like; false if the key is none of them. */
  private moveByKey(event: KeyboardEvent, line: TableLine | undefined, at: number): boolean {
    const { lines, columns } = this.content as GridContent;
    const isHead = this.active.line === headKey;
    const page = Math.max(1, Math.floor(((this.scroller.value?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
    const vertical: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: Math.max(0, at - page),
      ...((event.ctrlKey || line?.is === 'group') && { Home: 0, End: lines.length - 1 }),
    };
    const to = vertical[event.key];
    if (to !== undefined) {
      if (isHead && (to < 0 || lines.length === 0)) return false;
      this.goTo(Math.min(lines.length - 1, to));
      event.preventDefault();
      return true;
    }
    if (line?.is === 'group') return false;
    const column = columns.findIndex(({ id }) => id === this.active.column);
    const horizontal: Readonly<Record<string, number>> = {
      ArrowRight: column + 1,
      ArrowLeft: column - 1,
      Home: 0,
      End: columns.length - 1,
    };
    const next = horizontal[event.key];
    if (next === undefined) return false;
    event.preventDefault();
    const { id } = columns[Math.min(columns.length - 1, Math.max(0, next))] as Column;
    this.active = { ...this.active, column: id };
    this.focusWanted = true;
    this.actions.update();
    return true;
  }

  private onKeyInInput(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === 'Enter' && !event.isComposing) this.commit(input.value, true);
    else if (event.key === 'Escape') this.commit(undefined, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param text undefined if nothing is to be changed */
  private commit(text: string | undefined, focus: boolean): void {
    const { editing } = this;
    if (!editing) return;
    this.editing = undefined;
    if (focus) this.focusWanted = true;
    // Who only leaves what was refused has not tried again.
    const isLeft = !focus && editing.reason !== undefined && text === editing.text;
    if (!isLeft) {
      this.refused.delete(keyOf(editing));
      const line = this.content?.lines[this.indexes.get(editing.line) ?? -1];
      if (text !== undefined && line?.is === 'row' && isEditable(editing.column))
        this.actions.change(line.row, editing.column, text, (reason) => this.refuse(editing, { text, reason }));
    }
    this.actions.update();
  }

  /** Keeps what was typed, with the reason; who is still there goes on typing. */
  private refuse(place: Place, refused: RefusedText): void {
    const { line, column } = place;
    this.refused.set(keyOf(place), refused);
    if (!this.editing && this.isActive(line, column)) {
      this.editing = { line, column, ...refused };
      this.focusWanted = true;
    }
    this.actions.update();
  }

  /**
   * Opens what a cell has: its editor, or what it explains.
   * @param typed what an input begins with instead of the value so far
   * @returns false if it has nothing
   */
  private openCell({ key, row }: RowLine, column: ColumnId, typed?: string): boolean {
    const { words, table, canChange, lockOf } = this.content as GridContent;
    const anchor = () => this.elementOf({ line: key, column });
    const rowNow = () => {
      const line = this.content?.lines[this.indexes.get(key) ?? -1];
      return line?.is === 'row' ? line.row : row;
    };
    if (column === 'score' && row.score) {
      this.card.open({
        anchor,
        role: 'dialog',
        label: words.say('scoreOf', { name: row.name }),
        content: () => this.explanations.render(rowNow(), words),
      });
      return true;
    }
    if (column === 'findings' && row.findings) {
      this.card.open({
        anchor,
        role: 'dialog',
        label: words.say('findingsOf', { name: row.name }),
        content: () =>
          findingList(rowNow(), words, (place) => {
            this.card.close();
            this.actions.reveal(place, true);
          }),
        focus: 'button',
      });
      return true;
    }
    if (!isEditable(column) || !canChange) return false;
    const lock = lockOf(row);
    if (lock !== undefined) {
      this.sayAt(anchor, lock);
    } else if (editorOf(column) === 'choice') {
      const current = writtenValue(row, column);
      const choose = (value: string | null) => {
        this.card.close();
        this.focusWanted = true;
        if (value !== current) this.actions.change(rowNow(), column, value, (reason) => this.sayAt(anchor, reason));
        this.actions.update();
      };
      this.card.open({
        anchor,
        role: 'listbox',
        label: words.say('choosing', { name: row.name }),
        content: () => choiceList(choicesFor(column, table, words), current, choose),
        focus: firstChoice,
      });
    } else {
      const refused = this.refused.get(keyOf({ line: key, column }));
      this.editing = {
        line: key,
        column,
        text: writtenValue(row, column) ?? '',
        ...refused,
        ...(typed && { text: typed }),
      };
      this.focusWanted = true;
      this.actions.update();
    }
    return true;
  }

  /** Says at a cell why it cannot be changed. */
  private sayAt(anchor: () => HTMLElement | null | undefined, reason: string): void {
    const { words } = this.content as GridContent;
    this.card.open({
      anchor,
      role: 'dialog',
      label: words.say('notEditable'),
      content: () => html`<p class="card-text"><span aria-hidden="true">⚠</span> ${reason}</p>`,
    });
    this.actions.update();
  }

  private goTo(index: number): void {
    const line = this.content?.lines[index];
    this.active = { ...this.active, line: line?.key ?? headKey };
    this.focusWanted = true;
    if (line) this.virtualizer.scrollToIndex(index, { align: 'auto' });
    this.actions.update();
  }

  private elementOf({ line, column }: Place): HTMLElement | null | undefined {
    const element = this.scroller.value?.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`);
    return element?.matches('.group')
      ? element
      : element?.querySelector<HTMLElement>(`[data-column="${CSS.escape(column)}"]`);
  }

  private isActive(line: string, column: ColumnId): boolean {
    return line === this.active.line && column === this.active.column;
  }

  /** -1 for the header. */
  private activeIndex(): number {
    return this.indexes.get(this.active.line) ?? -1;
  }
}

const refusalId = 'refusal';

const keyOf = ({ line, column }: Place) => `${column} ${line}`;

/** The line and cell that an element is in. */
function placeOf(target: EventTarget | null): { line: string; column: ColumnId | undefined } | undefined {
  if (!(target instanceof Element)) return undefined;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset.line;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  return line === undefined ? undefined : { line, column: column && isColumnId(column) ? column : undefined };
}

/** Equal for choices that show the same rows in the same order, folded groups aside. */
function orderOf({ filter, facets, group, sort }: TableChoices): string {
  return JSON.stringify([filter.trim(), facets, group, sort]);
}

/** Many customers, a high score, a large benefit and grave findings are what one looks for first. */
function descendsFirst(id: ColumnId): boolean {
  return id === 'customers' || id === 'score' || id === 'benefit' || id === 'findings';
}
