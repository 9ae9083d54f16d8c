/**
 * The facts of all files of one project, joined by name.
 *
 * Updated by difference: a change of one file touches the names that this file declares or refers to. Whoever computes
 * something from the model reads it through a `ModelReader`, which notes what was read; an update says what changed in
 * the same terms, so that exactly the results that depend on it are computed again.
 */
import type { Declaration, FileFacts, Reference, VersionFacts } from '../facts/facts.js';
import { changedKeys, concernNames, difference, ownerName } from './changed-keys.js';
import { circleKey, Circles, linksKey } from './circles.js';
import { byPlace, insertSorted, manyChanges, removeFrom } from './declaration-order.js';
import { type AnyQuery, DerivedResults, type Notes } from './derived-results.js';
import { changedMeaning, concernNamesIn, kindsIn, meaningOf, type NameMeaning } from './name-meaning.js';
import { withKnownDeclarations } from './known-declarations.js';
import { configTellingDay, type LateFiles } from './late-files.js';
import type { Declared, ModelReader, ReadKey } from './model-reader.js';
import { defaultConfig, type ProjectConfig } from './project-config.js';
import { SuggestionIndex, titleKey } from './suggestion-index.js';
import { Users } from './users.js';
import { declarationBehind, ValuesByProperty } from './values-by-property.js';

export type {
  Declared,
  FactsOf,
  ModelReader,
  Query,
  ReadKey,
  RequirementValues,
  Unplaced,
  Use,
  Values,
} from './model-reader.js';

export class ProjectModel {
  private readonly files = new Map<string, FileFacts>();
  private readonly declaredBy = new Map<string, Declared[]>();
  private readonly usedBy = new Map<string, Users>();
  private readonly namingParts = new Map<string, Set<Declared>>();
  private readonly versionsInside = new Map<string, Declared<VersionFacts>[]>();
  private readonly ofKind = new Map<Declaration['kind'], Set<Declared>>();
  /** The same in order, for kinds that were asked for. */
  private readonly sorted = new Map<Declaration['kind'], Declared[]>();
  /** The reader for those who do not want to know what they read. */
  private untold: ModelReader | undefined;
  private currentConfig: ProjectConfig = defaultConfig;
  /** Grows with every change. */
  version = 0;
  /** Names that are declared more than once. */
  private readonly ambiguous = new Set<string>();
  private readonly concernHolders = new Map<string, Declared[]>();
  /** Made when somebody asks for a suggestion: in most projects nobody ever does. */
  private suggestions: SuggestionIndex | undefined;
  private titled: Map<string, Declared[]> | undefined;
  private readonly circles = new Circles((kind) => this.allOf(kind));
  private readonly values = new ValuesByProperty();
  private readonly derived: DerivedResults;

  private readonly late: LateFiles | undefined;

  /**
   * @param options `isOnce`: it is read once and does not change after, so nobody has to know what depends on what.
   * `late`: files that are placed when something in them is asked for first. Such a model is not updated, and `update`,
   * `remove`, `uris` and `isEmpty` know nothing of files that have not come
   */
  constructor({ isOnce = false, late }: { readonly isOnce?: boolean; readonly late?: LateFiles } = {}) {
    this.late = late;
    this.derived = new DerivedResults((notes) => (notes ? this.readerFor(notes) : this.reader()), isOnce);
  }

  get config(): ProjectConfig {
    return this.currentConfig;
  }

  /** @returns what changed */
  setConfig(config: ProjectConfig): Set<ReadKey> {
    this.currentConfig = config;
    this.version++;
    this.derived.clear();
    return new Set(['config']);
  }

  /** How many derived results are kept: those about what is gone are not. */
  get keptResults(): number {
    return this.derived.size;
  }

  get isEmpty(): boolean {
    return this.files.size === 0;
  }

  uris(): IterableIterator<string> {
    return this.files.keys();
  }

  /** What a file declares, in text order. */
  declaredIn(uri: string): readonly Declared[] {
    return this.files.get(uri)?.declarations ?? [];
  }

  /**
   * Puts the facts of a file in the place of those it had. Declarations that are the same objects as before cost nothing;
   * they may stand elsewhere in the text.
   * @returns what changed
   */
  update(facts: FileFacts): Set<ReadKey> {
    return this.replace(facts.uri, facts);
  }

  /** The same for a file that is new, when nobody has read anything yet: what changed is not put together. */
  load(facts: FileFacts): void {
    if (this.files.has(facts.uri) || this.keptResults > 0 || !this.circles.isEmpty || this.suggestions) {
      this.update(facts);
      return;
    }
    this.sorted.clear();
    this.titled = undefined;
    this.place(facts);
  }

  private place(facts: FileFacts): void {
    this.version++;
    this.files.set(facts.uri, facts);
    for (const declared of facts.declarations) {
      this.add(declared);
      if (this.countOf(declared.facts.name) > 1) this.ambiguous.add(declared.facts.name);
    }
  }

  /**
   * Places the files in which something stands under a key. What has been answered stays right: nothing else in them
   * stands under a key that was asked for before.
   */
  private need(key: ReadKey): void {
    for (const facts of this.late?.withKey(key) ?? []) this.place(facts);
  }

  /** The circles that somebody has asked about. */
  foundCircles(): ReturnType<Circles['found']> {
    return this.circles.found();
  }

  /** Which properties of all declarations of a kind have been read, each by itself. */
  readValues(): ReadonlyMap<Declaration['kind'], ReadonlySet<string>> {
    return this.values.read();
  }

  /** @returns what changed */
  remove(uri: string): Set<ReadKey> {
    return this.files.has(uri) ? this.replace(uri, undefined) : new Set();
  }

  private replace(uri: string, read: FileFacts | undefined): Set<ReadKey> {
    const before = this.files.get(uri);
    const declaredBefore = before?.declarations ?? [];
    const next = read && withKnownDeclarations(before, read);
    this.version++;
    if (next) this.files.set(uri, next);
    else this.files.delete(uri);
    const change = difference(declaredBefore, next?.declarations ?? []);
    const { dropped, added } = change;
    if (dropped.length + added.length > manyChanges)
      for (const { facts } of [...dropped, ...added]) this.sorted.delete(facts.kind);
    const meanings = new Map<string, NameMeaning>();
    for (const { facts } of [...dropped, ...added])
      if (!meanings.has(facts.name)) meanings.set(facts.name, meaningOf(this.declaredBy.get(facts.name) ?? []));
    const stays = new Set(added);
    for (const declared of dropped) {
      this.drop(declared);
      if (!stays.has(declared)) this.derived.drop(declared);
    }
    for (const declared of added) this.add(declared);
    const keys = changedKeys(uri, change, before === undefined || next === undefined);
    for (const key of this.values.changed(change)) keys.add(key);
    for (const [name, before] of meanings) {
      const now = meaningOf(this.declaredBy.get(name) ?? []);
      for (const key of changedMeaning(name, before, now)) keys.add(key);
      this.noteCount(name, before.kinds.length, keys);
    }
    this.derived.outdate(keys);
    this.derived.outdatePlacesIn(uri);
    this.derived.outdate(this.circles.outdated(change));
    return keys;
  }

  private countOf(name: string): number {
    return this.declaredBy.get(name)?.length ?? 0;
  }

  /** Brings up to date what depends on how often a name is declared. */
  private noteCount(name: string, before: number, keys: Set<ReadKey>): void {
    const now = this.countOf(name);
    if (before > 1 !== now > 1) {
      if (now > 1) this.ambiguous.add(name);
      else this.ambiguous.delete(name);
      keys.add('ambiguous');
    }
    if (!this.suggestions || before > 0 === now > 0 || name === '') return;
    const note = (key: ReadKey) => keys.add(key);
    if (now > 0) this.suggestions.add(name, note);
    else this.suggestions.remove(name, note);
  }

  /**
   * What changed about circles since this was asked last. Not part of what an update returns, as all circles are looked for
   * anew, and there may be many updates at a time.
   */
  changedCircles(): Set<ReadKey> {
    return this.circles.changed();
  }

  private add(declared: Declared): void {
    const { facts } = declared;
    const sameName = this.declaredBy.get(facts.name);
    if (sameName) insertSorted(sameName, declared);
    else this.declaredBy.set(facts.name, [declared]);
    const sameKind = this.ofKind.get(facts.kind);
    if (sameKind) sameKind.add(declared);
    else this.ofKind.set(facts.kind, new Set([declared]));
    const sorted = this.sorted.get(facts.kind);
    if (sorted) insertSorted(sorted, declared);
    for (const name of concernNames(facts)) {
      const holders = this.concernHolders.get(name);
      if (holders) insertSorted(holders, declared);
      else this.concernHolders.set(name, [declared]);
    }
    if (facts.title && this.titled) addTitle(this.titled, declared);
    for (const reference of declared.references) {
      this.addUser(reference.name, declared, reference);
      const owner = ownerName(reference);
      if (owner !== undefined) this.addUser(owner, declared, reference);
    }
    for (const owner of declared.owners) this.addNamingParts(owner, declared);
    if (isInsideVersion(declared)) insertSorted(listIn(this.versionsInside, declared.facts.insideVersion), declared);
  }

  private addNamingParts(owner: string, declared: Declared): void {
    const known = this.namingParts.get(owner);
    if (known) known.add(declared);
    else this.namingParts.set(owner, new Set([declared]));
  }

  private addUser(name: string, from: Declared, reference: Reference): void {
    const known = this.usedBy.get(name);
    if (known) known.add(from, reference);
    else this.usedBy.set(name, new Users(from, reference));
  }

  private drop(declared: Declared): void {
    const { facts } = declared;
    for (const name of concernNames(facts)) removeFromMap(this.concernHolders, name, declared);
    if (facts.title && this.titled) removeFromMap(this.titled, titleKey(facts.title.value), declared);
    if (isInsideVersion(declared)) removeFromMap(this.versionsInside, declared.facts.insideVersion, declared);
    const sameName = this.declaredBy.get(facts.name) ?? [];
    removeFrom(sameName, declared);
    if (sameName.length === 0) this.declaredBy.delete(facts.name);
    this.ofKind.get(facts.kind)?.delete(declared);
    const sorted = this.sorted.get(facts.kind);
    if (sorted) removeFrom(sorted, declared);
    for (const reference of declared.references) {
      this.dropUser(reference.name, declared);
      const owner = ownerName(reference);
      if (owner !== undefined) this.dropUser(owner, declared);
    }
    for (const owner of declared.owners) {
      const naming = this.namingParts.get(owner);
      naming?.delete(declared);
      if (naming?.size === 0) this.namingParts.delete(owner);
    }
  }

  private dropUser(name: string, declared: Declared): void {
    const users = this.usedBy.get(name);
    users?.remove(declared);
    if (users?.isEmpty) this.usedBy.delete(name);
  }

  /**
   * Access for one computation.
   * @param note is told everything that is read; leave it out where nobody will ask what a result depends on
   */
  reader(note?: (key: ReadKey) => void): ModelReader {
    if (!note) {
      this.untold ??= this.readerFor(undefined);
      return this.untold;
    }
    const notes: Notes = {
      key: note,
      place: ({ uri }) => note(`text:${uri}`),
      result: (result) => {
        note('config');
        this.derived.tellReads(result, notes);
      },
    };
    return this.readerFor(notes);
  }

  private readerFor(notes: Notes | undefined): ModelReader {
    const model = this;
    const note = notes && ((key: ReadKey) => notes.key(key));
    let told: ProjectConfig | undefined;
    return {
      get config() {
        note?.('config');
        if (!model.late || !note) return model.currentConfig;
        told ??= configTellingDay(model.currentConfig, note);
        return told;
      },
      find(name) {
        note?.(`name:${name}`);
        model.need(`name:${name}`);
        return model.declaredBy.get(name) ?? [];
      },
      findKind(kind, name) {
        note?.(`name:${name}`);
        model.need(`name:${name}`);
        for (const declared of model.declaredBy.get(name) ?? [])
          if (declared.facts.kind === kind) return declared as never;
        return undefined;
      },
      kindsOf(name) {
        note?.(`kinds:${name}`);
        model.need(`name:${name}`);
        return kindsIn(model.declaredBy.get(name) ?? []);
      },
      concernNamesOf(name) {
        note?.(`concerns:${name}`);
        model.need(`name:${name}`);
        return concernNamesIn(model.declaredBy.get(name) ?? []);
      },
      all(kind) {
        note?.(`kind:${kind}`);
        return model.allOf(kind) as never;
      },
      values(kind) {
        const rows = model.late?.rowsOf(kind);
        return model.values.of(kind, rows ?? model.allOf(kind), note);
      },
      picked(kind, pick) {
        const rows = model.late?.rowsOf(kind);
        return model.values.picked(kind, pick, rows ?? model.allOf(kind), note);
      },
      declarationOf(values) {
        const declared = model.behind(declarationBehind(values));
        note?.(`name:${declared.facts.name}`);
        return declared as never;
      },
      isAmbiguous(name) {
        note?.('ambiguous');
        // Who looks at all names must not have all files come.
        const there = model.countOf(name);
        if (there < 2 && there + (model.late?.timesDeclared(name) ?? 0) > 1) model.need(`name:${name}`);
        return model.ambiguous.has(name);
      },
      derive(query: AnyQuery, subject?: Declared, ...given: readonly unknown[]) {
        return model.derived.get(query, subject, given, notes) as never;
      },
      placeOf(declared) {
        notes?.place(declared);
        return declared.facts.nameAt;
      },
      usesOf(name) {
        note?.(`uses:${name}`);
        model.need(`uses:${name}`);
        return model.usedBy.get(name)?.inOrder() ?? [];
      },
      isUsed(name, satisfies) {
        note?.(`uses:${name}`);
        if (model.usedBy.get(name)?.some(satisfies)) return true;
        for (const facts of model.late?.withKey(`uses:${name}`) ?? []) {
          model.place(facts);
          if (model.usedBy.get(name)?.some(satisfies)) return true;
        }
        return false;
      },
      withConcern(name) {
        note?.(`concern:${name}`);
        model.need(`concern:${name}`);
        return (model.concernHolders.get(name) ?? []) as never;
      },
      namesNear(name) {
        model.suggestions ??= new SuggestionIndex(model.late?.names() ?? model.declaredBy.keys());
        return model.suggestions.candidates(name, note ?? (() => undefined));
      },
      withTitle(title) {
        const key = titleKey(title);
        note?.(`title:${key}`);
        model.need(`title:${key}`);
        return model.byTitle().get(key) ?? [];
      },
      namingPartsOf(name) {
        note?.(`owned:${name}`);
        model.need(`owned:${name}`);
        return [...(model.namingParts.get(name) ?? [])].sort(byPlace);
      },
      versionsInside(name) {
        note?.(`inside:${name}`);
        model.need(`inside:${name}`);
        return model.versionsInside.get(name) ?? [];
      },
      circleOf(property, kind, name) {
        note?.(circleKey(property, kind, name));
        note?.(linksKey(property, kind));
        const known = model.late?.circlesBy(property, kind);
        return known ? known.get(name) : model.circles.firstOf(property, kind, name);
      },
      file(uri) {
        note?.(`text:${uri}`);
        model.need(`text:${uri}`);
        return model.files.get(uri);
      },
    };
  }

  private byTitle(): ReadonlyMap<string, readonly Declared[]> {
    if (this.titled) return this.titled;
    const titled = new Map<string, Declared[]>();
    for (const { declarations } of this.files.values())
      for (const declared of declarations) if (declared.facts.title) addTitle(titled, declared);
    this.titled = titled;
    return titled;
  }

  /** The declaration itself of one that stands for it. */
  private behind(declared: Declared): Declared {
    const row = this.late?.rowIn(declared);
    return row ? (this.reader().file(row.uri)?.declarations[row.index] as Declared) : declared;
  }

  private allOf(kind: Declaration['kind']): readonly Declared[] {
    this.need(`kind:${kind}`);
    const known = this.sorted.get(kind);
    if (known) return known;
    // By file, as comparing every declaration with others takes long where there are very many.
    const sorted: Declared[] = [];
    if (this.ofKind.get(kind)?.size)
      for (const uri of [...this.files.keys()].sort())
        for (const declared of this.declaredIn(uri)) if (declared.facts.kind === kind) sorted.push(declared);
    this.sorted.set(kind, sorted);
    return sorted;
  }
}

function addTitle(titled: Map<string, Declared[]>, declared: Declared): void {
  insertSorted(listIn(titled, titleKey(declared.facts.title?.value ?? '')), declared);
}

function isInsideVersion(declared: Declared): declared is Declared<VersionFacts & { readonly insideVersion: string }> {
  return declared.facts.kind === 'version' && declared.facts.insideVersion !== undefined;
}

function removeFromMap<T extends Declared>(map: Map<string, T[]>, key: string, declared: T): void {
  const list = map.get(key);
  if (!list) return;
  removeFrom(list, declared);
  if (list.length === 0) map.delete(key);
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const made: V[] = [];
  map.set(key, made);
  return made;
}
