import type { ModelReader } from '../model/project-model.js';
import type { RoadmapArrow, RoadmapVersion } from './roadmap-data.js';

/**
 * Arrows between versions, at most one per pair, in the order of the versions.
 * @param versions all versions of the roadmap, minors included
 */
export function dependencyArrows(model: ModelReader, versions: readonly RoadmapVersion[]): RoadmapArrow[] {
  const deliveredIn = new Map<string, RoadmapVersion>();
  const byName = new Map<string, RoadmapVersion>();
  const arrows = new Map<string, RoadmapArrow>();
  for (const version of versions) {
    if (!byName.has(version.name)) byName.set(version.name, version);
    for (const { name } of version.delivers) if (!deliveredIn.has(name)) deliveredIn.set(name, version);
  }
  const arrow = (from: RoadmapVersion, to: RoadmapVersion): RoadmapArrow =>
    arrows.get(`${from.id} ${to.id}`) ?? {
      from: from.id,
      to: to.id,
      after: false,
      requirements: [],
      violated: isLater(from, to),
    };
  for (const version of versions) {
    for (const { name } of version.delivers) {
      if (deliveredIn.get(name) !== version) continue;
      for (const { name: needs } of model.findKind('requirement', name)?.facts.dependsOn ?? []) {
        const first = deliveredIn.get(needs);
        if (!first || first === version) continue;
        const known = arrow(first, version);
        arrows.set(`${first.id} ${version.id}`, { ...known, requirements: [...known.requirements, { name, needs }] });
      }
    }
    for (const { name } of model.findKind('version', version.name)?.facts.after ?? []) {
      const first = byName.get(name);
      if (first && first !== version)
        arrows.set(`${first.id} ${version.id}`, { ...arrow(first, version), after: true });
    }
  }
  return [...arrows.values()];
}

/** True if `first` ends after `second` does; without both windows nothing is said. */
function isLater(first: RoadmapVersion, second: RoadmapVersion): boolean {
  return first.window !== undefined && second.window !== undefined && first.window.end > second.window.end;
}
