/**
 * Whether a text with other names in it is read as before. Reads the declarations that would change, before and after,
 * and compares what every name in them means.
 */
import { identityOf, namedParts, type NamedPart } from '../analysis/names/named-thing.js';
import { type NameLookup, visitNamesIn } from '../analysis/names/names-in-declaration.js';
import { factsOf } from '../facts/read-facts.js';
import type { Declared, ModelReader } from '../model/project-model.js';
import { outlineOf } from '../syntax/outline.js';
import { endOf, endsOf, type Span, startOf } from '../text/span.js';
import type { NamePlace } from './name-at.js';

/** A declaration that is read in another way. */
export interface ChangedReading {
  readonly declared: Declared;
  /** A name that would be read as a word of the language, or that would mean something else. */
  readonly as: 'word' | 'other-meaning';
}

/**
 * @param places that get the new name
 * @param others declarations whose text stays, and whose names may get another meaning
 */
export function changedReading(
  places: readonly NamePlace[],
  newName: string,
  others: readonly Declared[],
  model: ModelReader,
  textOf: (uri: string) => string,
): ChangedReading | undefined {
  const before = new Map<Declared, Declared>();
  const after = new Map<Declared, Declared>();
  for (const [declared, own] of byDeclaration(places)) {
    const [start, end] = endsOf(declared.facts.span);
    const text = textOf(declared.uri);
    const [oldText, newText] = [text.slice(start, end), withNames(text, start, end, own, newName)];
    if (!haveSameWords(oldText, newText)) return { declared, as: 'word' };
    // References say what they said, and nothing else has the new name; in an acceptance block it may depend on more.
    if (!own.some(({ declares, at }) => declares || isInAcceptance(declared, at))) continue;
    const [first, second] = [factsOf(declared.uri, oldText), factsOf(declared.uri, newText)];
    if (first.declarations[0] && second.declarations[0]) {
      before.set(declared, first.declarations[0]);
      after.set(declared, second.declarations[0]);
    }
  }
  const [lookupBefore, lookupAfter] = [replacing(before, model), replacing(after, model)];
  const numbers = new Map<object, string>();
  let i = 0;
  for (const declared of before.keys()) {
    number(before.get(declared) as Declared, i, numbers);
    number(after.get(declared) as Declared, i, numbers);
    i++;
  }
  for (const declared of new Set([...before.keys(), ...others])) {
    const then = meanings(before.get(declared) ?? declared, lookupBefore, numbers);
    const now = meanings(after.get(declared) ?? declared, lookupAfter, numbers);
    if (then.length !== now.length || then.some((each, at) => !isSame(each, now[at])))
      return { declared, as: 'other-meaning' };
  }
  return undefined;
}

function isInAcceptance({ facts }: Declared, at: Span): boolean {
  const span = facts.kind === 'requirement' ? facts.acceptance?.span : undefined;
  return span !== undefined && startOf(span) <= startOf(at) && endOf(at) <= endOf(span);
}

function byDeclaration(places: readonly NamePlace[]): ReadonlyMap<Declared, readonly NamePlace[]> {
  const groups = new Map<Declared, NamePlace[]>();
  for (const place of places) {
    const group = groups.get(place.declared);
    if (group) group.push(place);
    else groups.set(place.declared, [place]);
  }
  return groups;
}

function withNames(text: string, start: number, end: number, places: readonly NamePlace[], name: string): string {
  let written = '';
  let done = start;
  for (const { at } of [...places].sort((a, b) => startOf(a.at) - startOf(b.at))) {
    written += text.slice(done, startOf(at)) + name;
    done = endOf(at);
  }
  return written + text.slice(done, end);
}

/** True if two texts have the same kinds of words in the same order. */
function haveSameWords(a: string, b: string): boolean {
  const [first, second] = [outlineOf(a).tokens, outlineOf(b).tokens];
  return first.length === second.length && first.every(({ type }, i) => type === second[i]?.type);
}

/** The project with some declarations read anew. */
function replacing(replaced: ReadonlyMap<Declared, Declared>, model: ModelReader): NameLookup {
  const renamed = new Map<string, Declared[]>();
  for (const [old, { facts }] of replaced)
    if (facts.name !== old.facts.name) renamed.set(facts.name, [...(renamed.get(facts.name) ?? []), old]);
  const find = (name: string): readonly Declared[] =>
    [...model.find(name), ...(renamed.get(name) ?? [])]
      .map((each) => replaced.get(each) ?? each)
      .filter(({ facts }) => facts.name === name);
  return { find, findKind: (kind, name) => find(name).find(({ facts }) => facts.kind === kind) as never };
}

/** Gives the things of a declaration numbers, so that they can be told apart when they are read anew. */
function number(declared: Declared, index: number, into: Map<object, string>): void {
  into.set(declared, String(index));
  namedParts(declared.facts).forEach((parts: readonly NamedPart[], list) => {
    parts.forEach((part, i) => {
      into.set(part, `${index} ${list} ${i}`);
      if (part.kind === 'data')
        part.type?.options?.forEach((option, o) => {
          into.set(option, `${index} ${list} ${i} ${o}`);
        });
    });
  });
}

/** What each name in a declaration means, in the order of reading. */
function meanings(declared: Declared, lookup: NameLookup, numbers: ReadonlyMap<object, string>) {
  const found: (readonly unknown[])[] = [];
  visitNamesIn(declared, lookup, ({ declares, things, isWord, why }) => {
    const meant = things.map((thing) => numbers.get(identityOf(thing)) ?? identityOf(thing));
    found.push([declares, isWord, why?.meant, ...meant]);
  });
  return found;
}

const isSame = (a: readonly unknown[], b: readonly unknown[] | undefined): boolean =>
  a.length === b?.length && a.every((each, i) => each === b[i]);
