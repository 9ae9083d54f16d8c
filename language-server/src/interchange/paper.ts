/** Views as plain HTML for paper: every row, under heads that repeat on each page. */
import { fill, type Language } from '../locale/language.js';
import { checklistOf } from './acceptance-page.js';
import { metricCharts, priorityChart, stakeholderGrid } from './chart-svg.js';
import { exportTexts } from './export-texts.js';
import { priorityColumns } from './priority-columns.js';
import type { ProjectView } from './project-view.js';
import { type Cell, type CellKind, type ReportTable, shareText, tableOf } from './report-table.js';
import { roadmapSvg } from './roadmap-svg.js';
import { escapeXml, widthOf } from './svg.js';
import { tablesOf } from './view-tables.js';

/** The columns of the priority table that go on paper: those about case coverage stay on the screen. */
const priorityColumnsOnPaper = 13;

export function paperOf(view: ProjectView, language: Language): string {
  const nothing = `<p>${escapeXml(exportTexts.nothing[language])}</p>`;
  const tables = (of: readonly ReportTable[]) => of.filter(({ rows }) => rows.length > 0).map(tableHtml);
  switch (view.view) {
    case 'priority-table': {
      if (view.data.rows.length === 0) return nothing;
      const table = tableOf(
        priorityColumns(language).slice(0, priorityColumnsOnPaper),
        view.data.rows,
        language,
        (row) => row.unreadable,
      );
      const isDrawn = view.data.rows.some(({ score, effortDays }) => score && effortDays !== undefined);
      return [tableHtml(table), ...(isDrawn ? [figure(priorityChart(view.data, language))] : [])].join('\n');
    }
    case 'roadmap':
      if (view.data.lanes.length === 0) return nothing;
      return [
        figure(roadmapSvg(view.data, language)),
        // Of a single roadmap, the first column says nothing.
        ...tables(tablesOf(view, language).map((table) => (view.data.lanes.length > 1 ? table : withoutFirst(table)))),
      ].join('\n');
    case 'acceptance':
      return view.data.requirements.length === 0 ? nothing : checklistOf(view.data, language);
    case 'stakeholders':
      if (view.data.stakeholders.length === 0) return nothing;
      return [figure(stakeholderGrid(view.data, language)), ...tables(tablesOf(view, language))].join('\n');
    case 'value': {
      const parts = tables(tablesOf(view, language));
      if (parts.length === 0) return nothing;
      const charts = view.data.metrics.length > 0 ? [figure(metricCharts(view.data, language))] : [];
      return [...charts, ...parts].join('\n');
    }
  }
}

/** A picture on a page of its own if it is higher than wide. */
function figure(svg: string): string {
  const [, width = '1', height = '1'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return `<figure class="${Number(height) > Number(width) * 0.8 ? 'tall' : 'wide-picture'}">${svg}</figure>`;
}

const withoutFirst = ({ headers, kinds, rows, ...rest }: ReportTable): ReportTable => ({
  ...rest,
  headers: headers.slice(1),
  ...(kinds && { kinds: kinds.slice(1) }),
  rows: rows.map((row) => row.slice(1)),
});

/** In ems. */
const shortWidth = 8;

/** Without the columns that say nothing in any row. */
function tableHtml({ title, headers, kinds, rows }: ReportTable): string {
  const shown = headers.flatMap((_, i) => (rows.some((row) => row[i] !== undefined && row[i] !== '') ? [i] : []));
  const numeric = new Set(shown.filter((i) => rows.some((row) => typeof row[i] === 'number')));
  // Names, days and words stay on one line, or they would be as narrow as a letter beside a long text.
  const short = new Set(shown.filter((i) => rows.every((row) => widthOf(String(row[i] ?? ''), 1) <= shortWidth)));
  const cls = (i: number) => (numeric.has(i) ? ' class="number"' : short.has(i) ? ' class="one-line"' : '');
  const head = shown.map((i) => `<th scope="col"${cls(i)}>${escapeXml(headers[i] ?? '')}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${shown.map((i) => `<td${cls(i)}>${cellHtml(row[i], kinds?.[i])}</td>`).join('')}</tr>`,
  );
  return `${title ? `<h3>${escapeXml(title)}</h3>\n` : ''}<table class="paper-table">
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function cellHtml(cell: Cell, kind: CellKind | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return kind === 'share' ? shareText(cell) : String(Math.round(cell * 100) / 100);
  // Lists run on: each entry on a line of its own would make narrow columns very long.
  return escapeXml(cell.replace(/\s*[\r\n]+\s*/g, ' · '));
}

/** The numbers on the cover of a report. */
export function coverFigures(views: readonly ProjectView[], language: Language): string {
  const figures: { name: string; value: string; about: string[] }[] = [];
  for (const view of views) {
    const figure = figureOf(view, language);
    if (figure) figures.push(figure);
  }
  return `<dl class="cover-figures">${figures
    .map(
      ({ name, value, about }) =>
        `<div><dt>${escapeXml(name)}</dt><dd><b>${escapeXml(value)}</b>${about.map((line) => `<span>${escapeXml(line)}</span>`).join('')}</dd></div>`,
    )
    .join('')}</dl>`;
}

function figureOf(view: ProjectView, language: Language) {
  const share = (part: number, all: number, what: string) => `${what} ${part} / ${all}`;
  switch (view.view) {
    case 'priority-table': {
      const { rows, levels } = view.data;
      const days = Math.round(rows.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0) * 100) / 100;
      const unread = rows.filter(({ unreadable }) => unreadable?.effortDays).length;
      const perLevel = levels.map(
        (level) => [level, rows.filter(({ priority }) => priority === level).length] as const,
      );
      return {
        name: exportTexts.requirements[language],
        value: String(rows.length),
        about: [
          perLevel
            .filter(([, count]) => count > 0)
            .map(([level, count]) => `${level} ${count}`)
            .join(' · '),
          fill(exportTexts.days, language, { count: String(days) }),
          ...(unread > 0 ? [fill(exportTexts.effortsNotUnderstood, language, { count: String(unread) })] : []),
        ],
      };
    }
    case 'roadmap': {
      const versions = view.data.lanes.flatMap((lane) => lane.versions.flatMap((v) => [v, ...v.minors]));
      const { count, effortDays } = view.data.backlog;
      const released = versions.filter(({ status }) => status === 'released').length;
      const about = [share(released, versions.length, exportTexts.released[language])];
      if (count > 0)
        about.push(fill(exportTexts.inNoVersion, language, { count: String(count), days: String(effortDays) }));
      return { name: exportTexts.versions[language], value: String(versions.length), about };
    }
    case 'acceptance': {
      const { cases, results, points } = view.data.totals;
      return {
        name: exportTexts.cases[language],
        value: String(cases),
        about: [
          share(results.passed, cases, exportTexts.passed[language]),
          share(points.covered, points.total, exportTexts.points[language]),
        ],
      };
    }
    case 'stakeholders': {
      const concerns = view.data.stakeholders.flatMap((each) => each.concerns);
      const met = concerns.filter(({ state }) => state === 'answered' || state === 'delivered').length;
      return {
        name: exportTexts.stakeholders[language],
        value: String(view.data.stakeholders.length),
        about: [share(met, concerns.length, exportTexts.concernsAnswered[language])],
      };
    }
    case 'value': {
      const { metrics } = view.data;
      const reached = metrics.filter(({ progress }) => progress.verdict === 'reached').length;
      return {
        name: exportTexts.metrics[language],
        value: String(metrics.length),
        about: [share(reached, metrics.length, exportTexts.reached[language])],
      };
    }
  }
}
