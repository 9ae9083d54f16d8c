import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { SourcePlace } from '../../../language-server/src/views/source-place.js';
import type { MetricVersion, ValueMetric, ValueReport } from '../../../language-server/src/views/value-data.js';
import { instead, notUnderstoodNote } from '../not-understood.js';
import { requirementChips } from '../requirement-chip.js';
import type { Words } from '../words.js';
import { drawChart } from './draw-chart.js';

/** A metric: how far it is, its chart, and what moved it. */
export function metricCard(
  metric: ValueMetric,
  { levels, today }: Pick<ValueReport, 'levels' | 'today'>,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const { movedBy, ...own } = metric;
  const { name, title, place, formula, goals, versions, progress } = own;
  // What moves a metric changes often, the metric itself seldom.
  const unlessSame = (draw: () => unknown) => guard([...Object.values(own), words], draw);
  return html`<article class="metric" data-metric=${name} data-verdict=${progress.verdict}>
    <h3>
      <button type="button" class="source-link" @click=${() => reveal(place)}>
        <bdi>${title || name}</bdi>${title && title !== name ? html` <bdi class="name">${name}</bdi>` : nothing}
      </button>
    </h3>
    <p class="verdict">${verdict(metric, words)}</p>
    ${notUnderstoodNote(metric, words)} ${numbers(metric, words)} ${unlessSame(() => drawChart(metric, words))} ${lacking(metric, today, words)}
    ${metric.unit && !isShort(metric.unit) ? html`<p class="hint"><bdi>${words.say('unit', { unit: metric.unit })}</bdi></p>` : nothing}
    ${formula ? html`<p class="hint"><bdi>${words.say('formula', { formula })}</bdi></p>` : nothing}
    ${goals.length > 0 ? html`<p class="hint"><bdi>${words.say('goals', { goals: goals.join(words.say('listSeparator')) })}</bdi></p>` : nothing}
    <h4>${words.say('movedBy')}</h4>
    ${movedBy.length === 0 ? html`<p class="hint">${words.say('movedByNothing')}</p>` : nothing}
    ${
      versions.length > 0
        ? html`<ul class="releases">
            ${unlessSame(() => versions.map((version) => releaseLine(version, metric.measurements, words, reveal)))}
          </ul>`
        : nothing
    }
    ${movedBy.length > 0 ? requirementChips(movedBy, levels, words, reveal) : nothing} 
    ${unlessSame(() => measurementTable(metric, words, reveal))}
  </article>`;
}

const marks = { reached: '✓', 'on-the-way': '↗', 'no-change': '→', away: '↘', unknown: '○' } as const;

function verdict({ progress, measurements, unreadable }: ValueMetric, words: Words): TemplateResult {
  const { share } = progress;
  const text = () => {
    const shown = percent(share ?? 0, words);
    switch (progress.verdict) {
      case 'reached':
        return share !== undefined && share > 1
          ? words.say('verdictPast', { share: shown })
          : words.say('verdictReached');
      case 'on-the-way':
        return words.say('verdictOnTheWay', { share: shown });
      case 'no-change':
        return words.say('verdictNoChange');
      case 'away':
        return words.say('verdictAway');
      case 'unknown':
        return measurements.length === 0 && !unreadable?.measurements ? words.say('notMeasured') : '';
    }
  };
  const shown = text();
  if (shown === '') return html`${nothing}`;
  const filled = 100 * Math.min(1, Math.max(0, share ?? 0));
  return html`<span class="verdict-text"><span class="verdict-mark" aria-hidden="true">${marks[progress.verdict]}</span> ${shown}</span>
    ${share === undefined ? nothing : html`<span class="way" aria-hidden="true"><span .style=${`width: ${filled}%`}></span></span>`}`;
}

function numbers(metric: ValueMetric, words: Words): TemplateResult {
  const { baseline, target, unit, progress } = metric;
  const parts = [
    [words.say('baseline'), baseline, 'baseline-number', 'baseline'],
    [words.say('latest'), progress.latest?.value, 'latest-number', 'latest'],
    [words.say('target'), target, 'target-number', 'target'],
  ] as const;
  return html`<dl class="numbers">
    ${parts.map(
      ([label, value, kind, field]) => html`<div class=${kind}>
        <dt>${label}</dt>
        <dd>${instead(metric, field, words) ?? (value === undefined ? '–' : withUnit(value, unit, words))}</dd>
      </div>`,
    )}
  </dl>`;
}

/** A unit longer than this is said once, and not beside every number. */
const longestUnit = 6;

const isShort = (unit: string) => [...unit].length <= longestUnit;

const withUnit = (value: number, unit: string | undefined, words: Words) =>
  html`${words.number(value)}${unit && isShort(unit) ? html` <bdi class="unit">${unit}</bdi>` : nothing}`;

function lacking(
  { baseline, target, measurements, unreadable }: ValueMetric,
  today: string,
  words: Words,
): TemplateResult[] {
  return [
    ...(baseline === undefined && !unreadable?.baseline ? [words.say('lacksBaseline')] : []),
    ...(target === undefined && !unreadable?.target ? [words.say('lacksTarget')] : []),
    ...(measurements.length === 0 && !unreadable?.measurements ? [words.say('howToMeasure', { today })] : []),
  ].map((text) => html`<p class="hint">${text}</p>`);
}

const measuredLater = ({ on = '' }: MetricVersion, measurements: ValueMetric['measurements']): boolean =>
  measurements.some(({ end }) => end > on);

function releaseLine(
  version: MetricVersion,
  measurements: ValueMetric['measurements'],
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult {
  const { name, title, place, released, on, before, after } = version;
  const unread = instead(version, 'on', words);
  const date = on === undefined ? '' : words.date(on);
  const text = unread
    ? unread
    : released
      ? on === undefined
        ? words.say('releaseWithoutDay')
        : before !== undefined && after !== undefined
          ? words.say('releaseChange', { date, before, after })
          : words.say(measuredLater(version, measurements) ? 'releaseBetween' : 'releaseUnmeasured', { date })
      : on === undefined
        ? words.say('releaseUndated')
        : words.say('releasePlanned', { date });
  return html`<li class=${released ? 'released' : 'planned'} data-version=${name}>
    <span class="release-mark" aria-hidden="true">${released ? '▲' : '△'}</span>
    <span><button type="button" class="source-link" title=${title ?? name} @click=${() => reveal(place)}><bdi>${name}</bdi></button>
    ${text}</span>
  </li>`;
}

function measurementTable(
  { title, name, measurements, unit, baseline, target }: ValueMetric,
  words: Words,
  reveal: (place: SourcePlace) => void,
): TemplateResult | typeof nothing {
  if (measurements.length === 0) return nothing;
  const way = baseline !== undefined && target !== undefined && target !== baseline ? target - baseline : undefined;
  return html`<details>
    <summary>${words.say('measurements', { count: measurements.length })}</summary>
    <table class="plain-table">
      <caption class="unseen">${words.say('chartTitle', { metric: title ?? name })}</caption>
      <thead>
        <tr>
          <th scope="col">${words.say('measuredOn')}</th>
          <th scope="col" class="numeric">${words.say('measuredValue')}</th>
          ${way === undefined ? nothing : html`<th scope="col" class="numeric">${words.say('wayColumn')}</th>`}
        </tr>
      </thead>
      <tbody>
        ${measurements.map(
          ({ start, end, value, place }) => html`<tr>
            <td><button type="button" class="source-link" @click=${() => reveal(place)}>${words.dateRange(start, end)}</button></td>
            <td class="numeric">${withUnit(value, unit, words)}</td>
            ${way === undefined ? nothing : html`<td class="numeric">${percent((value - (baseline ?? 0)) / way, words)}</td>`}
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

/** 53 % */
export const percent = (share: number, words: Words): string => `${words.number(Math.round(share * 100))} %`;
