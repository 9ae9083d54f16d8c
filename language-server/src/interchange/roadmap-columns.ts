/** The roadmap as a table of cells: a row for each version, minors behind their major. */
import { kindLabel, kindsLabel, personDays, propertyLabel, withUnit } from '../catalogue/labels.js';
import type { Language } from '../locale/language.js';
import type { Roadmap, RoadmapRequirement, RoadmapVersion } from '../views/roadmap-data.js';
import { list, named, notUnderstoodIn, word } from './cell-words.js';
import type { Column } from './report-table.js';

/** A version and what it is part of. */
export interface RoadmapRow {
  readonly roadmap?: string;
  readonly partOf?: string;
  readonly version: RoadmapVersion;
}

/** The versions of a roadmap in order of lanes and time. */
export function roadmapRows(roadmap: Roadmap): RoadmapRow[] {
  return roadmap.lanes.flatMap((lane) => {
    const name = lane.title ?? lane.name;
    const rows = (versions: readonly RoadmapVersion[], partOf?: string): RoadmapRow[] =>
      versions.flatMap((version) => [
        { version, ...(name && { roadmap: name }), ...(partOf && { partOf }) },
        ...rows(version.minors, version.name),
      ]);
    return rows(lane.versions);
  });
}

/** A requirement in brief, with what of it cannot be read: it is missing in the sums of the row. */
function delivered(requirement: RoadmapRequirement, language: Language): string | undefined {
  const unread = notUnderstoodIn(requirement.unreadable, language);
  return unread ? `${named(requirement)} ${language === 'zh' ? `（${unread}）` : `(${unread})`}` : named(requirement);
}

/** Columns of the exported roadmap. Efforts are in person-days. */
export function roadmapColumns(language: Language): Column<RoadmapRow>[] {
  return [
    { header: kindLabel('roadmap'), cell: (row) => row.roadmap },
    { header: kindLabel('version'), cell: ({ version }) => version.name },
    { header: { en: 'Title', zh: '标题' }, cell: ({ version }) => version.title },
    { header: { en: 'Part of', zh: '隶属' }, cell: (row) => row.partOf },
    { header: { en: 'Start', zh: '开始' }, kind: 'day', field: 'window', cell: ({ version }) => version.window?.start },
    { header: { en: 'End', zh: '结束' }, kind: 'day', field: 'window', cell: ({ version }) => version.window?.end },
    {
      header: propertyLabel('version', 'stage'),
      field: 'stage',
      cell: ({ version }) => word('stage', version.stage, language),
    },
    {
      header: propertyLabel('version', 'status'),
      field: 'status',
      cell: ({ version }) => word('versionStatus', version.status, language),
    },
    {
      header: propertyLabel('version', 'released-on'),
      kind: 'day',
      field: 'releasedOn',
      cell: ({ version }) => version.releasedOn,
    },
    {
      header: withUnit(propertyLabel('version', 'capacity'), personDays),
      field: 'capacityDays',
      cell: ({ version }) => version.capacityDays,
    },
    { header: { en: 'Used (person-days)', zh: '已用（人日）' }, cell: ({ version }) => version.usedDays },
    {
      header: { en: 'Over (person-days)', zh: '超出（人日）' },
      field: 'overDays',
      cell: ({ version }) => version.overDays || undefined,
    },
    { header: kindsLabel('goal'), cell: ({ version }) => list(version.goals, language) },
    { header: propertyLabel('version', 'modules'), cell: ({ version }) => list(version.modules, language) },
    {
      header: propertyLabel('version', 'delivers'),
      cell: ({ version }) =>
        version.delivers.map((requirement) => delivered(requirement, language)).join('\n') || undefined,
    },
  ];
}
