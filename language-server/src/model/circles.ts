/** Who is in a circle with whom, by property and kind, for those who ask; all are looked for anew when a link has changed. */
import type { Declaration } from '../facts/facts.js';
import type { Difference } from './changed-keys.js';
import { circlesAmong, linkedNames } from './circle-index.js';
import type { Declared, ReadKey } from './model-reader.js';

interface Group {
  readonly property: string;
  readonly kind: Declaration['kind'];
  firstOf: ReadonlyMap<string, string>;
  isOutdated: boolean;
}

/** Key of what one declaration goes round with. */
export const circleKey = (property: string, kind: string, name: string): ReadKey =>
  `circle:${property}:${kind}:${name}`;

/** Key of all circles by a property among a kind: told when a link has changed, before anybody has looked. */
export const linksKey = (property: string, kind: string): ReadKey => `links:${property}:${kind}`;

export class Circles {
  private readonly groups = new Map<string, Group>();
  /** Names whose circle is another one by now, as keys that nobody has been told of. */
  private readonly untold = new Set<ReadKey>();

  /** @param allOf all declarations of a kind, in the order of files and text */
  constructor(private readonly allOf: (kind: Declaration['kind']) => readonly Declared[]) {}

  /** True if nobody has asked yet. */
  get isEmpty(): boolean {
    return this.groups.size === 0;
  }

  /** The name of the first one that a declaration is in a circle with; undefined if it is in none of two or more. */
  firstOf(property: string, kind: Declaration['kind'], name: string): string | undefined {
    const key = `${property} ${kind}`;
    let group = this.groups.get(key);
    if (!group) {
      group = { property, kind, firstOf: circlesAmong(this.allOf(kind), property), isOutdated: false };
      this.groups.set(key, group);
    }
    this.bringUpToDate(group);
    return group.firstOf.get(name);
  }

  /** What has been found out so far. */
  *found(): Generator<{ property: string; kind: Declaration['kind']; firstOf: ReadonlyMap<string, string> }> {
    for (const { property, kind, firstOf } of this.groups.values()) yield { property, kind, firstOf };
  }

  /** Takes note of a change. @returns the keys of all circles that may be others now */
  *outdated({ dropped, added }: Difference): Generator<ReadKey> {
    for (const group of this.groups.values()) {
      if (linksAsText(dropped, group) === linksAsText(added, group)) continue;
      group.isOutdated = true;
      yield linksKey(group.property, group.kind);
    }
  }

  /** Keys of the circles that have changed since this was asked last. */
  changed(): Set<ReadKey> {
    for (const group of this.groups.values()) this.bringUpToDate(group);
    const keys = new Set(this.untold);
    this.untold.clear();
    return keys;
  }

  private bringUpToDate(group: Group): void {
    if (!group.isOutdated) return;
    const { property, kind, firstOf: before } = group;
    const now = circlesAmong(this.allOf(kind), property);
    for (const name of new Set([...before.keys(), ...now.keys()]))
      if (before.get(name) !== now.get(name)) this.untold.add(circleKey(property, kind, name));
    group.firstOf = now;
    group.isOutdated = false;
  }
}

/** What circles are made of, as a text that differs when it does. */
const linksAsText = (declared: readonly Declared[], { property, kind }: Group): string =>
  declared
    .flatMap((each) => (each.facts.kind === kind ? `${each.facts.name} ${linkedNames(each, property).join()}` : []))
    .join('\n');
