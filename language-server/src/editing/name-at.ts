/** What the name at a place in a file means. */
import { touches } from '../text/span.js';
import type { FileFacts, NameUse, Span } from '../facts/facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';

/** A declared thing: one of the project's own names, or a concern of a stakeholder. */
export interface Target {
  readonly declared: Declared;
  /** The concern's name, if it is one. */
  readonly concern?: string;
  /** Where its name stands. */
  readonly nameAt: Span;
}

/** A name in the text and what it means; several declarations under one name are all meant. */
export interface NameInText {
  readonly use: NameUse;
  readonly targets: readonly Target[];
}

/**
 * The name at an offset.
 * @returns undefined if there is none; without targets if nothing is declared under it
 */
export function nameAt(facts: FileFacts, offset: number, model: ModelReader): NameInText | undefined {
  for (const { facts: declared, references } of facts.declarations) {
    if (touches(declared.nameAt, offset) && declared.name)
      return { use: { name: declared.name, at: declared.nameAt }, targets: targetsOf(declared.name, model) };
    if (declared.kind === 'stakeholder')
      for (const concern of declared.concerns)
        if (touches(concern.nameAt, offset) && concern.name)
          return {
            use: { name: concern.name, at: concern.nameAt },
            targets: targetsOf(`${declared.name}.${concern.name}`, model),
          };
    const use = references.find(({ at }) => touches(at, offset));
    if (use) return { use, targets: targetsOf(use.name, model) };
  }
  return undefined;
}

/** What is declared under a name; `Stakeholder.Concern` means the concern if nothing else has that name. */
export function targetsOf(name: string, model: ModelReader): Target[] {
  const declared = model.find(name);
  if (declared.length > 0) return declared.map((d) => ({ declared: d, nameAt: d.facts.nameAt }));
  const dot = name.lastIndexOf('.');
  if (dot < 0) return [];
  return model.find(name.slice(0, dot)).flatMap((owner) => {
    if (owner.facts.kind !== 'stakeholder') return [];
    const concern = owner.facts.concerns.find((c) => c.name === name.slice(dot + 1));
    return concern ? [{ declared: owner, concern: concern.name, nameAt: concern.nameAt }] : [];
  });
}

/** Every place that names a target, its declaration included. */
export function placesOf(target: Target, model: ModelReader): { readonly uri: string; readonly at: Span }[] {
  const { declared, concern } = target;
  const name = concern === undefined ? declared.facts.name : `${declared.facts.name}.${concern}`;
  const uses = model.usesOf(name).filter(({ reference }) => reference.name === name);
  return [
    { uri: declared.uri, at: target.nameAt },
    ...uses.map(({ from, reference }) => ({ uri: from.uri, at: reference.at })),
  ];
}
