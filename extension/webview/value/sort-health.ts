/** The table of health by one column. Pure. */
import type { FeatureHealth } from '../../../language-server/src/views/value-data.js';

export const healthColumns = ['feature', 'usage', 'satisfaction', 'value', 'version', 'status'] as const;
export type HealthColumn = (typeof healthColumns)[number];

export interface HealthSort {
  readonly id: HealthColumn;
  readonly desc: boolean;
}

const levels = ['low', 'medium', 'high'];
const states = ['proposed', 'analysed', 'approved', 'building', 'accepted', 'released', 'dropped'];

/** What is not written comes last in either direction; equals stay in the order of the text. */
export function sortHealth(
  health: readonly FeatureHealth[],
  { id, desc }: HealthSort,
  compare: (a: string, b: string) => number,
): FeatureHealth[] {
  const keyed = health.map((each) => ({ each, key: keyOf(each, id) }));
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
    const order = typeof a.key === 'number' ? a.key - Number(b.key) : compare(a.key, String(b.key));
    return desc ? -order : order;
  });
  return keyed.map(({ each }) => each);
}

function keyOf({ requirement, usage, satisfaction, value, version }: FeatureHealth, id: HealthColumn) {
  switch (id) {
    case 'feature':
      return requirement.name;
    case 'usage':
      return usage;
    case 'satisfaction':
      return satisfaction;
    case 'value':
      return value && levels.indexOf(value);
    case 'version':
      return version?.name;
    case 'status':
      return requirement.status && states.indexOf(requirement.status);
  }
}
