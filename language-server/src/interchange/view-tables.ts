/** The views as tables: what spreadsheets, CSV and Markdown hold. */
import type { Language } from '../locale/language.js';
import { caseColumns, caseRows } from './acceptance-columns.js';
import { exportTexts } from './export-texts.js';
import { priorityColumns } from './priority-columns.js';
import type { ProjectView } from './project-view.js';
import { type ReportTable, tableOf } from './report-table.js';
import { roadmapColumns, roadmapRows } from './roadmap-columns.js';
import { concernRows, stakeholderColumns } from './stakeholder-columns.js';
import { valueTables } from './value-columns.js';

/** The tables of a view: one, and of the value report three. */
export function tablesOf(view: ProjectView, language: Language): readonly ReportTable[] {
  switch (view.view) {
    case 'priority-table':
      return [tableOf(priorityColumns(language), view.data.rows, language, (row) => row.unreadable)];
    case 'roadmap':
      return [tableOf(roadmapColumns(language), roadmapRows(view.data), language, ({ version }) => version.unreadable)];
    case 'acceptance':
      return [tableOf(caseColumns(language), caseRows(view.data, language), language, () => undefined)];
    case 'stakeholders':
      return [
        tableOf(stakeholderColumns(language), concernRows(view.data), language, (row) => row.stakeholder.unreadable),
      ];
    case 'value':
      return valueTables(view.data, language);
  }
}

/** The same with a title each, to stand among others. */
export function titledTables(view: ProjectView, language: Language): readonly ReportTable[] {
  const title = exportTexts[view.view === 'priority-table' ? 'table' : view.view][language];
  return tablesOf(view, language).map((table) => ({ ...table, title: table.title ?? title }));
}
