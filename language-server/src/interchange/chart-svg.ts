/** Pictures of the other pages: score and cost of requirements, metrics over time, influence and interest of stakeholders. */
import { groupedForPeople, withUnderscores } from '../text/decimal-digits.js';
import { pictures } from '../catalogue/pictures.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type { Priorities } from '../views/priorities.js';
import { influenceCells, type Step } from '../views/scenes/influence-cells.js';
import { type ChartWords, chartWidth, type MetricChart, metricChart } from '../views/scenes/metric-chart.js';
import {
  axisTicks,
  type ChartScales,
  chartPoints,
  chartScales,
  type Frame,
  placeLabels,
  quadrantBox,
  quadrantNames,
  quadrants,
  shapeOf,
} from '../views/scenes/quadrant-points.js';
import type { MapStakeholder, StakeholderMap } from '../views/stakeholder-map.js';
import type { ValueMetric, ValueReport } from '../views/value-data.js';
import { notUnderstood, notUnderstoodIn } from './cell-words.js';
import { exportTexts } from './export-texts.js';
import { element, ink, picture, text, textSize, widthOf, wrapped } from './svg.js';

const margin = 24;

function say(wording: Wording, language: Language, args: Readonly<Record<string, string | number>> = {}): string {
  return fill(wording, language, Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)])));
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, dashes?: string) =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-dasharray': dashes });

/** A number with at most two decimals and commas, the same wherever the program runs. */
const shown = (value: number): string => groupedForPeople(withUnderscores(String(Math.round(value * 100) / 100)));

/** The requirements that cannot be drawn because of how they are written. */
function unreadNames({ rows }: Priorities, language: Language): readonly string[] {
  const names = rows.filter(({ unreadable }) => unreadable?.score || unreadable?.effortDays).map(({ name }) => name);
  if (names.length === 0) return [];
  const [separator, colon] = language === 'zh' ? ['、', '：'] : [', ', ': '];
  return [`⚠ ${notUnderstood[language]}${colon}${names.slice(0, 5).join(separator)}${names.length > 5 ? ' …' : ''}`];
}

/** Score against cost: a point per requirement, named beside it where there is room. */
export function priorityChart(table: Priorities, language: Language): string {
  const frame: Frame = { width: 1080, height: 720, left: 84, top: 96, right: margin + 12, bottom: 72 };
  const { width, height, left, top } = frame;
  const [right, bottom] = [width - frame.right, height - frame.bottom];
  const scales = chartScales(table.rows, 'score', frame);
  const points = scales ? chartPoints(table.rows, 'score', scales) : [];
  const missing = table.rows.length - points.length;
  const title = table.projectTitle ?? pictures.priorities.title[language];
  const about = [
    exportTexts.quadrant[language],
    ...(missing > 0 ? [say(exportTexts.notDrawn, language, { count: missing })] : []),
    ...unreadNames(table, language),
  ];
  const content = [
    text(margin, 42, title, { size: 20, bold: true, width: width - 2 * margin }),
    text(margin, 64, about.join(' · '), { fill: ink.muted, width: width - 2 * margin }),
  ];
  if (scales) content.push(...quarters(scales, frame, language), ...axes(scales, frame, language));
  content.push(
    element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: 'none', stroke: ink.line }),
    ...points.map(({ row: { priority }, x, y }) => {
      const rank = priority === undefined ? -1 : table.levels.indexOf(priority);
      const fill = [ink.bad, ink.warn, ink.accent][rank] ?? ink.muted;
      const transform = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
      return element('path', { d: shapeOf(rank), transform, fill, stroke: ink.paper, 'stroke-width': 1.5 });
    }),
    ...placeLabels(points, frame).map(({ point, x, y, anchor }) => text(x, y, point.row.name, { size: 11, anchor })),
    ...legend(table.levels, right, top - 14),
  );
  return picture(width, height, title, content);
}

function quarters(scales: ChartScales, frame: Frame, language: Language): string[] {
  return quadrantNames.flatMap((quadrant) => {
    const { left, top, width, height, nameX, nameY, anchor } = quadrantBox(quadrant, scales, frame);
    const { name, hint } = quadrants[quadrant];
    const words = language === 'zh' ? `${name.zh}：${hint.zh}` : `${name.en}: ${hint.en}`;
    return [
      element('rect', { x: left, y: top, width, height, fill: 'none', stroke: ink.line, 'stroke-dasharray': '6 4' }),
      text(nameX, nameY, words, { size: 12, fill: ink.muted, anchor }),
    ];
  });
}

function axes(scales: ChartScales, frame: Frame, language: Language): string[] {
  const [right, bottom] = [frame.width - frame.right, frame.height - frame.bottom];
  const ticks = axisTicks(scales, frame);
  return [
    ...ticks.effort.flatMap((tick) => [
      line(scales.x(tick), bottom, scales.x(tick), bottom + 5, ink.line),
      text(scales.x(tick), bottom + 20, shown(tick), { size: 12, fill: ink.muted, anchor: 'middle' }),
    ]),
    ...ticks.height.flatMap((tick) => [
      line(frame.left - 5, scales.y(tick), frame.left, scales.y(tick), ink.line),
      text(frame.left - 10, scales.y(tick) + 4, shown(tick), { size: 12, fill: ink.muted, anchor: 'end' }),
    ]),
    text(right, bottom + 44, exportTexts.effortAxis[language], { size: 12, fill: ink.muted, anchor: 'end' }),
    text(margin, frame.top - 10, exportTexts.scoreAxis[language], { size: 12, fill: ink.muted }),
  ];
}

/** The shape and colour of each priority, in a row that ends on the right. */
function legend(levels: readonly string[], right: number, y: number): string[] {
  let x = right;
  return [...levels.entries()].reverse().flatMap(([rank, level]) => {
    x -= widthOf(level, 12) + 30;
    const fill = [ink.bad, ink.warn, ink.accent][rank] ?? ink.muted;
    return [
      element('path', { d: shapeOf(rank), transform: `translate(${Math.round(x)} ${y - 4})`, fill }),
      text(x + 12, y, level, { size: 12, fill: ink.muted }),
    ];
  });
}

/** A small chart per metric: baseline, target and what was measured. */
export function metricCharts(report: ValueReport, language: Language): string {
  const [columns, cardWidth, cardHeight, gap] = [3, 380, 216, 16];
  const width = 2 * margin + columns * cardWidth + (columns - 1) * gap;
  const title = report.projectTitle ?? pictures.value.title[language];
  const content = [
    text(margin, 42, title, { size: 20, bold: true, width: width - 2 * margin }),
    text(margin, 64, exportTexts[report.metrics.length > 0 ? 'metrics' : 'nothing'][language], { fill: ink.muted }),
  ];
  for (const [i, metric] of report.metrics.entries()) {
    const x = margin + (i % columns) * (cardWidth + gap);
    const y = 84 + Math.floor(i / columns) * (cardHeight + gap);
    content.push(...metricCard(metric, x, y, cardWidth, cardHeight, language));
  }
  const rows = Math.ceil(report.metrics.length / columns);
  return picture(width, 84 + rows * (cardHeight + gap) + margin, title, content);
}

function metricCard(
  metric: ValueMetric,
  x: number,
  y: number,
  width: number,
  height: number,
  language: Language,
): string[] {
  const { name, title, unit, progress } = metric;
  const unread = [
    notUnderstoodIn(metric.unreadable, language),
    ...metric.versions.map((version) => {
      const ofVersion = notUnderstoodIn(version.unreadable, language);
      return ofVersion && `${version.name} ${ofVersion}`;
    }),
  ]
    .filter(Boolean)
    .join(' · ');
  const inner = width - 32;
  const content = [
    element('rect', { x, y, width, height, rx: 6, fill: ink.paper, stroke: ink.line }),
    text(x + 16, y + 26, title || name, { bold: true, width: inner }),
  ];
  const verdict = progress.verdict === 'unknown' ? undefined : exportTexts[progress.verdict][language];
  const mark = { reached: '✓ ', 'on-the-way': '↗ ', 'no-change': '→ ', away: '⚠ ', unknown: '' }[progress.verdict];
  const latest = progress.latest ? `${shown(progress.latest.value)}${unit ? ` ${unit}` : ''}` : undefined;
  const about = [title ? name : undefined, unread && `⚠ ${unread}`, latest, verdict && `${mark}${verdict}`]
    .filter(Boolean)
    .join(' · ');
  const tone = unread || progress.verdict === 'away' ? ink.bad : progress.verdict === 'reached' ? ink.good : ink.muted;
  content.push(text(x + 16, y + 46, about, { size: 12, fill: tone, width: inner }));
  const chart = metricChart(metric, chartWords(language));
  if (!chart) {
    content.push(text(x + 16, y + 110, exportTexts.noMeasurement[language], { size: 12, fill: ink.muted }));
    return content;
  }
  return [...content, ...paintChart(chart, x + 8, y + 52, (width - 16) / chartWidth, language)];
}

/** What a chart says: numbers and days are written alike wherever the program runs. */
const chartWords = (language: Language): ChartWords => ({
  baseline: exportTexts.baseline[language],
  target: exportTexts.target[language],
  number: shown,
  shortNumber: shown,
  monthOfYear: (date) => date.toISOString().slice(0, 7),
  point: (day, value) => `${day}: ${shown(value)}`,
  release: (version, day) => `${version} ${day}`,
});

/** The chart of a metric, at a place and of a size. */
function paintChart(chart: MetricChart, x: number, y: number, scale: number, language: Language): string[] {
  const { left, right, top, bottom, baseline, target, points, path } = chart;
  const small = { size: 11, fill: ink.muted } as const;
  const level = (at: MetricChart['baseline'], colour: string, dashes: string) =>
    at
      ? [
          line(left, at.y, right, at.y, colour, dashes),
          text(right + 6, at.labelY + 4, at.label, { size: 11, fill: colour }),
        ]
      : [];
  const drawn = [
    ...chart.rows.flatMap((row) => [
      line(left, row.y, right, row.y, ink.faint),
      text(left - 6, row.y + 4, row.label, { ...small, anchor: 'end' }),
    ]),
    ...chart.months.flatMap((month) => [
      line(month.x, bottom, month.x, bottom + 4, ink.line),
      text(month.x, bottom + 17, month.label, { ...small, anchor: 'middle' }),
    ]),
    ...chart.releases.flatMap((release) => [
      line(release.x, release.label ? release.labelY + 3 : top - 4, release.x, bottom, ink.line, '2 3'),
      ...(release.label ? [text(release.x, release.labelY, release.label, { ...small, anchor: 'middle' })] : []),
    ]),
    ...level(baseline, ink.muted, '2 3'),
    ...level(target, ink.good, '6 4'),
    path ? element('path', { d: path, fill: 'none', stroke: ink.accent, 'stroke-width': 2 }) : '',
    ...points.flatMap((point) => [
      element('circle', { cx: point.x, cy: point.y, r: 4, fill: ink.accent }),
      ...(point.label === undefined
        ? []
        : [text(point.x, point.below ? point.y + 17 : point.y - 9, point.label, { ...small, anchor: 'middle' })]),
    ]),
    points.length === 0
      ? text((left + right) / 2, bottom + 17, exportTexts.noMeasurement[language], { ...small, anchor: 'middle' })
      : '',
  ];
  const transform = `translate(${Math.round(x)} ${Math.round(y)}) scale(${Math.round(scale * 1000) / 1000})`;
  return [`<g transform="${transform}">`, ...drawn, '</g>'];
}

/** Influence upwards, interest to the right: whom to talk to most stands at the top right. */
export function stakeholderGrid(map: StakeholderMap, language: Language): string {
  const { influences, interests, at, without, unplaced } = influenceCells(map.stakeholders);
  // Why there is no level needs more room than a level.
  const [cellWidth, lineHeight, left] = [320, 38, influences.includes('none') ? 128 : 96];
  const width = left + interests.length * cellWidth + margin;
  const title = map.projectTitle ?? pictures.stakeholders.title[language];
  const none = (axis: 'influence' | 'interest') => whyWithout(without(axis), [axis], exportTexts.notSaid, language);
  const level = (step: Step, axis: 'influence' | 'interest') =>
    step === 'none' ? none(axis) : exportTexts[step][language];
  const content = [
    text(margin, 42, title, { size: 20, bold: true, width: width - 2 * margin }),
    text(margin, 64, exportTexts.influenceGrid[language], { fill: ink.muted }),
  ];
  let y = 88;
  for (const influence of influences) {
    const fullest = Math.max(...interests.map((interest) => at(influence, interest).length));
    const height = Math.max(84, fullest * lineHeight + 24);
    const name = level(influence, 'influence')
      .split(' · ')
      .flatMap((part) => wrapped(part, left - margin - 6, 2, textSize, true));
    for (const [row, part] of name.entries())
      content.push(
        text(margin, y + height / 2 + 4 + (row - (name.length - 1) / 2) * 17, part, { fill: ink.muted, bold: true }),
      );
    for (const [column, interest] of interests.entries()) {
      const x = left + column * cellWidth;
      const fill = influence === 'high' && interest === 'high' ? ink.accentFill : ink.paper;
      content.push(element('rect', { x, y, width: cellWidth, height, fill, stroke: ink.line }));
      for (const [row, each] of at(influence, interest).entries())
        content.push(...person(each, x + 14, y + 28 + row * lineHeight, cellWidth - 28, language));
    }
    y += height;
  }
  for (const [column, interest] of interests.entries())
    content.push(
      text(left + (column + 0.5) * cellWidth, y + 22, level(interest, 'interest'), {
        fill: ink.muted,
        bold: true,
        anchor: 'middle',
      }),
    );
  content.push(
    text(margin, 84, `↑ ${exportTexts.influence[language]}`, { size: 12, fill: ink.muted }),
    text(width - margin, y + 42, `${exportTexts.interest[language]} →`, { size: 12, fill: ink.muted, anchor: 'end' }),
  );
  y += 56;
  if (unplaced.length > 0) {
    const why = whyWithout(unplaced, ['influence', 'interest'], exportTexts.notPlaced, language);
    content.push(text(margin, y + 18, why, { bold: true, width: width - 2 * margin }));
    const names = unplaced.map((each) => unplacedName(each, language)).join(language === 'zh' ? '、' : ', ');
    for (const part of wrapped(names, width - 2 * margin, 6)) {
      y += 20;
      content.push(text(margin, y + 18, part));
    }
    y += 28;
  }
  return picture(width, y + margin, title, content);
}

/**
 * Why people have no place on an axis: nothing is written, or what is written cannot be read.
 * @param notSaid how the former is said
 */
function whyWithout(
  stakeholders: readonly MapStakeholder[],
  axes: readonly ('influence' | 'interest')[],
  notSaid: Wording,
  language: Language,
): string {
  const isUnreadable = ({ unreadable }: MapStakeholder) => axes.some((axis) => unreadable?.[axis]);
  return [
    ...(stakeholders.every(isUnreadable) ? [] : [notSaid[language]]),
    ...(stakeholders.some(isUnreadable) ? [`⚠ ${notUnderstood[language]}`] : []),
  ].join(' · ');
}

/** A stakeholder who stands at no place; with why, if what is written cannot be read. */
function unplacedName({ title, name, unreadable }: MapStakeholder, language: Language): string {
  const unread = notUnderstoodIn(unreadable, language);
  return unread ? `${title || name} (⚠ ${unread})` : title || name;
}

function person(stakeholder: MapStakeholder, x: number, y: number, width: number, language: Language): string[] {
  const { name, title, department, concerns } = stakeholder;
  const unread = notUnderstoodIn(stakeholder.unreadable, language);
  const open = concerns.filter(({ state }) => state === 'unanswered' || state === 'given-up').length;
  const about = [
    title && title !== name ? name : undefined,
    unread && `⚠ ${unread}`,
    department !== title && department !== name ? department : undefined,
    open > 0 ? `⚠ ${say(exportTexts.unanswered, language, { count: open })}` : undefined,
  ].filter(Boolean);
  return [
    text(x, y, title || name, { bold: true, width }),
    text(x, y + 16, about.join(' · '), { size: 11, fill: open > 0 || unread ? ink.bad : ink.muted, width }),
  ];
}
