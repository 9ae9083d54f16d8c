import { html, nothing, type TemplateResult } from 'lit';
import { filterField } from '../filter-field.js';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { HeightId } from '../../../language-server/src/views/scenes/quadrant-points.js';
import type { PriorityRow, Priorities } from '../../../language-server/src/views/priorities.js';
import { emptyState } from '../empty-state.js';
import { exportButton } from '../export-button.js';
import type { Page, PageContext } from '../page.js';
import type { Words } from '../words.js';
import { arrange, type Sums, sumsOf, type TableLine } from './arrange.js';
import { Card } from './card.js';
import { choicesFrom, groupFrom, isFiltered, keptFrom, nextSort, type TableChoices } from './choices.js';
import { type ColumnId, columns, columnsOf, type FacetId, facetIds, groupIds } from './columns.js';
import { type EditableColumn, intentFor, PendingEdits } from './edits.js';
import { type FacetOption, facetOptions } from './facets.js';
import { Grid } from './grid.js';
import { groupLabel, groupText } from './labels.js';
import { QuadrantChart } from './quadrant-chart.js';
import { rowsOf } from './row-order.js';

interface Arranged {
  readonly table: Priorities;
  readonly choices: TableChoices;
  readonly words: Words;
  /** Those that the filters leave, sorted. */
  readonly rows: readonly PriorityRow[];
  readonly lines: readonly TableLine[];
  readonly sums: Sums;
}

/** The priority table: a toolbar, filters, and a grid or a chart. */
export class PriorityPage implements Page<Priorities> {
  private choices: TableChoices;
  private readonly card: Card;
  private readonly grid: Grid;
  private readonly chart: QuadrantChart;
  private readonly pending = new PendingEdits();
  /** What was computed for a table, for the next rendering of the same: scrolling renders often. */
  private arranged: Arranged | undefined;
  private shown: Priorities | undefined;
  private facets: { readonly words: Words; readonly options: ReadonlyMap<FacetId, readonly FacetOption[]> } | undefined;

  constructor(
    private readonly context: PageContext,
    kept: Partial<PreviewState>,
  ) {
    this.choices = choicesFrom(kept);
    this.card = new Card(() => context.update());
    this.grid = new Grid(
      {
        update: () => context.update(),
        reveal: (place, focus) => context.reveal(place, focus),
        sort: (id, descendingFirst, more) =>
          this.choose({ sort: nextSort(this.choices.sort, id, descendingFirst, more) }),
        toggle: (key) => this.toggle(key),
        change: (row, column, value, refused) => this.change(row, column, value, refused),
        explainScore: (place) => (context.canChange ? context.explainScore(place) : Promise.resolve([])),
      },
      this.card,
    );
    this.chart = new QuadrantChart({
      update: () => context.update(),
      reveal: (place, focus) => context.reveal(place, focus),
    });
  }

  isEmpty(table: Priorities): boolean {
    return table.rows.length === 0;
  }

  render(table: Priorities, words: Words): TemplateResult {
    if (this.shown !== table) this.facets = undefined;
    this.shown = table;
    if (this.isEmpty(table))
      return emptyState(words.say('emptyTableTitle'), words.say('emptyTable'), words.say('emptyTableExample'));
    const arranged = this.arrangedFor(table, words);
    return html`
      ${this.header(table, arranged.sums, words)} ${this.filters(table, words)} ${this.body(arranged)}
      ${this.card.render()}
    `;
  }

  answered(): void {
    this.pending.clear();
  }

  rendered(): void {
    if (this.choices.layout === 'chart') this.chart.rendered();
    else this.grid.rendered();
    this.card.rendered();
  }

  show(name: string): void {
    this.grid.show(name);
  }

  private body({ table, rows, lines, words }: Arranged): TemplateResult {
    const { choices, context } = this;
    if (rows.length === 0)
      return html`<p class="no-match" role="status">
        ${
          choices.filter.trim() === ''
            ? words.say('noMatchFacets')
            : words.say('noMatch', { query: choices.filter.trim() })
        }
        ${this.clearButton(words)}
      </p>`;
    if (choices.layout === 'chart') return this.chart.render({ table, rows, words, height: choices.height });
    return this.grid.render({
      table,
      lines,
      words,
      choices,
      columns: columnsOf(table, choices.columns),
      pending: this.pending,
      canChange: context.canChange,
      lockOf: (row) => this.lockOf(row, words),
    });
  }

  private header(table: Priorities, sums: Sums, words: Words): TemplateResult {
    const { group, layout } = this.choices;
    const all = table.rows.length;
    const count =
      sums.count < all
        ? words.say('filteredCount', { shown: sums.count, count: all })
        : all === 1
          ? words.say('oneRequirement')
          : words.say('requirementCount', { count: all });
    const summary = [
      count,
      words.say('effortSum', { days: sums.effortDays }),
      ...(sums.unestimated > 0 ? [words.say('unestimated', { count: sums.unestimated })] : []),
      ...(sums.unreadableEfforts > 0 ? [words.say('effortsNotUnderstood', { count: sums.unreadableEfforts })] : []),
    ];
    return html`<header class="page-header">
      <div class="heading">
        <h1>${table.projectTitle ?? words.title('priorities')}</h1>
        <p class="summary" role="status">${summary.join(' · ')}</p>
      </div>
      <div class="toolbar">
        ${
          layout === 'table'
            ? html`<label class="field">
                  <span>${words.say('group')}</span>
                  <select
                    id="group"
                    .value=${group}
                    @change=${(event: Event) => this.choose({ group: groupFrom(valueIn(event)) })}
                  >
                    <option value="none" ?selected=${group === 'none'}>${words.say('groupNone')}</option>
                    ${groupIds.map(
                      (id) => html`<option value=${id} ?selected=${group === id}>${words.say(groupText[id])}</option>`,
                    )}
                  </select>
                </label>
                <button
                  type="button"
                  id="columns"
                  class="tool"
                  aria-haspopup="dialog"
                  @click=${(event: Event) => this.chooseColumns(event.currentTarget as Element)}
                >
                  ${words.say('columns')} <span aria-hidden="true">▾</span>
                </button>`
            : this.heightField(table, words)
        }
        <div class="layout-switch" role="group" aria-label=${words.say('layout')}>
          ${(['table', 'chart'] as const).map(
            (id) =>
              html`<button
                type="button"
                data-layout=${id}
                aria-pressed=${layout === id ? 'true' : 'false'}
                @click=${() => this.choose({ layout: id })}
              >
                ${words.say(id === 'table' ? 'layoutTable' : 'layoutChart')}
              </button>`,
          )}
        </div>
        ${exportButton(this.context, words)}
      </div>
    </header>`;
  }

  private heightField({ rows }: Priorities, words: Words): TemplateResult | typeof nothing {
    if (rows.every(({ benefit }) => benefit === undefined) && this.choices.height === 'score') return nothing;
    const options: readonly HeightId[] = ['score', 'benefit'];
    return html`<label class="field">
      <span>${words.say('chartHeight')}</span>
      <select id="height" @change=${(event: Event) => this.choose({ height: valueIn(event) as HeightId })}>
        ${options.map(
          (id) =>
            html`<option value=${id} ?selected=${this.choices.height === id}>
              ${words.say(id === 'score' ? 'columnScore' : 'columnBenefit')}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private filters(table: Priorities, words: Words): TemplateResult {
    return html`<div class="filters" role="search" aria-label=${words.say('filter')}>
      ${filterField('filterHint', this.choices.filter, words, (filter) => this.choose({ filter }))}
      ${facetIds.map((id) => this.facet(id, table, words))}
      ${isFiltered(this.choices) ? this.clearButton(words) : nothing}
    </div>`;
  }

  private facet(id: FacetId, table: Priorities, words: Words): TemplateResult | typeof nothing {
    const wanted = this.choices.facets[id];
    const options = this.facetsOf(table, words).get(id) ?? [];
    if (options.length === 0 && wanted === undefined) return nothing;
    // A value that nothing has any more can still be seen, and taken back.
    const gone = wanted !== undefined && !options.some(({ key }) => key === wanted);
    const shown = gone ? [...options, { key: wanted, label: wanted || undefined, count: 0 }] : options;
    const change = (value: string) => {
      const { [id]: _, ...others } = this.choices.facets;
      this.choose({ facets: value === anyValue ? others : { ...others, [id]: value.slice(1) } });
    };
    return html`<label class=${`field table-facet${wanted === undefined ? '' : ' chosen'}`}>
      <span>${words.say(groupText[id])}</span>
      <select data-facet=${id} @change=${(event: Event) => change(valueIn(event))}>
        <option value=${anyValue} ?selected=${wanted === undefined} .selected=${wanted === undefined}>
          ${words.say('facetAny')}
        </option>
        ${shown.map(
          ({ key, label, count }) =>
            html`<option value=${`=${key}`} ?selected=${wanted === key} .selected=${wanted === key}>
              ${words.say('facetOption', { label: groupLabel(id, label, words), count })}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private facetsOf(table: Priorities, words: Words): ReadonlyMap<FacetId, readonly FacetOption[]> {
    if (this.facets?.words !== words)
      this.facets = { words, options: new Map(facetIds.map((id) => [id, facetOptions(table, id, words.compare)])) };
    return this.facets.options;
  }

  private clearButton(words: Words): TemplateResult {
    return html`<button type="button" class="link clear" @click=${() => this.choose({ filter: '', facets: {} })}>
      ${words.say('clearFilter')}
    </button>`;
  }

  private chooseColumns(button: Element): void {
    const words = this.arranged?.words;
    if (!words) return;
    this.card.open({
      anchor: () => button,
      role: 'dialog',
      label: words.say('columns'),
      focus: 'input:not(:disabled)',
      content: () => this.columnMenu(this.arranged?.table, words),
    });
  }

  private columnMenu(table: Priorities | undefined, words: Words): TemplateResult {
    const shown = new Set((table ? columnsOf(table, this.choices.columns) : []).map(({ id }) => id));
    const toggle = (id: ColumnId, isShown: boolean) =>
      this.choose({ columns: columns.map((column) => column.id).filter((c) => (c === id ? isShown : shown.has(c))) });
    return html`<fieldset class="column-menu">
        <legend>${words.say('columns')}</legend>
        ${columns.map(
          ({ id, label }) =>
            html`<label>
              <input
                type="checkbox"
                data-column-choice=${id}
                .checked=${shown.has(id)}
                ?disabled=${id === 'requirement'}
                @change=${(event: Event) => toggle(id, (event.target as HTMLInputElement).checked)}
              />
              ${words.word(label)}
            </label>`,
        )}
      </fieldset>
      <button type="button" class="link" @click=${() => this.resetColumns()}>${words.say('columnsReset')}</button>`;
  }

  private resetColumns(): void {
    const { columns: _, ...rest } = this.choices;
    this.set(rest);
  }

  private change(
    row: PriorityRow,
    column: EditableColumn,
    value: string | null,
    refused: (reason: string) => void,
  ): void {
    const intent = intentFor(row, column, value);
    if (!intent) return;
    this.pending.add(row, column, value);
    this.context.change(intent, (reason) => {
      this.pending.remove(row, column);
      refused(reason);
    });
    this.context.update();
  }

  /** Why a row cannot be edited at the moment. */
  private lockOf({ name, place }: PriorityRow, words: Words): string | undefined {
    const obstacle = this.context.obstacle(place.uri);
    if (obstacle) return words.say('lockedBroken', { file: obstacle.file, line: String(obstacle.line + 1) });
    return name === '' ? words.say('lockedNameless') : undefined;
  }

  private arrangedFor(table: Priorities, words: Words): Arranged {
    const { arranged, choices } = this;
    if (arranged?.table === table && arranged.choices === choices && arranged.words === words) return arranged;
    const rows = rowsOf(table, choices, words.compare);
    const lines = arrange(rows, table, choices, words.compare);
    this.arranged = { table, choices, words, rows, lines, sums: sumsOf(rows) };
    return this.arranged;
  }

  private toggle(key: string): void {
    const collapsed = new Set(this.choices.collapsed);
    if (!collapsed.delete(key)) collapsed.add(key);
    this.choose({ collapsed });
  }

  private choose(change: Partial<TableChoices>): void {
    this.set({ ...this.choices, ...change });
  }

  private set(choices: TableChoices): void {
    this.choices = choices;
    this.context.keep(keptFrom(choices));
    this.context.update();
  }
}

const anyValue = 'any';

const valueIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
