/**
 * What depends on what, one step at a time: a requirement on those of its `depends-on`, a version on those of its
 * `after`. Being part of something is no dependency: the outline and the previews show that.
 */
import type { FileFacts, RequirementFacts, VersionFacts } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { lengthOf, type Span, touches } from '../text/span.js';
import { nameAt } from './name-at.js';

/** Something that can depend on others of its kind. */
export type Dependent = Declared<RequirementFacts | VersionFacts>;

/** The other end of a step, and the places that say so. They are in the file of the one that depends. */
export interface Step {
  readonly other: Dependent;
  readonly at: readonly Span[];
}

const properties = { requirement: 'depends-on', version: 'after' } as const;

const isDependent = (declared: Declared): declared is Dependent => declared.facts.kind in properties;

/** What the name at an offset stands for; away from such a name, the innermost requirement or version around. */
export function dependentsAt(facts: FileFacts, offset: number, model: ModelReader): Dependent[] {
  const named = (nameAt(facts, offset, model)?.things ?? [])
    .flatMap(({ declared, part }) => (part ? [] : [declared]))
    .filter(isDependent);
  if (named.length > 0) return named;
  const around = facts.declarations
    .filter(isDependent)
    .filter((declared) => touches(declared.facts.span, offset))
    .sort((a, b) => lengthOf(a.facts.span) - lengthOf(b.facts.span));
  return around.slice(0, 1);
}

/** What a declaration depends on, in the order of its text. Names of nothing, or of something else, are left out. */
export function dependenciesOf(dependent: Dependent, model: ModelReader): Step[] {
  const { kind } = dependent.facts;
  const links = dependent.references
    .filter(({ property }) => property === properties[kind])
    .flatMap(({ name, at }) =>
      model
        .find(name)
        .filter(({ facts }) => facts.kind === kind)
        .filter(isDependent)
        .map((other) => ({ other, at })),
    );
  return merged(links);
}

/** What depends on a declaration, in the order of files and text. */
export function dependentsOn(dependency: Dependent, model: ModelReader): Step[] {
  const { kind, name } = dependency.facts;
  const links = model
    .usesOf(name)
    .filter(({ reference }) => reference.name === name && reference.property === properties[kind])
    .flatMap(({ from, reference }) =>
      from.facts.kind === kind && isDependent(from) ? [{ other: from, at: reference.at }] : [],
    );
  return merged(links);
}

/** The declaration that was shown before, found again in a text that may have changed. */
export function dependentNamed(name: string, uri: string, model: ModelReader): Dependent | undefined {
  const found = model.find(name).filter(isDependent);
  return found.find((declared) => declared.uri === uri) ?? found[0];
}

/** One entry for each declaration, however often it is named. */
function merged(links: readonly { readonly other: Dependent; readonly at: Span }[]): Step[] {
  const places = new Map<Dependent, Span[]>();
  for (const { other, at } of links) places.set(other, [...(places.get(other) ?? []), at]);
  return [...places].map(([other, at]) => ({ other, at }));
}
