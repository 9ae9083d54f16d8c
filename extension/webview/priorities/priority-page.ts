import { html, type TemplateResult } from 'lit';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { PriorityTable } from '../../../language-server/src/views/priority-table.js';
import { emptyState } from '../empty-state.js';
import type { Page, PageContext } from '../page.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { arrange, type Sums, sumsOf, type TableLine } from './arrange.js';
import { nextSort, type TableChoices } from './choices.js';
import { type ColumnId, columnsOf, type GroupId, groupIds, isColumnId } from './columns.js';
import { Grid } from './grid.js';

const groupText = {
  priority: 'columnPriority',
  decision: 'columnDecision',
  status: 'columnStatus',
  version: 'columnVersion',
  module: 'columnModule',
} as const satisfies Record<GroupId, UiText>;

interface Arranged {
  readonly table: PriorityTable;
  readonly choices: TableChoices;
  readonly words: Words;
  readonly lines: readonly TableLine[];
  /** Of the rows that the filter leaves. */
  readonly sums: Sums;
}

/** The priority table: a toolbar and a grid. */
export class PriorityPage implements Page<PriorityTable> {
  private choices: TableChoices;
  private readonly grid: Grid;
  /** What was computed for a table, for the next rendering of the same: scrolling renders often. */
  private arranged: Arranged | undefined;

  constructor(
    private readonly context: PageContext,
    kept: Partial<PreviewState>,
  ) {
    this.choices = choicesFrom(kept);
    this.grid = new Grid({
      update: () => context.update(),
      reveal: (place, focus) => context.reveal(place, focus),
      sort: (id, descendingFirst, more) =>
        this.choose({ sort: nextSort(this.choices.sort, id, descendingFirst, more) }),
      toggle: (key) => this.toggle(key),
    });
  }

  isEmpty(table: PriorityTable): boolean {
    return table.rows.length === 0;
  }

  render(table: PriorityTable, words: Words): TemplateResult {
    if (this.isEmpty(table))
      return emptyState(words.say('emptyTableTitle'), words.say('emptyTable'), words.say('emptyTableExample'));
    const { lines, sums } = this.arrangedFor(table, words);
    return html`
      ${this.header(table, sums, words)}
      ${
        lines.length === 0
          ? html`<p class="no-match" role="status">
              ${words.say('noMatch', { query: this.choices.filter.trim() })}
              <button type="button" class="link" @click=${() => this.choose({ filter: '' })}>
                ${words.say('clearFilter')}
              </button>
            </p>`
          : this.grid.render({ table, lines, words, columns: columnsOf(table), choices: this.choices })
      }
    `;
  }

  rendered(): void {
    this.grid.rendered();
  }

  private header(table: PriorityTable, sums: Sums, words: Words): TemplateResult {
    const { filter, group } = this.choices;
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
    ];
    return html`<header class="page-header">
      <div class="heading">
        <h1>${table.projectTitle ?? words.say('priorityTable')}</h1>
        <p class="summary">${summary.join(' · ')}</p>
      </div>
      <div class="toolbar">
        <label class="field">
          <span>${words.say('filter')}</span>
          <input
            id="filter"
            type="search"
            autocomplete="off"
            spellcheck="false"
            placeholder=${words.say('filterHint')}
            .value=${filter}
            @input=${(event: Event) => this.choose({ filter: (event.target as HTMLInputElement).value })}
          />
        </label>
        <label class="field">
          <span>${words.say('group')}</span>
          <select
            id="group"
            .value=${group}
            @change=${(event: Event) => this.choose({ group: groupFrom((event.target as HTMLSelectElement).value) })}
          >
            <option value="none" ?selected=${group === 'none'}>${words.say('groupNone')}</option>
            ${groupIds.map((id) => html`<option value=${id} ?selected=${group === id}>${words.say(groupText[id])}</option>`)}
          </select>
        </label>
      </div>
    </header>`;
  }

  private arrangedFor(table: PriorityTable, words: Words): Arranged {
    const { arranged, choices } = this;
    if (arranged?.table === table && arranged.choices === choices && arranged.words === words) return arranged;
    const lines = arrange(table, choices, words.compare);
    const sums = sumsOf(table, choices, words.compare);
    this.arranged = { table, choices, words, lines, sums };
    return this.arranged;
  }

  private toggle(key: string): void {
    const collapsed = new Set(this.choices.collapsed);
    if (!collapsed.delete(key)) collapsed.add(key);
    this.choose({ collapsed });
  }

  private choose(change: Partial<TableChoices>): void {
    this.choices = { ...this.choices, ...change };
    const { sort, filter, group, collapsed } = this.choices;
    this.context.keep({ sort: [...sort], filter, group, collapsed: [...collapsed] });
    this.context.update();
  }
}

function groupFrom(value: string | undefined): TableChoices['group'] {
  return groupIds.find((id) => id === value) ?? 'none';
}

function choicesFrom({ sort = [], filter = '', group, collapsed = [] }: Partial<PreviewState>): TableChoices {
  const known = (key: { id: string; desc: boolean }): key is { id: ColumnId; desc: boolean } => isColumnId(key.id);
  return { filter, sort: sort.filter(known), group: groupFrom(group), collapsed: new Set(collapsed) };
}
