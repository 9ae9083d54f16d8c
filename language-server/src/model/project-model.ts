/**
 * The facts of all files of one project, joined by name.
 *
 * Updated by difference: a change of one file touches the names that this file declares or refers to. Whoever computes
 * something from the model reads it through a `ModelReader`, which notes what was read; an update says what changed in
 * the same terms, so that exactly the results that depend on it are computed again.
 */
import type { DeclarationKind } from '../../../grammar/keyword-table.js';
import type { Declaration, FileDeclaration, FileFacts, Reference } from '../facts/facts.js';
import { defaultConfig, type ProjectConfig } from './project-config.js';
import { endOf, startOf } from '../text/span.js';

/** A declaration and the file it stands in. */
export interface Declared<T extends Declaration = Declaration> {
  readonly uri: string;
  readonly facts: T;
  readonly references: readonly Reference[];
  readonly fingerprint: string;
}

/** A place that refers to a name. */
export interface Use {
  readonly from: Declared;
  readonly reference: Reference;
}

export type FactsOf<K extends DeclarationKind> = Extract<Declaration, { readonly kind: K }>;

/**
 * What was read or changed:
 * `name:X` what X is declared as · `uses:X` who refers to X · `kind:K` all declarations of a kind ·
 * `text:URI` positions in a file · `planning` what requirements are compared by · `config`.
 */
export type ReadKey = string;

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
   * All requirements in the order of files and text, for comparing their names, priorities, decisions, states, scopes
   * and customers. Unlike `all`, depends on nothing else that they say: typing in a text costs nothing.
   */
  allForPlanning(): readonly Declared<FactsOf<'requirement'>>[];
  /** Every reference to a name. A reference to a concern counts for its full name (`A.B`) and for its stakeholder. */
  usesOf(name: string): readonly Use[];
  /** True if some reference to a name satisfies a test. Stops at the first one, where `usesOf` puts all in order. */
  isUsed(name: string, satisfies: (use: Use) => boolean): boolean;
  /** All names that something is declared under. For suggestions; depends on every declaration. */
  names(): Iterable<string>;
  /** The facts of a file; depends on every change of its text. */
  file(uri: string): FileFacts | undefined;
}

/** Every name below which a reference can be looked up. */
function lookupNames({ to, name }: Reference): string[] {
  const dot = to === 'concern' ? name.lastIndexOf('.') : -1;
  return dot > 0 ? [name, name.slice(0, dot)] : [name];
}

const byPlace = (a: Declared, b: Declared) =>
  a.uri < b.uri
    ? -1
    : a.uri > b.uri
      ? 1
      : startOf(a.facts.span) - startOf(b.facts.span) || endOf(a.facts.span) - endOf(b.facts.span);

interface ModelFile {
  readonly facts: FileFacts;
  readonly declared: readonly Declared[];
}

export class ProjectModel {
  private readonly files = new Map<string, ModelFile>();
  private readonly declaredBy = new Map<string, Declared[]>();
  /** Who refers to a name, and with which references. A popular name has very many; none is looked at in an edit elsewhere. */
  private readonly usedBy = new Map<string, Map<Declared, Reference[]>>();
  private readonly ofKind = new Map<Declaration['kind'], Set<Declared>>();
  private readonly sorted = new Map<Declaration['kind'], readonly Declared[]>();
  /** The reader for those who do not want to know what they read. */
  private untold: ModelReader | undefined;
  private currentConfig: ProjectConfig = defaultConfig;
  /** Grows with every change. */
  version = 0;

  get config(): ProjectConfig {
    return this.currentConfig;
  }

  /** @returns what changed */
  setConfig(config: ProjectConfig): Set<ReadKey> {
    this.currentConfig = config;
    this.version++;
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
    return this.files.get(uri)?.declared ?? [];
  }

  /**
   * Puts the facts of a file in the place of those it had.
   * @returns what changed
   */
  update(facts: FileFacts): Set<ReadKey> {
    const declared = facts.declarations.map((d: FileDeclaration) => ({ uri: facts.uri, ...d }));
    return this.replace(facts.uri, { facts, declared });
  }

  /** @returns what changed */
  remove(uri: string): Set<ReadKey> {
    return this.files.has(uri) ? this.replace(uri, undefined) : new Set();
  }

  private replace(uri: string, next: ModelFile | undefined): Set<ReadKey> {
    const before = this.files.get(uri);
    this.version++;
    for (const declared of before?.declared ?? []) this.drop(declared);
    if (next) this.files.set(uri, next);
    else this.files.delete(uri);
    for (const declared of next?.declared ?? []) this.add(declared);
    return changedKeys(uri, before?.declared ?? [], next?.declared ?? []);
  }

  private add(declared: Declared): void {
    const { facts } = declared;
    insertSorted(listIn(this.declaredBy, facts.name), declared);
    const sameKind = this.ofKind.get(facts.kind);
    if (sameKind) sameKind.add(declared);
    else this.ofKind.set(facts.kind, new Set([declared]));
    this.sorted.delete(facts.kind);
    for (const reference of declared.references)
      for (const name of lookupNames(reference)) {
        const users = this.usedBy.get(name) ?? new Map<Declared, Reference[]>();
        this.usedBy.set(name, users);
        listIn(users, declared).push(reference);
      }
  }

  private drop(declared: Declared): void {
    const { facts } = declared;
    removeFrom(this.declaredBy, facts.name, (other) => other === declared);
    this.ofKind.get(facts.kind)?.delete(declared);
    this.sorted.delete(facts.kind);
    for (const name of declared.references.flatMap(lookupNames)) {
      const users = this.usedBy.get(name);
      users?.delete(declared);
      if (users?.size === 0) this.usedBy.delete(name);
    }
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
        return model.declaredBy.get(name)?.find((d) => d.facts.kind === kind) as never;
      },
      all(kind) {
        note?.(`kind:${kind}`);
        return model.allOf(kind) as never;
      },
      allForPlanning() {
        note?.('planning');
        return model.allOf('requirement') as never;
      },
      usesOf(name) {
        note?.(`uses:${name}`);
        return model.usesInOrder(name);
      },
      isUsed(name, satisfies) {
        note?.(`uses:${name}`);
        for (const [from, references] of model.usedBy.get(name) ?? [])
          if (references.some((reference) => satisfies({ from, reference }))) return true;
        return false;
      },
      names() {
        note?.('names');
        return model.declaredBy.keys();
      },
      file(uri) {
        note?.(`text:${uri}`);
        return model.files.get(uri)?.facts;
      },
    };
  }

  private allOf(kind: Declaration['kind']): readonly Declared[] {
    const known = this.sorted.get(kind);
    if (known) return known;
    const sorted = [...(this.ofKind.get(kind) ?? [])].sort(byPlace);
    this.sorted.set(kind, sorted);
    return sorted;
  }

  private usesInOrder(name: string): readonly Use[] {
    const users = this.usedBy.get(name);
    if (!users) return [];
    return [...users]
      .sort(([a], [b]) => byPlace(a, b))
      .flatMap(([from, references]) => references.map((reference) => ({ from, reference })));
  }
}

/**
 * Compares the declarations of a file before and after, by fingerprint. Where they stand does not count as content; the
 * order of those with one kind or one name does, because lists of them are in that order.
 */
function changedKeys(uri: string, before: readonly Declared[], after: readonly Declared[]): Set<ReadKey> {
  const keys = new Set<ReadKey>([`text:${uri}`]);
  const addAll = ({ facts, references }: Declared) => {
    keys.add(`name:${facts.name}`).add(`kind:${facts.kind}`);
    for (const reference of references) for (const name of lookupNames(reference)) keys.add(`uses:${name}`);
  };
  if (before.length === 0 || after.length === 0) {
    for (const declared of [...before, ...after]) addAll(declared);
    return keys.add('names').add('planning');
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
  const names = (list: readonly Declared[]) => [...new Set(list.map((d) => d.facts.name))].sort().join('\n');
  if (names(before) !== names(after)) keys.add('names');
  const sequences = (list: readonly Declared[]) => {
    const groups = new Map<ReadKey, string[]>();
    for (const d of list) {
      listIn(groups, `kind:${d.facts.kind}`).push(print(d));
      listIn(groups, `name:${d.facts.name}`).push(print(d));
      for (const reference of d.references)
        for (const name of lookupNames(reference)) listIn(groups, `uses:${name}`).push(print(d));
    }
    return groups;
  };
  const [then, now] = [sequences(before), sequences(after)];
  for (const [key, sequence] of now) if (then.get(key)?.join('\n') !== sequence.join('\n')) keys.add(key);
  return keys;
}

const planningOf = (declared: readonly Declared[]) =>
  declared
    .flatMap(({ facts }) =>
      facts.kind === 'requirement'
        ? [facts.name, facts.priority, facts.decision, facts.status, facts.scope, facts.customers].map((part) =>
            typeof part === 'string' ? part : String(part?.value),
          )
        : [],
    )
    .join('\n');

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known) return known;
  const list: V[] = [];
  map.set(key, list);
  return list;
}

function insertSorted(list: Declared[], declared: Declared): void {
  let at = list.length;
  while (at > 0 && byPlace(list[at - 1] as Declared, declared) > 0) at--;
  list.splice(at, 0, declared);
}

function removeFrom<V>(map: Map<string, V[]>, key: string, matches: (value: V) => boolean): void {
  const rest = (map.get(key) ?? []).filter((value) => !matches(value));
  if (rest.length > 0) map.set(key, rest);
  else map.delete(key);
}
