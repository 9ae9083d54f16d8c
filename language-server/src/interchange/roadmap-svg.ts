/** The roadmap as a picture: versions on a time axis, what they deliver, what fits, and what must come first. */
import { pictures } from '../catalogue/pictures.js';
import { fill, type Language, type Wording } from '../locale/language.js';
import type { Roadmap, RoadmapVersion } from '../views/roadmap-data.js';
import { arrowPath, type Box } from '../views/scenes/arrow-path.js';
import { capacityShares } from '../views/scenes/capacity-shares.js';
import type { TimeAxis } from '../views/scenes/time-axis.js';
import { notUnderstoodIn, word } from './cell-words.js';
import { exportTexts } from './export-texts.js';
import { axisOf, least } from './roadmap-axis.js';
import { chipHeight, chipOf } from './roadmap-chip-svg.js';
import { element, ink, picture, text, widthOf, wrapped } from './svg.js';

/** In pixels. */
const [margin, labels] = [24, 250];
const [chipGap, barHeight] = [6, 22];

/** Draws a roadmap on white, as wide as its months need. */
export function roadmapSvg(roadmap: Roadmap, language: Language): string {
  return new RoadmapDrawing(roadmap, language).picture();
}

class RoadmapDrawing {
  private readonly content: string[] = [];
  private readonly boxes = new Map<string, Box>();
  private readonly axis: TimeAxis | undefined;
  private readonly width: number;
  private readonly needingLater: ReadonlySet<string>;
  private y = margin;

  constructor(
    private readonly roadmap: Roadmap,
    private readonly language: Language,
  ) {
    this.axis = roadmap.extent && axisOf(roadmap.extent, roadmap.today, language);
    this.width = margin * 2 + labels + (this.axis?.width ?? least);
    this.needingLater = new Set(
      roadmap.arrows.filter(({ violated }) => violated).flatMap((arrow) => arrow.requirements.map(({ name }) => name)),
    );
  }

  picture(): string {
    const { roadmap, axis } = this;
    const title = roadmap.projectTitle ?? this.say(pictures.roadmap.title);
    this.heading(title);
    const behind: string[] = [];
    if (axis) {
      const top = this.y;
      this.axisHead(axis);
      const rows = this.y;
      for (const lane of roadmap.lanes) {
        const dated = lane.versions.filter(({ window }) => window);
        if (dated.length === 0) continue;
        const laneTitle =
          lane.title ?? lane.name ?? (roadmap.lanes.length > 1 ? this.say(exportTexts.otherVersions) : '');
        if (laneTitle) {
          this.content.push(text(margin, this.y + 20, laneTitle, { bold: true, width: this.width - 2 * margin }));
          this.y += 30;
        }
        for (const version of dated) this.version(version, axis, 0);
      }
      behind.push(...this.backdrop(axis, top, rows, this.y), ...this.arrows());
      this.y += 8;
    }
    this.undated();
    this.legend();
    return picture(this.width, this.y + margin, title, [...arrowHeads, ...behind, ...this.content]);
  }

  private heading(title: string): void {
    const { backlog, today } = this.roadmap;
    const about = [
      this.say(exportTexts.asOf, { day: today }),
      ...(backlog.count > 0
        ? [this.say(exportTexts.inNoVersion, { count: backlog.count, days: backlog.effortDays })]
        : []),
      ...(backlog.unreadableEfforts
        ? [this.say(exportTexts.effortsNotUnderstood, { count: backlog.unreadableEfforts })]
        : []),
    ];
    const width = this.width - 2 * margin;
    this.content.push(text(margin, this.y + 18, title, { size: 20, bold: true, width }));
    this.content.push(text(margin, this.y + 40, about.join(' · '), { fill: ink.muted, width }));
    this.y += 58;
  }

  private axisHead(axis: TimeAxis): void {
    const left = margin + labels;
    for (const [marks, y, bold] of [
      [axis.upper, 15, true],
      [axis.lower, 33, false],
    ] as const)
      for (const { left: at, width, label } of marks)
        this.content.push(
          text(left + at + 6, this.y + y, label, { bold, fill: ink.muted, size: 12, width: width - 8 }),
        );
    this.y += 42;
  }

  private backdrop(axis: TimeAxis, top: number, rows: number, bottom: number): string[] {
    const left = margin + labels;
    const upright = (x: number, from: number, colour: string, dashes?: string) =>
      element('path', {
        d: `M${round(x)} ${from}V${bottom}`,
        stroke: colour,
        'stroke-dasharray': dashes,
        fill: 'none',
      });
    const today = axis.left(this.roadmap.today);
    const inside = today >= 0 && today <= axis.width;
    const label = this.say(exportTexts.today);
    return [
      ...axis.lower.map((mark) => upright(left + mark.left, rows - 20, ink.faint)),
      ...axis.upper.map((mark) => upright(left + mark.left, top, ink.line)),
      element('path', { d: `M${margin} ${rows}H${this.width - margin}`, stroke: ink.line, fill: 'none' }),
      ...(inside
        ? [
            element('path', {
              d: `M${round(left + today)} ${rows}V${bottom}`,
              stroke: ink.bad,
              'stroke-width': 1.5,
              'stroke-dasharray': '5 4',
              fill: 'none',
            }),
            element('rect', {
              x: left + today,
              y: rows,
              width: widthOf(label, 11) + 10,
              height: 16,
              fill: ink.bad,
            }),
            text(left + today + 5, rows + 12, label, { size: 11, fill: ink.paper }),
          ]
        : []),
    ];
  }

  private version(version: RoadmapVersion, axis: TimeAxis, depth: number): void {
    const top = this.y;
    const indent = margin + depth * 16;
    const labelEnd = this.label(version, indent, top + 12);
    const trackEnd = this.track(version, axis, top + 20);
    this.y = Math.max(labelEnd, trackEnd) + 12;
    this.content.push(
      element('path', { d: `M${indent} ${round(this.y)}H${this.width - margin}`, stroke: ink.faint, fill: 'none' }),
    );
    for (const minor of version.minors) this.version(minor, axis, depth + 1);
  }

  /** @returns the lower edge */
  private label(version: RoadmapVersion, x: number, top: number, width = labels - (x - margin) - 16): number {
    const { name, title, stage, status, overdue, releasedOn } = version;
    let y = top;
    const heading = title ? `${name} ${title}` : name;
    for (const line of wrapped(heading, width, 2, 13, true)) {
      y += 17;
      this.content.push(text(x, y, line, { bold: true }));
    }
    const about = [
      stage === 'mvp' ? 'MVP' : word('stage', stage, this.language),
      status === 'released' && releasedOn
        ? `${word('versionStatus', status, this.language)} ${releasedOn}`
        : word('versionStatus', status, this.language),
    ].filter(Boolean);
    if (about.length > 0 || overdue) {
      y += 17;
      const words = about.join(' · ');
      const late = overdue ? `⚠ ${this.say(exportTexts.overdue)}` : '';
      this.content.push(text(x, y, words, { size: 12, fill: ink.muted, width }));
      const at = x + (words ? widthOf(words, 12) + 10 : 0);
      if (late) this.content.push(text(at, y, late, { size: 12, fill: ink.bad, bold: true }));
    }
    const unread = notUnderstoodIn(version.unreadable, this.language);
    for (const line of unread ? wrapped(`⚠ ${unread}`, width, 2, 12, true) : []) {
      y += 17;
      this.content.push(text(x, y, line, { size: 12, fill: ink.bad, bold: true }));
    }
    return this.capacity(version, x, y, Math.min(width, 200));
  }

  private capacity(
    { capacityDays, usedDays, overDays }: RoadmapVersion,
    x: number,
    top: number,
    width: number,
  ): number {
    if (capacityDays === undefined && usedDays === 0) return top + 4;
    if (capacityDays === undefined) {
      this.content.push(
        text(x, top + 17, this.say(exportTexts.usedOnly, { used: usedDays }), { size: 12, fill: ink.muted }),
      );
      return top + 22;
    }
    const shares = capacityShares({ capacityDays, usedDays });
    const fits = width * shares.used;
    const y = top + 9;
    this.content.push(
      element('rect', { x, y, width, height: 7, rx: 3.5, fill: ink.line }),
      element('rect', { x, y, width: fits, height: 7, rx: 3.5, fill: ink.accent }),
    );
    if (shares.over > 0)
      this.content.push(element('rect', { x: x + fits, y, width: width * shares.over, height: 7, fill: ink.bad }));
    this.content.push(
      text(x, y + 22, this.say(exportTexts.used, { used: usedDays, capacity: capacityDays }), {
        size: 12,
        fill: ink.muted,
      }),
    );
    if (overDays === 0) return y + 26;
    this.content.push(
      text(x, y + 38, `⚠ ${this.say(exportTexts.over, { days: overDays })}`, { size: 12, fill: ink.bad, bold: true }),
    );
    return y + 42;
  }

  /** @returns the lower edge */
  private track(version: RoadmapVersion, axis: TimeAxis, top: number): number {
    const { window, status, minors, windowFromMinors } = version;
    const left = margin + labels;
    if (!window) return this.chips(version, left + 4, axis.width - 8, top - 6);
    const start = left + axis.left(window.start);
    const width = Math.max(6, axis.right(window.end) - axis.left(window.start));
    const [fillColour, stroke] =
      status === 'released'
        ? [ink.goodFill, ink.good]
        : status === 'active'
          ? [ink.activeFill, ink.accent]
          : [ink.accentFill, ink.accent];
    const dates = `${window.start} – ${window.end}`;
    const inBar = widthOf(dates, 12) + 16 <= width;
    this.content.push(
      element('rect', {
        x: start,
        y: top,
        width,
        height: barHeight,
        rx: 4,
        fill: fillColour,
        stroke,
        'stroke-dasharray': windowFromMinors ? '4 3' : undefined,
      }),
    );
    const beyond = start + width + 6 + widthOf(dates, 12) > this.width - margin;
    this.content.push(
      inBar
        ? text(start + 8, top + 15, dates, { size: 12, bold: minors.length > 0 })
        : text(beyond ? start - 6 : start + width + 6, top + 15, dates, {
            size: 12,
            fill: ink.muted,
            anchor: beyond ? 'end' : 'start',
          }),
    );
    this.boxes.set(version.id, { left: start, right: start + width, top, bottom: top + barHeight });
    if (version.delivers.length === 0 && minors.length > 0) return top + barHeight;
    // What is below a bar begins with it, or further left where the axis ends too soon.
    const needed =
      version.delivers.length > 0 ? Math.min(420, axis.width) : widthOf(this.say(exportTexts.nothingDelivered), 12) + 8;
    const room = Math.max(width, needed);
    const from = Math.min(start, left + axis.width - room);
    return this.chips(version, from, room, top + barHeight + 8);
  }

  private chips({ delivers }: RoadmapVersion, left: number, room: number, top: number): number {
    if (delivers.length === 0) {
      this.content.push(
        text(left + 2, top + 14, this.say(exportTexts.nothingDelivered), { size: 12, fill: ink.muted }),
      );
      return top + 18;
    }
    const { levels } = this.roadmap;
    let [x, y] = [left, top];
    for (const requirement of delivers) {
      const chip = chipOf(requirement, room, levels, this.needingLater.has(requirement.name), this.language);
      if (x > left && x + chip.width > left + room) [x, y] = [left, y + chipHeight + chipGap];
      this.content.push(...chip.draw(x, y));
      x += chip.width + chipGap;
    }
    return y + chipHeight;
  }

  private arrows(): string[] {
    return this.roadmap.arrows.flatMap(({ from, to, violated, implied }) => {
      const [a, b] = [this.boxes.get(from), this.boxes.get(to)];
      if (!a || !b || implied) return [];
      return [
        element('path', {
          d: arrowPath(a, b),
          fill: 'none',
          stroke: violated ? ink.bad : ink.muted,
          'stroke-width': violated ? 1.8 : 1.3,
          'stroke-dasharray': violated ? '5 3' : undefined,
          'marker-end': `url(#${violated ? 'reqlang-violated' : 'reqlang-arrow'})`,
        }),
      ];
    });
  }

  private undated(): void {
    const undated = this.roadmap.lanes.flatMap((lane) => lane.versions.filter(({ window }) => !window));
    if (undated.length === 0) return;
    this.content.push(text(margin, this.y + 22, this.say(exportTexts.noDates), { bold: true }));
    this.y += 30;
    for (const version of undated) this.card(version, 0);
  }

  private card(version: RoadmapVersion, depth: number): void {
    const top = this.y;
    const labelEnd = this.label(version, margin + depth * 16, top);
    const chipsEnd = this.chips(version, margin + labels, this.width - 2 * margin - labels, top + 8);
    this.y = Math.max(labelEnd, chipsEnd) + 10;
    for (const minor of version.minors) this.card(minor, depth + 1);
  }

  private legend(): void {
    if (this.roadmap.arrows.length === 0) return;
    let x = margin;
    const y = this.y + 18;
    const entry = (label: string, violated: boolean) => {
      this.content.push(
        element('path', {
          d: `M${x} ${y - 4}h30`,
          fill: 'none',
          stroke: violated ? ink.bad : ink.muted,
          'stroke-width': violated ? 1.8 : 1.3,
          'stroke-dasharray': violated ? '5 3' : undefined,
          'marker-end': `url(#${violated ? 'reqlang-violated' : 'reqlang-arrow'})`,
        }),
        text(x + 40, y, label, { size: 12, fill: violated ? ink.bad : ink.muted }),
      );
      x += 64 + widthOf(label, 12);
    };
    entry(this.say(exportTexts.legendNeeds), false);
    if (this.roadmap.arrows.some(({ violated }) => violated)) entry(`⚠ ${this.say(exportTexts.legendViolated)}`, true);
    this.y += 22;
  }

  private say(wording: Wording, args: Readonly<Record<string, string | number>> = {}): string {
    return fill(wording, this.language, Object.fromEntries(Object.entries(args).map(([k, v]) => [k, String(v)])));
  }
}

const arrowHeads = [
  `<defs>${[
    ['reqlang-arrow', ink.muted],
    ['reqlang-violated', ink.bad],
  ]
    .map(
      ([id, colour]) =>
        `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colour}"/></marker>`,
    )
    .join('')}</defs>`,
];

const round = (value: number) => Math.round(value * 10) / 10;
