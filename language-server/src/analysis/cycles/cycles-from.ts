/**
 * Circles of references, such as requirements that wait for each other.
 *
 * Each circle belongs to the declaration in it that comes first in the order of files and text, and is found from there
 * by a walk over declarations that come later. Declarations are mostly written with what they need before them or
 * after them: either way nearly every walk ends at once. Where one is long, the model says who is in a circle at all, and
 * a long circle is found from the first one of all that go round together.
 */
import type { Reference } from '../../facts/facts.js';
import type { Declared, ModelReader } from '../../model/project-model.js';
import { startOf } from '../../text/span.js';

/** Properties that may not lead back to where they start. */
export const orderingProperties = ['depends-on', 'part-of', 'after', 'reports-to'] as const;
export type OrderingProperty = (typeof orderingProperties)[number];

/** A declaration of a circle and its reference to the next one. */
export interface Link {
  readonly from: Declared;
  readonly reference: Reference;
}

/** So many declarations are looked at before the model is asked: circles are short, and no edit may take long. */
export const longWalk = 200;

/**
 * The circles in which a declaration comes first, one for each of its references that leads back to it: the shortest. Where
 * that takes a long walk, one circle at the first of all that go round together.
 * @param first the declaration; nothing is found for a second one of its name, which no reference means
 */
export function cyclesFrom(
  first: Declared,
  property: OrderingProperty,
  model: ModelReader,
): readonly (readonly Link[])[] {
  const { kind, name } = first.facts;
  const references = linksOf(first, property);
  if (references.length === 0 || !name || model.findKind(kind, name) !== first) return [];
  const isLast = !model.isUsed(
    name,
    ({ from, reference }) => reference.property === property && from.facts.kind === kind && !isBefore(from, first),
  );
  if (isLast) return [];
  const circles: (readonly Link[])[] = [];
  let isLong = false;
  for (const reference of references) {
    const found = cycleBy(first, reference, property, model, longWalk);
    if (found === 'too far') isLong = true;
    else if (found) circles.push(found);
    // Each of very many references could be walked as far.
    if (isLong) break;
  }
  if (!isLong || circles.length > 0 || model.circleOf(property, kind, name) !== name) return circles;
  const back = references.find((each) => model.circleOf(property, kind, each.name) === name);
  const found = back && cycleBy(first, back, property, model, Number.POSITIVE_INFINITY);
  return found && found !== 'too far' ? [found] : [];
}

const none: readonly never[] = [];

/** What a declaration refers to by a property, each name once. */
function linksOf({ facts, references }: Declared, property: OrderingProperty): readonly Reference[] {
  const isLink = (each: Reference) => each.property === property && each.to === facts.kind;
  // Most declarations have none, or one.
  const first = references.findIndex(isLink);
  if (first < 0) return none;
  const links = new Map<string, Reference>();
  for (let i = first; i < references.length; i++) {
    const each = references[i] as Reference;
    if (isLink(each) && !links.has(each.name)) links.set(each.name, each);
  }
  return [...links.values()];
}

/** @param most declarations that are looked at; where that is without end, only those of the same circle are */
function cycleBy(
  first: Declared,
  reference: Reference,
  property: OrderingProperty,
  model: ModelReader,
  most: number,
): readonly Link[] | 'too far' | undefined {
  const { kind, name: nameOfFirst } = first.facts;
  const isInCircle = (name: string) => most <= longWalk || model.circleOf(property, kind, name) === nameOfFirst;
  /** How each declaration was reached: the link to it, after that of its own `from`. */
  const cameBy = new Map<Declared, Link>();
  const queue: Declared[] = [];
  const take = (link: Link): boolean => {
    const target = model.findKind(kind, link.reference.name);
    if (target === first) return true;
    if (target && !isBefore(target, first) && !cameBy.has(target) && isInCircle(link.reference.name)) {
      cameBy.set(target, link);
      queue.push(target);
    }
    return false;
  };
  const start: Link = { from: first, reference };
  if (take(start)) return [start];
  for (const from of queue)
    for (const next of linksOf(from, property)) {
      const link = { from, reference: next };
      if (take(link)) return pathTo(link, cameBy);
      if (cameBy.size > most) return 'too far';
    }
  return undefined;
}

function pathTo(last: Link, cameBy: ReadonlyMap<Declared, Link>): readonly Link[] {
  const path = [last];
  for (let link = cameBy.get(last.from); link; link = cameBy.get(link.from)) path.push(link);
  return path.reverse();
}

const isBefore = (a: Declared, b: Declared) =>
  a.uri === b.uri ? startOf(a.facts.span) < startOf(b.facts.span) : a.uri < b.uri;
