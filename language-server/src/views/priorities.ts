/**
 * View model of the priority table: requirement, customers, cost, business value, priority, decision; then what follows
 * from them: score, status, version, case coverage.
 */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import { type PropertyColumn, propertyColumns } from '../catalogue/property-columns.js';
import { expectedBenefit } from '../analysis/ranking/benefit-score.js';
import type { Score, ScoreMethod } from '../analysis/ranking/score.js';
import { scoreInputs } from '../analysis/ranking/score-inputs.js';
import { scoreContextOf, scoreOf } from '../analysis/ranking/score-requirement.js';
import { isUnreadable, unreadableProperties } from '../analysis/unreadable/unreadable-properties.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { type CaseClassCount, countCaseClasses, countPoints, type PointCount } from './case-classes.js';
import { countedIds } from './counted-ids.js';
import { type NotUnderstood, notUnderstood } from './not-understood.js';
import { type PropertyValues, propertyValues } from './property-values.js';
import { type FindingsIn, findingsByPlace, type RowFinding } from './row-findings.js';
import { placeOf, type SourcePlace } from './source-place.js';

/** Something that a row refers to by name. */
export interface Named {
  readonly name: string;
  /** The title, if the thing is declared and has one. */
  readonly title?: string;
}

export interface PriorityRow {
  /** Stable while the requirement keeps its name: the name, with `#2` and so on for a repeated one. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly place: SourcePlace;
  readonly customers?: number;
  /** Cost in working days. */
  readonly effortDays?: number;
  /** Business value in words. */
  readonly value?: string;
  /** Expected benefit in the project's currency. */
  readonly benefit?: number;
  readonly priority?: string;
  readonly decision?: ValueOf<'decision'>;
  readonly score?: Score;
  readonly status?: ValueOf<'requirementStatus'>;
  /** The version that delivers it; the first one if several do. */
  readonly version?: Named;
  readonly module?: Named;
  /** Titles (or names) of the stakeholders it comes from. */
  readonly from: readonly string[];
  /** Absent if there are none. */
  readonly tags?: readonly string[];
  /** Of the columns that show a property as it stands in the text. Absent if it has none of them. */
  readonly properties?: PropertyValues;
  readonly cases: CaseClassCount;
  /** Absent if its rules demand nothing. */
  readonly points?: PointCount;
  /** Its fields that have no value because of how the text is written. Absent if there are none. */
  readonly unreadable?: NotUnderstood;
  /** What checks have found in its text, in the order of the text; absent if nothing. */
  readonly findings?: readonly RowFinding[];
}

export interface Priorities {
  readonly projectTitle?: string;
  readonly currency?: string;
  /** Priority levels of the project, the highest first. */
  readonly levels: readonly string[];
  readonly scoreMethod: ScoreMethod;
  /** In the order of files and text. */
  readonly rows: readonly PriorityRow[];
}

/** The fields of a row that come from the text, by the properties they come from. */
const rowFields = {
  customers: ['customers'],
  effortDays: ['effort'],
  value: ['value'],
  benefit: scoreInputs.benefit.filter((input) => input !== 'effort'),
  priority: ['priority'],
  decision: ['decision'],
  status: ['status'],
  module: ['module'],
  ...(Object.fromEntries(propertyColumns.map((column) => [column, [column]])) as Record<PropertyColumn, [string]>),
} as const satisfies Partial<Record<keyof PriorityRow | PropertyColumn, readonly string[]>>;

/** What a row says by the requirement itself and by what is declared besides requirements. */
type RowPart = Omit<PriorityRow, 'id' | 'place' | 'score' | 'findings'>;

function rowPart(model: ModelReader, requirement: Declared<RequirementFacts>): RowPart {
  const { facts } = requirement;
  const benefit = expectedBenefit(facts);
  const version = deliveringVersion(model, facts.name);
  const points = countPoints(requirement, model);
  const properties = propertyValues(facts, model);
  const dayRate = isUnreadable(model.all('project')[0]?.facts, 'day-rate') ? ['day-rate'] : [];
  return {
    name: facts.name,
    title: facts.title?.value ?? '',
    ...(facts.customers && { customers: facts.customers.value }),
    ...(facts.effort && { effortDays: facts.effort.days }),
    ...(facts.value && { value: facts.value.value }),
    ...(benefit !== undefined && { benefit }),
    ...(facts.priority && { priority: facts.priority.value }),
    ...(facts.decision && { decision: facts.decision.value }),
    ...(facts.status && { status: facts.status.value }),
    ...(version && { version }),
    ...(facts.module && { module: named(facts.module.name, model.findKind('module', facts.module.name)?.facts) }),
    from: sourcesOf(model, facts),
    ...(facts.tags && facts.tags.length > 0 && { tags: facts.tags.map(({ value }) => value) }),
    ...(properties && { properties }),
    cases: countCaseClasses(facts, model.config),
    ...(points && { points }),
    ...notUnderstood([...unreadableProperties(facts), ...dayRate], {
      ...rowFields,
      score: [...scoreInputs[model.config.score], ...(model.config.score === 'benefit' ? ['day-rate'] : [])],
    }),
  };
}

function priorityRow(
  model: ModelReader,
  requirement: Declared<RequirementFacts>,
  id: string,
  findings: readonly RowFinding[],
): PriorityRow {
  const score = scoreOf(requirement.facts, model.config.score, model.derive(scoreContextOf));
  return {
    id,
    place: placeOf(requirement, model),
    ...model.derive(rowPart, requirement),
    ...(score && { score }),
    ...(findings.length > 0 && { findings }),
  };
}

/**
 * Builds the priority table of a project; takes time in proportion to the number of requirements, and gives the same
 * objects again for rows that say the same.
 * @param findingsIn the findings in a file, by their place
 */
export function buildPriorities(model: ModelReader, findingsIn: FindingsIn = () => []): Priorities {
  const { config } = model;
  const project = model.all('project')[0]?.facts;
  const idOf = countedIds();
  const findingsOf = findingsByPlace(findingsIn);
  const rows = model.all('requirement').map((requirement) => {
    const { uri, facts } = requirement;
    return model.derive(priorityRow, requirement, idOf(facts.name), findingsOf(uri, facts.span));
  });
  return {
    ...(project?.title && { projectTitle: project.title.value }),
    ...(project?.currency && { currency: project.currency.value }),
    levels: config.priorities,
    scoreMethod: config.score,
    rows,
  };
}

function named(name: string, facts: Declared['facts'] | undefined): Named {
  return { name, ...(facts?.title && { title: facts.title.value }) };
}

function deliveringVersion(model: ModelReader, requirement: string): Named | undefined {
  if (requirement === '') return undefined;
  const use = model.usesOf(requirement).find(({ reference }) => reference.property === 'delivers');
  return use && named(use.from.facts.name, use.from.facts);
}

function sourcesOf(model: ModelReader, facts: RequirementFacts): string[] {
  return (facts.from ?? []).map(({ name }) => model.findKind('stakeholder', name)?.facts.title?.value ?? name);
}
