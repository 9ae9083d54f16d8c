/**
 * The facts of all files of one project, joined by name.
 *
 * Updated by difference: a change of one file touches the names that this file declares or refers to. Whoever computes
 * something from the model reads it through a `ModelReader`, which notes what was read; an update says what changed in
 * the same terms, so that exactly the results that depend on it are computed again.
 */
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import type {
  Declaration,
  FileDeclaration,
  FileFacts,
  Reference,
  RequirementFacts,
  StakeholderFacts,
} from '../facts/facts.js';
import { circlesAmong, linkedNames } from './circle-index.js';
import { defaultConfig, type ProjectConfig } from './project-config.js';
import { SuggestionIndex, titleKey } from './suggestion-index.js';
import { endOf, startOf } from '../text/span.js';

/** A declaration and the file it stands in. */
export type Declared<T extends Declaration = Declaration> = FileDeclaration & { readonly facts: T };

/** A place that refers to a name. */
export interface Use {
  readonly from: Declared;
  readonly reference: Reference;
}

export type FactsOf<K extends DeclarationKind> = Extract<Declaration, { readonly kind: K }>;

/**
 * What was read or changed:
 * `name:X` what X is declared as · `uses:X` who refers to X · `owned:X` who may name a part of X · `kind:K` all
 * declarations of a kind · `circle:P:K:X` what X goes round in a circle with · `concern:X` who has a concern X · `title:X` what is called X by its title · `near:X` the declared names of a group ·
 * `ambiguous` which names are declared more than once · `text:URI` positions in a file · `planning` what requirements
 * are compared and ranked by · `config`.
 */
export type ReadKey = string;

/** What requirements are compared and ranked by. */
const planningProperties = [
  'name',
  'broken',
  'priority',
  'decision',
  'status',
  'scope',
  'frequency',
  'customers',
  'impact',
  'confidence',
  'effort',
  'value',
  'benefit',
  'risks',
  'unreadable',
] as const satisfies readonly (keyof RequirementFacts)[];

/** The part of a requirement that `ModelReader.allForPlanning` tells. */
export type PlanningFacts = Pick<RequirementFacts, (typeof planningProperties)[number]>;

/** A requirement as `ModelReader.allForPlanning` tells it. Its places are true only while the text of its file is read. */
export interface PlannedRequirement {
  readonly uri: string;
  readonly facts: PlanningFacts & Pick<RequirementFacts, 'nameAt'>;
}

/** Read access to a project. */
export interface ModelReader {
  readonly config: ProjectConfig;
  /** Everything declared under a name, in the order of files and text. */
  find(name: string): readonly Declared[];
  /** The first declaration of a kind under a name. */
  findKind<K extends Declaration['kind']>(kind: K, name: string): Declared<FactsOf<K>> | undefined;
  /** All declarations of a kind, in the order of files and text. */
  all<K extends Declaration['kind']>(kind: K): readonly Declared<FactsOf<K>>[];
  /**
   * All requirements in the order of files and text, for comparing and ranking them. Unlike `all`, depends on nothing
   * else that they say: typing in a text costs nothing.
   */
  allForPlanning(): readonly PlannedRequirement[];
  /** True if a name is declared more than once: nobody can say which one is meant. */
  isAmbiguous(name: string): boolean;
  /**
   * A result about the whole project, computed once until something that it has read changes. It must not hold
   * positions of what `allForPlanning` tells: these change without anybody being told.
   * @param compute always the same function object for the same result; reads through the model it is given alone
   */
  fromPlanning<T>(compute: (model: ModelReader) => T): T;
  /**
   * A result about one declaration, computed once until the declaration or something else that it has read changes. It
   * must not hold positions: those of the declaration itself change without anybody being told.
   * @param compute always the same function object for the same result; reads through the model it is given alone
   */
  fromDeclaration<D extends Declared, T>(declared: D, compute: (declared: D, model: ModelReader) => T): T;
  /** Every reference to a name. A reference to a concern counts for its full name (`A.B`) and for its stakeholder. */
  usesOf(name: string): readonly Use[];
  /** True if some reference to a name satisfies a test. Stops at the first one, where `usesOf` puts all in order. */
  isUsed(name: string, satisfies: (use: Use) => boolean): boolean;
  /** Stakeholders with a concern of that name, in the order of files and text. */
  withConcern(name: string): readonly Declared<StakeholderFacts>[];
  /**
   * Names that something is declared under and of which a name may be a slip, for suggestions: all that differ little,
   * and others. At most `mostCandidates`, however many names there are.
   */
  namesNear(name: string): Iterable<string>;
  /** What has a title, whatever its case, in the order of files and text. For those who write titles in place of names. */
  withTitle(title: string): readonly Declared[];
  /** Declarations in which a name may be made of this one, a dot and the name of a part, in the order of files and text. */
  namingPartsOf(name: string): readonly Declared[];
  /**
   * The first one of the circle that a declaration is in by a property, in the order of files and text; undefined if it is
   * in none of two or more. Looks at everything once, for those whose own way is too long.
   */
  circleOf(property: string, kind: Declaration['kind'], name: string): string | undefined;
  /** The facts of a file; depends on every change of its text. */
  file(uri: string): FileFacts | undefined;
}

/** The stakeholder of a concern that is referred to. */
function ownerName({ to, name }: Reference): string | undefined {
  if (to !== 'concern') return undefined;
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : undefined;
}

/** Every name below which a reference can be looked up. */
function lookupNames(reference: Reference): string[] {
  const owner = ownerName(reference);
  return owner === undefined ? [reference.name] : [reference.name, owner];
}

const byPlace = (a: Declared, b: Declared) =>
  a.uri < b.uri
    ? -1
    : a.uri > b.uri
      ? 1
      : startOf(a.facts.span) - startOf(b.facts.span) || endOf(a.facts.span) - endOf(b.facts.span);

/** Declarations of a file before and after an update, without those that are the same objects at its start and its end. */
interface Difference {
  readonly dropped: readonly Declared[];
  readonly added: readonly Declared[];
}

/**
 * Who refers to a name. Most names have a use or two, a popular one very many: these are put in order when somebody asks
 * for it, and then kept in order; and what leaves a long list is taken out of it when somebody asks, all at once.
 */
class Users {
  private uses: Use[];
  private inOrderSoFar = true;
  /** Declarations whose uses are still in the list. */
  private gone: Set<Declared> | undefined;

  constructor(from: Declared, reference: Reference) {
    this.uses = [{ from, reference }];
  }

  /** May be false of a long list that is empty, until somebody asks for it. */
  get isEmpty(): boolean {
    return this.uses.length === 0;
  }

  add(from: Declared, reference: Reference): void {
    if (this.gone && (this.gone.size < few || this.gone.has(from))) this.takeOut();
    const { uses } = this;
    const last = uses[uses.length - 1];
    // A list that grows takes room for many more: of names with a few uses there are very many.
    if (uses.length < few) {
      this.uses = [...uses, { from, reference }];
      this.inOrderSoFar &&= !last || byPlace(last.from, from) <= 0;
    } else if (!this.gone && (!this.inOrderSoFar || !last || byPlace(last.from, from) <= 0))
      uses.push({ from, reference });
    else if (this.gone || uses.length < manyChanges) {
      uses.push({ from, reference });
      this.inOrderSoFar = false;
    } else
      uses.splice(
        placeIn(uses, from, (use) => use.from),
        0,
        { from, reference },
      );
  }

  remove(from: Declared): void {
    const { uses } = this;
    if (uses.length >= manyChanges) {
      this.gone ??= new Set();
      this.gone.add(from);
      if (this.gone.size > manyChanges && this.gone.size * 2 > uses.length) this.takeOut();
      return;
    }
    const first = uses.findIndex((use) => use.from === from);
    if (first < 0) return;
    // All uses by one declaration stand together if the list is in order.
    let last = first + 1;
    while (last < uses.length && uses[last]?.from === from) last++;
    uses.splice(first, last - first);
    if (!this.inOrderSoFar && uses.some((use) => use.from === from)) this.remove(from);
  }

  some(satisfies: (use: Use) => boolean): boolean {
    this.takeOut();
    return this.uses.some(satisfies);
  }

  inOrder(): readonly Use[] {
    this.takeOut();
    if (!this.inOrderSoFar) this.uses.sort((a, b) => byPlace(a.from, b.from));
    this.inOrderSoFar = true;
    return this.uses;
  }

  private takeOut(): void {
    const { gone } = this;
    if (!gone) return;
    this.uses = this.uses.filter((use) => !gone.has(use.from));
    this.gone = undefined;
  }
}

/** A list of so many is copied when it grows. */
const few = 6;

/** So many changes of one list at once, and sorting it anew is cheaper. */
const manyChanges = 32;

export class ProjectModel {
  private readonly files = new Map<string, FileFacts>();
  private readonly declaredBy = new Map<string, Declared[]>();
  private readonly usedBy = new Map<string, Users>();
  private readonly namingParts = new Map<string, Set<Declared>>();
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
  /** Circles by property and kind, for those that were asked for. */
  private readonly circles = new Map<string, Circles>();
  /** Names whose circle is another one by now, as keys that nobody has been told of. */
  private readonly untoldCircles = new Set<ReadKey>();
  /** Results of `fromPlanning` and `fromDeclaration`, and which of them have read a key. */
  private readonly planned: Results = new Map();
  private readonly ofDeclarations = new Map<unknown, Results>();
  private readonly resultsBy = new Map<ReadKey, Set<Result>>();

  get config(): ProjectConfig {
    return this.currentConfig;
  }

  /** @returns what changed */
  setConfig(config: ProjectConfig): Set<ReadKey> {
    this.currentConfig = config;
    this.version++;
    this.planned.clear();
    this.ofDeclarations.clear();
    this.resultsBy.clear();
    return new Set(['config']);
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
    if (this.files.has(facts.uri) || this.resultsBy.size + this.circles.size > 0 || this.suggestions) {
      this.update(facts);
      return;
    }
    this.version++;
    this.files.set(facts.uri, facts);
    this.sorted.clear();
    this.titled = undefined;
    for (const declared of facts.declarations) {
      this.add(declared);
      if (this.countOf(declared.facts.name) > 1) this.ambiguous.add(declared.facts.name);
    }
  }

  /** @returns what changed */
  remove(uri: string): Set<ReadKey> {
    return this.files.has(uri) ? this.replace(uri, undefined) : new Set();
  }

  private replace(uri: string, next: FileFacts | undefined): Set<ReadKey> {
    const before = this.files.get(uri);
    this.version++;
    if (next) this.files.set(uri, next);
    else this.files.delete(uri);
    const { dropped, added } = difference(before?.declarations ?? [], next?.declarations ?? []);
    if (dropped.length + added.length > manyChanges)
      for (const { facts } of [...dropped, ...added]) this.sorted.delete(facts.kind);
    const counts = new Map<string, number>();
    for (const { facts } of [...dropped, ...added]) counts.set(facts.name, this.countOf(facts.name));
    for (const declared of dropped) this.drop(declared);
    for (const declared of added) this.add(declared);
    const keys = changedKeys(uri, dropped, added, before === undefined || next === undefined);
    for (const [name, count] of counts) this.noteCount(name, count, keys);
    if (this.titled) for (const key of changedTitles(dropped, added)) keys.add(key);
    for (const circles of this.circles.values())
      circles.isOutdated ||= linksAsText(dropped, circles) !== linksAsText(added, circles);
    for (const key of keys) for (const result of this.resultsBy.get(key) ?? []) this.forget(result);
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
    for (const circles of this.circles.values()) this.bringUpToDate(circles);
    const keys = new Set(this.untoldCircles);
    this.untoldCircles.clear();
    return keys;
  }

  private circlesBy(property: string, kind: Declaration['kind']): Circles {
    const circles = listedIn(this.circles, `${property} ${kind}`, () => ({
      property,
      kind,
      firstOf: circlesAmong(this.allOf(kind), property),
      isOutdated: false,
    }));
    this.bringUpToDate(circles);
    return circles;
  }

  private bringUpToDate(circles: Circles): void {
    if (!circles.isOutdated) return;
    const { property, kind, firstOf: before } = circles;
    const now = circlesAmong(this.allOf(kind), property);
    for (const name of new Set([...before.keys(), ...now.keys()])) {
      if (before.get(name) === now.get(name)) continue;
      const key = circleKey(property, kind, name);
      this.untoldCircles.add(key);
      for (const result of this.resultsBy.get(key) ?? []) this.forget(result);
    }
    circles.firstOf = now;
    circles.isOutdated = false;
  }

  private forget(result: Result): void {
    const { of, reads, among } = result;
    if (among.get(of) === result) among.delete(of);
    for (const key of reads) {
      const results = this.resultsBy.get(key);
      results?.delete(result);
      if (results?.size === 0) this.resultsBy.delete(key);
    }
  }

  /** What was computed last of something, or the result of computing it now, with all that it has read. */
  private resultOf(among: Results, of: unknown, compute: (model: ModelReader) => unknown): Result {
    const known = among.get(of);
    if (known) return known;
    const reads = new Set<ReadKey>();
    const value = compute(this.readerFor((key) => reads.add(key)));
    // All results go when settings change.
    reads.delete('config');
    const result: Result = { value, of, among, reads: reads.size === 0 ? none : [...reads] };
    among.set(of, result);
    for (const key of result.reads) {
      const results = this.resultsBy.get(key);
      if (results) results.add(result);
      else this.resultsBy.set(key, new Set([result]));
    }
    return result;
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
    for (const results of this.ofDeclarations.values()) {
      const result = results.get(declared);
      if (result) this.forget(result);
    }
    for (const name of concernNames(facts)) removeFromMap(this.concernHolders, name, declared);
    if (facts.title && this.titled) removeFromMap(this.titled, titleKey(facts.title.value), declared);
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
    if (note) return this.readerFor(note);
    this.untold ??= this.readerFor(undefined);
    return this.untold;
  }

  private readerFor(note: ((key: ReadKey) => void) | undefined): ModelReader {
    const model = this;
    return {
      get config() {
        note?.('config');
        return model.currentConfig;
      },
      find(name) {
        note?.(`name:${name}`);
        return model.declaredBy.get(name) ?? [];
      },
      findKind(kind, name) {
        note?.(`name:${name}`);
        for (const declared of model.declaredBy.get(name) ?? none)
          if (declared.facts.kind === kind) return declared as never;
        return undefined;
      },
      all(kind) {
        note?.(`kind:${kind}`);
        return model.allOf(kind) as never;
      },
      allForPlanning() {
        note?.('planning');
        return model.allOf('requirement') as never;
      },
      isAmbiguous(name) {
        note?.('ambiguous');
        return model.ambiguous.has(name);
      },
      fromPlanning(compute) {
        const { value, reads } = model.resultOf(model.planned, compute, compute);
        note?.('config');
        if (note) for (const key of reads) note(key);
        return value as never;
      },
      fromDeclaration(declared, compute) {
        const results = listedIn(model.ofDeclarations, compute, () => new Map());
        const { value, reads } = model.resultOf(results, declared, (reader) => compute(declared, reader));
        note?.('config');
        if (note) for (const key of reads) note(key);
        return value as never;
      },
      usesOf(name) {
        note?.(`uses:${name}`);
        return model.usedBy.get(name)?.inOrder() ?? [];
      },
      isUsed(name, satisfies) {
        note?.(`uses:${name}`);
        return model.usedBy.get(name)?.some(satisfies) ?? false;
      },
      withConcern(name) {
        note?.(`concern:${name}`);
        return (model.concernHolders.get(name) ?? []) as never;
      },
      namesNear(name) {
        model.suggestions ??= new SuggestionIndex(model.declaredBy.keys());
        return model.suggestions.candidates(name, note ?? (() => undefined));
      },
      withTitle(title) {
        const key = titleKey(title);
        note?.(`title:${key}`);
        return model.byTitle().get(key) ?? [];
      },
      namingPartsOf(name) {
        note?.(`owned:${name}`);
        return [...(model.namingParts.get(name) ?? [])].sort(byPlace);
      },
      circleOf(property, kind, name) {
        note?.(circleKey(property, kind, name));
        return model.circlesBy(property, kind).firstOf.get(name);
      },
      file(uri) {
        note?.(`text:${uri}`);
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

  private allOf(kind: Declaration['kind']): readonly Declared[] {
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

interface Circles {
  readonly property: string;
  readonly kind: Declaration['kind'];
  firstOf: ReadonlyMap<string, string>;
  isOutdated: boolean;
}

const circleKey = (property: string, kind: string, name: string): ReadKey => `circle:${property}:${kind}:${name}`;

/** What circles are made of, as a text that differs when it does. */
const linksAsText = (declared: readonly Declared[], { property, kind }: Circles): string =>
  declared
    .flatMap((each) => (each.facts.kind === kind ? `${each.facts.name} ${linkedNames(each, property).join()}` : []))
    .join('\n');

/** What is left when equal beginnings and ends are taken off. */
function difference(before: readonly Declared[], after: readonly Declared[]): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { dropped: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}

/**
 * Compares declarations of a file before and after, by fingerprint. Where they stand does not count as content; the
 * order of those with one kind or one name does, because lists of them are in that order.
 * @param fileCameOrWent true if the file was not there before, or is not there any more
 */
function changedKeys(
  uri: string,
  before: readonly Declared[],
  after: readonly Declared[],
  fileCameOrWent: boolean,
): Set<ReadKey> {
  const keys = new Set<ReadKey>([`text:${uri}`]);
  const addAll = ({ facts, references, owners }: Declared) => {
    keys.add(`name:${facts.name}`).add(`kind:${facts.kind}`);
    for (const name of concernNames(facts)) keys.add(`concern:${name}`);
    for (const owner of owners) keys.add(`owned:${owner}`);
    for (const reference of references) for (const name of lookupNames(reference)) keys.add(`uses:${name}`);
  };
  if (fileCameOrWent) {
    for (const declared of [...before, ...after]) addAll(declared);
    return keys.add('planning');
  }
  const print = (d: Declared) => `${d.facts.kind} ${d.facts.name} ${d.fingerprint}`;
  const old = new Map<string, Declared[]>();
  for (const d of before) listIn(old, print(d)).push(d);
  const changed: Declared[] = [];
  for (const d of after) if (!old.get(print(d))?.pop()) changed.push(d);
  for (const rest of old.values()) changed.push(...rest);
  if (changed.length === 0 && before.every((d, i) => print(d) === print(after[i] as Declared))) return keys;
  for (const declared of changed) addAll(declared);
  if (planningOf(before) !== planningOf(after)) keys.add('planning');
  const sequences = (list: readonly Declared[]) => {
    const groups = new Map<ReadKey, string[]>();
    for (const d of list) {
      listIn(groups, `kind:${d.facts.kind}`).push(print(d));
      listIn(groups, `name:${d.facts.name}`).push(print(d));
      for (const reference of d.references)
        for (const name of lookupNames(reference)) listIn(groups, `uses:${name}`).push(print(d));
      for (const owner of d.owners) listIn(groups, `owned:${owner}`).push(print(d));
    }
    return groups;
  };
  const [then, now] = [sequences(before), sequences(after)];
  for (const [key, sequence] of now) if (then.get(key)?.join('\n') !== sequence.join('\n')) keys.add(key);
  return keys;
}

/** What requirements are compared and ranked by, as a text that differs when it does. Places do not count. */
function planningOf(declared: readonly Declared[]): string {
  const texts: string[] = [];
  for (const { facts } of declared)
    if (facts.kind === 'requirement')
      texts.push(
        JSON.stringify(
          planningProperties.map((property) => facts[property]),
          withoutPlaces,
        ),
      );
  return texts.join('\n');
}

const places = new Set(['at', 'nameAt', 'span']);
const withoutPlaces = (key: string, value: unknown) => (places.has(key) ? undefined : value);

const concernNames = (facts: Declaration): readonly string[] =>
  facts.kind === 'stakeholder' ? [...new Set(facts.concerns.map(({ name }) => name))] : none;

/** Titles that something came to have or has no more, as keys. */
function changedTitles(before: readonly Declared[], after: readonly Declared[]): Set<ReadKey> {
  const keys = new Set<ReadKey>();
  const titles = (list: readonly Declared[]) =>
    new Map(
      list.flatMap(({ facts: { kind, name, title } }) =>
        title ? [[`${kind} ${name} ${title.value}`, titleKey(title.value)] as const] : [],
      ),
    );
  const [then, now] = [titles(before), titles(after)];
  for (const [print, title] of then) if (!now.has(print)) keys.add(`title:${title}`);
  for (const [print, title] of now) if (!then.has(print)) keys.add(`title:${title}`);
  return keys;
}

function addTitle(titled: Map<string, Declared[]>, declared: Declared): void {
  insertSorted(listIn(titled, titleKey(declared.facts.title?.value ?? '')), declared);
}

const none: readonly never[] = [];

/** A result that is kept, what it is of, and what it has read. */
interface Result {
  readonly value: unknown;
  readonly of: unknown;
  readonly among: Results;
  readonly reads: readonly ReadKey[];
}

type Results = Map<unknown, Result>;

function listedIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function removeFromMap(map: Map<string, Declared[]>, key: string, declared: Declared): void {
  const list = map.get(key);
  if (!list) return;
  removeFrom(list, declared);
  if (list.length === 0) map.delete(key);
}

const listIn = <K, V>(map: Map<K, V[]>, key: K): V[] => listedIn(map, key, () => []);

/** Puts a declaration where it belongs in the order of files and text. */
function insertSorted(list: Declared[], declared: Declared): void {
  const at = placeIn(list, declared, (other) => other);
  if (at === list.length) list.push(declared);
  else list.splice(at, 0, declared);
}

/** Where a declaration goes in a list that is in order: behind its equals. What is added mostly comes last. */
function placeIn<T>(list: readonly T[], declared: Declared, of: (item: T) => Declared): number {
  let low = 0;
  let high = list.length;
  if (high === 0 || byPlace(of(list[high - 1] as T), declared) <= 0) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byPlace(of(list[middle] as T), declared) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By identity: a declaration that is dropped may have stood where another one stands by now. */
function removeFrom(list: Declared[], declared: Declared): void {
  const index = list.indexOf(declared);
  if (index >= 0) list.splice(index, 1);
}
