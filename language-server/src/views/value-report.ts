/** Builds the view model of what releases were worth. */
import { isDeclined } from '../analysis/case-classes/required-case-classes.js';
import { isGivenUp } from '../analysis/planning/given-up.js';
import { deliveriesOf } from '../analysis/schedule/deliveries.js';
import { isReleased, releaseDay } from '../analysis/schedule/release.js';
import { lowParts, lowSatisfactionOf, lowUsage } from '../analysis/value/feature-health.js';
import { type InvestmentReturn, returnOf, sumOfReturns } from '../analysis/value/investment-return.js';
import { aroundRelease, progressOf } from '../analysis/value/metric-progress.js';
import { unitOf } from '../analysis/value/metric-unit.js';
import { unreadableProperties } from '../analysis/unreadable/unreadable-properties.js';
import type { MetricFacts, RequirementFacts, VersionFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { countedIds } from './counted-ids.js';
import { briefOf, requirementsReferringTo } from './requirement-brief.js';
import { metricNotUnderstood } from './metric-fields.js';
import { notUnderstood } from './not-understood.js';
import { buildLanes, flatten, type RoadmapOptions } from './roadmap.js';
import type { RoadmapVersion } from './roadmap-data.js';
import { placeAt, placeOf } from './source-place.js';
import type { FeatureHealth, MetricVersion, ReturnRow, ValueMetric, ValueReport, VersionReturn } from './value-data.js';

/** Builds the value report of a project; takes time in proportion to metrics, requirements and versions. */
export function buildValueReport(model: ModelReader, options: RoadmapOptions): ValueReport {
  const project = model.all('project')[0]?.facts;
  const dayRate = dayRateOf(model);
  const idOf = countedIds();
  const metrics = model.all('metric').map((metric) => metricOf(metric, idOf(metric.facts.name), model));
  const requirements = model.all('requirement');
  const versions = buildLanes(model, options).flatMap((lane) => flatten(lane.versions));
  return {
    ...(project?.title && { projectTitle: project.title.value }),
    ...(project?.currency && { currency: project.currency.value }),
    ...(dayRate !== undefined && { dayRate }),
    levels: model.config.priorities,
    today: model.config.today ?? options.today,
    metrics,
    ...healthOf(requirements, model),
    ...returnsOf(versions, requirements, dayRate, model),
  };
}

function metricOf(declared: Declared<MetricFacts>, id: string, model: ModelReader): ValueMetric {
  const { facts } = declared;
  const { name, title, formula, baseline, target } = facts;
  const unit = unitOf(facts);
  const measurements = facts.measurements
    .map(({ date, value, at }) => ({
      start: date.start,
      end: date.end,
      value,
      place: placeAt(declared, at, model),
    }))
    .sort((a, b) => compareDays(a.end, b.end));
  const movedBy = requirementsReferringTo(name, 'moves', model).map((each) => briefOf(each, model));
  const movers = movedBy.filter(({ givenUp }) => !givenUp).map((each) => each.name);
  return {
    id,
    name,
    ...(title && { title: title.value }),
    place: placeOf(declared, model),
    ...(formula && { formula: formula.value }),
    ...(unit !== undefined && { unit }),
    ...(baseline && { baseline: baseline.value }),
    ...(target && { target: target.value }),
    measurements,
    progress: progressOf(facts),
    ...metricNotUnderstood(facts),
    goals: model
      .usesOf(name)
      .filter(({ from, reference }) => from.facts.kind === 'goal' && reference.property === 'measured-by')
      .map(({ from }) => from.facts.title?.value ?? from.facts.name),
    movedBy,
    versions: versionsMoving(facts, movers, model),
  };
}

function versionsMoving(metric: MetricFacts, movers: readonly string[], model: ModelReader): MetricVersion[] {
  const delivered = new Map<Declared<VersionFacts>, string[]>();
  for (const name of movers)
    for (const version of versionsDelivering(name, model))
      delivered.set(version, [...(delivered.get(version) ?? []), name]);
  const versions = [...delivered].map(([version, names]) => {
    const released = isReleased(version, model);
    const on = released ? releaseDay(version.facts) : version.facts.window?.end;
    return { version, released, requirements: [...new Set(names)], ...(on !== undefined && { on }) };
  });
  versions.sort((a, b) => compareDays(a.on ?? '9999', b.on ?? '9999'));
  return versions.map(({ version, ...rest }): MetricVersion => {
    const { on, released } = rest;
    const next = versions.find((other) => other.released && on !== undefined && (other.on ?? '') > on)?.on;
    return {
      name: version.facts.name,
      ...(version.facts.title && { title: version.facts.title.value }),
      place: placeOf(version, model),
      ...rest,
      ...notUnderstood(on === undefined ? unreadableProperties(version.facts) : [], { on: ['released-on', 'window'] }),
      ...(released && on !== undefined && aroundRelease(metric, on, next)),
    };
  });
}

function versionsDelivering(name: string, model: ModelReader): readonly Declared<VersionFacts>[] {
  const requirement = model.findKind('requirement', name);
  return requirement ? model.derive(deliveringVersions, requirement) : [];
}

const deliveringVersions = (model: ModelReader, { facts }: Declared<RequirementFacts>) =>
  deliveriesOf(facts.name, model).map(({ version }) => version);

const healthFields = { usage: ['usage'], satisfaction: ['satisfaction'], value: ['value'] } as const satisfies Partial<
  Record<keyof FeatureHealth, readonly string[]>
>;

/** @param mostSatisfied the best satisfaction of all requirements */
function featureHealth(
  model: ModelReader,
  { facts }: Declared<RequirementFacts>,
  mostSatisfied: number,
): FeatureHealth | undefined {
  const written = facts.health;
  if (!written) return undefined;
  const version = versionsDelivering(facts.name, model)[0];
  return {
    requirement: briefOf(facts.name, model),
    ...(version && {
      version: { name: version.facts.name, ...(version.facts.title && { title: version.facts.title.value }) },
    }),
    ...(written.usage && { usage: written.usage.value }),
    ...(written.satisfaction && { satisfaction: written.satisfaction.value }),
    ...(written.value && { value: written.value.value }),
    low: lowParts(written, mostSatisfied),
    ...notUnderstood(unreadableProperties(written), healthFields),
  };
}

function healthOf(
  requirements: readonly Declared<RequirementFacts>[],
  model: ModelReader,
): Pick<ValueReport, 'health' | 'lowBelow' | 'withoutHealth'> {
  const mostSatisfied = requirements.reduce(
    (most, { facts }) => Math.max(most, facts.health?.satisfaction?.value ?? 0),
    0,
  );
  const health: FeatureHealth[] = [];
  for (const declared of requirements) {
    if (!declared.facts.name || !declared.facts.health) continue;
    const found = model.derive(featureHealth, declared, mostSatisfied);
    if (found) health.push(found);
  }
  return {
    health,
    lowBelow: { usage: lowUsage, satisfaction: lowSatisfactionOf(mostSatisfied) },
    withoutHealth: requirements
      .filter(({ facts }) => facts.name && !facts.health && facts.status?.value === 'released' && !isGivenUp(facts))
      .map(({ facts }) => briefOf(facts.name, model)),
  };
}

const ofBenefit = ['per-use', 'reach', 'probability'] as const;

const returnFields = {
  perUse: ['per-use'],
  reach: ['reach'],
  probability: ['probability'],
  benefit: ofBenefit,
  effortDays: ['effort'],
  cost: ['effort', 'day-rate'],
  ratio: [...ofBenefit, 'effort', 'day-rate'],
} as const satisfies Partial<Record<keyof InvestmentReturn, readonly string[]>>;

const dayRateOf = (model: ModelReader) => model.all('project')[0]?.facts.dayRate?.value;

const returnNumbers = (model: ModelReader, { facts }: Declared<RequirementFacts>): InvestmentReturn =>
  returnOf(facts, model.all('project')[0]?.facts);

function returnRow(model: ModelReader, declared: Declared<RequirementFacts>): ReturnRow {
  const numbers = model.derive(returnNumbers, declared);
  return {
    requirement: briefOf(declared.facts.name, model),
    numbers,
    ...notUnderstood(numbers.unreadable, returnFields),
  };
}

function returnsOf(
  versions: readonly RoadmapVersion[],
  requirements: readonly Declared<RequirementFacts>[],
  dayRate: number | undefined,
  model: ModelReader,
): Pick<ValueReport, 'returns' | 'total'> {
  const rowOf = new Map<string, ReturnRow>();
  for (const declared of requirements) {
    const { name } = declared.facts;
    if (!name || isDeclined(declared.facts) || rowOf.has(name)) continue;
    rowOf.set(name, model.derive(returnRow, declared));
  }
  const rowsOf = (names: Iterable<string>): ReturnRow[] => {
    const rows = new Set<ReturnRow>();
    for (const name of names) {
      const row = rowOf.get(name);
      if (row) rows.add(row);
    }
    return [...rows];
  };
  const sumsOf = (rows: readonly ReturnRow[]) =>
    sumOfReturns(
      rows.map(({ numbers }) => numbers),
      dayRate,
    );
  const says = ({ numbers }: ReturnRow) => !numbers.missing.includes('benefit');
  const saysAnything = [...rowOf.values()].some(says);
  const returns = versions.map((version): VersionReturn => {
    const { id, name, title, place, status } = version;
    const minors = flatten(version.minors);
    const rows = rowsOf(namesOf(version));
    return {
      id,
      version: {
        name,
        ...(title !== undefined && { title }),
        place,
        ...(status && { status }),
        minors: minors.map((minor) => minor.name),
      },
      rows: rows.filter(says),
      without: saysAnything ? rows.flatMap((row) => (says(row) ? [] : row.requirement)) : [],
      sums: sumsOf(minors.length === 0 ? rows : rowsOf([version, ...minors].flatMap(namesOf))),
    };
  });
  const delivered = new Set(versions.flatMap(namesOf));
  const waiting: ReturnRow[] = [];
  for (const [name, row] of rowOf) if (says(row) && !delivered.has(name)) waiting.push(row);
  if (waiting.length > 0) returns.push({ id: '', rows: waiting, without: [], sums: sumsOf(waiting) });
  return { returns, total: sumsOf(rowsOf(delivered)) };
}

const namesOf = ({ delivers }: RoadmapVersion) => delivers.map(({ name }) => name);

const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
