import type { ValueReport } from '../../views/value-data.js';
import { metricCharts } from '../chart-svg.js';
import type { ExportedPicture } from '../exported-picture.js';
import { exportTexts } from '../export-texts.js';
import { figure, tablesHtml } from '../paper-html.js';
import { partOfAll } from '../report-table.js';
import { valueTables } from '../value-columns.js';

export const picture: ExportedPicture<ValueReport> = {
  tables: valueTables,
  drawing: metricCharts,
  paper(data, language) {
    const tables = tablesHtml(valueTables(data, language));
    const charts = data.metrics.length > 0 ? [figure(metricCharts(data, language))] : [];
    return tables.length === 0 ? '' : [...charts, ...tables].join('\n');
  },
  cover({ metrics }, language) {
    const reached = metrics.filter(({ progress }) => progress.verdict === 'reached').length;
    return {
      name: exportTexts.metrics[language],
      value: String(metrics.length),
      about: [partOfAll(reached, metrics.length, exportTexts.reached[language])],
    };
  },
};
