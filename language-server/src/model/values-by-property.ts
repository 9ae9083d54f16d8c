/**
 * What declarations of a kind say, for those who compare all of them: reading a property of one notes this property and no
 * other, so that what is worked out from it outlasts every change of the rest.
 */
import type { Declared, FactsOf, ReadKey, Values } from './model-reader.js';
import type { Declaration } from '../facts/facts.js';
import type { Difference } from './changed-keys.js';

type Kind = Declaration['kind'];

/** The declaration behind values. */
const source = Symbol('declaration');

const keyOf = (kind: Kind, property: string): ReadKey => `values:${kind}:${property}`;

/** Of how many declarations there are values. */
const number = '';

export class ValuesByProperty {
  /** What somebody has read, by kind. */
  private readonly watched = new Map<Kind, Set<string>>();

  /** The values of declarations, in their order. There is nothing in them that could be read without `note` being told. */
  of<K extends Kind>(
    kind: K,
    all: readonly Declared[],
    note: ((key: ReadKey) => void) | undefined,
  ): readonly Values<K>[] {
    const seen = new Set<string>();
    const read = (property: string) => {
      if (seen.has(property)) return;
      seen.add(property);
      if (!note) return;
      this.watch(kind, property);
      note(keyOf(kind, property));
    };
    read(number);
    const handler: ProxyHandler<Declared> = {
      get: (declared, property) => {
        if (typeof property === 'symbol') return property === source ? declared : undefined;
        read(property);
        return declared.facts[property as keyof Declaration];
      },
      ownKeys: unlisted,
      has: unlisted,
      getOwnPropertyDescriptor: unlisted,
    };
    return all.map((declared) => new Proxy(declared, handler) as unknown as Values<K>);
  }

  private watch(kind: Kind, property: string): void {
    const watched = this.watched.get(kind);
    if (watched) watched.add(property);
    else this.watched.set(kind, new Set([property]));
  }

  /** Keys of what somebody has read and what is another value now. Places do not count. */
  *changed({ dropped, added }: Difference): Generator<ReadKey> {
    for (const [kind, properties] of this.watched) {
      const [before, now] = [factsOfKind(kind, dropped), factsOfKind(kind, added)];
      const isSameNumber = before.length === now.length;
      for (const property of properties) {
        if (property === number ? !isSameNumber : !isSameNumber || differs(property, before, now))
          yield keyOf(kind, property);
      }
    }
  }
}

/** The declaration that values are of. */
export const declarationBehind = <K extends Kind>(values: Values<K>): Declared<FactsOf<K>> =>
  (values as unknown as { readonly [source]: Declared<FactsOf<K>> })[source];

function unlisted(): never {
  throw new Error('Values are read one by one: a list of them would not tell which ones count.');
}

const factsOfKind = (kind: Kind, all: readonly Declared[]): readonly Declaration[] =>
  all.flatMap(({ facts }) => (facts.kind === kind ? facts : []));

function differs(property: string, before: readonly Declaration[], now: readonly Declaration[]): boolean {
  return now.some((facts, i) => facts !== before[i] && textOf(property, facts) !== textOf(property, before[i]));
}

/** A value as a text that differs when it does. */
const textOf = (property: string, facts: Declaration | undefined): string | undefined =>
  JSON.stringify(facts?.[property as keyof Declaration], withoutPlaces);

const places: ReadonlySet<string> = new Set(['at', 'nameAt', 'span']);
const withoutPlaces = (key: string, value: unknown) => (places.has(key) ? undefined : value);
