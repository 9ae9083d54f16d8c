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
  const declarations = model.file(version.uri)?.declarations ?? [];
  const [start, end] = endsOf(version.facts.span);
  const inside: VersionFacts[] = [];
  const own = declarations.findIndex(({ facts }) => facts === version.facts);
  // They are listed right after what holds them.
  for (let i = own + 1; own >= 0 && i < declarations.length; i++) {
    const { facts } = declarations[i] as Declared;
    if (facts.kind !== 'version' || startOf(facts.span) <= start || endOf(facts.span) > end) break;
    inside.push(facts);
  }
  return [version.facts, ...inside];
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
