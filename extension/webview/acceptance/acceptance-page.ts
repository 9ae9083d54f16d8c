import { html, nothing, type TemplateResult } from 'lit';
import { filterField } from '../filter-field.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type {
  AcceptanceMatrix,
  AcceptanceTotals,
  MatrixRequirement,
  MatrixWaiver,
  RequirementWithout,
} from '../../../language-server/src/views/acceptance-data.js';
import { priorityBadge } from '../badge.js';
import { emptyState } from '../empty-state.js';
import { exportButton } from '../export-button.js';
import type { Page, PageContext } from '../page.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { checklist } from './checklist.js';
import { type AcceptanceChoices, choicesFrom, layouts, type ShownRequirements, shownOf, shows } from './choices.js';
import { MatrixTable } from './matrix-table.js';

/** How many requirements are drawn at first, and with every click for more. */
const portion = 50;

const showText = {
  all: 'showAll',
  gaps: 'showGaps',
  trouble: 'showTrouble',
  open: 'showOpen',
} as const satisfies Record<AcceptanceChoices['show'], UiText>;

const layoutText = {
  matrix: 'layoutMatrix',
  checklist: 'layoutChecklist',
} as const satisfies Record<AcceptanceChoices['layout'], UiText>;

/** The acceptance matrix and, from the same data, the checklist that the business signs. */
export class AcceptancePage implements Page<AcceptanceMatrix> {
  private choices: AcceptanceChoices;
  private drawn = portion;
  private shown: ShownRequirements | undefined;

  constructor(
    private readonly context: PageContext,
    kept: Partial<PreviewState>,
  ) {
    this.choices = choicesFrom(kept);
  }

  isEmpty({ requirements, without }: AcceptanceMatrix): boolean {
    return requirements.length + without.length === 0;
  }

  render(matrix: AcceptanceMatrix, words: Words): TemplateResult {
    if (this.isEmpty(matrix))
      return emptyState(
        words.say('emptyAcceptanceTitle'),
        words.say('emptyAcceptance'),
        words.say('emptyAcceptanceExample'),
      );
    const shown = shownOf(matrix, this.choices);
    this.shown = shown;
    const isNothing = shown.requirements.length + shown.without.length === 0;
    return html`${this.header(matrix, words)} ${isNothing ? this.noMatch(words) : this.body(matrix, shown, words)}`;
  }

  /** Draws as many as it takes to show a requirement. */
  show(name: string): void {
    const place = this.shown?.requirements.findIndex((requirement) => requirement.name === name) ?? -1;
    if (place < this.drawn) return;
    this.drawn = place + portion;
    this.context.update();
  }

  rendered(): void {}

  private header(matrix: AcceptanceMatrix, words: Words): TemplateResult {
    const { filter, show, layout } = this.choices;
    return html`<header class="page-header">
      <div class="heading">
        <h1>${matrix.projectTitle ?? words.title('acceptance')}</h1>
        <p class="summary" id="totals">${summaryOf(matrix, words).join(' · ')}</p>
      </div>
      <div class="toolbar">
        ${filterField('filterAcceptanceHint', filter, words, (filter) => this.choose({ filter }))}
        <label class="field">
          <span>${words.say('show')}</span>
          <select
            id="show"
            .value=${show}
            @change=${(event: Event) => this.choose({ show: oneOf(shows, (event.target as HTMLSelectElement).value) })}
          >
            ${shows.map((each) => html`<option value=${each} ?selected=${each === show}>${words.say(showText[each])}</option>`)}
          </select>
        </label>
        <div class="switch" role="group" aria-label=${words.say('layout')}>
          ${layouts.map(
            (each) =>
              html`<button type="button" id=${`layout-${each}`} aria-pressed=${each === layout ? 'true' : 'false'}
                @click=${() => this.choose({ layout: each })}>${words.say(layoutText[each])}</button>`,
          )}
        </div>
        ${exportButton(this.context, words)}
      </div>
    </header>`;
  }

  private noMatch(words: Words): TemplateResult {
    const query = this.choices.filter.trim();
    return html`<p class="no-match" role="status">
      ${query ? words.say('noMatch', { query }) : words.say('noMatchShown')}
      <button type="button" class="link" @click=${() => this.choose({ filter: '', show: 'all' })}>
        ${words.say('showEverything')}
      </button>
    </p>`;
  }

  private body(matrix: AcceptanceMatrix, shown: ShownRequirements, words: Words): TemplateResult {
    const { layout, collapsed } = this.choices;
    const drawn = shown.requirements.slice(0, this.drawn);
    const left = shown.requirements.length - drawn.length;
    return html`<div class="acceptance-body" data-layout=${layout} tabindex="-1">
      ${repeat(
        drawn,
        ({ id }) => id,
        (requirement) =>
          guard([requirement, words, layout, collapsed.has(requirement.id)], () =>
            this.requirement(requirement, matrix.levels, words),
          ),
      )}
      ${
        left > 0
          ? html`<p class="more"><button type="button" class="link" @click=${() => this.drawMore()}>
              ${words.say('moreRequirements', { count: Math.min(left, portion) })}
            </button></p>`
          : nothing
      }
      ${
        matrix.leftOut > 0 && left === 0
          ? html`<p class="more" role="status">${words.say('leftOut', { count: matrix.leftOut })}</p>`
          : nothing
      }
      ${shown.without.length > 0 && left === 0 ? this.without(shown.without, matrix.levels, words) : nothing}
      ${
        layout === 'matrix' && drawn.length > 0
          ? html`<p class="legend hint">${(['legendCovers', 'legendGap', 'legendContradicts'] as const).map(
              (text) => html`<span>${words.say(text)}</span>`,
            )}</p>`
          : nothing
      }
    </div>`;
  }

  private requirement(requirement: MatrixRequirement, levels: readonly string[], words: Words): TemplateResult {
    const { id, name, title, priority, waivers, declined } = requirement;
    const isFolded = this.choices.collapsed.has(id);
    return html`<section class="requirement-section" aria-label=${name}>
      <header class="requirement-head" data-requirement=${name}>
        <div class="requirement-line">
          <button type="button" class="twisty" aria-expanded=${isFolded ? 'false' : 'true'} aria-label=${name}
            @click=${() => this.toggle(id)}><span aria-hidden="true">${isFolded ? '▸' : '▾'}</span></button>
          ${priority === undefined ? nothing : priorityBadge(priority, levels)}
          <button type="button" class="requirement-title" @click=${() => this.context.reveal(requirement.place, true)}>
            <span class="name">${name}</span> <span class="title">${title ?? ''}</span>
          </button>
          ${declined ? html`<span class="tag" title=${words.say('declinedHint')}>${words.say('declined')}</span>` : nothing}
          <span class="requirement-totals">${totalsOf(requirement.totals, words)}</span>
        </div>
      </header>
      ${
        isFolded
          ? nothing
          : html`<div class="requirement-content">
              ${
                this.choices.layout === 'matrix'
                  ? new MatrixTable(requirement, words, this.context).render()
                  : checklist(requirement, words, this.context)
              }
              ${waivers.length > 0 ? this.waivers(waivers, words) : nothing}
            </div>`
      }
    </section>`;
  }

  private waivers(waivers: readonly MatrixWaiver[], words: Words): TemplateResult {
    return html`<div class="waivers">
      <h3>${words.say('waivers')}</h3>
      <ul>
        ${waivers.map(
          (waiver) => html`<li>
            <button type="button" class="link" @click=${() => this.context.reveal(waiver.place, true)}>
              ${waiver.class ? words.value('caseClass', waiver.class) : waiver.rule}
            </button>
            <span>${waiver.reason ?? words.say('waiverNoReason')}</span>
            ${
              waiver.until
                ? html`<span class="hint">${words.say('waiverUntil', { version: [waiver.until.name, waiver.until.title].filter(Boolean).join(' ') })}</span>`
                : nothing
            }
          </li>`,
        )}
      </ul>
    </div>`;
  }

  private without(without: readonly RequirementWithout[], levels: readonly string[], words: Words): TemplateResult {
    return html`<section class="without">
      <h2>${words.say('withoutAcceptance')}</h2>
      <ul>
        ${without.map(
          ({ name, title, priority, place }) => html`<li>
            ${priority === undefined ? nothing : priorityBadge(priority, levels)}
            <button type="button" class="requirement-title" data-requirement=${name} @click=${() => this.context.reveal(place, true)}>
              <span class="name">${name}</span> <span class="title">${title ?? ''}</span>
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private toggle(id: string): void {
    const collapsed = new Set(this.choices.collapsed);
    if (!collapsed.delete(id)) collapsed.add(id);
    this.choose({ collapsed });
  }

  private drawMore(): void {
    this.drawn += portion;
    this.context.update();
  }

  private choose(change: Partial<AcceptanceChoices>): void {
    this.choices = { ...this.choices, ...change };
    const { filter, show, layout, collapsed } = this.choices;
    this.context.keep({ filter, show, layout, collapsed: [...collapsed] });
    this.context.update();
  }
}

function oneOf<T extends string>(all: readonly [T, ...T[]], value: string): T {
  return all.find((each) => each === value) ?? all[0];
}

function summaryOf({ totals, requirements, leftOut, without }: AcceptanceMatrix, words: Words): string[] {
  const { classes, points, results, cases, contradictions } = totals;
  const length = requirements.length + leftOut;
  return [
    length === 1 ? words.say('oneRequirement') : words.say('requirementCount', { count: length }),
    ...(points.total > 0 ? [words.say('totalPoints', { ...points })] : []),
    ...(classes.required > 0 ? [words.say('totalClasses', { ...classes })] : []),
    ...(cases > 0 ? [words.say('totalPassed', { passed: results.passed, cases })] : []),
    ...(results.failed > 0 ? [words.say('totalFailed', { count: results.failed })] : []),
    ...(results.blocked > 0 ? [words.say('totalBlocked', { count: results.blocked })] : []),
    ...(contradictions > 0 ? [words.say('totalContradictions', { count: contradictions })] : []),
    ...(without.length > 0 ? [words.say('withoutCount', { count: without.length })] : []),
  ];
}

function totalsOf(
  { classes, points, results, cases, contradictions }: AcceptanceTotals,
  words: Words,
): TemplateResult[] {
  const share = (part: number, of: number, text: string) =>
    html`<span class=${`share ${part < of ? 'short' : 'complete'}`}>${part < of ? '' : '✓ '}${text}</span>`;
  return [
    ...(classes.required > 0
      ? [share(classes.present, classes.required, words.say('classesCovered', { ...classes }))]
      : []),
    ...(points.total > 0 ? [share(points.covered, points.total, words.say('pointsCovered', { ...points }))] : []),
    ...(cases > 0 ? [share(results.passed, cases, words.say('casesPassed', { passed: results.passed, cases }))] : []),
    ...(results.failed > 0
      ? [html`<span class="share bad">✗ ${words.say('totalFailed', { count: results.failed })}</span>`]
      : []),
    ...(results.blocked > 0
      ? [html`<span class="share bad">⊘ ${words.say('totalBlocked', { count: results.blocked })}</span>`]
      : []),
    ...(contradictions > 0
      ? [html`<span class="share bad">✗ ${words.say('totalContradictions', { count: contradictions })}</span>`]
      : []),
  ];
}
