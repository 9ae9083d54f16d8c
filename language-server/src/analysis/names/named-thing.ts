/** Things that have a name: what the project declares, the parts of it that are named, and the options of fields. */
import type { DeclarationKind } from '../../../../grammar/keyword-table.js';
import type {
  AcceptanceFacts,
  CaseFacts,
  ConcernFacts,
  Declaration,
  FieldFacts,
  NameUse,
  RiskFacts,
  RuleFacts,
  Span,
} from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';

/** A part of a declaration that has a name of its own, which is local to the declaration. */
export type NamedPart = ConcernFacts | FieldFacts | RuleFacts | CaseFacts | RiskFacts;

export interface NamedThing {
  /** The thing itself or, if it is a part, the declaration that holds it. */
  readonly declared: Declared;
  readonly part?: NamedPart;
  /** One of the options of `part`, which is a field then. */
  readonly option?: NameUse;
}

/** Its name, without that of what holds it; empty if it has none. */
export const nameOf = ({ declared, part, option }: NamedThing): string =>
  option?.name ?? part?.name ?? declared.facts.name;

/** Where it is declared, in the file of `declared`. */
export const declaredAt = ({ declared, part, option }: NamedThing): Span =>
  option?.at ?? part?.nameAt ?? declared.facts.nameAt;

/** What sort of thing it is; `value` for an option. */
export const kindOfThing = ({ declared, part, option }: NamedThing): DeclarationKind | 'value' =>
  option ? 'value' : (part ?? declared.facts).kind;

/** An object that is the same for the same thing, as long as the text that declares it stays. */
export const identityOf = ({ declared, part, option }: NamedThing): object => option ?? part ?? declared;

/** What stands outside the namespace of the project: there is one project, and nothing refers to a roadmap. */
export const outsideNamespace: readonly DeclarationKind[] = ['project', 'roadmap'];

/** Lists of parts of a declaration. Names are unique within each. */
export function namedParts(facts: Declaration): readonly (readonly NamedPart[])[] {
  switch (facts.kind) {
    case 'stakeholder':
      return [facts.concerns];
    case 'entity':
      return [facts.fields];
    case 'requirement':
      return facts.acceptance ? [facts.risks, ...partsOfAcceptance(facts.acceptance)] : [facts.risks];
    default:
      return [];
  }
}

const partsOfAcceptance = ({ fields, rules, cases }: AcceptanceFacts) => [fields, rules, cases];

/** What a name of the project means: more than one declaration if it is given twice. */
export function declarationsNamed(name: string, model: Pick<ModelReader, 'find'>): readonly Declared[] {
  const found = model.find(name);
  if (found.length < 2) return found;
  const inNamespace = found.filter(({ facts }) => !outsideNamespace.includes(facts.kind));
  return inNamespace.length > 0 ? inNamespace : found;
}
