/**
 * Results that were worked out from the model, kept until something that they have read changes.
 *
 * While one is worked out, all that it reads is noted: keys of the model, places of declarations, and other results. An
 * update tells which keys changed; what had read one of them is worked out again when somebody asks for it. What is made
 * from other results looks first whether these are what they were: a sum of many numbers that has stayed the same stops a
 * change there.
 */
import type { Span } from '../text/span.js';
import type { Declared, ModelReader, Query, ReadKey } from './model-reader.js';

// biome-ignore lint/suspicious/noExplicitAny: queries of all kinds stand side by side
export type AnyQuery = Query<any, any, any>;

/** Is told what is read. */
export interface Notes {
  key(key: ReadKey): void;
  place(declared: Declared): void;
  result(result: Result): void;
}

/** A result that is kept, what it is of, and what it has read. */
interface Result {
  readonly query: AnyQuery;
  readonly subject: Declared | undefined;
  given: readonly unknown[];
  value: unknown;
  /** `perhaps` if something that it is made from is not current; `gone` if its subject is no more. */
  state: 'current' | 'perhaps' | 'outdated' | 'running' | 'gone';
  keys: readonly ReadKey[];
  /** Declarations of which a place was copied, and where their names stood. */
  places: readonly Declared[];
  placedAt: readonly Span[];
  /** The results that it is made from, and their values at that time. */
  from: readonly Result[];
  fromValues: readonly unknown[];
  usedBy: Set<Result> | undefined;
}

const none: readonly never[] = [];

export class DerivedResults {
  private readonly results = new Map<AnyQuery, Map<Declared | undefined, Result>>();
  private readonly readers = new Map<ReadKey, Set<Result>>();
  /** Results with copies of places in a file. */
  private readonly placedIn = new Map<string, Set<Result>>();

  /**
   * @param readerFor makes a reader that tells what is read
   * @param isOnce true if results are read once and nothing changes after: what they have read is not noted then, and all
   * of them go if something changes all the same
   */
  constructor(
    private readonly readerFor: (notes: Notes | undefined) => ModelReader,
    private readonly isOnce = false,
  ) {}

  /** @param notes of whoever asks */
  get(query: AnyQuery, subject: Declared | undefined, given: readonly unknown[], notes: Notes | undefined): unknown {
    let ofQuery = this.results.get(query);
    if (!ofQuery) {
      ofQuery = new Map();
      this.results.set(query, ofQuery);
    }
    let result = ofQuery.get(subject);
    if (!result) {
      result = newResult(query, subject, given);
      ofQuery.set(subject, result);
    }
    if (result.state === 'running') throw new Error(`A result is worked out from itself: ${query.name}.`);
    if (!areSame(result.given, given, 2) || !this.isCurrent(result)) {
      if (this.isOnce) this.workOutOnce(result, given);
      else this.workOut(result, given, notes);
    }
    notes?.result(result);
    return result.value;
  }

  /** Everything that a result depends on, told to whoever is to be asked again when it changes. */
  tellReads(result: Result, notes: Pick<Notes, 'key' | 'place'>, told = new Set<Result>()): void {
    if (told.has(result)) return;
    told.add(result);
    for (const key of result.keys) notes.key(key);
    for (const declared of result.places) notes.place(declared);
    for (const from of result.from) this.tellReads(from, notes, told);
  }

  /** Keys changed: what has read one of them is outdated, and what is made from that perhaps. */
  outdate(keys: Iterable<ReadKey>): void {
    if (this.isOnce) this.clear();
    for (const key of keys) for (const result of this.readers.get(key) ?? none) this.isOutdated(result);
  }

  /** The text of a file changed: copies of places that have moved are wrong. */
  outdatePlacesIn(uri: string): void {
    for (const result of this.placedIn.get(uri) ?? none)
      if (result.places.some(({ facts }, i) => facts.nameAt !== result.placedAt[i])) this.isOutdated(result);
  }

  /** A declaration is no more, and neither are the results about it. */
  drop(declared: Declared): void {
    for (const ofQuery of this.results.values()) {
      const result = ofQuery.get(declared);
      if (!result) continue;
      ofQuery.delete(declared);
      this.forgetReads(result);
      result.state = 'gone';
      this.doubtUsersOf(result);
    }
  }

  /** How many results are kept. */
  get size(): number {
    let size = 0;
    for (const ofQuery of this.results.values()) size += ofQuery.size;
    return size;
  }

  /** Settings changed, which everything depends on. */
  clear(): void {
    this.results.clear();
    this.readers.clear();
    this.placedIn.clear();
  }

  private isOutdated(result: Result): void {
    result.state = 'outdated';
    this.doubtUsersOf(result);
  }

  private doubtUsersOf(result: Result): void {
    for (const user of result.usedBy ?? none) {
      if (user.state !== 'current') continue;
      user.state = 'perhaps';
      this.doubtUsersOf(user);
    }
  }

  private isCurrent(result: Result): boolean {
    if (result.state !== 'perhaps') return result.state === 'current';
    // In the order in which they were asked for: what a later one was given may come from an earlier one.
    for (const [i, from] of result.from.entries()) {
      if (from.state === 'gone' || from.state === 'running') return false;
      if (!this.isCurrent(from) && !this.canBeWorkedOut(from)) return false;
      if (from.value !== result.fromValues[i]) return false;
    }
    result.state = 'current';
    return true;
  }

  /** Who asks for it fails in the same way, and knows then what it has read. */
  private canBeWorkedOut(result: Result): boolean {
    try {
      this.workOut(result, result.given, undefined);
      return true;
    } catch {
      return false;
    }
  }

  /** @param notes are told what was read if that fails */
  private workOut(result: Result, given: readonly unknown[], notes: Notes | undefined): void {
    const keys = new Set<ReadKey>();
    const places = new Map<Declared, Span>();
    const from = new Map<Result, unknown>();
    const reader = this.readerFor({
      key: (key) => keys.add(key),
      place: (declared) => places.set(declared, declared.facts.nameAt),
      result: (each) => from.set(each, each.value),
    });
    this.forgetReads(result);
    result.state = 'running';
    result.given = given;
    let value: unknown;
    try {
      value = result.query(reader, result.subject, ...given);
    } catch (error) {
      result.state = 'outdated';
      for (const key of keys) notes?.key(key);
      for (const each of from.keys()) if (notes) this.tellReads(each, notes);
      throw error;
    }
    // All results go when settings change.
    keys.delete('config');
    result.keys = listOf(keys);
    result.places = listOf(places.keys());
    result.placedAt = listOf(places.values());
    result.from = listOf(from.keys());
    result.fromValues = listOf(from.values());
    for (const key of result.keys) addTo(this.readers, key, result);
    for (const { uri } of result.places) addTo(this.placedIn, uri, result);
    for (const each of result.from) {
      each.usedBy ??= new Set();
      each.usedBy.add(result);
    }
    result.state = 'current';
    if (areSame(result.value, value, 0)) return;
    result.value = value;
    this.doubtUsersOf(result);
  }

  private workOutOnce(result: Result, given: readonly unknown[]): void {
    result.state = 'running';
    result.given = given;
    try {
      result.value = result.query(this.readerFor(undefined), result.subject, ...given);
      result.state = 'current';
    } finally {
      if (result.state === 'running') result.state = 'outdated';
    }
  }

  private forgetReads(result: Result): void {
    for (const key of result.keys) removeFrom(this.readers, key, result);
    for (const { uri } of result.places) removeFrom(this.placedIn, uri, result);
    for (const each of result.from) each.usedBy?.delete(result);
    result.keys = none;
    result.places = none;
    result.from = none;
  }
}

const newResult = (query: AnyQuery, subject: Declared | undefined, given: readonly unknown[]): Result => ({
  query,
  subject,
  given,
  value: undefined,
  state: 'outdated',
  keys: none,
  places: none,
  placedAt: none,
  from: none,
  fromValues: none,
  usedBy: undefined,
});

/** Many results have read nothing of a sort. */
function listOf<T>(items: Iterable<T>): readonly T[] {
  const list = [...items];
  return list.length === 0 ? none : list;
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

function removeFrom<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}

/**
 * True if two values are the same, or lists or plain objects of same parts.
 * @param depth how deep parts are compared; below, only the same object is the same
 */
function areSame(one: unknown, other: unknown, depth: number): boolean {
  if (Object.is(one, other)) return true;
  if (depth < 0 || typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    for (let i = 0; i < one.length; i++) if (!areSame(one[i], other[i], depth - 1)) return false;
    return true;
  }
  if (Object.getPrototypeOf(one) !== Object.prototype || Object.getPrototypeOf(other) !== Object.prototype)
    return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  // Facts of another declaration: their places will not be those of this one for long.
  if ('span' in a || 'at' in a) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && areSame(a[key], b[key], depth - 1));
}
