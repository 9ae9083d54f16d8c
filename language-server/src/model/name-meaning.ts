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
  readonly concerns: readonly string[] | undefined;
}

const nothing: NameMeaning = { kinds: [], concerns: undefined };

/** @param declared everything under one name */
export function meaningOf(declared: readonly Declared[]): NameMeaning {
  if (declared.length === 0) return nothing;
  const kinds = declared.map(({ facts }) => facts.kind);
  for (const { facts } of declared)
    if (facts.kind === 'stakeholder') return { kinds, concerns: facts.concerns.map(({ name }) => name) };
  return { kinds, concerns: undefined };
}

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
    ...(JSON.stringify(before.concerns) === JSON.stringify(now.concerns) ? [] : [`concerns:${name}`]),
  ];
}
