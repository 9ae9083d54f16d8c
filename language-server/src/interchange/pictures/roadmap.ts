import { fill, type Language } from '../../locale/language.js';
import type { Roadmap } from '../../views/roadmap-data.js';
import type { ExportedPicture } from '../exported-picture.js';
import { exportTexts } from '../export-texts.js';
import { figure, tablesHtml } from '../paper-html.js';
import { roadmapColumns, roadmapRows } from '../roadmap-columns.js';
import { partOfAll, type ReportTable, tableOf } from '../report-table.js';
import { roadmapSvg } from '../roadmap-svg.js';

const table = (roadmap: Roadmap, language: Language): ReportTable =>
  tableOf(roadmapColumns(language), roadmapRows(roadmap), language, ({ version }) => version.unreadable);

export const picture: ExportedPicture<Roadmap> = {
  tables: (data, language) => [table(data, language)],
  drawing: roadmapSvg,
  paper(data, language) {
    if (data.lanes.length === 0) return '';
    const whole = table(data, language);
    // Of a single roadmap, the first column says nothing.
    const shown = data.lanes.length > 1 ? whole : withoutFirst(whole);
    return [figure(roadmapSvg(data, language)), ...tablesHtml([shown])].join('\n');
  },
  cover({ lanes, backlog: { count, effortDays } }, language) {
    const versions = lanes.flatMap((lane) => lane.versions.flatMap((v) => [v, ...v.minors]));
    const released = versions.filter(({ status }) => status === 'released').length;
    const about = [partOfAll(released, versions.length, exportTexts.released[language])];
    if (count > 0)
      about.push(fill(exportTexts.inNoVersion, language, { count: String(count), days: String(effortDays) }));
    return { name: exportTexts.versions[language], value: String(versions.length), about };
  },
};

const withoutFirst = ({ headers, kinds, rows, ...rest }: ReportTable): ReportTable => ({
  ...rest,
  headers: headers.slice(1),
  ...(kinds && { kinds: kinds.slice(1) }),
  rows: rows.map((row) => row.slice(1)),
});
