/** Which versions deliver a requirement, and how much work a version holds. */
import type { NameUse, RequirementFacts, VersionFacts } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { isDeclined } from '../case-classes/required-case-classes.js';
import { endOf, endsOf, startOf } from '../../text/span.js';
import { isUnreadable } from '../unreadable/unreadable-properties.js';

/** A version and the place where it names the requirement. */
export interface Delivery {
  readonly version: Declared<VersionFacts>;
  readonly use: NameUse;
}

/** The versions that deliver a requirement, in the order of files and text. */
export function deliveriesOf(requirement: string, model: ModelReader): readonly Delivery[] {
  const deliveries: Delivery[] = [];
  for (const { from, reference } of model.usesOf(requirement))
    if (reference.property === 'delivers' && from.facts.kind === 'version')
      deliveries.push({ version: from as Declared<VersionFacts>, use: reference });
  return deliveries;
}

/** A version and the versions inside it. They stand in one file, and the outer one comes first. */
export function withMinors(version: Declared<VersionFacts>, model: ModelReader): readonly VersionFacts[] {
  return [version.facts, ...(minorsByName(version, model) ?? minorsByPlace(version, model))];
}

/** The versions inside one, without a look at the rest of its file; undefined where names do not tell which one is meant. */
function minorsByName({ facts: { name } }: Declared<VersionFacts>, model: ModelReader): VersionFacts[] | undefined {
  if (!name || model.find(name).length !== 1) return undefined;
  const minors: VersionFacts[] = [];
  for (const minor of model.versionsInside(name)) {
    // What stands in one without a name is listed as standing in this one.
    const inside = minor.facts.name ? minorsByName(minor, model) : [];
    if (!inside) return undefined;
    minors.push(minor.facts, ...inside);
  }
  return minors;
}

function minorsByPlace(version: Declared<VersionFacts>, model: ModelReader): VersionFacts[] {
  const [start, end] = endsOf(version.facts.span);
  return (model.file(version.uri)?.declarations ?? []).flatMap(({ facts }) =>
    facts.kind === 'version' && facts !== version.facts && start < startOf(facts.span) && endOf(facts.span) <= end
      ? facts
      : [],
  );
}

/** The work that a version holds. */
export interface Workload {
  /** Sum of the efforts, in working days. */
  readonly days: number;
  readonly requirements: readonly Declared<RequirementFacts>[];
  /** Those of them without an effort, and those with one that cannot be read. */
  readonly unestimated: number;
  readonly unreadable: number;
}

/**
 * What a version and the versions inside it deliver, each requirement once. What was dropped, deferred or rejected is
 * no work.
 */
export function workloadOf(version: Declared<VersionFacts>, model: ModelReader): Workload {
  const names = new Set(withMinors(version, model).flatMap(({ delivers }) => (delivers ?? []).map(({ name }) => name)));
  const requirements = [...names].flatMap((name) => {
    const found = model.findKind('requirement', name);
    return found && !isDeclined(found.facts) ? [found] : [];
  });
  const days = requirements.reduce((sum, { facts }) => sum + (facts.effort?.days ?? 0), 0);
  const unreadable = requirements.filter(({ facts }) => isUnreadable(facts, 'effort')).length;
  const unestimated = requirements.filter(({ facts }) => !facts.effort).length - unreadable;
  return { days, requirements, unestimated, unreadable };
}
