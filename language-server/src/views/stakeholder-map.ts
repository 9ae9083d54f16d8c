/** View model of the stakeholder map: who is concerned about what, which requirements answer it, and who reports to whom. */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import { unreadableProperties } from '../analysis/unreadable/unreadable-properties.js';
import type { ConcernFacts, StakeholderFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { countedIds } from './counted-ids.js';
import { type NotUnderstood, notUnderstood } from './not-understood.js';
import type { Named } from './priorities.js';
import { briefOf, type RequirementBrief, requirementsReferringTo } from './requirement-brief.js';
import { placeAt, placeOf, type SourcePlace } from './source-place.js';

/**
 * `delivered` every requirement that answers it is accepted or released · `answered` at least one will ·
 * `given-up` all that answered it were dropped or rejected · `unanswered`.
 */
export type ConcernState = 'delivered' | 'answered' | 'given-up' | 'unanswered';

export interface MapConcern {
  readonly name: string;
  readonly text: string;
  readonly place: SourcePlace;
  readonly state: ConcernState;
  readonly answers: readonly RequirementBrief[];
}

export interface MapStakeholder extends Named {
  /** Stable while the stakeholder keeps its name: the name, with `#2` and so on for a repeated one. */
  readonly id: string;
  readonly place: SourcePlace;
  readonly role?: ValueOf<'role'>;
  readonly department?: string;
  readonly influence?: ValueOf<'level'>;
  readonly interest?: ValueOf<'level'>;
  readonly weight?: number;
  readonly note?: string;
  readonly reportsTo?: Named;
  /** Its fields that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
  readonly concerns: readonly MapConcern[];
  /** How many requirements come from them, and how many they own. */
  readonly asks: number;
  readonly owns: number;
}

/** A stakeholder and those who report to them. */
export interface ChainLink {
  /** Id of the stakeholder. */
  readonly id: string;
  /** True if they report, over others or at once, to themselves: the chain is cut here. */
  readonly circular: boolean;
  readonly reports: readonly ChainLink[];
}

export interface StakeholderMap {
  readonly projectTitle?: string;
  /** Priority levels of the project, the highest first. */
  readonly levels: readonly string[];
  /** In the order of files and text. */
  readonly stakeholders: readonly MapStakeholder[];
  /** Those at the top who have somebody below them. */
  readonly chain: readonly ChainLink[];
}

/** Builds the stakeholder map of a project; takes time in proportion to the stakeholders and what refers to them. */
export function buildStakeholderMap(model: ModelReader): StakeholderMap {
  const project = model.all('project')[0]?.facts;
  const idOf = countedIds();
  const stakeholders = model.all('stakeholder').map((each) => stakeholderOf(each, idOf(each.facts.name), model));
  return {
    ...(project?.title && { projectTitle: project.title.value }),
    levels: model.config.priorities,
    stakeholders,
    chain: chainOf(stakeholders),
  };
}

/** The fields of a stakeholder that come from the text, by the properties they come from. */
const stakeholderFields = {
  role: ['role'],
  department: ['department'],
  influence: ['influence'],
  interest: ['interest'],
  weight: ['weight'],
  reportsTo: ['reports-to'],
} as const satisfies Partial<Record<keyof MapStakeholder, readonly string[]>>;

function stakeholderOf(declared: Declared<StakeholderFacts>, id: string, model: ModelReader): MapStakeholder {
  const { facts } = declared;
  const { name, title, role, department, reportsTo, influence, interest, weight, note } = facts;
  const superior = reportsTo && model.findKind('stakeholder', reportsTo.name)?.facts.title;
  return {
    id,
    name,
    ...(title && { title: title.value }),
    place: placeOf(declared, model),
    ...(role && { role: role.value }),
    ...(department && { department: department.value }),
    ...(influence && { influence: influence.value }),
    ...(interest && { interest: interest.value }),
    ...(weight && { weight: weight.value }),
    ...(note && { note: note.value }),
    ...(reportsTo && { reportsTo: { name: reportsTo.name, ...(superior && { title: superior.value }) } }),
    ...notUnderstood(unreadableProperties(facts), stakeholderFields),
    concerns: facts.concerns.map((concern) => concernOf(concern, declared, model)),
    asks: requirementsReferringTo(name, 'from', model).length,
    owns: requirementsReferringTo(name, 'owner', model).length,
  };
}

function concernOf(concern: ConcernFacts, declared: Declared<StakeholderFacts>, model: ModelReader): MapConcern {
  const { facts } = declared;
  const full = facts.name && concern.name ? `${facts.name}.${concern.name}` : '';
  const answers = requirementsReferringTo(full, 'answers', model).map((name) => briefOf(name, model));
  return {
    name: concern.name,
    text: concern.title?.value ?? '',
    place: placeAt(declared, concern.nameAt, model),
    state: stateOf(answers),
    answers,
  };
}

function stateOf(answers: readonly RequirementBrief[]): ConcernState {
  if (answers.length === 0) return 'unanswered';
  const live = answers.filter(({ givenUp }) => !givenUp);
  if (live.length === 0) return 'given-up';
  return live.every(({ status }) => status === 'accepted' || status === 'released') ? 'delivered' : 'answered';
}

/** Trees of who reports to whom. A circle is cut above the first of its stakeholders that is come to. */
function chainOf(stakeholders: readonly MapStakeholder[]): ChainLink[] {
  const byName = new Map<string, MapStakeholder>();
  for (const each of stakeholders) if (each.name !== '' && !byName.has(each.name)) byName.set(each.name, each);
  const below = new Map<MapStakeholder, MapStakeholder[]>();
  const tops: MapStakeholder[] = [];
  for (const each of stakeholders) {
    const superior = each.reportsTo && byName.get(each.reportsTo.name);
    if (superior) below.set(superior, [...(below.get(superior) ?? []), each]);
    else tops.push(each);
  }
  const placed = new Set<MapStakeholder>();
  const link = (each: MapStakeholder, circular: boolean): ChainLink => {
    placed.add(each);
    const reports = (below.get(each) ?? [])
      .filter((report) => !placed.has(report))
      .map((report) => link(report, false));
    return { id: each.id, circular, reports };
  };
  const chains = tops.map((top) => link(top, false));
  for (const each of stakeholders) if (!placed.has(each)) chains.push(link(topOfCircle(each, byName), true));
  return chains.filter(({ circular, reports }) => circular || reports.length > 0);
}

/** The stakeholder that the way up comes back to first: one of the circle above. */
function topOfCircle(start: MapStakeholder, byName: ReadonlyMap<string, MapStakeholder>): MapStakeholder {
  const passed = new Set<MapStakeholder>();
  let at = start;
  while (!passed.has(at)) {
    passed.add(at);
    at = byName.get(at.reportsTo?.name ?? '') ?? at;
  }
  return at;
}
