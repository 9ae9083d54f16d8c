import { fill, type Language } from '../../locale/language.js';
import type { Priorities } from '../../views/priorities.js';
import { priorityChart } from '../chart-svg.js';
import type { ExportedPicture } from '../exported-picture.js';
import { exportTexts } from '../export-texts.js';
import { figure, tablesHtml } from '../paper-html.js';
import { priorityColumns } from '../priority-columns.js';
import { tableOf } from '../report-table.js';

/** @param onPaper leaves out the columns about case coverage, which stay on the screen */
const tables = ({ rows }: Priorities, language: Language, onPaper = false) => [
  tableOf(
    priorityColumns(language).filter((column) => !(onPaper && column.screenOnly)),
    rows,
    language,
    (row) => row.unreadable,
  ),
];

export const picture: ExportedPicture<Priorities> = {
  tables: (data, language) => tables(data, language),
  drawing: priorityChart,
  paper(data, language) {
    const isDrawn = data.rows.some(({ score, effortDays }) => score && effortDays !== undefined);
    return [
      ...tablesHtml(tables(data, language, true)),
      ...(isDrawn ? [figure(priorityChart(data, language))] : []),
    ].join('\n');
  },
  cover({ rows, levels }, language) {
    const days = Math.round(rows.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0) * 100) / 100;
    const unread = rows.filter(({ unreadable }) => unreadable?.effortDays).length;
    const perLevel = levels.map((level) => [level, rows.filter(({ priority }) => priority === level).length] as const);
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
  },
};
