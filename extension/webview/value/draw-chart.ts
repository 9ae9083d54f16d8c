import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ValueMetric } from '../../../language-server/src/views/value-data.js';
import type { Words } from '../words.js';
import {
  chartHeight,
  type ChartWords,
  chartWidth,
  type MetricChart,
  metricChart,
} from '../../../language-server/src/views/scenes/metric-chart.js';

/** The measurements of a metric over time, with baseline, target and releases; the same in words for who does not see it. */
export function drawChart(metric: ValueMetric, words: Words): TemplateResult | typeof nothing {
  const chart = metricChart(metric, chartWords(words));
  if (!chart) return nothing;
  const { left, right, top, bottom, baseline, target, points, path } = chart;
  const [titleId, textId] = [`chart-title-${metric.id}`, `chart-text-${metric.id}`];
  const line = (kind: string, at: MetricChart['baseline']) =>
    at
      ? svg`<line class=${kind} x1=${left} x2=${right} y1=${at.y} y2=${at.y}></line>
        <text class=${`${kind}-label`} x=${right + 6} y=${at.labelY + 4}>${at.label}</text>`
      : nothing;
  return html`<svg
    class="chart"
    role="img"
    viewBox=${`0 0 ${chartWidth} ${chartHeight}`}
    aria-labelledby=${titleId}
    aria-describedby=${textId}
  >
    <title id=${titleId}>${words.say('chartTitle', { metric: metric.title ?? metric.name })}</title>
    <desc id=${textId}>${inWords(chart, words)}</desc>
    ${chart.rows.map(
      ({ y, label }) => svg`<line class="row-line" x1=${left} x2=${right} y1=${y} y2=${y}></line>
        <text class="row-label" x=${left - 6} y=${y + 4}>${label}</text>`,
    )}
    ${chart.months.map(
      ({ x, label }) => svg`<line class="month-line" x1=${x} x2=${x} y1=${bottom} y2=${bottom + 4}></line>
        <text class="month-label" x=${x} y=${bottom + 17}>${label}</text>`,
    )}
    ${chart.releases.map(
      ({ x, label, labelY, text }) => svg`<g class="release"><title>${text}</title>
        <line x1=${x} x2=${x} y1=${label ? labelY + 3 : top - 4} y2=${bottom}></line>
        <path d=${`M${x - 4.5},${bottom} h9 l-4.5,-7 z`}></path>
        ${label ? svg`<text x=${x} y=${labelY}>${label}</text>` : nothing}</g>`,
    )}
    ${line('baseline', baseline)} ${line('target', target)}
    ${path ? svg`<path class="measured-line" d=${path}></path>` : nothing}
    ${points.map(
      ({ x, y, text, label, below }) => svg`<g class="measured"><title>${text}</title>
        <circle cx=${x} cy=${y} r="4"></circle>
        ${label === undefined ? nothing : svg`<text x=${x} y=${below ? y + 17 : y - 9}>${label}</text>`}</g>`,
    )}
    ${
      points.length === 0
        ? svg`<text class="unmeasured" x=${(left + right) / 2} y=${bottom + 17}>${words.say('notMeasured')}</text>`
        : nothing
    }
  </svg>`;
}

/** What the chart says, in the words of the page. */
export const chartWords = (words: Words): ChartWords => ({
  baseline: words.say('baseline'),
  target: words.say('target'),
  number: (value) => words.number(value),
  shortNumber: (value) => words.shortNumber(value),
  monthOfYear: (date) => words.monthOfYear(date),
  point: (day, value) => words.say('chartPoint', { date: words.date(day), value }),
  release: (version, day) => words.say('chartRelease', { version, date: words.date(day) }),
});

function inWords({ baseline, target, points, releases }: MetricChart, words: Words): string {
  const texts = [
    ...(baseline ? [baseline.label] : []),
    ...(target ? [target.label] : []),
    ...releases.map(({ text }) => text),
    ...(points.length > 0 ? points.map(({ text }) => text) : [words.say('chartUnmeasured')]),
  ];
  return texts.join(words.say('listSeparator'));
}
