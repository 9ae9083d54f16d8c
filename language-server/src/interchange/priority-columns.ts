/** The priority table as a table of cells. */
import type { PriorityRow } from '../views/priorities.js';
import type { Language } from '../locale/language.js';
import type { Column } from './report-table.js';
import { list, named, word } from './cell-words.js';

/** A column that says which field of a row it shows. */
type PriorityColumn = Column<PriorityRow> & {
  readonly field?: keyof PriorityRow;
  /** Left out on paper. */
  readonly screenOnly?: true;
};

/** Columns of the exported priority table. Efforts are in person-days. */
export function priorityColumns(language: Language): PriorityColumn[] {
  return [
    { header: { en: 'Requirement', zh: '需求' }, cell: (row) => row.name },
    { header: { en: 'Title', zh: '标题' }, cell: (row) => row.title },
    { header: { en: 'Customers', zh: '客户数' }, field: 'customers', cell: (row) => row.customers },
    { header: { en: 'Effort (person-days)', zh: '成本（人日）' }, field: 'effortDays', cell: (row) => row.effortDays },
    { header: { en: 'Business value', zh: '业务价值' }, field: 'value', cell: (row) => row.value },
    { header: { en: 'Priority', zh: '优先级' }, field: 'priority', cell: (row) => row.priority },
    {
      header: { en: 'Decision', zh: '决策' },
      field: 'decision',
      cell: (row) => word('decision', row.decision, language),
    },
    { header: { en: 'Score', zh: '得分' }, field: 'score', cell: (row) => row.score?.value },
    { header: { en: 'Benefit', zh: '收益' }, field: 'benefit', cell: (row) => row.benefit },
    {
      header: { en: 'Status', zh: '状态' },
      field: 'status',
      cell: (row) => word('requirementStatus', row.status, language),
    },
    { header: { en: 'Version', zh: '版本' }, cell: (row) => named(row.version) },
    { header: { en: 'Module', zh: '模块' }, field: 'module', cell: (row) => named(row.module) },
    { header: { en: 'From', zh: '来源' }, cell: (row) => list(row.from, language) },
    { header: { en: 'Case classes present', zh: '已有用例类别' }, screenOnly: true, cell: (row) => row.cases.present },
    {
      header: { en: 'Case classes required', zh: '应有用例类别' },
      screenOnly: true,
      cell: (row) => row.cases.required,
    },
    { header: { en: 'Points covered', zh: '已覆盖点数' }, screenOnly: true, cell: (row) => row.points?.covered },
    { header: { en: 'Points', zh: '应覆盖点数' }, screenOnly: true, cell: (row) => row.points?.total },
  ];
}
