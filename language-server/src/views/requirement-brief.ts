/** A requirement as views name it in passing: enough for a chip that leads to its text. */
import type { ValueOf } from '../../../grammar/keyword-table.js';
import { isGivenUp } from '../analysis/planning/given-up.js';
import type { RequirementFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { LastMade } from './last-made.js';
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

/** What a brief says by the requirement itself. */
type BriefPart = Omit<RequirementBrief, 'place'>;

const briefPart = ({ facts }: Declared<RequirementFacts>): BriefPart => ({
  name: facts.name,
  title: facts.title?.value ?? '',
  ...(facts.priority && { priority: facts.priority.value }),
  ...(facts.status && { status: facts.status.value }),
  givenUp: isGivenUp(facts),
});

const lastBrief = (declared: Declared<RequirementFacts>) =>
  new LastMade<BriefPart, RequirementBrief>(briefPart(declared));

/** What a requirement is in brief: the same object as long as it says the same. */
export function briefOf(name: string, model: ModelReader): RequirementBrief {
  const declared = model.findKind('requirement', name);
  if (!declared) return { name, title: '', givenUp: false };
  const { uri, facts } = declared;
  return model.fromDeclaration(declared, lastBrief).get([uri, facts.nameAt], (part) => ({
    ...part,
    place: placeOf(declared),
  }));
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
