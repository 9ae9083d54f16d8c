import { html, nothing, type TemplateResult } from 'lit';
import { filterField } from '../filter-field.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { ValueReport } from '../../../language-server/src/views/value-data.js';
import { emptyState } from '../empty-state.js';
import { exportButton } from '../export-button.js';
import { LongLists } from '../long-lists.js';
import type { Page, PageContext } from '../page.js';
import type { Words } from '../words.js';
import { type FoundValue, findValue } from './find-value.js';
import { healthTable } from './health-table.js';
import { metricCard } from './metric-card.js';
import { money, returnInWords, returnTables } from './return-tables.js';
import { type HealthSort, healthColumns } from './sort-health.js';

interface ValueChoices {
  readonly filter: string;
  readonly sort: HealthSort | undefined;
}

/** What releases were worth: metrics, health of features, benefit against cost. */
export class ValuePage implements Page<ValueReport> {
  private choices: ValueChoices;
  private readonly lists: LongLists;

  constructor(
    private readonly context: PageContext,
    { filter = '', sort }: Partial<PreviewState>,
  ) {
    this.lists = new LongLists(() => context.update(), !context.canChange);
    const [kept] = sort ?? [];
    const id = healthColumns.find((column) => column === kept?.id);
    this.choices = { filter, sort: id && kept ? { id, desc: kept.desc } : undefined };
  }

  isEmpty({ metrics, health, returns }: ValueReport): boolean {
    return metrics.length === 0 && health.length === 0 && returns.every(({ rows }) => rows.length === 0);
  }

  render(report: ValueReport, words: Words): TemplateResult {
    if (this.isEmpty(report))
      return emptyState(words.say('emptyValueTitle'), words.say('emptyValue'), words.say('emptyValueExample'));
    const found = findValue(report, this.choices.filter);
    return html`${this.header(report, words)}
      <div class="page-body" role="region" tabindex="0" aria-label=${words.title('value')}>
        ${isNothing(found) ? this.noMatch(words) : this.body(report, found, words)}
      </div>`;
  }

  rendered(): void {}

  private body(report: ValueReport, found: FoundValue, words: Words): TemplateResult {
    const reveal = (place: SourcePlace) => this.context.reveal(place, true);
    const searching = this.choices.filter.trim() !== '';
    const part = (name: string, title: string, isThere: boolean, content: () => TemplateResult) =>
      isThere || !searching
        ? html`<section class="value-part" data-part=${name} aria-labelledby=${`part-${name}`}>
            <h2 id=${`part-${name}`}>${title}</h2>
            ${content()}
          </section>`
        : nothing;
    return html`
      ${part('metrics', words.say('metrics'), found.metrics.length > 0, () =>
        report.metrics.length === 0
          ? html`<p class="hint">${words.say('noMetrics', { today: report.today })}</p>`
          : html`<div class="metrics">
              ${repeat(
                found.metrics,
                ({ id }) => id,
                (metric) =>
                  guard([metric, report.levels, report.today, words], () => metricCard(metric, report, words, reveal)),
              )}
            </div>`,
      )}
      ${part('health', words.say('health'), found.health.length + found.withoutHealth.length > 0, () =>
        healthTable({ ...report, ...found }, this.choices.sort, words, this.lists, {
          reveal,
          sort: (sort) => this.choose({ sort }),
        }),
      )}
      ${part('returns', words.say('returns'), found.returns.length > 0, () =>
        returnTables(report, found.returns, words, this.lists, reveal),
      )}
    `;
  }

  private noMatch(words: Words): TemplateResult {
    return html`<p class="no-match" role="status">
      ${words.say('noValueMatch', { query: this.choices.filter.trim() })}
      <button type="button" class="link" @click=${() => this.choose({ filter: '' })}>${words.say('clearFilter')}</button>
    </p>`;
  }

  private header(report: ValueReport, words: Words): TemplateResult {
    const { metrics, total } = report;
    const reached = metrics.filter(({ progress }) => progress.verdict === 'reached').length;
    const unmeasured = metrics.filter(({ measurements }) => measurements.length === 0).length;
    const summary = [
      ...(metrics.length > 0 ? [words.say('metricCount', { count: metrics.length })] : []),
      ...(reached > 0 ? [words.say('reachedCount', { count: reached })] : []),
      ...(unmeasured > 0 ? [words.say('unmeasuredCount', { count: unmeasured })] : []),
      ...(total.ratio !== undefined && total.cost !== undefined
        ? [
            words.say('returnSummary', {
              benefit: money(total.benefit, report, words),
              cost: money(total.cost, report, words),
              ratio: returnInWords(total, words),
            }),
          ]
        : []),
    ];
    return html`<header class="page-header">
      <div class="heading">
        <h1><bdi>${report.projectTitle ?? words.title('value')}</bdi></h1>
        <p class="summary"><bdi>${summary.join(' · ')}</bdi></p>
      </div>
      <div class="toolbar">
        ${filterField('filterValueHint', this.choices.filter, words, (filter) => this.choose({ filter }))}
        ${exportButton(this.context, words)}
      </div>
    </header>`;
  }

  private choose(change: Partial<ValueChoices>): void {
    this.choices = { ...this.choices, ...change };
    const { filter, sort } = this.choices;
    this.context.keep({ filter, ...(sort && { sort: [sort] }) });
    this.context.update();
  }
}

const isNothing = ({ metrics, health, withoutHealth, returns }: FoundValue) =>
  metrics.length + health.length + withoutHealth.length + returns.length === 0;
