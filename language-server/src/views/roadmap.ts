/** Builds the view model of the roadmap. */
import { scoreInputs } from '../analysis/ranking/score-inputs.js';
import { scoreContextOf, scoreOf } from '../analysis/ranking/score-requirement.js';
import { isUnreadable, unreadableProperties } from '../analysis/unreadable/unreadable-properties.js';
import type { NameUse, RequirementFacts, Span, VersionFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { countedIds } from './counted-ids.js';
import { buildGoalTree } from './goal-tree.js';
import { notUnderstood } from './not-understood.js';
import type { Named } from './priorities.js';
import { dependencyArrows } from './roadmap-arrows.js';
import type {
  BacklogRequirement,
  Roadmap,
  RoadmapLane,
  RoadmapRequirement,
  RoadmapVersion,
  RoadmapWindow,
} from './roadmap-data.js';
import { placeOf, type SourcePlace } from './source-place.js';
import { endOf, startOf } from '../text/span.js';

export interface RoadmapOptions {
  /** Today by the clock, `YYYY-MM-DD`; the project's own `today` wins. */
  readonly today: string;
}

interface Nested {
  readonly declared: Declared<VersionFacts>;
  readonly minors: Nested[];
}

/** The versions of a project as the roadmap has them, under the roadmaps that their text stands in. */
export function buildLanes(model: ModelReader, options: RoadmapOptions): RoadmapLane[] {
  const today = model.config.today ?? options.today;
  const versionIds = countedIds();
  const toVersion = ({ declared, minors }: Nested, goalsAround: readonly string[]): RoadmapVersion => {
    const goals = declared.facts.goal ? model.derive(goalNames, declared) : goalsAround;
    const inside = minors.map((minor) => toVersion(minor, goals));
    return versionOf(model, declared, goals, inside, versionIds, today);
  };

  const roadmaps = model.all('roadmap');
  const inRoadmap = new Map<Declared, RoadmapVersion[]>();
  const alone: RoadmapVersion[] = [];
  for (const top of nest(model.all('version'))) {
    const around = roadmaps.find((r) => r.uri === top.declared.uri && contains(r.facts.span, top.declared.facts.span));
    const version = toVersion(top, none);
    if (!around) alone.push(version);
    else inRoadmap.set(around, [...(inRoadmap.get(around) ?? []), version]);
  }
  const lanes: RoadmapLane[] = roadmaps
    .map((roadmap) => ({
      ...(roadmap.facts.name && { name: roadmap.facts.name }),
      ...(roadmap.facts.title && { title: roadmap.facts.title.value }),
      place: placeOf(roadmap, model),
      versions: inTimeOrder(inRoadmap.get(roadmap) ?? []),
    }))
    .filter((lane) => lane.versions.length > 0);
  if (alone.length > 0) lanes.push({ versions: inTimeOrder(alone) });
  return lanes;
}

/** Builds the roadmap of a project; takes time in proportion to versions, what they deliver, and requirements. */
export function buildRoadmap(model: ModelReader, options: RoadmapOptions): Roadmap {
  const today = model.config.today ?? options.today;
  const project = model.all('project')[0]?.facts;
  const lanes = buildLanes(model, options);
  const versions = lanes.flatMap((lane) => flatten(lane.versions));
  const extent = spanOfWindows(versions);
  const backlog = backlogOf(model, versions);
  const requirements = [...versions.flatMap((version) => version.delivers), ...backlog.requirements];
  return {
    ...(project?.title && { projectTitle: project.title.value }),
    levels: model.config.priorities,
    today,
    ...(extent && { extent }),
    lanes,
    arrows: dependencyArrows(model, versions),
    backlog,
    ...namedIn(model, requirements),
    goals: buildGoalTree(model, versions, backlog.requirements),
  };
}

/** Versions with all their minors, each before its minors. */
export function flatten(versions: readonly RoadmapVersion[]): RoadmapVersion[] {
  return versions.flatMap((version) => [version, ...flatten(version.minors)]);
}

const contains = (outer: Span, inner: Span) => startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);

/** Puts versions, given in the order of files and text, into the versions whose text is around theirs. */
function nest(versions: readonly Declared<VersionFacts>[]): Nested[] {
  const tops: Nested[] = [];
  const open: Nested[] = [];
  for (const declared of versions) {
    const node: Nested = { declared, minors: [] };
    for (let last = open.at(-1); last; last = open.at(-1)) {
      if (last.declared.uri === declared.uri && contains(last.declared.facts.span, declared.facts.span)) break;
      open.pop();
    }
    (open.at(-1)?.minors ?? tops).push(node);
    open.push(node);
  }
  return tops;
}

function versionOf(
  model: ModelReader,
  declared: Declared<VersionFacts>,
  goals: readonly string[],
  unordered: readonly RoadmapVersion[],
  idOf: (name: string) => string,
  today: string,
): RoadmapVersion {
  const { facts } = declared;
  const minors = inTimeOrder(unordered);
  const delivers = uniqueNames(facts.delivers ?? []).map((name) => requirementOf(model, name, goals));
  const usedDays = total(delivers, (r) => r.effortDays ?? 0) + total(minors, (minor) => minor.usedDays);
  const capacityDays = facts.capacity?.days;
  // A window that cannot be read is not to be guessed from what is inside.
  const fromMinors = isUnreadable(facts, 'window') ? undefined : spanOfWindows(minors);
  const window = facts.window ? { start: facts.window.start, end: facts.window.end } : fromMinors;
  const unreadableEfforts =
    total(delivers, (r) => (r.unreadable?.effortDays ? 1 : 0)) + total(minors, (minor) => minor.unreadableEfforts ?? 0);
  return {
    id: idOf(facts.name),
    name: facts.name,
    ...(facts.title && { title: facts.title.value }),
    place: placeOf(declared, model),
    ...(window && { window }),
    windowFromMinors: !facts.window && window !== undefined,
    ...(facts.stage && { stage: facts.stage.value }),
    ...(facts.status && { status: facts.status.value }),
    ...(facts.releasedOn && { releasedOn: facts.releasedOn.start }),
    overdue:
      facts.window !== undefined &&
      facts.window.end < today &&
      facts.status?.value !== 'released' &&
      !isUnreadable(facts, 'status'),
    goals: (facts.goal ?? []).map(({ name }) => model.findKind('goal', name)?.facts.title?.value ?? name),
    modules: (facts.modules ?? []).map(({ name }) => model.findKind('module', name)?.facts.title?.value ?? name),
    ...(capacityDays !== undefined && { capacityDays }),
    usedDays,
    overDays: capacityDays === undefined ? 0 : Math.max(0, hundredths(usedDays - capacityDays)),
    unestimated: total(delivers, (r) => (isUnestimated(r) ? 1 : 0)) + total(minors, (m) => m.unestimated),
    ...(unreadableEfforts > 0 && { unreadableEfforts }),
    ...notUnderstood(unreadableProperties(facts), versionFields),
    delivers,
    minors,
  };
}

/** The fields of a version that come from its text, by the properties they come from. */
const versionFields = {
  window: ['window'],
  stage: ['stage'],
  status: ['status'],
  releasedOn: ['released-on'],
  capacityDays: ['capacity'],
  overDays: ['capacity'],
} as const satisfies Partial<Record<keyof RoadmapVersion, readonly string[]>>;

/** The same of a chip. */
const chipFields = {
  priority: ['priority'],
  status: ['status'],
  effortDays: ['effort'],
  module: ['module'],
} as const satisfies Partial<Record<keyof RoadmapRequirement, readonly string[]>>;

const isUnestimated = ({ effortDays, unreadable }: RoadmapRequirement) =>
  effortDays === undefined && !unreadable?.effortDays;

function requirementOf(model: ModelReader, name: string, goals: readonly string[]): RoadmapRequirement {
  const declared = model.findKind('requirement', name);
  return declared ? model.derive(chip, declared, goals) : { name, title: '', from: none, goals: none };
}

/** What a chip says by the requirement itself; its goals if it serves any itself. */
type ChipPart = Omit<RoadmapRequirement, 'place' | 'goals'> & { readonly serves?: readonly string[] };

function chipPart(_: ModelReader, { facts }: Declared<RequirementFacts>): ChipPart {
  return {
    name: facts.name,
    title: facts.title?.value ?? '',
    ...(facts.priority && { priority: facts.priority.value }),
    ...(facts.status && { status: facts.status.value }),
    ...(facts.effort && { effortDays: facts.effort.days }),
    from: uniqueNames(facts.from ?? []),
    ...(facts.module && { module: facts.module.name }),
    ...(facts.serves && { serves: uniqueNames(facts.serves) }),
    ...notUnderstood(unreadableProperties(facts), chipFields),
  };
}

type Chip = RoadmapRequirement & { readonly place: SourcePlace };

/** @param goals what it works for if it serves no goal itself */
function chip(model: ModelReader, declared: Declared<RequirementFacts>, goals: readonly string[]): Chip {
  const { serves, ...rest } = model.derive(chipPart, declared);
  return { ...rest, place: placeOf(declared, model), goals: serves ?? goals };
}

/** A requirement that waits, by itself. */
function backlogRequirement(model: ModelReader, declared: Declared<RequirementFacts>): BacklogRequirement {
  const { facts } = declared;
  const described = model.derive(chip, declared, none);
  const score = scoreOf(facts, model.config.score, model.derive(scoreContextOf));
  const unread = notUnderstood(unreadableProperties(facts), { score: scoreInputs[model.config.score] });
  const unreadable = { ...described.unreadable, ...unread.unreadable };
  return {
    ...described,
    ...(score && { score: score.value }),
    ...(Object.keys(unreadable).length > 0 && { unreadable }),
  };
}

/** The stakeholders that requirements come from and the modules they belong to, each once, in their order. */
function namedIn(
  model: ModelReader,
  requirements: readonly RoadmapRequirement[],
): Pick<Roadmap, 'stakeholders' | 'modules'> {
  const [stakeholders, modules] = [new Set<string>(), new Set<string>()];
  for (const { from, module } of requirements) {
    for (const name of from) stakeholders.add(name);
    if (module !== undefined) modules.add(module);
  }
  const named = (kind: 'stakeholder' | 'module', names: ReadonlySet<string>): Named[] =>
    [...names].map((name) => {
      const title = model.findKind(kind, name)?.facts.title;
      return { name, ...(title && { title: title.value }) };
    });
  return { stakeholders: named('stakeholder', stakeholders), modules: named('module', modules) };
}

/** By first day, those without a window last; otherwise as written. */
function inTimeOrder(versions: readonly RoadmapVersion[]): RoadmapVersion[] {
  const startOf = (version: RoadmapVersion) => version.window?.start ?? '9999';
  return [...versions].sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
}

function spanOfWindows(versions: readonly RoadmapVersion[]): RoadmapWindow | undefined {
  const windows = versions.flatMap((version) => (version.window ? [version.window] : []));
  const start = windows.map((window) => window.start).sort()[0];
  const end = windows
    .map((window) => window.end)
    .sort()
    .at(-1);
  return start !== undefined && end !== undefined ? { start, end } : undefined;
}

const declined = new Set(['defer', 'reject']);

function backlogOf(model: ModelReader, versions: readonly RoadmapVersion[]): Roadmap['backlog'] {
  const scheduled = new Set(versions.flatMap((version) => version.delivers.map((r) => r.name)));
  const open = model
    .all('requirement')
    .filter(
      ({ facts: { name, decision, status } }) =>
        !scheduled.has(name) &&
        !declined.has(decision?.value ?? '') &&
        status?.value !== 'dropped' &&
        status?.value !== 'released',
    );
  const requirements = open.map((declared) => model.derive(backlogRequirement, declared));
  const unreadableEfforts = total(requirements, (r) => (r.unreadable?.effortDays ? 1 : 0));
  return {
    count: open.length,
    effortDays: total(open, ({ facts }) => facts.effort?.days ?? 0),
    unestimated: total(requirements, (r) => (isUnestimated(r) ? 1 : 0)),
    ...(unreadableEfforts > 0 && { unreadableEfforts }),
    scoreMethod: model.config.score,
    // Sorting keeps the order of the text among equals.
    requirements: requirements.sort((a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity) || 0),
  };
}

const goalNames = (_: ModelReader, { facts }: Declared<VersionFacts>) => uniqueNames(facts.goal ?? []);

/** One list for all that have nothing, so that they are equal. */
const none: readonly string[] = [];

const uniqueNames = (uses: readonly Pick<NameUse, 'name'>[]) => [...new Set(uses.map((use) => use.name))];

const total = <T>(items: readonly T[], amount: (item: T) => number) =>
  hundredths(items.reduce((sum, item) => sum + amount(item), 0));

/** Rounds to hundredths, to take the noise of adding decimals away. */
const hundredths = (value: number) => Math.round(value * 100) / 100;
