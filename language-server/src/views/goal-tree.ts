/** What each goal comes to: the versions that work for it, what these deliver for it, and how far its metrics have come. */
import { progressOf } from '../analysis/value/metric-progress.js';
import { unitOf } from '../analysis/value/metric-unit.js';
import type { GoalFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { countedIds } from './counted-ids.js';
import type { GoalBranch, GoalMetric } from './goal-data.js';
import { metricNotUnderstood } from './metric-fields.js';
import { requirementsReferringTo } from './requirement-brief.js';
import type { RoadmapRequirement, RoadmapVersion } from './roadmap-data.js';
import { placeOf } from './source-place.js';

/**
 * The goals of a project as trees; a goal whose `part-of` runs in a circle stands where the circle is entered.
 * @param versions all versions of the roadmap, minors included
 * @param backlog the requirements in no version
 */
export function buildGoalTree(
  model: ModelReader,
  versions: readonly RoadmapVersion[],
  backlog: readonly RoadmapRequirement[],
): GoalBranch[] {
  const goals = model.all('goal').filter(({ facts }) => facts.name !== '');
  const partsOf = new Map<string, Declared<GoalFacts>[]>();
  const isTop = ({ facts: { name, partOf } }: Declared<GoalFacts>) =>
    partOf === undefined || partOf.name === name || !model.findKind('goal', partOf.name);
  for (const goal of goals) {
    const around = goal.facts.partOf?.name;
    if (around !== undefined && !isTop(goal)) partsOf.set(around, [...(partsOf.get(around) ?? []), goal]);
  }
  const deliveries = deliveriesByGoal(model, versions);
  const waiting = namesByGoal(backlog);
  const placed = new Set<Declared<GoalFacts>>();
  const idOf = countedIds();

  const branch = (goal: Declared<GoalFacts>): GoalBranch => {
    placed.add(goal);
    const { name, title, note } = goal.facts;
    const id = idOf(name);
    const isFirst = id === name;
    return {
      id,
      name,
      ...(title && { title: title.value }),
      place: placeOf(goal, model),
      ...(note && { note: note.value }),
      metrics: [...new Set(goal.facts.measuredBy?.map((use) => use.name))].map((metric) => metricOf(metric, model)),
      versions: isFirst ? (deliveries.get(name) ?? []) : [],
      unscheduled: isFirst ? (waiting.get(name) ?? []) : [],
      parts: (isFirst ? (partsOf.get(name) ?? []) : []).flatMap((part) => (placed.has(part) ? [] : branch(part))),
    };
  };
  const tops = goals.filter(isTop).map(branch);
  return [...tops, ...goals.flatMap((goal) => (placed.has(goal) ? [] : branch(goal)))];
}

function deliveriesByGoal(model: ModelReader, versions: readonly RoadmapVersion[]) {
  const found = new Map<string, { version: string; requirements: readonly string[] }[]>();
  for (const version of versions) {
    const delivered = namesByGoal(version.delivers);
    const own = model.findKind('version', version.name)?.facts.goal?.map(({ name }) => name) ?? [];
    // A major's goal is worked for in its minors: it stands there alone if it delivers nothing for the goal itself.
    const wanted = own.filter((goal) => version.minors.length === 0 || delivered.has(goal));
    for (const goal of new Set([...wanted, ...delivered.keys()])) {
      const entry = { version: version.id, requirements: delivered.get(goal) ?? [] };
      found.set(goal, [...(found.get(goal) ?? []), entry]);
    }
  }
  return found;
}

function namesByGoal(requirements: readonly RoadmapRequirement[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { name, goals } of requirements)
    for (const goal of goals) {
      const others = names.get(goal);
      if (others) others.push(name);
      else names.set(goal, [name]);
    }
  return names;
}

function metricOf(name: string, model: ModelReader): GoalMetric {
  const declared = model.findKind('metric', name);
  if (!declared) return { name, progress: { verdict: 'unknown' }, movedBy: [] };
  const { title, baseline, target } = declared.facts;
  const unit = unitOf(declared.facts);
  return {
    name,
    ...(title && { title: title.value }),
    place: placeOf(declared, model),
    ...(unit !== undefined && { unit }),
    ...(baseline && { baseline: baseline.value }),
    ...(target && { target: target.value }),
    progress: progressOf(declared.facts),
    ...metricNotUnderstood(declared.facts),
    movedBy: requirementsReferringTo(name, 'moves', model),
  };
}
