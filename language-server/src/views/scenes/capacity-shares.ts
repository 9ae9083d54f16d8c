/** How full the bar of a version's capacity is. */
import type { RoadmapVersion } from '../roadmap-data.js';

/**
 * The parts of the bar, as shares of its length: what is used within the capacity and, at the end of a full bar, what is
 * used beyond it.
 */
export function capacityShares({ capacityDays = 0, usedDays }: Pick<RoadmapVersion, 'capacityDays' | 'usedDays'>): {
  readonly used: number;
  readonly over: number;
} {
  const whole = Math.max(usedDays, capacityDays, 1);
  const used = Math.min(usedDays, capacityDays) / whole;
  return { used, over: usedDays > capacityDays ? 1 - used : 0 };
}
