/** The stakeholder map as a table of cells: a row for each concern, and one for a stakeholder without any. */
import type { Language } from '../locale/language.js';
import type { MapConcern, MapStakeholder, StakeholderMap } from '../views/stakeholder-map.js';
import { list, named, word } from './cell-words.js';
import { exportTexts } from './export-texts.js';
import type { Column } from './report-table.js';

export interface ConcernRow {
  readonly stakeholder: MapStakeholder;
  readonly concern?: MapConcern;
}

export function concernRows({ stakeholders }: StakeholderMap): ConcernRow[] {
  return stakeholders.flatMap((stakeholder): ConcernRow[] =>
    stakeholder.concerns.length === 0
      ? [{ stakeholder }]
      : stakeholder.concerns.map((concern) => ({ stakeholder, concern })),
  );
}

/** How far a concern is answered, in words. */
export function stateText({ state }: MapConcern, language: Language): string {
  return exportTexts[state === 'unanswered' ? 'no-answer' : state][language];
}

export function stakeholderColumns(language: Language): Column<ConcernRow>[] {
  return [
    { header: { en: 'Stakeholder', zh: '干系人' }, cell: ({ stakeholder }) => stakeholder.name },
    { header: { en: 'Title', zh: '称呼' }, cell: ({ stakeholder }) => stakeholder.title },
    {
      header: { en: 'Role', zh: '角色' },
      field: 'role',
      cell: ({ stakeholder }) => word('role', stakeholder.role, language),
    },
    {
      header: { en: 'Department', zh: '部门' },
      field: 'department',
      cell: ({ stakeholder }) => stakeholder.department,
    },
    {
      header: { en: 'Influence', zh: '影响力' },
      field: 'influence',
      cell: ({ stakeholder }) => word('level', stakeholder.influence, language),
    },
    {
      header: { en: 'Interest', zh: '关注度' },
      field: 'interest',
      cell: ({ stakeholder }) => word('level', stakeholder.interest, language),
    },
    { header: { en: 'Weight', zh: '权重' }, field: 'weight', cell: ({ stakeholder }) => stakeholder.weight },
    {
      header: { en: 'Reports to', zh: '汇报给' },
      field: 'reportsTo',
      cell: ({ stakeholder }) => named(stakeholder.reportsTo),
    },
    { header: { en: 'Asks for', zh: '提出需求数' }, cell: ({ stakeholder }) => stakeholder.asks },
    { header: { en: 'Concern', zh: '关切' }, cell: ({ concern }) => concern?.name },
    { header: { en: 'What it is about', zh: '关切内容' }, cell: ({ concern }) => concern?.text },
    { header: { en: 'State', zh: '回应情况' }, cell: ({ concern }) => concern && stateText(concern, language) },
    {
      header: { en: 'Answered by', zh: '回应的需求' },
      cell: ({ concern }) =>
        concern &&
        list(
          concern.answers.map((answer) => named(answer) ?? ''),
          language,
        ),
    },
  ];
}
