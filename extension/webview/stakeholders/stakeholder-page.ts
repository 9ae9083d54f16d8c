import { html, nothing, type TemplateResult } from 'lit';
import { filterField } from '../filter-field.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import type { StakeholderMap } from '../../../language-server/src/views/stakeholder-map.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import { emptyState } from '../empty-state.js';
import { exportButton } from '../export-button.js';
import type { Page, PageContext } from '../page.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import {
  type ChosenGroup,
  chooseStakeholders,
  concernChoices,
  isGap,
  type RoleGroup,
  roles,
  type StakeholderChoices,
} from './choose-stakeholders.js';
import { influenceGrid } from './influence-grid.js';
import { reportingChain } from './reporting-chain.js';
import { stakeholderCard } from './stakeholder-card.js';

const roleText = {
  'decision-maker': ['roleDecisionMaker', 'aboutDecisionMaker'],
  manager: ['roleManager', 'aboutManager'],
  'technical-lead': ['roleTechnicalLead', 'aboutTechnicalLead'],
  executor: ['roleExecutor', 'aboutExecutor'],
  influencer: ['roleInfluencer', 'aboutInfluencer'],
  none: ['roleNone', 'aboutNoRole'],
} as const satisfies Record<RoleGroup, readonly [title: UiText, about: UiText]>;

const concernText = { all: 'everyConcern', gaps: 'onlyGaps', answered: 'onlyAnswered' } as const satisfies Record<
  StakeholderChoices['show'],
  UiText
>;

const noChoices: StakeholderChoices = { filter: '', role: 'all', show: 'all' };

/** Stakeholders by role with what answers their concerns; beside them, their influence and whom they report to. */
export class StakeholderPage implements Page<StakeholderMap> {
  private choices: StakeholderChoices;

  constructor(
    private readonly context: PageContext,
    { filter = '', group, show }: Partial<PreviewState>,
  ) {
    this.choices = {
      filter,
      role: roles.find((role) => role === group) ?? 'all',
      show: concernChoices.find((choice) => choice === show) ?? 'all',
    };
  }

  isEmpty(map: StakeholderMap): boolean {
    return map.stakeholders.length === 0;
  }

  render(map: StakeholderMap, words: Words): TemplateResult {
    if (this.isEmpty(map))
      return emptyState(
        words.say('emptyStakeholdersTitle'),
        words.say('emptyStakeholders'),
        words.say('emptyStakeholdersExample'),
      );
    const groups = chooseStakeholders(map, this.choices);
    const reveal = (place: SourcePlace) => this.context.reveal(place, true);
    return html`${this.header(map, groups, words)}
      <div class="page-body" role="region" tabindex="0" aria-label=${words.title('stakeholders')}>
        <div class="stakeholder-columns">
          <div class="role-groups">
            ${
              groups.length === 0
                ? html`<p class="no-match" role="status">
                    ${words.say('noStakeholderMatch')}
                    <button type="button" class="link" @click=${() => this.choose(noChoices)}>${words.say('clearFilters')}</button>
                  </p>`
                : nothing
            }
            ${
              map.stakeholders.some(({ role }) => role === 'decision-maker')
                ? nothing
                : html`<p class="gap-note"><span aria-hidden="true">⚠</span> ${words.say('noDecisionMaker')}</p>`
            }
            ${repeat(
              groups,
              ({ role }) => role,
              (group) => roleGroup(group, map, words, reveal),
            )}
          </div>
          <div class="beside">
            <section>
              <h2>${words.say('influenceGrid')}</h2>
              ${influenceGrid(map.stakeholders, words, reveal)}
            </section>
            <section>
              <h2>${words.say('reportingChain')}</h2>
              ${reportingChain(map, words, reveal)}
            </section>
          </div>
        </div>
      </div>`;
  }

  rendered(): void {}

  private header(map: StakeholderMap, groups: readonly ChosenGroup[], words: Words): TemplateResult {
    const { filter, role, show } = this.choices;
    const count = map.stakeholders.length;
    const shown = groups.reduce((sum, { stakeholders }) => sum + stakeholders.length, 0);
    const concerns = map.stakeholders.flatMap((each) => each.concerns);
    const gaps = concerns.filter(isGap).length;
    const first =
      shown < count
        ? words.say('shownStakeholders', { shown, count })
        : count === 1
          ? words.say('oneStakeholder')
          : words.say('stakeholderCount', { count });
    return html`<header class="page-header">
      <div class="heading">
        <h1><bdi>${map.projectTitle ?? words.title('stakeholders')}</bdi></h1>
        <p class="summary">
          ${first}
          ${concerns.length > 0 ? html` · ${words.say('concernCount', { answered: concerns.length - gaps, count: concerns.length })}` : nothing}
          ${gaps > 0 ? html` · <strong class="gap-text"><span aria-hidden="true">⚠</span> ${words.say('gapCount', { count: gaps })}</strong>` : nothing}
        </p>
      </div>
      <div class="toolbar">
        ${filterField('filterStakeholdersHint', filter, words, (filter) => this.choose({ filter }))}
        <label class="field">
          <span>${words.say('roleFilter')}</span>
          <select id="role" .value=${role} @change=${(event: Event) => this.choose({ role: chosen(event, roles, 'all') })}>
            <option value="all" ?selected=${role === 'all'}>${words.say('everyRole')}</option>
            ${roles
              .filter((each) => each === role || map.stakeholders.some((s) => (s.role ?? 'none') === each))
              .map(
                (each) =>
                  html`<option value=${each} ?selected=${role === each}>${words.say(roleText[each][0])}</option>`,
              )}
          </select>
        </label>
        <label class="field">
          <span>${words.say('concernFilter')}</span>
          <select id="show" .value=${show} @change=${(event: Event) => this.choose({ show: chosen(event, concernChoices, 'all') })}>
            ${concernChoices.map((each) => html`<option value=${each} ?selected=${show === each}>${words.say(concernText[each])}</option>`)}
          </select>
        </label>
        ${exportButton(this.context, words)}
      </div>
    </header>`;
  }

  private choose(change: Partial<StakeholderChoices>): void {
    this.choices = { ...this.choices, ...change };
    const { filter, role, show } = this.choices;
    this.context.keep({ filter, group: role, show });
    this.context.update();
  }
}

function chosen<T extends string>(event: Event, choices: readonly T[], otherwise: T | 'all'): T | 'all' {
  const { value } = event.target as HTMLSelectElement;
  return choices.find((choice) => choice === value) ?? otherwise;
}

function roleGroup(
  { role, stakeholders }: ChosenGroup,
  map: StakeholderMap,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const [title, about] = roleText[role];
  return html`<section class="role-group" data-role=${role} aria-labelledby=${`role-${role}`}>
    <h2 id=${`role-${role}`}>${words.say(title)}</h2>
    <p class="hint">${words.say(about)}</p>
    <div class="person-cards">
      ${repeat(
        stakeholders,
        ({ stakeholder }) => stakeholder.id,
        (each) => stakeholderCard(each, map.levels, words, reveal),
      )}
    </div>
  </section>`;
}
