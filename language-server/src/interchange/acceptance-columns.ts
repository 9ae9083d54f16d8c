/** The cases of a project as a table of cells: a row for each case. */
import { kindLabel, propertyLabel } from '../catalogue/labels.js';
import type { Language } from '../locale/language.js';
import type { AcceptanceMatrix, MatrixCase, MatrixRequirement } from '../views/acceptance-data.js';
import { givenText, outcomeText, pointsByCase } from './acceptance-texts.js';
import { word } from './cell-words.js';
import type { Column } from './report-table.js';

/** A case and what it belongs to. */
export interface CaseRow {
  readonly requirement: MatrixRequirement;
  readonly case: MatrixCase;
  /** What it decides. */
  readonly points: readonly string[];
  /** The rules of which it says what its data contradicts. */
  readonly contradicts: readonly string[];
}

export function caseRows({ requirements }: AcceptanceMatrix, language: Language): CaseRow[] {
  return requirements.flatMap((requirement) => {
    const points = pointsByCase(requirement, language);
    return requirement.cases.map((each) => ({
      requirement,
      case: each,
      points: points.get(each.id) ?? [],
      contradicts: requirement.rules
        .filter(({ statements }) => statements.some((s) => s.case === each.id && s.verdict === 'contradicts'))
        .map(({ name }) => name),
    }));
  });
}

const lines = (texts: readonly string[]) => texts.join('\n') || undefined;

/** Columns of the exported cases; several texts of a cell stand below each other. */
export function caseColumns(language: Language): Column<CaseRow>[] {
  return [
    { header: kindLabel('requirement'), cell: ({ requirement }) => requirement.name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ requirement }) => requirement.title },
    { header: propertyLabel('requirement', 'priority'), cell: ({ requirement }) => requirement.priority },
    { header: kindLabel('case'), cell: (row) => row.case.name || row.case.id },
    { header: { en: 'Class', zh: '类别' }, cell: (row) => word('caseClass', row.case.class, language) },
    { header: { en: 'Scenario', zh: '场景' }, cell: (row) => row.case.title },
    { header: propertyLabel('case', 'given'), cell: (row) => lines(row.case.given.map((g) => givenText(g, language))) },
    { header: propertyLabel('case', 'when'), cell: (row) => lines(row.case.when) },
    {
      header: { en: 'Expected result', zh: '预期结果' },
      cell: (row) => lines(row.case.expected.map((outcome) => outcomeText(outcome, language))),
    },
    {
      header: { en: 'Still to be written', zh: '待填写' },
      cell: ({ case: { unfinished } }) => (unfinished ? (language === 'zh' ? '是' : 'yes') : undefined),
    },
    { header: { en: 'Decides', zh: '覆盖点' }, cell: (row) => lines(row.points) },
    { header: { en: 'Contradicts', zh: '与规则矛盾' }, cell: (row) => lines(row.contradicts) },
    { header: propertyLabel('case', 'result'), cell: (row) => word('caseOutcome', row.case.result?.outcome, language) },
    { header: { en: 'On', zh: '日期' }, kind: 'day', cell: (row) => row.case.result?.on },
    { header: { en: 'By', zh: '验收人' }, cell: (row) => row.case.result?.by },
  ];
}
