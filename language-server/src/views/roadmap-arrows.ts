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
      implied: false,
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
  return markImplied([...arrows.values()]);
}

/** Marks the arrows that others say together; nothing is built on violated ones. */
function markImplied(arrows: readonly RoadmapArrow[]): RoadmapArrow[] {
  const next = new Map<string, string[]>();
  for (const { from, to, violated } of arrows) if (!violated) next.set(from, [...(next.get(from) ?? []), to]);
  return arrows.map((arrow) => ({ ...arrow, implied: !arrow.violated && isImplied(arrow, next) }));
}

/** True if there is another way, of two arrows or more, between the ends of an arrow. */
function isImplied({ from, to }: RoadmapArrow, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>([from]);
  const open = (next.get(from) ?? []).filter((id) => id !== to);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return false;
}

/** True if `first` ends after `second` does; without both windows nothing is said. */
function isLater(first: RoadmapVersion, second: RoadmapVersion): boolean {
  return first.window !== undefined && second.window !== undefined && first.window.end > second.window.end;
}
