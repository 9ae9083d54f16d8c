/** A requirement as views name it in passing: enough for a chip that leads to its text. */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import { isGivenUp } from '../analysis/planning/given-up.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { placeOf, type SourcePlace } from './source-place.js';

export interface RequirementBrief {
  readonly name: string;
  readonly title: string;
  /** Absent if no requirement of this name is declared. */
  readonly place?: SourcePlace;
  readonly priority?: string;
  readonly status?: ValueOf<'requirementStatus'>;
  /** True if it was dropped or rejected. */
  readonly givenUp: boolean;
}

function brief(model: ModelReader, declared: Declared<RequirementFacts>): RequirementBrief {
  const { facts } = declared;
  return {
    name: facts.name,
    title: facts.title?.value ?? '',
    ...(facts.priority && { priority: facts.priority.value }),
    ...(facts.status && { status: facts.status.value }),
    givenUp: isGivenUp(facts),
    place: placeOf(declared, model),
  };
}

/** What a requirement is in brief: the same object as long as it says the same. */
export function briefOf(name: string, model: ModelReader): RequirementBrief {
  const declared = model.findKind('requirement', name);
  return declared ? model.derive(brief, declared) : { name, title: '', givenUp: false };
}

/** The requirements that refer to a name by a property, each once, in the order of files and text. */
export function requirementsReferringTo(name: string, property: string, model: ModelReader): string[] {
  if (name === '') return [];
  const uses = model
    .usesOf(name)
    .filter(
      ({ from, reference }) =>
        from.facts.kind === 'requirement' &&
        from.facts.name !== '' &&
        reference.property === property &&
        reference.name === name,
    );
  return [...new Set(uses.map(({ from }) => from.facts.name))];
}
