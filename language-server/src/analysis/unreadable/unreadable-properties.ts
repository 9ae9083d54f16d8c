/** Which properties of a declaration are written but cannot be read. Pure. */
import type { DeclaredBase, ProjectFacts, RequirementFacts } from '../../facts/facts.js';
import type { Unplaced } from '../../model/project-model.js';

type PartOf = Unplaced<Pick<RequirementFacts, 'benefit' | 'risks' | 'health'>>;

/**
 * The properties that cannot be read; those of a part have the word of the part in front.
 * @returns `effort`, `benefit.reach`; always the same empty list where all is understood
 */
export function unreadableProperties(facts: Pick<DeclaredBase, 'unreadable'> & Partial<PartOf>): readonly string[] {
  const { unreadable, benefit, health, risks } = facts;
  const inParts = [
    ...(benefit?.unreadable ?? none).map((property) => `benefit.${property}`),
    ...(health?.unreadable ?? none).map((property) => `health.${property}`),
    ...(risks ?? []).flatMap((risk) => (risk.unreadable ?? none).map((property) => `risk.${property}`)),
  ];
  return inParts.length > 0 ? [...(unreadable ?? none), ...inParts] : (unreadable ?? none);
}

const none: readonly string[] = [];

/** True if a property is written but cannot be read: nobody can say then that it is missing. */
export const isUnreadable = (facts: Pick<DeclaredBase, 'unreadable'> | undefined, property: string): boolean =>
  facts?.unreadable?.includes(property) ?? false;

/** True if the cost of a day is written but cannot be read. */
export const isDayRateUnreadable = (project: ProjectFacts | undefined): boolean => isUnreadable(project, 'day-rate');
