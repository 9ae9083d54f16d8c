/**
 * Circles of references, such as requirements that wait for each other.
 *
 * Each circle belongs to the declaration in it that comes first in the order of files and text, and is found from there
 * by a walk over declarations that come later. Declarations are mostly written with what they need before them or
 * after them: either way nearly every walk ends at once.
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

/** So many declarations are looked at before a walk gives up: circles are short, and no edit may take long. */
const mostVisited = 1000;

/**
 * The circles in which a declaration comes first, one for each of its references that leads back to it: the shortest.
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
  return isLast ? [] : references.flatMap((reference) => cycleBy(first, reference, property, model) ?? []);
}

/** What a declaration refers to by a property, each name once. */
function linksOf({ facts, references }: Declared, property: OrderingProperty): readonly Reference[] {
  const links: Reference[] = [];
  for (const each of references)
    if (each.property === property && each.to === facts.kind && !links.some(({ name }) => name === each.name))
      links.push(each);
  return links;
}

function cycleBy(
  first: Declared,
  reference: Reference,
  property: OrderingProperty,
  model: ModelReader,
): readonly (readonly Link[])[] | undefined {
  const { kind } = first.facts;
  const start: Link = { from: first, reference };
  /** How each declaration was reached: the link to it, after that of its own `from`. */
  const cameBy = new Map<Declared, Link>();
  const queue: Declared[] = [];
  const take = (link: Link): readonly Link[] | undefined => {
    const target = model.findKind(kind, link.reference.name);
    if (target === first) return pathTo(link, cameBy);
    if (target && !isBefore(target, first) && !cameBy.has(target) && cameBy.size < mostVisited) {
      cameBy.set(target, link);
      queue.push(target);
    }
    return undefined;
  };
  const own = take(start);
  if (own) return [own];
  for (const from of queue)
    for (const next of linksOf(from, property)) {
      const found = take({ from, reference: next });
      if (found) return [found];
    }
  return undefined;
}

function pathTo(last: Link, cameBy: ReadonlyMap<Declared, Link>): readonly Link[] {
  const path = [last];
  for (let link = cameBy.get(last.from); link; link = cameBy.get(link.from)) path.unshift(link);
  return path;
}

const isBefore = (a: Declared, b: Declared) =>
  a.uri === b.uri ? startOf(a.facts.span) < startOf(b.facts.span) : a.uri < b.uri;
