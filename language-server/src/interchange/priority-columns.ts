/** The priority table as a table of cells. */
import { kindLabel, personDays, propertyLabel, withUnit } from '../catalogue/labels.js';
import { entryOfColumn, type PropertyColumn, propertyColumns } from '../catalogue/property-columns.js';
import type { PriorityRow } from '../views/priorities.js';
import type { Language } from '../locale/language.js';
import type { Column } from './report-table.js';
import { list, named, word } from './cell-words.js';

/** A column that says which field of a row it shows. */
type PriorityColumn = Column<PriorityRow> & {
  readonly field?: keyof PriorityRow | PropertyColumn;
  /** Left out on paper. */
  readonly screenOnly?: true;
};

/** A property as it stands in the text. */
function propertyColumn(column: PropertyColumn, language: Language): PriorityColumn {
  const { value: form } = entryOfColumn(column);
  const label = propertyLabel('requirement', column);
  return {
    header: form.is === 'effort' ? withUnit(label, personDays) : label,
    field: column,
    ...(form.is === 'percent' && { kind: 'share' }),
    ...(form.is === 'date' && { kind: 'day' }),
    cell: ({ properties }) => {
      const value = properties?.[column];
      if (typeof value === 'string') return form.is === 'choice' ? word(form.of, value, language) : value;
      return typeof value === 'number' ? value : value && list(value, language);
    },
  };
}

/** Columns of the exported priority table. Efforts are in person-days. */
export function priorityColumns(language: Language): PriorityColumn[] {
  return [
    { header: kindLabel('requirement'), cell: (row) => row.name },
    { header: { en: 'Title', zh: '标题' }, cell: (row) => row.title },
    { header: propertyLabel('requirement', 'customers'), field: 'customers', cell: (row) => row.customers },
    {
      header: withUnit(propertyLabel('requirement', 'effort'), personDays),
      field: 'effortDays',
      cell: (row) => row.effortDays,
    },
    { header: propertyLabel('requirement', 'value'), field: 'value', cell: (row) => row.value },
    { header: propertyLabel('requirement', 'priority'), field: 'priority', cell: (row) => row.priority },
    {
      header: propertyLabel('requirement', 'decision'),
      field: 'decision',
      cell: (row) => word('decision', row.decision, language),
    },
    { header: { en: 'Score', zh: '得分' }, field: 'score', cell: (row) => row.score?.value },
    { header: kindLabel('benefit'), field: 'benefit', cell: (row) => row.benefit },
    {
      header: propertyLabel('requirement', 'status'),
      field: 'status',
      cell: (row) => word('requirementStatus', row.status, language),
    },
    { header: kindLabel('version'), cell: (row) => named(row.version) },
    { header: propertyLabel('requirement', 'module'), field: 'module', cell: (row) => named(row.module) },
    { header: propertyLabel('requirement', 'from'), cell: (row) => list(row.from, language) },
    ...propertyColumns.map((column) => propertyColumn(column, language)),
    { header: { en: 'Case classes present', zh: '已有用例类别' }, screenOnly: true, cell: (row) => row.cases.present },
    {
      header: { en: 'Case classes required', zh: '应有用例类别' },
      screenOnly: true,
      cell: (row) => row.cases.required,
    },
    { header: { en: 'Points covered', zh: '已覆盖的覆盖点' }, screenOnly: true, cell: (row) => row.points?.covered },
    { header: { en: 'Points', zh: '覆盖点' }, screenOnly: true, cell: (row) => row.points?.total },
  ];
}
