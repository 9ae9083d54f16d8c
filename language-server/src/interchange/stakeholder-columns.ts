/** The stakeholder map as a table of cells: a row for each concern, and one for a stakeholder without any. */
import { kindLabel, propertyLabel } from '../catalogue/labels.js';
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
    { header: kindLabel('stakeholder'), cell: ({ stakeholder }) => stakeholder.name },
    { header: { en: 'Title', zh: '称呼' }, cell: ({ stakeholder }) => stakeholder.title },
    {
      header: propertyLabel('stakeholder', 'role'),
      field: 'role',
      cell: ({ stakeholder }) => word('role', stakeholder.role, language),
    },
    {
      header: propertyLabel('stakeholder', 'department'),
      field: 'department',
      cell: ({ stakeholder }) => stakeholder.department,
    },
    {
      header: propertyLabel('stakeholder', 'influence'),
      field: 'influence',
      cell: ({ stakeholder }) => word('level', stakeholder.influence, language),
    },
    {
      header: propertyLabel('stakeholder', 'interest'),
      field: 'interest',
      cell: ({ stakeholder }) => word('level', stakeholder.interest, language),
    },
    { header: propertyLabel('stakeholder', 'weight'), field: 'weight', cell: ({ stakeholder }) => stakeholder.weight },
    {
      header: propertyLabel('stakeholder', 'reports-to'),
      field: 'reportsTo',
      cell: ({ stakeholder }) => named(stakeholder.reportsTo),
    },
    { header: { en: 'Asks for', zh: '提出需求数' }, cell: ({ stakeholder }) => stakeholder.asks },
    { header: kindLabel('concern'), cell: ({ concern }) => concern?.name },
    { header: { en: 'What it is about', zh: '诉求内容' }, cell: ({ concern }) => concern?.text },
    { header: { en: 'State', zh: '响应情况' }, cell: ({ concern }) => concern && stateText(concern, language) },
    {
      header: { en: 'Answered by', zh: '响应的需求' },
      cell: ({ concern }) =>
        concern &&
        list(
          concern.answers.map((answer) => named(answer) ?? ''),
          language,
        ),
    },
  ];
}
