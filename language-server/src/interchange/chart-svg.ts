/** Pictures of the other pages: score and cost of requirements, metrics over time, influence and interest of stakeholders. */
import { groupedForPeople, withUnderscores } from '../text/decimal-digits.js';
import { pictures } from '../catalogue/pictures.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type { Priorities } from '../views/priorities.js';
import type { MapStakeholder, StakeholderMap } from '../views/stakeholder-map.js';
import type { ValueMetric, ValueReport } from '../views/value-data.js';
import { notUnderstood, notUnderstoodIn } from './cell-words.js';
import { exportTexts } from './export-texts.js';
import { element, ink, picture, text, widthOf, wrapped } from './svg.js';

const margin = 24;

function say(wording: Wording, language: Language, args: Readonly<Record<string, string | number>> = {}): string {
  return fill(wording, language, Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)])));
}

const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, dashes?: string) =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-dasharray': dashes });

/** A number with at most two decimals and commas, the same wherever the program runs. */
const shown = (value: number): string => groupedForPeople(withUnderscores(String(Math.round(value * 100) / 100)));

/** A round step that divides a range into about so many parts. */
function niceStep(range: number, parts: number): number {
  const raw = range / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((each) => each * power >= raw) ?? 10;
  return factor * power;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Area, b: Area) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The requirements that cannot be drawn because of how they are written. */
function unreadNames({ rows }: Priorities, language: Language): readonly string[] {
  const names = rows.filter(({ unreadable }) => unreadable?.score || unreadable?.effortDays).map(({ name }) => name);
  if (names.length === 0) return [];
  const [separator, colon] = language === 'zh' ? ['、', '：'] : [', ', ': '];
  return [`⚠ ${notUnderstood[language]}${colon}${names.slice(0, 5).join(separator)}${names.length > 5 ? ' …' : ''}`];
}

/** Score against cost: a point per requirement, named beside it where there is room. */
export function priorityChart(table: Priorities, language: Language): string {
  const points = table.rows.flatMap((row) =>
    row.score && row.effortDays !== undefined ? [{ row, x: row.effortDays, y: row.score.value }] : [],
  );
  const missing = table.rows.length - points.length;
  const [width, height] = [1080, 720];
  const [left, top, right, bottom] = [84, 96, width - margin - 12, height - 72];
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0) || 1;
  const stepX = niceStep(most(points.map(({ x }) => x)), 6);
  const stepY = niceStep(most(points.map(({ y }) => y)), 5);
  const maxX = stepX * Math.max(1, Math.ceil((most(points.map(({ x }) => x)) * 1.05) / stepX));
  const maxY = stepY * Math.max(1, Math.ceil((most(points.map(({ y }) => y)) * 1.02) / stepY));
  const atX = (x: number) => left + ((right - left) * x) / maxX;
  const atY = (y: number) => bottom - ((bottom - top) * Math.max(0, y)) / maxY;
  const content: string[] = [];
  const title = table.projectTitle ?? pictures.priorities.title[language];
  content.push(text(margin, 42, title, { size: 20, bold: true, width: width - 2 * margin }));
  const about = [
    exportTexts.quadrant[language],
    ...(missing > 0 ? [say(exportTexts.notDrawn, language, { count: missing })] : []),
    ...unreadNames(table, language),
  ];
  content.push(text(margin, 64, about.join(' · '), { fill: ink.muted, width: width - 2 * margin }));
  for (let x = 0; x <= maxX + stepX / 2; x += stepX) {
    content.push(line(atX(x), top, atX(x), bottom, ink.faint));
    content.push(text(atX(x), bottom + 20, shown(x), { size: 12, fill: ink.muted, anchor: 'middle' }));
  }
  for (let y = 0; y <= maxY + stepY / 2; y += stepY) {
    content.push(line(left, atY(y), right, atY(y), ink.faint));
    content.push(text(left - 10, atY(y) + 4, shown(y), { size: 12, fill: ink.muted, anchor: 'end' }));
  }
  const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
  content.push(line(midX, top, midX, bottom, ink.line, '6 4'), line(left, midY, right, midY, ink.line, '6 4'));
  const corner = (wording: Wording, x: number, y: number, anchor: 'start' | 'end') =>
    text(x, y, wording[language], { size: 12, fill: ink.muted, anchor });
  content.push(
    corner(exportTexts.quadrantQuick, left + 8, top + 18, 'start'),
    corner(exportTexts.quadrantBig, right - 8, top + 18, 'end'),
    corner(exportTexts.quadrantFill, left + 8, bottom - 10, 'start'),
    corner(exportTexts.quadrantDoubt, right - 8, bottom - 10, 'end'),
    element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill: 'none', stroke: ink.line }),
    text(right, bottom + 44, exportTexts.effortAxis[language], { size: 12, fill: ink.muted, anchor: 'end' }),
    text(margin, top - 10, exportTexts.scoreAxis[language], { size: 12, fill: ink.muted }),
  );
  const together = new Map<string, typeof points>();
  for (const point of points) {
    const key = `${point.x} ${point.y}`;
    together.set(key, [...(together.get(key) ?? []), point]);
  }
  const taken: Area[] = [...together.values()].map(([point]) => {
    const [cx, cy] = [atX(point?.x ?? 0), atY(point?.y ?? 0)];
    return { left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 };
  });
  const labels: string[] = [];
  for (const group of together.values()) {
    const [first, ...others] = group as [(typeof points)[number], ...typeof points];
    const [cx, cy] = [atX(first.x), atY(first.y)];
    const ranks = group.map(({ row }) => (row.priority === undefined ? -1 : table.levels.indexOf(row.priority)));
    const highest = ranks.filter((rank) => rank >= 0).sort((a, b) => a - b)[0] ?? -1;
    const tone = [ink.bad, ink.warn, ink.accent][highest] ?? ink.muted;
    const r = 5 + Math.min(4, others.length);
    content.push(element('circle', { cx, cy, r, fill: tone, stroke: ink.paper, 'stroke-width': 1.5 }));
    const named = group.slice(0, 3).map(({ row }) => (row.priority ? `${row.name} ${row.priority}` : row.name));
    const label = `${named.join(', ')}${group.length > 3 ? ` +${group.length - 3}` : ''}`;
    const wide = Math.min(widthOf(label, 11), 260);
    const at = [
      { x: cx + r + 4, y: cy + 4 },
      { x: cx - r - 4 - wide, y: cy + 4 },
      { x: cx + 2, y: cy - r - 4 },
      { x: cx + 2, y: cy + r + 12 },
      { x: cx + 2, y: cy - r - 17 },
      { x: cx + 2, y: cy + r + 25 },
    ].find(({ x, y }) => {
      const area = { left: x, right: x + wide, top: y - 10, bottom: y + 3 };
      return x >= left && x + wide <= right && y <= bottom && !taken.some((other) => overlaps(area, other));
    });
    if (!at) continue;
    taken.push({ left: at.x, right: at.x + wide, top: at.y - 10, bottom: at.y + 3 });
    labels.push(text(at.x, at.y, label, { size: 11, width: 260 }));
  }
  return picture(width, height, title, [...content, ...labels]);
}

/** A small chart per metric: baseline, target and what was measured. */
export function metricCharts(report: ValueReport, language: Language): string {
  const [columns, cardWidth, cardHeight, gap] = [3, 380, 236, 16];
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
  const { name, title, unit, baseline, target, measurements, progress } = metric;
  const unread = notUnderstoodIn(metric.unreadable, language);
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
  const values = [...measurements.map(({ value }) => value), baseline, target].filter((v) => v !== undefined);
  if (values.length === 0) {
    content.push(text(x + 16, y + 110, exportTexts.noMeasurement[language], { size: 12, fill: ink.muted }));
    return content;
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high - low || Math.abs(high) || 1;
  const [from, to] = [low - room * 0.12, high + room * 0.12];
  const [left, right, top, bottom] = [x + 16, x + width - 96, y + 64, y + height - 36];
  const atY = (value: number) => bottom - ((bottom - top) * (value - from)) / (to - from);
  const days = measurements.map(({ end }) => Date.parse(end));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const atX = (day: number) =>
    last === first ? (left + right) / 2 : left + ((right - left) * (day - first)) / (last - first);
  content.push(line(left, bottom, right, bottom, ink.line));
  const levels = [
    { value: baseline, label: exportTexts.baseline[language], colour: ink.muted, dashes: '2 3' },
    { value: target, label: exportTexts.target[language], colour: ink.good, dashes: '6 4' },
  ].flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ value, ...rest, y: atY(value) }]));
  const [one, other] = levels;
  // Two labels of the same height stand below each other.
  const close = one && other && Math.abs(one.y - other.y) < 28;
  for (const level of levels) {
    const shift = close ? (level.y > Math.min(one.y, other.y) || level === other ? 14 : -14) : 0;
    content.push(
      line(left, level.y, right, level.y, level.colour, level.dashes),
      text(right + 8, level.y - 2 + shift, level.label, { size: 11, fill: level.colour, width: 84 }),
      text(right + 8, level.y + 11 + shift, shown(level.value), { size: 11, fill: level.colour, width: 84 }),
    );
  }
  const points = measurements.map(({ value }, i) => [atX(days[i] ?? first), atY(value)] as const);
  if (points.length === 0)
    content.push(text(left, y + height - 14, exportTexts.noMeasurement[language], { size: 11, fill: ink.muted }));
  if (points.length > 1)
    content.push(
      element('path', {
        d: `M${points.map(([px, py]) => `${Math.round(px * 10) / 10} ${Math.round(py * 10) / 10}`).join('L')}`,
        fill: 'none',
        stroke: ink.accent,
        'stroke-width': 2,
      }),
    );
  for (const [cx, cy] of points) content.push(element('circle', { cx, cy, r: 3.5, fill: ink.accent }));
  const [start, end] = [measurements[0]?.end, measurements.at(-1)?.end];
  if (start && start === end)
    content.push(text((left + right) / 2, bottom + 18, start, { size: 11, fill: ink.muted, anchor: 'middle' }));
  else if (start && end)
    content.push(
      text(left, bottom + 18, start, { size: 11, fill: ink.muted }),
      text(right, bottom + 18, end, { size: 11, fill: ink.muted, anchor: 'end' }),
    );
  return content;
}

const levelsUp = ['low', 'medium', 'high'] as const;

/** Influence upwards, interest to the right: whom to talk to most stands at the top right. */
export function stakeholderGrid(map: StakeholderMap, language: Language): string {
  const [cellWidth, lineHeight, left] = [320, 38, 96];
  const width = left + 3 * cellWidth + margin;
  const title = map.projectTitle ?? pictures.stakeholders.title[language];
  const content = [
    text(margin, 42, title, { size: 20, bold: true, width: width - 2 * margin }),
    text(margin, 64, exportTexts.influenceGrid[language], { fill: ink.muted }),
  ];
  const of = (influence: string, interest: string) =>
    map.stakeholders.filter((each) => each.influence === influence && each.interest === interest);
  let y = 88;
  for (const influence of [...levelsUp].reverse()) {
    const fullest = Math.max(...levelsUp.map((interest) => of(influence, interest).length));
    const height = Math.max(84, fullest * lineHeight + 24);
    content.push(text(margin, y + height / 2 + 4, exportTexts[influence][language], { fill: ink.muted, bold: true }));
    for (const [column, interest] of levelsUp.entries()) {
      const x = left + column * cellWidth;
      const isKey = influence === 'high' && interest === 'high';
      content.push(
        element('rect', {
          x,
          y,
          width: cellWidth,
          height,
          fill: isKey ? ink.accentFill : ink.paper,
          stroke: ink.line,
        }),
      );
      for (const [row, each] of of(influence, interest).entries())
        content.push(...person(each, x + 14, y + 28 + row * lineHeight, cellWidth - 28, language));
    }
    y += height;
  }
  for (const [column, interest] of levelsUp.entries())
    content.push(
      text(left + (column + 0.5) * cellWidth, y + 22, exportTexts[interest][language], {
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
  const unplaced = map.stakeholders.filter((each) => !each.influence || !each.interest);
  if (unplaced.length > 0) {
    content.push(text(margin, y + 18, exportTexts.notPlaced[language], { bold: true }));
    const names = unplaced.map((each) => unplacedName(each, language)).join(language === 'zh' ? '、' : ', ');
    for (const part of wrapped(names, width - 2 * margin, 6)) {
      y += 20;
      content.push(text(margin, y + 18, part));
    }
    y += 28;
  }
  return picture(width, y + margin, title, content);
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
