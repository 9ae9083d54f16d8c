/**
 * What a name stands for, for those who refer to it: of which kinds, and with which concerns. It outlasts what is typed into
 * titles and properties of what is declared, however many refer to that.
 */
import type { Declaration, StakeholderFacts } from '../facts/facts.js';
import type { Declared, ReadKey } from './model-reader.js';

export interface NameMeaning {
  /** Of all that is declared under the name, in the order of files and text. */
  readonly kinds: readonly Declaration['kind'][];
  /** Names of the concerns of the first stakeholder; undefined if there is none. */
  readonly concerns: ReadonlySet<string> | undefined;
}

/** @param declared everything under one name */
export const meaningOf = (declared: readonly Declared[]): NameMeaning => ({
  kinds: kindsIn(declared),
  concerns: concernNamesIn(declared),
});

/** The kinds of what is declared under a name. */
export const kindsIn = (declared: readonly Declared[]): readonly Declaration['kind'][] =>
  declared.map(({ facts }) => facts.kind);

const concernNames = new WeakMap<StakeholderFacts['concerns'], ReadonlySet<string>>();

/** Names of the concerns of the first stakeholder among what is declared under a name; made once for each list of concerns. */
export function concernNamesIn(declared: readonly Declared[]): ReadonlySet<string> | undefined {
  for (const { facts } of declared) {
    if (facts.kind !== 'stakeholder') continue;
    let names = concernNames.get(facts.concerns);
    if (!names) {
      names = new Set(facts.concerns.map(({ name }) => name));
      concernNames.set(facts.concerns, names);
    }
    return names;
  }
  return undefined;
}

/** Keys of what a name no longer stands for, or newly. */
export function changedMeaning(name: string, before: NameMeaning, now: NameMeaning): ReadKey[] {
  return [
    ...(before.kinds.join() === now.kinds.join() ? [] : [`kinds:${name}`]),
    ...(isSame(before.concerns, now.concerns) ? [] : [`concerns:${name}`]),
  ];
}

/** None and an empty set are different. */
function isSame(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return a === b;
  return a === b || JSON.stringify([...a]) === JSON.stringify([...b]);
}
