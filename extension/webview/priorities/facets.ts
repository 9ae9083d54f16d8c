/** What can be asked for in the filters of the priority table. */
import type { Priorities } from '../../../language-server/src/views/priorities.js';
import { type FacetId, groupOrder, groupValues } from './columns.js';
import type { Compare } from './row-order.js';

export interface FacetOption {
  /** Empty for the rows without a value. */
  readonly key: string;
  readonly label: string | undefined;
  readonly count: number;
}

/** The values of a filter with the number of rows that have each, in their order, nothing last; none if no row has one. */
export function facetOptions(table: Priorities, facet: FacetId, compare: Compare): readonly FacetOption[] {
  const found = new Map<string, { key: string; label: string | undefined; count: number }>();
  for (const row of table.rows) {
    const values = groupValues[facet](row);
    for (const { key, label } of values.length > 0 ? values : [{ key: '', label: undefined }]) {
      const option = found.get(key);
      if (option) option.count++;
      else found.set(key, { key, label, count: 1 });
    }
  }
  if (found.size === 0 || (found.size === 1 && found.has(''))) return [];
  return [...found.values()].sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    const [x, y] = [groupOrder(facet, a.key, table), groupOrder(facet, b.key, table)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y));
  });
}
