/** What the reader of the roadmap has chosen; kept over a reload. */
import type { PreviewState } from '../../../language-server/src/protocol/preview-messages.js';
import { filterIds, noFilter, type RoadmapFilter } from './roadmap-filter.js';
import { type Zoom, zooms } from '../../../language-server/src/views/scenes/time-axis.js';

export const layouts = ['timeline', 'board', 'goals'] as const;
export type Layout = (typeof layouts)[number];

export interface RoadmapChoices {
  readonly layout: Layout;
  /** Undefined until chosen: as closely as the plan fits. */
  readonly zoom: Zoom | undefined;
  readonly filter: RoadmapFilter;
  /** The columns that are not as they are at first. */
  readonly toggled: ReadonlySet<string>;
}

/** Released versions, a backlog that is empty and one with no room beside it are folded at first, all else is open. */
const foldedAtFirst: ReadonlySet<string> = new Set(['released', 'empty-backlog', 'narrow-backlog']);

export const isFolded = ({ toggled }: RoadmapChoices, column: string) =>
  foldedAtFirst.has(column) !== toggled.has(column);

export function choicesFrom({
  layout,
  show,
  filter = '',
  facets = {},
  collapsed,
}: Partial<PreviewState>): RoadmapChoices {
  return {
    layout: layouts.find((each) => each === layout) ?? 'timeline',
    zoom: zooms.find((zoom) => zoom === show),
    filter: {
      ...noFilter,
      text: filter,
      ...Object.fromEntries(filterIds.map((id) => [id, facets[id] ?? ''])),
    },
    toggled: new Set(collapsed),
  };
}

export function keptFrom({ layout, zoom, filter, toggled }: RoadmapChoices): Omit<PreviewState, 'uri'> {
  const wishes = filterIds.filter((id) => filter[id] !== '').map((id) => [id, filter[id]]);
  return {
    layout,
    ...(zoom && { show: zoom }),
    filter: filter.text,
    facets: Object.fromEntries(wishes) as Record<string, string>,
    collapsed: [...toggled],
  };
}
