import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { ReturnRow, ValueReport, VersionReturn } from '../../../language-server/src/views/value-data.js';
import type { LongLists } from '../long-lists.js';
import { requirementChips } from '../requirement-chip.js';
import type { UiText } from '../ui-texts.js';
import type { Words } from '../words.js';
import { percent } from './metric-card.js';

type Sums = VersionReturn['sums'];
type Input = ReturnRow['numbers']['missing'][number];

const inputText = {
  benefit: 'inputBenefit',
  'per-use': 'inputPerUse',
  reach: 'inputReach',
  probability: 'inputProbability',
  effort: 'inputEffort',
  'day-rate': 'inputDayRate',
} as const satisfies Record<Input, UiText>;

const ofBenefit: readonly Input[] = ['benefit', 'per-use', 'reach', 'probability'];

/** Benefit, cost and return, version by version, with the arithmetic of every number and what is missing for it. */
export function returnTables(
  report: ValueReport,
  shown: readonly VersionReturn[],
  words: Words,
  lists: LongLists,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  if (report.returns.every(({ rows }) => rows.length === 0)) return html`<p class="hint">${words.say('noReturns')}</p>`;
  const versions = report.returns.filter(({ version }) => version).length;
  return html`<p class="hint">${words.say('returnsAbout')}</p>
    ${shown.map((each) => versionTable(each, report, words, lists, reveal))}
    ${versions > 1 ? html`<p class="total"><strong>${words.say('allVersions')}</strong> ${sumsInWords(report.total, report, words)}</p>` : nothing}`;
}

/** “CNY 1,440,000”, as the project names its currency. */
export function money(amount: number, { currency }: Pick<ValueReport, 'currency'>, words: Words): string {
  if (!currency) return words.number(amount);
  return words.language === 'zh' ? `${words.number(amount)} ${currency}` : `${currency} ${words.number(amount)}`;
}

export const times = (ratio: number, words: Words): string => words.say('times', { ratio });

function sumsInWords(sums: Sums, report: ValueReport, words: Words): string {
  const { benefit, cost, ratio } = sums;
  return words.say('returnSummary', {
    benefit: money(benefit, report, words),
    cost: cost === undefined ? '–' : money(cost, report, words),
    ratio: ratio === undefined ? '–' : returnInWords(sums, words),
  });
}

/** What lacks a benefit still costs, and what lacks an estimate costs more than is known: the return is not sure then. */
export function returnInWords({ ratio = 0, withBenefit, withEffort, requirements }: Sums, words: Words): string {
  const shown = { ratio: times(ratio, words) };
  const [lacksBenefit, lacksCost] = [withBenefit < requirements, withEffort < requirements];
  if (lacksBenefit && lacksCost) return words.say('soFar', shown);
  return lacksBenefit ? words.say('atLeast', shown) : lacksCost ? words.say('atMost', shown) : shown.ratio;
}

function versionTable(
  { id, version, rows, without, sums }: VersionReturn,
  report: ValueReport,
  words: Words,
  lists: LongLists,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const heading = version ? [version.name, version.title].filter(Boolean).join(' ') : words.say('unscheduledBenefit');
  const head = version
    ? html`<button type="button" class="source-link" @click=${() => reveal(version.place)}>
        <bdi>${version.name}</bdi>${version.title ? html` <bdi>${version.title}</bdi>` : nothing}
      </button>
      ${version.status ? html`<span class="tag" data-status=${version.status}>${words.value('versionStatus', version.status)}</span>` : nothing}`
    : heading;
  const minors = version?.minors ?? [];
  const list = `returns ${id}`;
  return html`<section class="version-return" data-version=${version?.name ?? ''}>
    <h3>${head}</h3>
    ${
      rows.length > 0 || sums.withBenefit > 0
        ? html`<div class="wide" tabindex="0" role="group" aria-label=${`${words.say('returns')} ${heading}`}>
            <table class="plain-table returns">
              <caption class="unseen">${words.say('returns')} ${heading}</caption>
              <thead>
                <tr>
                  <th scope="col">${words.say('columnRequirement')}</th>
                  <th scope="col" class="numeric">${words.say('columnBenefit')}</th>
                  <th scope="col" class="numeric">${words.say('columnCost')}</th>
                  <th scope="col" class="numeric">${words.say('columnReturn')}</th>
                </tr>
              </thead>
              <tbody>
                ${repeat(
                  lists.beginning(list, rows),
                  ({ requirement }) => requirement.name,
                  (row) =>
                    guard([row, report.currency, report.dayRate, words], () => returnRow(row, report, words, reveal)),
                )}
              </tbody>
              ${version ? html`<tfoot>${sumRow(sums, minors, report, words)}</tfoot>` : nothing}
            </table>
            ${lists.more(list, rows, words)}
          </div>`
        : nothing
    }
    ${
      without.length > 0
        ? html`<div class="left-out">
            <h4>${words.say('withoutBenefit')}</h4>
            ${requirementChips(without, report.levels, words, reveal)}
          </div>`
        : nothing
    }
  </section>`;
}

function returnRow(
  { requirement: { name, title, place }, numbers }: ReturnRow,
  report: ValueReport,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const { perUse, reach, probability, benefit, effortDays, cost, ratio } = numbers;
  const number = (value: number | undefined) => (value === undefined ? '?' : words.number(value));
  const factors = [number(perUse), number(reach), probability === undefined ? '?' : percent(probability, words)];
  const benefitText = `${factors.join(' × ')} =`;
  const costText = words.say('costArithmetic', { days: number(effortDays), rate: number(report.dayRate) });
  return html`<tr data-requirement=${name}>
    <th scope="row">
      <button type="button" class="source-link" @click=${() => place && reveal(place)}>
        <bdi>${title || name}</bdi>${title ? html` <bdi class="name">${name}</bdi>` : nothing}
      </button>
    </th>
    <td class="numeric" data-column="benefit">
      ${arithmetic(benefitText, benefit === undefined ? undefined : money(benefit, report, words))}
      ${lacks(numbers, (input) => ofBenefit.includes(input), words)}
    </td>
    <td class="numeric" data-column="cost">
      ${arithmetic(costText, cost === undefined ? undefined : money(cost, report, words))}
      ${lacks(numbers, (input) => !ofBenefit.includes(input), words)}
    </td>
    <td class="numeric" data-column="return">
      ${
        ratio === undefined
          ? html`<span class="missing">–</span>`
          : arithmetic(`${number(benefit)} ÷ ${number(cost)} =`, times(ratio, words))
      }
    </td>
  </tr>`;
}

function arithmetic(how: string, result: string | undefined): TemplateResult {
  return html`<span class="how">${how}</span> <strong>${result ?? '?'}</strong>`;
}

/** What is missing for a number, and what is written but cannot be read. */
function lacks(
  { missing, unreadable }: ReturnRow['numbers'],
  isWanted: (input: Input) => boolean,
  words: Words,
): TemplateResult {
  const named = (inputs: readonly Input[]) =>
    inputs
      .filter(isWanted)
      .map((input) => words.say(inputText[input]))
      .join(words.say('listSeparator'));
  const [absent, unread] = [named(missing), named(unreadable)];
  return html`${
    absent
      ? html`<span class="lacks"><span aria-hidden="true">⚠</span> ${words.say('lacks', { inputs: absent })}</span>`
      : nothing
  }${
    unread
      ? html`<span class="unreadable" title=${words.say('notUnderstoodHint')}>${words.say('notUnderstoodOf', { properties: unread })}</span>`
      : nothing
  }`;
}

function sumRow(sums: Sums, minors: readonly string[], report: ValueReport, words: Words): TemplateResult {
  const { requirements, withBenefit, withEffort, benefit, effortDays, cost, ratio } = sums;
  const label =
    minors.length > 0
      ? words.say('wholeWithMinors', { minors: minors.join(words.say('listSeparator')) })
      : words.say('versionSum');
  return html`<tr>
    <th scope="row"><bdi>${label}</bdi></th>
    <td class="numeric">
      <strong>${money(benefit, report, words)}</strong>
      ${
        withBenefit < requirements
          ? html`<span class="how">${words.say('sumBenefitPart', { known: withBenefit, count: requirements })}</span>`
          : nothing
      }
    </td>
    <td class="numeric">
      ${report.dayRate === undefined ? html`<span class="missing">–</span>` : arithmetic(words.say('costArithmetic', { days: effortDays, rate: report.dayRate }), cost === undefined ? undefined : money(cost, report, words))}
      ${withEffort < requirements ? html`<span class="how">${words.say('sumCostPart', { count: requirements - withEffort })}</span>` : nothing}
    </td>
    <td class="numeric">
      ${ratio === undefined ? html`<span class="missing">–</span>` : html`<strong>${returnInWords(sums, words)}</strong>`}
    </td>
  </tr>`;
}
