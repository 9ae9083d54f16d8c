/**
 * What declarations of a kind say, for those who compare all of them: reading a property of one notes this property and no
 * other, so that what is worked out from it outlasts every change of the rest.
 */
import { declarations, partsOf } from '../../../grammar/keyword-table.js';
import type { Declaration, TableFields } from '../facts/facts.js';
import type { Difference } from './changed-keys.js';
import type { Declared, FactsOf, ReadKey, Values } from './model-reader.js';

type Kind = Declaration['kind'];

/** The declaration behind values. */
const source = Symbol('declaration');

/** The reading that they belong to. */
const reading = Symbol('reading');

const none: readonly never[] = [];

const keyOf = (kind: Kind, property: string): ReadKey => `values:${kind}:${property}`;

/** Of how many declarations there are values. */
const number = '';

export class ValuesByProperty {
  /** What somebody has read, by kind. */
  private readonly watched = new Map<Kind, Set<string>>();
  /** What functions have made of declarations, and which properties they have read for it. */
  private readonly picks = new Map<unknown, Picks>();

  /** The values of declarations, in their order. There is nothing in them that could be read without `note` being told. */
  of<K extends Kind>(
    kind: K,
    all: readonly Declared[],
    note: ((key: ReadKey) => void) | undefined,
  ): readonly Values<K>[] {
    const read = (property: string) => {
      if (!note) return;
      this.watch(kind, property);
      note(keyOf(kind, property));
    };
    read(number);
    const Told = classOf(kind);
    const session: Session = { seen: new Uint8Array(Told.size), read };
    return all.map((declared) => new Told(declared, session) as unknown as Values<K>);
  }

  /**
   * What a function makes of the values of each of some declarations, in their order. What it has made of one is kept, as
   * a declaration that says something else is another object. Whatever it has ever read of one is noted.
   */
  picked<K extends Kind, T>(
    kind: K,
    pick: (values: Values<K>) => T,
    all: readonly Declared[],
    note: ((key: ReadKey) => void) | undefined,
  ): readonly T[] {
    if (!note) return this.of(kind, all, undefined).map(pick);
    const known = this.picks.get(pick) ?? { made: new WeakMap<Declared, unknown>(), properties: new Set([number]) };
    this.picks.set(pick, known);
    let isOver = false;
    const read = (property: string) => {
      if (isOver) throw new Error(`What is read of ${kind} ${property} after it was picked is not noted.`);
      known.properties.add(property);
    };
    const Told = classOf(kind);
    const session: Session = { seen: new Uint8Array(Told.size), read };
    const result = all.map((declared) => {
      if (known.made.has(declared)) return known.made.get(declared) as T;
      const made = pick(new Told(declared, session) as unknown as Values<K>);
      known.made.set(declared, made);
      return made;
    });
    isOver = true;
    for (const property of known.properties) {
      this.watch(kind, property);
      note(keyOf(kind, property));
    }
    return result;
  }

  /** What somebody has read, by kind; an empty word stands for how many there are. */
  read(): ReadonlyMap<Kind, ReadonlySet<string>> {
    return this.watched;
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

interface Picks {
  readonly made: WeakMap<Declared, unknown>;
  readonly properties: Set<string>;
}

/** One reading of all values of a kind: which properties have been noted. */
interface Session {
  readonly seen: Uint8Array;
  readonly read: (property: string) => void;
}

interface Told {
  readonly [source]: Declared;
  readonly [reading]: Session;
}

interface ToldClass {
  new (declared: Declared, session: Session): Told;
  readonly size: number;
}

/** What facts of some kinds can say beside the properties and parts of the table; the compiler knows if one is missing. */
const furtherFields = {
  metric: ['percent'],
  version: ['insideVersion', 'insideRoadmap'],
} as const satisfies { readonly [K in Kind]?: readonly (keyof Values<K>)[] };
type FurtherField<K extends Kind> = K extends keyof typeof furtherFields ? (typeof furtherFields)[K][number] : never;
const baseFields = [
  'kind',
  'name',
  'title',
  'documentation',
  'broken',
  'unreadable',
] as const satisfies readonly (keyof Values)[];

/** Fields that would be read without being noted: there are none, or this does not compile. */
type Untold<K extends Kind> = Exclude<keyof Values<K>, (typeof baseFields)[number] | FurtherField<K> | TableFields<K>>;
type AnyUntold = { [K in Kind]: Untold<K> }[Kind];
const everyFieldIsTold: [AnyUntold] extends [never] ? true : AnyUntold = true;
void everyFieldIsTold;

/** Everything that a kind can say, as its facts call it. */
export const fieldsOf = (kind: Kind): readonly string[] => [
  ...baseFields,
  ...declarations[kind].properties.map(({ field }) => field),
  ...partsOf[kind].map(({ field }) => field),
  ...((furtherFields as { readonly [K in Kind]?: readonly string[] })[kind] ?? none),
];

const classes = new Map<Kind, ToldClass>();

/** A class with a getter for everything that a kind can say. */
function classOf(kind: Kind): ToldClass {
  const known = classes.get(kind);
  if (known) return known;
  const fields = fieldsOf(kind);
  class ToldOfKind implements Told {
    static readonly size = fields.length;
    readonly [source]: Declared;
    readonly [reading]: Session;
    constructor(declared: Declared, session: Session) {
      this[source] = declared;
      this[reading] = session;
    }
    toJSON(): never {
      throw new Error('Values are read one by one: a text of all of them would not tell which ones count.');
    }
  }
  fields.forEach((field, i) => {
    Object.defineProperty(ToldOfKind.prototype, field, {
      get(this: Told) {
        const { seen, read } = this[reading];
        if (seen[i] === 0) {
          seen[i] = 1;
          read(field);
        }
        return this[source].facts[field as keyof Declaration];
      },
    });
  });
  classes.set(kind, ToldOfKind);
  return ToldOfKind;
}

const factsOfKind = (kind: Kind, all: readonly Declared[]): readonly Declaration[] =>
  all.flatMap(({ facts }) => (facts.kind === kind ? facts : []));

function differs(property: string, before: readonly Declaration[], now: readonly Declaration[]): boolean {
  return now.some((facts, i) => facts !== before[i] && textOf(property, facts) !== textOf(property, before[i]));
}

/** A value as a text that differs when it does. */
const textOf = (property: string, facts: Declaration | undefined): string | undefined =>
  valueAsText(facts?.[property as keyof Declaration]);

/** A value without the places in it, in JSON. */
export const valueAsText = (value: unknown): string | undefined => JSON.stringify(value, withoutPlaces);

const places: ReadonlySet<string> = new Set(['at', 'nameAt', 'span']);
const withoutPlaces = (key: string, value: unknown) => (places.has(key) ? undefined : value);
