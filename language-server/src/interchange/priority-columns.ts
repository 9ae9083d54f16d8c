/** The priority table as a table of cells. */
import type { PriorityRow } from '../views/priority-table.js';
import type { Language } from '../locale/language.js';
import type { Column } from './report-table.js';
import { list, named, unlessUnreadable, word } from './cell-words.js';

/** Columns of the exported priority table. Efforts are in person-days. */
export function priorityColumns(language: Language): Column<PriorityRow>[] {
  const read = <T>(row: PriorityRow, property: string, content: T) =>
    unlessUnreadable(row, property, content, language);
  return [
    { header: { en: 'Requirement', zh: '需求' }, cell: (row) => row.name },
    { header: { en: 'Title', zh: '标题' }, cell: (row) => row.title },
    { header: { en: 'Customers', zh: '客户数' }, cell: (row) => read(row, 'customers', row.customers) },
    { header: { en: 'Effort (person-days)', zh: '成本（人日）' }, cell: (row) => read(row, 'effort', row.effortDays) },
    { header: { en: 'Business value', zh: '业务价值' }, cell: (row) => read(row, 'value', row.value) },
    { header: { en: 'Priority', zh: '优先级' }, cell: (row) => read(row, 'priority', row.priority) },
    {
      header: { en: 'Decision', zh: '决策' },
      cell: (row) => read(row, 'decision', word('decision', row.decision, language)),
    },
    { header: { en: 'Score', zh: '得分' }, cell: (row) => row.score?.value },
    { header: { en: 'Benefit', zh: '收益' }, cell: (row) => row.benefit },
    {
      header: { en: 'Status', zh: '状态' },
      cell: (row) => read(row, 'status', word('requirementStatus', row.status, language)),
    },
    { header: { en: 'Version', zh: '版本' }, cell: (row) => named(row.version) },
    { header: { en: 'Module', zh: '模块' }, cell: (row) => named(row.module) },
    { header: { en: 'From', zh: '来源' }, cell: (row) => list(row.from, language) },
    { header: { en: 'Case classes present', zh: '已有用例类别' }, cell: (row) => row.cases.present },
    { header: { en: 'Case classes required', zh: '应有用例类别' }, cell: (row) => row.cases.required },
    { header: { en: 'Points covered', zh: '已覆盖点数' }, cell: (row) => row.points?.covered },
    { header: { en: 'Points', zh: '应覆盖点数' }, cell: (row) => row.points?.total },
  ];
}
