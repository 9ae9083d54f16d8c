import type { AcceptanceMatrix } from '../../views/acceptance-data.js';
import { caseColumns, caseRows } from '../acceptance-columns.js';
import { checklistOf } from '../acceptance-page.js';
import type { ExportedPicture } from '../exported-picture.js';
import { exportTexts } from '../export-texts.js';
import { partOfAll, tableOf } from '../report-table.js';

export const picture: ExportedPicture<AcceptanceMatrix> = {
  tables: (data, language) => [tableOf(caseColumns(language), caseRows(data, language), language, () => undefined)],
  paper: (data, language) => (data.requirements.length === 0 ? '' : checklistOf(data, language)),
  cover: ({ totals: { cases, results, points } }, language) => ({
    name: exportTexts.cases[language],
    value: String(cases),
    about: [
      partOfAll(results.passed, cases, exportTexts.passed[language]),
      partOfAll(points.covered, points.total, exportTexts.points[language]),
    ],
  }),
};
